import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.gateway import create_app
from settings import Settings
from tests.bot.gateway.client import Client, assert_problem
from tests.bot.gateway.conftest import running
from tests.bot.rasa_stub import CENTRE, RasaStub, payload
from tests.bot.tracker_store import add_event, make_tracker_store, senders


async def test_a_text_is_answered_with_a_turn(client: Client, rasa: RasaStub) -> None:
    rasa.answer = lambda _: [
        payload("Oui.", topic="concept_cost", suggestions=["concept_audience"]),
        {"recipient_id": "somebody", "text": "not one of ours"},
    ]
    await client.open("fr")
    turn = (await client.send(text="C'est gratuit ?")).json()
    assert set(turn) == {"language", "topic", "suggestions", "replies"}
    assert (turn["language"], turn["topic"], turn["suggestions"]) == (
        "fr",
        "concept_cost",
        ["concept_audience"],
    )
    [reply] = turn["replies"]
    assert set(reply) == {"id", "text", "choices", "place", "centres", "request_position", "sources"}
    assert reply["choices"] == [{"title": "Est-ce gratuit ?", "key": "concept_cost"}]
    assert reply["sources"] == [{"url": "https://source.example/", "as_of": "2026"}]


async def test_a_centre_card_has_every_member_of_the_contract(client: Client, rasa: RasaStub) -> None:
    def answer(_: dict[str, Any]) -> object:
        message = payload("La voici.", topic="centre_nearest")
        place = {"name": "Paris", "country": "FR", "latitude": 48.85, "longitude": 2.35, "kind": "town"}
        message["custom"]["reply"] |= {"centres": [CENTRE], "place": place, "request_position": True}
        return [message]

    rasa.answer = answer
    await client.open()
    [reply] = (await client.send(text="Paris")).json()["replies"]
    members = (
        "id name city country status as_of distance_km approximate serves_place latitude longitude address "
        "phone email website opening_hours open_now map_url services source"
    )
    assert set(reply["centres"][0]) == set(members.split())
    assert reply["centres"][0]["open_now"] is None
    assert reply["place"] == {
        "name": "Paris", "country": "FR", "latitude": 48.85, "longitude": 2.35, "kind": "town"
    }  # fmt: skip
    assert reply["request_position"] is True


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"text": "bonjour"}, "bonjour"),
        ({"text": "/restart"}, "restart"),
        ({"text": ' //greet{"place": "x"}'}, 'greet{"place": "x"}'),
        ({"text": "gra\u200btuit\u202e ?\n\tmerci"}, "gratuit ? merci"),
        ({"text": "a" * 1000}, "a" * 1000),
        ({"choice": "concept_cost"}, "/concept_cost"),
        ({"choice": "centre_details:paris"}, '/centre_details{"centre": "paris"}'),
        (
            {"position": {"latitude": 45.1234567, "longitude": 6}},
            '/centre_nearest{"position": "45.123,6.000"}',
        ),
    ],
)
async def test_what_rasa_reads(client: Client, rasa: RasaStub, body: dict[str, Any], message: str) -> None:
    await client.open()
    assert (await client.send(**body)).status_code == 200
    assert rasa.texts[1:] == [message]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "body"),
        ({"text": None}, "body"),
        ({"text": "a", "choice": "greet"}, "body"),
        ({"text": 5}, "text"),
        ({"text": ""}, "text"),
        ({"text": " \u200b\n///"}, "text"),
        ({"text": "a", "extra": 1}, "extra"),
        ({"choice": "no_such_topic"}, "choice"),
        ({"choice": "session_start"}, "choice"),
        ({"choice": "concept_cost:now"}, "choice"),
        ({"choice": 'centre_details:"}'}, "choice"),
        ({"choice": "greet\n"}, "choice"),
        ({"position": {"latitude": 91, "longitude": 0}}, "position.latitude"),
        ({"position": {"latitude": 0, "longitude": -180.01}}, "position.longitude"),
        ({"position": {"latitude": "45", "longitude": 0}}, "position.latitude"),
        ({"position": {"latitude": True, "longitude": 0}}, "position.latitude"),
        ({"position": {"latitude": 45}}, "position.longitude"),
        ({"position": [45, 6]}, "position"),
    ],
)
async def test_a_message_of_another_shape_is_refused(
    client: Client, rasa: RasaStub, body: dict[str, Any], field: str
) -> None:
    await client.open()
    problem = assert_problem(await client.send(**body), 422, "invalid")
    assert [fault["field"] for fault in problem["errors"]] == [field]
    assert rasa.texts == ["/greet"]


@pytest.mark.parametrize(
    "content",
    [
        b'{"position": {"latitude": NaN, "longitude": 0}}',
        b'{"position": {"latitude": 1e999, "longitude": 0}}',
        b'{"text": "bonjour"',
        b'{"text": "\xff"}',
        b'{"text": "\\ud800"}',
        b'{"\\ud800": 1}',
        b'["bonjour"]',
        b'"bonjour"',
        b"null",
        b"",
        b"[" * 10_000,
        b'{"position": {"latitude": ' + b"9" * 5000 + b', "longitude": 0}}',
    ],
)
async def test_a_body_that_is_no_message_is_refused(client: Client, rasa: RasaStub, content: bytes) -> None:
    await client.open()
    assert_problem(await client.send_raw(content), 422, "invalid")
    assert rasa.texts == ["/greet"]


async def test_an_error_does_not_repeat_what_the_person_wrote(client: Client) -> None:
    await client.open()
    response = await client.send(text="mon secret", choice="greet")
    assert "secret" not in response.text


async def test_a_text_that_is_too_long_is_refused(client: Client, rasa: RasaStub) -> None:
    await client.open()
    assert_problem(await client.send(text="a" * 1001), 413, "too-large")
    assert_problem(await client.send(text="a" * 20_000), 413, "too-large")
    assert rasa.texts == ["/greet"]


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", ""])
async def test_a_body_that_is_not_declared_as_json_is_refused(client: Client, content_type: str) -> None:
    await client.open()
    assert_problem(await client.send_raw(b'{"text": "bonjour"}', content_type), 415, "not-json")


async def test_messages_of_one_conversation_are_answered_one_after_another(
    client: Client, rasa: RasaStub
) -> None:
    await client.open()
    rasa.seconds = 0.05
    turns = await asyncio.gather(*(client.send(text=f"message {number}") for number in range(4)))
    assert [turn.json()["replies"][0]["text"] for turn in turns] == [f"message {n}" for n in range(4)]
    assert rasa.texts[1:] == [f"message {number}" for number in range(4)]
    assert rasa.most_busy == 1


async def test_two_conversations_do_not_wait_for_each_other(client: Client, rasa: RasaStub) -> None:
    other = Client(client.http)
    await client.open()
    await other.open()
    rasa.seconds = 0.5
    await asyncio.gather(client.send(text="un"), other.send(text="deux"))
    assert rasa.most_busy == 2


async def test_a_message_that_waited_behind_the_deletion_is_refused(client: Client, rasa: RasaStub) -> None:
    await client.open()
    rasa.seconds = 0.3
    first = asyncio.create_task(client.send(text="un"))
    await asyncio.sleep(0.1)
    deletion = asyncio.create_task(client.delete())
    await asyncio.sleep(0.1)
    late = asyncio.create_task(client.send(text="deux"))
    assert [(await task).status_code for task in (first, deletion, late)] == [200, 204, 401]
    assert rasa.texts == ["/greet", "un"]


async def test_a_turn_that_asks_for_it_erases_the_conversation_and_the_token_lives_on(
    client: Client, rasa: RasaStub, tmp_path: Path
) -> None:
    events = tmp_path / "conversations.db"
    await make_tracker_store(events)
    opened = await client.open()
    await client.http.post(
        "/api/feedback",
        json={"reply_id": opened["replies"][0]["id"], "rating": "up", "comment": "parfait"},
        headers=client.headers,
    )
    await add_event(events, rasa.received[0]["sender"], "je suis malade")
    await add_event(events, "tg-another", "bonjour")
    response = await client.send(choice="forget_me")
    assert response.status_code == 200
    assert "erase" not in response.text
    assert await senders(events) == ["tg-another"]
    assert b"parfait" not in (tmp_path / "accueil.db").read_bytes()
    assert (await client.send(text="bonjour")).status_code == 200


@pytest.mark.parametrize("settings", [{"messages_per_minute": 3}], indirect=True)
async def test_too_many_messages_of_one_session_are_refused(client: Client) -> None:
    other = Client(client.http)
    await client.open()
    await other.open()
    for _ in range(3):
        assert (await client.send(text="bonjour")).status_code == 200
    response = await client.send(text="bonjour")
    assert_problem(response, 429, "too-many-requests")
    assert 1 <= int(response.headers["retry-after"]) <= 60
    assert (await other.send(text="bonjour")).status_code == 200


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (500, []),
        (503, []),
        (404, []),
        (200, []),
        (200, [{"recipient_id": "somebody", "text": "not one of ours"}]),
        (200, b"<html>"),
        (200, {"no": "list"}),
        (200, [{"custom": {"reply": {"text": "no turn"}}}]),
        (200, [payload("bad card", language=None)]),
    ],
)
async def test_a_message_that_meets_an_outage_can_be_sent_again(
    client: Client, rasa: RasaStub, status: int, answer: object
) -> None:
    await client.open()
    working = rasa.answer
    rasa.status, rasa.answer = status, lambda _: answer
    response = await client.send(text="C'est gratuit ?")
    assert_problem(response, 503, "unavailable")
    assert int(response.headers["retry-after"]) > 0
    rasa.status, rasa.answer = 200, working
    again = await client.send(text="C'est gratuit ?")
    assert [reply["text"] for reply in again.json()["replies"]] == ["C'est gratuit ?"]


async def test_a_rasa_that_goes_down_is_an_outage_until_it_is_back(
    make_settings: Callable[..., Settings],
) -> None:
    stub = RasaStub()
    async with running(create_app(make_settings(stub))) as client:
        with stub.running():
            await client.open()
        assert_problem(await client.send(text="bonjour"), 503, "unavailable")
        with stub.running():
            assert (await client.send(text="bonjour")).json()["replies"][0]["text"] == "bonjour"


@pytest.mark.parametrize("settings", [{"answer_timeout": 0.2}], indirect=True)
async def test_a_rasa_that_takes_too_long_is_an_outage(client: Client, rasa: RasaStub) -> None:
    await client.open()
    rasa.seconds = 1
    assert_problem(await client.send(text="bonjour"), 503, "unavailable")
    rasa.seconds = 0
    assert (await client.send(text="bonjour")).status_code == 200


async def test_no_log_holds_what_the_person_wrote(
    client: Client, rasa: RasaStub, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    await client.open()
    rasa.answer = lambda message: [{"custom": {"reply": {"text": message["message"]}, "turn": "oops"}}]
    await client.send(text="mon secret")
    assert "secret" not in caplog.text
    assert "malformed" in caplog.text
