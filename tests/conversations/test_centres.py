"""GET /api/centres with the real centres."""

import httpx
import pytest

pytestmark = pytest.mark.slow


def test_all_centres_are_listed(client: httpx.Client) -> None:
    centres = client.get("/api/centres").raise_for_status().json()["centres"]
    assert {"paris", "genova", "colombie-britannique"} <= {centre["id"] for centre in centres}
    assert {centre["status"] for centre in centres} == {
        *("open", "unconfirmed", "closed", "project", "prefiguration"),
    }
    assert all(centre["distance_km"] is None for centre in centres)


def test_the_nearest_centre_comes_first_and_those_without_a_position_last(client: httpx.Client) -> None:
    centres = client.get("/api/centres?near=46.2,6.14").raise_for_status().json()["centres"]
    distances = [centre["distance_km"] for centre in centres]
    known = [distance for distance in distances if distance is not None]
    assert centres[0]["id"] == "geneve"
    assert known == sorted(known)
    assert distances[: len(known)] == known
    assert all(centre["latitude"] is None for centre in centres[len(known) :])


def test_overseas_parts_count_as_their_country(client: httpx.Client) -> None:
    listed = [client.get(f"/api/centres?country={code}").json()["centres"] for code in ("FR", "yt")]
    assert listed[0] == listed[1]
    assert "mayotte" in [centre["id"] for centre in listed[0]]
    assert client.get("/api/centres?country=NL").json() == {"centres": []}
