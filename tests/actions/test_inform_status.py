import pytest

from actions.inform_status import InformStatus
from tests.actions.rasa_call import Caller, entity, place


@pytest.mark.parametrize(
    ("status", "part"),
    [
        ("pupil", "Vous êtes à l’école, au collège ou au lycée ?"),
        ("parent", "Vous cherchez comment aider votre enfant"),
        ("job_seeker", "sans dossier à remplir"),
        ("no_diploma", "Pas de diplôme ?"),
        ("astronaut", "Merci de me le dire."),
    ],
)
def test_the_answer_is_for_that_person_and_the_place_is_asked_for(
    call: Caller, status: str, part: str
) -> None:
    result = call(InformStatus, "/inform_status", "inform_status", entities=[entity("status", status)])
    assert part in result.text
    assert "Dans quelle ville êtes-vous ?" in result.text
    assert result.slots["pending"] == "inform_status"


def test_without_a_status_the_answer_is_for_everybody(call: Caller) -> None:
    assert "ouverte à tout le monde" in call(InformStatus, "/inform_status", "inform_status").text


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("je suis élève", "pupil"),
        ("je suis au lycée", "pupil"),
        ("I am a student", "student"),
        ("sono disoccupato", "job_seeker"),
    ],
)
def test_who_one_is_is_no_place(call: Caller, text: str, status: str) -> None:
    result = call(InformStatus, text, "inform_status", entities=[entity("status", status)])
    assert "Dans quelle ville êtes-vous ?" in result.text


def test_with_a_place_the_centre_is_named_at_once(call: Caller) -> None:
    entities = [entity("status", "parent"), place("Gap")]
    result = call(InformStatus, "je suis mère, à Gap", "inform_status", entities=entities)
    assert "aider votre enfant" in result.text
    assert result.centres[0] == "marseille-paca-gap"
