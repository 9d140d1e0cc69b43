import pytest

from actions.answer_topic import AnswerTopic
from actions.fallback import Fallback
from actions.need import Need
from tests.actions.rasa_call import Caller, entity, place

RANKING = [
    ("nlu_fallback", 0.4),
    ("concept_cost", 0.3),
    ("greet", 0.2),
    ("history_origin", 0.1),
    ("centre_list", 0.06),
    ("label_definition", 0.05),
    ("logo_description", 0.01),
]


def test_the_likeliest_topics_are_offered_as_choices(call: Caller) -> None:
    result = call(Fallback, "bof bof", "nlu_fallback", ranking=RANKING)
    assert result.keys == ["concept_cost", "history_origin", "centre_list"]
    assert result.titles[0] == "C’est gratuit ?"
    assert result.text in {
        "Je ne suis pas sûr de bien comprendre. Vous voulez dire :",
        "J’hésite un peu. Votre question, c’est plutôt :",
    }
    assert result.turn["topic"] is None
    assert result.turn["suggestions"] == ["concept_cost", "history_origin", "centre_list"]
    assert result.slots["misunderstood"] == 1


def test_the_second_time_the_menu_and_a_person_are_offered(call: Caller) -> None:
    first = call(Fallback, "bof bof", "nlu_fallback", ranking=RANKING)
    second = call(Fallback, "bof bof bof", "nlu_fallback", ranking=RANKING, after=first)
    assert second.text.startswith("Décidément, je n’y arrive pas")
    assert second.keys == ["guidance_start", "centre_nearest", "concept_definition", "human_handoff"]
    assert second.slots["misunderstood"] == 2


def test_an_answer_between_begins_the_count_anew(call: Caller) -> None:
    first = call(Fallback, "bof bof", "nlu_fallback", ranking=RANKING)
    answered = call(AnswerTopic, "C’est gratuit ?", "concept_cost", after=first)
    again = call(Fallback, "bof bof", "nlu_fallback", ranking=RANKING, after=answered)
    assert again.slots["misunderstood"] == 1


@pytest.mark.parametrize(
    "ranking",
    [
        [("nlu_fallback", 0.9), ("concept_cost", 0.04)],
        [("nlu_fallback", 0.5), ("distress", 0.3), ("insult", 0.2), ("small_talk", 0.1)],
    ],
)
def test_where_nothing_fits_it_is_said_with_what_can_be_asked(
    call: Caller, ranking: list[tuple[str, float]]
) -> None:
    result = call(Fallback, "bof bof", "nlu_fallback", ranking=ranking)
    assert result.turn["suggestions"] == []
    assert result.keys == ["guidance_start", "centre_nearest", "concept_definition", "human_handoff"]


def test_a_place_that_was_named_is_gone_by(call: Caller) -> None:
    result = call(Fallback, "bof Gap", "nlu_fallback", entities=[place("Gap")], ranking=RANKING)
    assert result.centres[0] == "marseille-paca-gap"
    assert result.turn["topic"] == "centre_nearest"
    assert result.slots["misunderstood"] == 0


def test_a_place_answers_what_was_asked_before(call: Caller) -> None:
    result = call(
        Fallback, "Gap", "nlu_fallback", entities=[place("Gap")], slots={"pending": "need_training"}
    )
    assert result.turn["topic"] == "need_training"
    assert result.slots["pending"] is None


def test_a_misspelt_town_is_found_where_a_place_was_asked_for(call: Caller) -> None:
    result = call(Fallback, "Bruxelle", "nlu_fallback", slots={"pending": "centre_nearest"})
    assert result.centres == ["bruxelles"] or "inform_place:g.2800866" in result.keys


def test_a_country_is_a_place(call: Caller) -> None:
    result = call(Fallback, "Luxembourg", "nlu_fallback", entities=[entity("country", "LU")])
    assert result.centres == ["liege"]


def test_a_likely_question_is_offered_while_another_is_open(call: Caller) -> None:
    asked = call(Need, "un emploi", "need_job")
    ranking = [("concept_services", 0.6), ("centre_services", 0.3)]
    result = call(Fallback, "il y a des ateliers ?", "nlu_fallback", ranking=ranking, after=asked)
    assert result.turn["suggestions"] == ["concept_services", "centre_services"]
    assert result.slots["pending"] == "need_job"
