from actions.centre_nearest import CentreNearest
from actions.deny import Deny
from actions.inform_place import InformPlace
from actions.need import Need
from tests.actions.rasa_call import Caller, place


def test_a_no_drops_what_was_asked(call: Caller) -> None:
    asked = call(CentreNearest, "le centre le plus proche", "centre_nearest")
    result = call(Deny, "non", "deny", after=asked)
    assert result.text.startswith("Pas de souci.")
    assert result.slots["pending"] is None


def test_a_no_skips_a_question_of_guidance(call: Caller) -> None:
    asked = call(Need, "je cherche du travail", "need_job")
    place_asked = call(Deny, "non", "deny", after=asked)
    assert "Pas de souci, on passe." in place_asked.text
    assert "Dans quelle ville êtes-vous ?" in place_asked.text
    advised = call(Deny, "non", "deny", after=place_asked)
    assert "trouver un emploi" in advised.text
    assert "Sans ville" in advised.text
    assert advised.slots["pending"] is None


def test_something_else_is_offered(call: Caller) -> None:
    assert call(Deny, "non", "deny").keys == ["guidance_start", "help", "human_handoff"]


def test_after_places_that_were_all_wrong_the_place_is_asked_for_again(call: Caller) -> None:
    asked = call(InformPlace, "Saint-Denis", "inform_place", entities=[place("Saint-Denis")])
    result = call(Deny, "non", "deny", after=asked)
    assert result.text.startswith("Dans quelle ville êtes-vous ?")
    assert result.slots["pending"] == "inform_place"
    assert call(Deny, "non", "deny", after=result).text.startswith("Pas de souci.")
