import pytest

from tests.bot.gateway.client import Client, assert_problem
from tests.bot.rasa_stub import CENTRE, RasaStub

MEMBERS = (
    "id name city country status as_of distance_km approximate serves_place latitude longitude address "
    "phone email website opening_hours open_now map_url services source"
)


async def test_the_centres_need_no_session(client: Client) -> None:
    response = await client.http.get("/api/centres")
    assert response.status_code == 200
    [centre] = response.json()["centres"]
    assert set(centre) == set(MEMBERS.split())
    assert centre["name"] == CENTRE["name"]
    assert centre["open_now"] is None


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("", {}),
        ("near=&country=&language=", {}),
        ("near=48.895,2.388", {"latitude": "48.895", "longitude": "2.388"}),
        ("near=-12.78,45.22&country=yt", {"latitude": "-12.78", "longitude": "45.22", "country": "YT"}),
        ("country=IT&language=pt-BR", {"country": "IT"}),
    ],
)
async def test_what_the_action_server_is_asked(
    client: Client, rasa: RasaStub, query: str, asked: dict[str, str]
) -> None:
    assert (await client.http.get(f"/api/centres?{query}")).status_code == 200
    assert rasa.asked_centres == [asked]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("near=91,0", "near"),
        ("near=0,-180.5", "near"),
        ("near=nan,0", "near"),
        ("near=inf,0", "near"),
        ("near=1e2,0", "near"),
        ("near=48.8", "near"),
        ("near=48.8,2.3,1", "near"),
        ("near=Paris", "near"),
        ("country=France", "country"),
        ("country=F1", "country"),
        ("country=%27;DROP%20TABLE%20centres;--", "country"),
        ("language=%3Cscript%3E", "language"),
    ],
)
async def test_a_faulty_parameter_is_refused(client: Client, rasa: RasaStub, query: str, field: str) -> None:
    problem = assert_problem(await client.http.get(f"/api/centres?{query}"), 422, "invalid")
    assert {fault["field"].partition(".")[0] for fault in problem["errors"]} == {field}
    assert rasa.asked_centres == []


async def test_the_list_may_be_cached_until_it_changes(client: Client, rasa: RasaStub) -> None:
    first = await client.http.get("/api/centres")
    assert first.headers["cache-control"] == "public, max-age=300"
    unchanged = {"If-None-Match": first.headers["etag"]}
    second = await client.http.get("/api/centres", headers=unchanged)
    assert (second.status_code, second.content) == (304, b"")
    assert second.headers["etag"] == first.headers["etag"]
    rasa.centres = [CENTRE | {"open_now": True}]
    third = await client.http.get("/api/centres", headers=unchanged)
    assert third.status_code == 200
    assert third.json()["centres"][0]["open_now"] is True


async def test_without_the_action_server_the_list_is_unavailable(client: Client, rasa: RasaStub) -> None:
    rasa.status = 500
    response = await client.http.get("/api/centres")
    assert_problem(response, 503, "unavailable")
    assert int(response.headers["retry-after"]) > 0
