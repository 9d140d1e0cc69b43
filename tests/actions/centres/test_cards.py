from datetime import UTC, datetime

import pytest

from actions.centres.cards import centre_card, map_url
from actions.sites.directory import Directory

WEDNESDAY_NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)
FIELDS = {
    *("id", "name", "city", "country", "status", "as_of", "distance_km", "approximate", "serves_place"),
    *("latitude", "longitude", "address", "phone", "email", "website", "opening_hours", "open_now"),
    *("map_url", "services", "source"),
}


def test_every_card_has_the_fields_of_the_contract(network: Directory) -> None:
    for centre in network.centres():
        assert set(centre_card(centre, WEDNESDAY_NOON)) == FIELDS


@pytest.mark.parametrize(
    ("centre", "open_now"), [("svizzera-italiana", True), ("geneve", None), ("genova", None)]
)
def test_the_door_is_open_where_the_hours_say_so(
    network: Directory,
    centre: str,
    open_now: bool | None,
) -> None:
    assert centre_card(network.centre(centre), WEDNESDAY_NOON)["open_now"] is open_now


def test_without_a_search_there_is_no_distance(network: Directory) -> None:
    card = centre_card(network.centre("geneve"), WEDNESDAY_NOON)
    assert (card["distance_km"], card["serves_place"]) == (None, False)
    assert card["as_of"] == "2025-08-25"
    assert card["services"] == ["orientation", "training", "training_finance", "skills_recognition"]


@pytest.mark.parametrize(
    ("centre", "url"),
    [
        ("paris", "https://www.openstreetmap.org/?mlat=48.895556&mlon=2.388056#map=17/48.895556/2.388056"),
        ("geneve", "https://www.openstreetmap.org/?mlat=46.20222&mlon=6.14569#map=13/46.20222/6.14569"),
        ("bas-rhin", None),
    ],
)
def test_the_map_is_closer_where_the_building_is_known(
    network: Directory, centre: str, url: str | None
) -> None:
    assert map_url(network.centre(centre)) == url
