import pytest

from actions.inform_place import InformPlace
from actions.inform_status import InformStatus
from actions.need import Need
from tests.actions.rasa_call import Caller, entity, place

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
def test_a_need_is_answered_and_the_status_asked_for(call: Caller, topic: str, language: str) -> None:
    result = call(Need, "/" + topic, topic, slots={"language": language})
    (reply,) = result.replies
    assert len(reply["text"].splitlines()) == 2
    assert reply["request_position"] is False
    assert reply["sources"]
    assert result.keys[-1] == "guidance_start:status"
    assert (result.slots["pending"], result.slots["question"]) == (topic, "status")
    assert result.slots["need"] == topic.removeprefix("need_")
    assert result.turn["topic"] == topic


def test_with_a_place_the_centre_is_named_at_once(call: Caller) -> None:
    result = call(Need, "une formation à Gap", "need_training", entities=[place("Gap")])
    assert "trouver une formation" in result.text
    assert "Pour Gap, le bon centre est : Centre associé de Gap." in result.text
    assert "je ne connais aucun papier à apporter" in result.text
    assert "Ce n’est pas une agence de placement" in result.text
    assert result.centres[0] == "marseille-paca-gap"
    assert result.slots.get("pending") is None


def test_a_place_that_was_named_before_is_remembered(call: Caller) -> None:
    before = call(InformPlace, "Gap", "inform_place", entities=[place("Gap")])
    result = call(Need, "je cherche du travail", "need_job", after=before)
    assert "Votre centre pour cela : Centre associé de Gap." in result.text
    assert result.centres == []
    assert result.keys[0] == "centre_details:marseille-paca-gap"


def test_a_place_of_several_is_asked_about_after_the_answer(call: Caller) -> None:
    result = call(Need, "un emploi à Saint-Denis", "need_job", entities=[place("Saint-Denis")])
    assert "Lequel est le bon ?" in result.text
    *places, skip = result.keys
    assert all(key.startswith("inform_place:") for key in places)
    assert skip == "guidance_start:place"


def test_the_place_that_follows_answers_the_need(call: Caller) -> None:
    asked = call(Need, "je cherche du travail", "need_job")
    result = call(InformPlace, "Gap", "inform_place", entities=[place("Gap")], after=asked)
    assert result.turn["topic"] == "need_job"
    assert "trouver un emploi" in result.text
    assert result.centres[0] == "marseille-paca-gap"
    assert result.slots["pending"] is None


def test_after_the_end_a_new_need_reuses_status_and_place(call: Caller) -> None:
    asked = call(Need, "je cherche du travail", "need_job")
    status = [entity("status", "parent")]
    second = call(InformStatus, "je suis maman", "inform_status", entities=status, after=asked)
    ended = call(InformPlace, "Gap", "inform_place", entities=[place("Gap")], after=second)
    result = call(Need, "et une formation ?", "need_training", after=ended)
    assert "trouver une formation" in result.text
    assert "Votre centre pour cela : Centre associé de Gap." in result.text
    assert result.slots["status"] == ["parent"]


def test_words_that_name_another_need_are_taken_at_their_word(call: Caller) -> None:
    said = [entity("need", "training")]
    result = call(Need, "licencié, je veux me former", "need_career_change", entities=said)
    assert result.slots["need"] == "training"


def test_where_the_centre_is_known_the_theme_is_named_once(call: Caller) -> None:
    before = call(InformPlace, "Gap", "inform_place", entities=[place("Gap")])
    said = [entity("need", "training"), entity("status", "employee")]
    text = "je suis salarié et je veux me former"
    result = call(Need, text, "need_training", entities=said, after=before)
    assert result.text.count("demandez le thème") == 1
    assert "Votre centre pour cela : Centre associé de Gap." in result.text
