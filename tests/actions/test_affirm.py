from actions.affirm import Affirm
from actions.centre_nearest import CentreNearest
from actions.need import Need
from tests.actions.rasa_call import Caller


def test_a_yes_goes_on_with_what_was_asked(call: Caller) -> None:
    asked = call(CentreNearest, "le centre le plus proche", "centre_nearest")
    result = call(Affirm, "oui", "affirm", after=asked)
    assert result.text.startswith("Dans quelle ville êtes-vous ?")
    assert result.replies[0]["request_position"] is True
    assert result.slots["pending"] == "centre_nearest"
    assert result.turn["topic"] == "affirm"


def test_a_yes_to_a_question_of_guidance_puts_it_again(call: Caller) -> None:
    asked = call(Need, "je cherche du travail", "need_job")
    result = call(Affirm, "oui", "affirm", after=asked)
    assert result.text.startswith("Très bien, on continue.")
    assert result.keys == asked.keys
    assert result.slots["question"] == "status"


def test_with_nothing_pending_it_is_asked_what_would_help(call: Caller) -> None:
    result = call(Affirm, "oui", "affirm")
    assert result.text.startswith("Très bien ! Alors dites-moi ce qui vous aiderait")
    assert result.keys == ["concept_definition", "centre_nearest", "guidance_start"]
    assert result.slots.get("pending") is None


def test_a_yes_takes_the_one_place_that_was_offered(call: Caller) -> None:
    guessed = {"pending": "centre_hours", "candidates": ["g:2995469"]}
    result = call(Affirm, "oui", "affirm", slots=guessed)
    assert result.turn["topic"] == "centre_hours"
    assert result.centres == ["marseille-paca"]


def test_of_several_places_a_yes_takes_none(call: Caller) -> None:
    offered = {"pending": "centre_hours", "candidates": ["g:2995469", "g:3016702"]}
    result = call(Affirm, "oui", "affirm", slots=offered)
    assert result.text == "Lequel de ces lieux est le bon ?"
    assert result.keys == ["inform_place:g.2995469", "inform_place:g.3016702"]
    assert result.slots["candidates"] == offered["candidates"]
