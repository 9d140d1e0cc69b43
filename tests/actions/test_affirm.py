from actions.affirm import Affirm
from actions.need import Need
from tests.actions.rasa_call import Caller


def test_a_yes_goes_on_with_what_was_asked(call: Caller) -> None:
    asked = call(Need, "je cherche du travail", "need_job")
    result = call(Affirm, "oui", "affirm", after=asked)
    assert result.text.startswith("Dans quelle ville êtes-vous ?")
    assert result.replies[0]["request_position"] is True
    assert result.slots["pending"] == "need_job"
    assert result.turn["topic"] == "affirm"


def test_with_nothing_pending_it_is_asked_what_would_help(call: Caller) -> None:
    result = call(Affirm, "oui", "affirm")
    assert result.text.startswith("Très bien ! Alors dites-moi ce qui vous aiderait")
    assert result.keys == ["concept_definition", "centre_nearest", "guidance_start"]
    assert result.slots.get("pending") is None
