from actions.centre_nearest import CentreNearest
from actions.greet import Greet
from tests.actions.rasa_call import Caller, place


def test_a_greeting_opens_the_conversation(call: Caller) -> None:
    result = call(Greet, "bonjour", "greet")
    assert result.text.startswith("Bonjour")
    assert result.keys == ["guidance_start", "centre_nearest", "concept_definition"]


def test_what_was_asked_is_forgotten_but_not_the_place(call: Caller) -> None:
    before = call(CentreNearest, "Gap", "centre_nearest", entities=[place("Gap")])
    result = call(Greet, "bonjour", "greet", slots={"pending": "need_job"}, after=before)
    assert result.slots["pending"] is None
    assert result.slots["place"] == before.slots["place"]


def test_the_page_gives_the_language_of_the_first_answer(call: Caller) -> None:
    result = call(Greet, "/greet", "greet", slots={"language": None}, hint="it")
    assert result.turn["language"] == "it"
    assert result.slots["language"] == "it"
