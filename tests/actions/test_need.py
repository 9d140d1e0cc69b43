import pytest

from actions.inform_place import InformPlace
from actions.need import Need
from tests.actions.rasa_call import Caller, place

NEEDS = [
    "need_orientation",
    "need_training",
    "need_job",
    "need_career_change",
    "need_skills_recognition",
    "need_business",
    "need_apprenticeship",
    "need_mobility",
]


@pytest.mark.parametrize("topic", NEEDS)
@pytest.mark.parametrize("language", ["fr", "en", "it", "es", "pt", "de"])
def test_a_need_is_answered_and_the_place_asked_for(call: Caller, topic: str, language: str) -> None:
    result = call(Need, "/" + topic, topic, slots={"language": language})
    (reply,) = result.replies
    assert len(reply["text"].splitlines()) == 2
    assert reply["request_position"] is True
    assert reply["sources"]
    assert result.slots["pending"] == topic
    assert result.turn["topic"] == topic


def test_with_a_place_the_centre_is_named_at_once(call: Caller) -> None:
    result = call(Need, "une formation à Gap", "need_training", entities=[place("Gap")])
    assert "Une Cité des métiers vous aide à trouver une formation" in result.text
    assert "Pour Gap, le bon centre est : Centre associé de Gap." in result.text
    assert result.centres[0] == "marseille-paca-gap"
    assert result.slots.get("pending") is None


def test_a_place_that_was_named_before_is_remembered(call: Caller) -> None:
    before = call(InformPlace, "Gap", "inform_place", entities=[place("Gap")])
    result = call(Need, "je cherche du travail", "need_job", after=before)
    assert result.centres[0] == "marseille-paca-gap"


def test_a_place_of_several_is_asked_about_after_the_answer(call: Caller) -> None:
    result = call(Need, "un emploi à Saint-Denis", "need_job", entities=[place("Saint-Denis")])
    assert "Lequel est le bon ?" in result.text
    assert all(key.startswith("inform_place:") for key in result.keys)


def test_the_place_that_follows_answers_the_need(call: Caller) -> None:
    asked = call(Need, "je cherche du travail", "need_job")
    result = call(InformPlace, "Gap", "inform_place", entities=[place("Gap")], after=asked)
    assert result.turn["topic"] == "need_job"
    assert result.centres[0] == "marseille-paca-gap"
    assert result.slots["pending"] is None
