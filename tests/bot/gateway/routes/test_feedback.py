import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.bot.gateway.client import Client, assert_problem


async def rate(client: Client, **body: Any) -> httpx.Response:
    return await client.http.post("/api/feedback", json=body, headers=client.headers)


async def kept(tmp_path: Path) -> list[Any]:
    return await asyncio.to_thread(_kept, tmp_path / "accueil.db")


def _kept(path: Path) -> list[Any]:
    with closing(sqlite3.connect(path)) as database:
        return database.execute("SELECT * FROM feedback").fetchall()


@pytest.mark.parametrize(
    ("comment", "stored"), [("Très\u200b clair", "Très clair"), ("  ", None), (None, None)]
)
async def test_a_rating_is_kept_without_the_conversation_id(
    client: Client, tmp_path: Path, comment: str | None, stored: str | None
) -> None:
    opened = await client.open()
    reply_id = opened["replies"][0]["id"]
    response = await rate(client, reply_id=reply_id, rating="up", comment=comment)
    assert response.status_code == 204
    [(kept_id, conversation_hash, rating, kept_comment, _)] = await kept(tmp_path)
    assert (kept_id, rating, kept_comment) == (reply_id, "up", stored)
    assert not conversation_hash.startswith("web-")


async def test_a_second_rating_replaces_the_first(client: Client, tmp_path: Path) -> None:
    reply_id = (await client.open())["replies"][0]["id"]
    await rate(client, reply_id=reply_id, rating="up")
    await rate(client, reply_id=reply_id, rating="down")
    assert [row[2] for row in await kept(tmp_path)] == ["down"]


async def test_a_reply_of_another_conversation_cannot_be_rated(client: Client, tmp_path: Path) -> None:
    reply_id = (await client.open())["replies"][0]["id"]
    await client.open()
    problem = assert_problem(await rate(client, reply_id=reply_id, rating="up"), 422, "invalid")
    assert problem["errors"][0]["field"] == "reply_id"
    assert await kept(tmp_path) == []


@pytest.mark.parametrize(
    "body", [{"rating": "up"}, {"reply_id": "é", "rating": "up"}, {"reply_id": "a" * 65, "rating": "up"}]
)
async def test_feedback_of_another_shape_is_refused(client: Client, body: dict[str, Any]) -> None:
    await client.open()
    assert_problem(await rate(client, **body), 422, "invalid")


async def test_an_unknown_rating_and_a_long_comment_are_refused(client: Client) -> None:
    reply_id = (await client.open())["replies"][0]["id"]
    assert_problem(await rate(client, reply_id=reply_id, rating="maybe"), 422, "invalid")
    too_long = await rate(client, reply_id=reply_id, rating="up", comment="a" * 1001)
    assert_problem(too_long, 413, "too-large")


async def test_feedback_goes_with_its_session(client: Client, tmp_path: Path) -> None:
    reply_id = (await client.open())["replies"][0]["id"]
    await rate(client, reply_id=reply_id, rating="up", comment="merci")
    await client.delete()
    assert await kept(tmp_path) == []
    assert_problem(await rate(client, reply_id=reply_id, rating="up"), 401, "not-authenticated")


@pytest.mark.parametrize("settings", [{"feedback_per_minute": 1}], indirect=True)
async def test_too_much_feedback_is_refused(client: Client) -> None:
    reply_id = (await client.open())["replies"][0]["id"]
    assert (await rate(client, reply_id=reply_id, rating="up")).status_code == 204
    assert_problem(await rate(client, reply_id=reply_id, rating="up"), 429, "too-many-requests")
