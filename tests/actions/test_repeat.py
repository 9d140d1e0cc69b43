from actions.answer_topic import AnswerTopic
from actions.centre_nearest import CentreNearest
from actions.repeat import Repeat
from tests.actions.rasa_call import Caller, place


def test_the_last_answer_is_said_again_with_its_choices_and_centres(call: Caller) -> None:
    before = call(CentreNearest, "Gap", "centre_nearest", entities=[place("Gap")])
    result = call(Repeat, "Répétez", "repeat", after=before)
    assert result.replies == before.replies
    assert result.turn["topic"] == "repeat"


def test_only_the_last_one_is_repeated(call: Caller) -> None:
    first = call(AnswerTopic, "C’est gratuit ?", "concept_cost")
    second = call(AnswerTopic, "Le logo ?", "logo_description", after=first)
    assert call(Repeat, "Répétez", "repeat", after=second).text == second.text


def test_it_can_be_repeated_twice(call: Caller) -> None:
    first = call(AnswerTopic, "C’est gratuit ?", "concept_cost")
    again = call(Repeat, "Répétez", "repeat", after=first)
    assert call(Repeat, "encore", "repeat", after=again).replies == first.replies


def test_at_the_beginning_there_is_nothing_to_repeat(call: Caller) -> None:
    result = call(Repeat, "Répétez", "repeat")
    assert result.text.startswith("Je n’ai encore rien à répéter")
