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
def test_the_answer_is_for_that_person_and_the_need_is_asked_for(
    call: Caller, status: str, part: str
) -> None:
    result = call(InformStatus, "/inform_status", "inform_status", entities=[entity("status", status)])
    assert part in result.text
    assert "Qu’est-ce qui vous aiderait le plus" in result.text
    assert (result.slots["pending"], result.slots["question"]) == ("inform_status", "need")
    assert result.turn["topic"] == "inform_status"


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
    assert result.slots["question"] == "need"


def test_several_statuses_are_kept_and_answered_in_short(call: Caller) -> None:
    said = [entity("status", "parent"), entity("status", "job_seeker")]
    result = call(InformStatus, "je suis maman au chômage", "inform_status", entities=said)
    assert "venir pour votre enfant" in result.text
    assert "Sans emploi" in result.text
    assert result.slots["status"] == ["parent", "job_seeker"]


def test_a_new_occupation_replaces_the_one_before_and_nothing_else(call: Caller) -> None:
    said = [entity("status", "job_seeker"), entity("status", "parent")]
    before = call(InformStatus, "maman au chômage", "inform_status", entities=said)
    result = call(
        InformStatus,
        "non, en fait je suis salariée",
        "inform_status",
        entities=[entity("status", "employee")],
        after=before,
    )
    assert result.slots["status"] == ["employee", "parent"]


def test_with_a_place_the_centre_is_named_at_once_and_the_need_asked_for(call: Caller) -> None:
    entities = [entity("status", "parent"), place("Gap")]
    result = call(InformStatus, "je suis mère, à Gap", "inform_status", entities=entities)
    assert "venir pour votre enfant" in result.text
    assert result.centres[0] == "marseille-paca-gap"
    assert result.replies[1]["text"].startswith("Qu’est-ce qui vous aiderait")
    assert result.slots["question"] == "need"


def test_all_said_at_once_is_answered_at_once(call: Caller) -> None:
    entities = [
        entity("status", "senior"),
        entity("status", "job_seeker"),
        entity("need", "training"),
        place("Rouen"),
    ]
    text = "j'ai 52 ans, licencié, je veux me former, j'habite près de Rouen"
    result = call(InformStatus, text, "inform_status", entities=entities)
    (reply,) = result.replies
    assert "trouver une formation" in reply["text"]
    assert "Il n’y a pas de limite d’âge." in reply["text"]
    assert "Sans emploi" in reply["text"]
    assert result.centres[0] == "haute-normandie"
    assert reply["sources"]
    assert result.slots.get("pending") is None


def test_a_place_that_is_not_known_is_asked_about_without_thanks(call: Caller) -> None:
    result = call(InformStatus, "je suis à Zorblax", "inform_status")
    assert "Zorblax" in result.text
    assert "Merci" not in result.text
    assert result.slots["pending"] == "centre_nearest"
