from actions.centre_nearest import CentreNearest
from actions.change_language import ChangeLanguage
from actions.restart import Restart
from tests.actions.rasa_call import Caller, entity, place


def test_place_and_centre_are_forgotten(call: Caller) -> None:
    before = call(CentreNearest, "Gap", "centre_nearest", entities=[place("Gap")])
    result = call(Restart, "recommencer", "restart", after=before)
    assert result.text.startswith("On repart de zéro.")
    assert {result.slots[name] for name in ("place", "country", "centre", "shown")} == {None}
    assert result.turn["erase"] is False
    after = call(CentreNearest, "le plus proche ?", "centre_nearest", after=result)
    assert after.text.startswith("Dans quelle ville êtes-vous ?")


def test_the_language_stays(call: Caller) -> None:
    before = call(ChangeLanguage, "italiano", "change_language", entities=[entity("language", "it")])
    result = call(Restart, "da capo", "restart", after=before)
    assert result.turn["language"] == "it"
    assert result.slots["language_locked"] is True
