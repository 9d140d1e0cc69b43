from actions.deny import Deny
from actions.need import Need
from tests.actions.rasa_call import Caller


def test_a_no_drops_what_was_asked(call: Caller) -> None:
    asked = call(Need, "je cherche du travail", "need_job")
    result = call(Deny, "non", "deny", after=asked)
    assert result.text.startswith("Pas de souci.")
    assert result.slots["pending"] is None


def test_something_else_is_offered(call: Caller) -> None:
    assert call(Deny, "non", "deny").keys == ["guidance_start", "help", "human_handoff"]
