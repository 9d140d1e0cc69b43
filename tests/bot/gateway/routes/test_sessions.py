from pathlib import Path

import pytest

from bot.gateway.tokens import SessionTokens
from settings import Settings
from tests.bot.gateway.client import Client, assert_problem
from tests.bot.rasa_stub import RasaStub
from tests.bot.tracker_store import add_event, make_tracker_store, senders


async def test_a_session_opens_with_a_token_and_the_greeting(client: Client, rasa: RasaStub) -> None:
    opened = await client.open("fr")
    assert set(opened) == {"token", "language", "expires_at", "replies"}
    assert opened["language"] == "fr"
    assert [reply["text"] for reply in opened["replies"]] == ["/greet"]
    assert rasa.received[0]["metadata"] == {"language": "fr"}
    assert rasa.received[0]["sender"].startswith("web-")


@pytest.mark.parametrize(("hint", "sent"), [("pt-BR", "pt"), ("EN", "en"), ("ca", "ca"), (None, None)])
async def test_the_language_hint_reaches_rasa(
    client: Client, rasa: RasaStub, hint: str | None, sent: str | None
) -> None:
    await client.open(hint)
    await client.send(text="bonjour")
    assert [message["metadata"]["language"] for message in rasa.received] == [sent, sent]


@pytest.mark.parametrize("hint", ["français", "f", "fr_FR; drop", "", 3, "f" * 36])
async def test_a_language_hint_that_is_no_tag_is_refused(
    client: Client, rasa: RasaStub, hint: object
) -> None:
    response = await client.http.post("/api/sessions", json={"language": hint})
    problem = assert_problem(response, 422, "invalid")
    assert problem["errors"][0]["field"] == "language"
    assert rasa.received == []


async def test_two_sessions_are_two_conversations(client: Client, rasa: RasaStub) -> None:
    await client.open()
    await client.open()
    assert len({message["sender"] for message in rasa.received}) == 2


async def test_a_deleted_session_leaves_no_trace_and_its_token_is_dead(
    client: Client, rasa: RasaStub, tmp_path: Path
) -> None:
    events = tmp_path / "conversations.db"
    await make_tracker_store(events)
    await client.open()
    await add_event(events, rasa.received[0]["sender"], "je cherche un emploi")
    await add_event(events, "web-another", "bonjour")

    assert (await client.delete()).status_code == 204
    assert await senders(events) == ["web-another"]
    assert b"je cherche" not in events.read_bytes()
    assert_problem(await client.delete(), 401, "not-authenticated")
    assert_problem(await client.send(text="encore là ?"), 401, "not-authenticated")
    assert rasa.texts == ["/greet"]


async def test_a_session_can_be_deleted_before_rasa_has_stored_anything(client: Client) -> None:
    await client.open()
    assert (await client.delete()).status_code == 204


async def test_without_a_token_nothing_is_answered(client: Client) -> None:
    response = await client.http.post("/api/messages", json={"text": "bonjour"})
    assert_problem(response, 401, "not-authenticated")
    assert response.headers["www-authenticate"] == 'Bearer realm="accueil"'


async def test_a_forged_token_is_refused(client: Client, settings: Settings) -> None:
    await client.open()
    session = SessionTokens(settings.signing_key(), 60).read(client.token)
    payload, timestamp, _ = client.token.split(".")
    for token in (SessionTokens("another key", 60).issue(session), f"{payload}.{timestamp}.AAAA", "x", "é"):
        client.token = token
        response = await client.http.post(
            "/api/messages", json={"text": "bonjour"}, headers={b"Authorization": f"Bearer {token}".encode()}
        )
        assert_problem(response, 401, "not-authenticated")
        assert 'error="invalid_token"' in response.headers["www-authenticate"]


async def test_an_expired_token_is_refused(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    await client.open()
    assert (await client.send(text="bonjour")).status_code == 200
    monkeypatch.setattr("bot.gateway.tokens.SessionTokens.read", _read_a_year_later)
    assert_problem(await client.send(text="bonjour"), 401, "not-authenticated")


_read = SessionTokens.read


def _read_a_year_later(tokens: SessionTokens, token: str) -> object:
    return _read(_with_lifetime(tokens, -1), token)


def _with_lifetime(tokens: SessionTokens, lifetime: int) -> SessionTokens:
    tokens._lifetime = lifetime
    return tokens


async def test_the_greeting_is_not_lost_while_rasa_is_away(client: Client, rasa: RasaStub) -> None:
    rasa.status = 500
    assert_problem(await client.http.post("/api/sessions"), 503, "unavailable")
    rasa.status = 200
    assert (await client.open())["replies"]


@pytest.mark.parametrize("settings", [{"sessions_per_minute": 2}], indirect=True)
async def test_an_address_may_not_open_sessions_without_end(client: Client) -> None:
    await client.open()
    await client.open()
    response = await client.http.post("/api/sessions")
    assert_problem(response, 429, "too-many-requests")
    assert 1 <= int(response.headers["retry-after"]) <= 60
