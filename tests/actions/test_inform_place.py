import pytest

from actions.inform_place import InformPlace
from tests.actions.rasa_call import Caller, entity, place


def test_a_place_alone_gets_its_centre(call: Caller) -> None:
    result = call(InformPlace, "Gap", "inform_place", entities=[place("Gap")])
    assert result.centres[0] == "marseille-paca-gap"
    assert result.turn["topic"] == "inform_place"
    assert result.slots["country"] == "FR"


@pytest.mark.parametrize(("key", "part"), [("g.2980916", "Pour Saint-Denis"), ("c.LU", "Pour Luxembourg")])
def test_a_choice_names_a_place_by_its_key(call: Caller, key: str, part: str) -> None:
    result = call(
        InformPlace, f'/inform_place{{"place": "{key}"}}', "inform_place", entities=[entity("place", key)]
    )
    assert part in result.text


def test_every_choice_among_several_places_leads_to_a_centre(call: Caller) -> None:
    asked = call(InformPlace, "Saint-Denis", "inform_place", entities=[place("Saint-Denis")])
    assert len(asked.keys) >= 2
    for key in asked.keys:
        chosen = entity("place", key.partition(":")[2])
        assert call(InformPlace, f"/{key}", "inform_place", entities=[chosen], after=asked).centres


@pytest.mark.parametrize("pending", [None, "need_job"])
def test_the_button_for_naming_a_place_asks_for_it(call: Caller, pending: str | None) -> None:
    result = call(InformPlace, "/inform_place", "inform_place", slots={"pending": pending})
    assert result.text.startswith("Dans quelle ville êtes-vous ?")
    assert result.slots["pending"] == (pending or "inform_place")


def test_a_faint_mention_counts_where_a_place_was_asked_for(call: Caller) -> None:
    faint = place("Tours", sure=False, score=1)
    result = call(InformPlace, "tours", "inform_place", entities=[faint], slots={"pending": "centre_nearest"})
    assert "Tours" in result.text
    assert result.centres
