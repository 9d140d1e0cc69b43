"""What people type by mistake or on purpose: a plain answer, nothing run, no trace of what is refused."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from tests.conversations.conversation import Conversation

pytestmark = pytest.mark.slow

RED_FLAGS = ("traceback", "sqlite", "exception", "<script", "<b>", "<img", "{", "}")


def rows(database: str, statement: str) -> list[tuple[object, ...]]:
    path = Path(os.environ["ACCUEIL_VAR_DIR"]) / database
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchall()


@pytest.mark.parametrize(
    "name",
    [
        "'); DROP TABLE centres;--",
        '" OR 1=1; DELETE FROM centres; --',
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "{{7*7}} ${7*7} %s %(id)s",
        "\u202eelliesraM\u202c",
        "مرسيليا",
        "🏝️🏝️🏝️",
        "Mar\u0000seille\u0007\u200b",
        "../../etc/passwd",
        "Zorblax" * 140,
    ],
    ids=[
        "quote",
        "or",
        "script",
        "image",
        "templates",
        "right to left",
        "Arabic",
        "emoji",
        "control",
        "path",
        "long",
    ],
)
def test_a_strange_place_name_gets_a_plain_answer(client: httpx.Client, name: str) -> None:
    before = rows("accueil.db", "SELECT count(*) FROM centres")
    conversation = Conversation.open(client, "fr")
    answer = conversation.say(f"j'habite à {name}"[:1000])
    assert answer.status == 200
    assert answer.text
    assert not [flag for flag in RED_FLAGS if flag in answer.text.casefold()]
    assert rows("accueil.db", "SELECT count(*) FROM centres") == before
    assert conversation.say("je suis à Porto").centres == ["porto"]


def test_markup_in_the_name_of_an_unknown_place_is_not_repeated(client: httpx.Client) -> None:
    answer = Conversation.open(client, "en").say("I live in <b>Zorblax</b>")
    assert "<" not in answer.text


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [("91", "0"), ("0", "-180.5"), ("NaN", "0"), ("0", "Infinity"), ("1e999", "0"), ("true", "0")],
)
def test_a_position_off_the_globe_is_refused_and_leaves_no_trace(
    client: httpx.Client, latitude: str, longitude: str
) -> None:
    conversation = Conversation.open(client, "fr")
    before = rows("conversations.db", "SELECT count(*) FROM events")
    content = f'{{"position": {{"latitude": {latitude}, "longitude": {longitude}}}}}'
    response = client.post(
        "/api/messages",
        content=content,
        headers=conversation.headers | {"Content-Type": "application/json"},
    )
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert rows("conversations.db", "SELECT count(*) FROM events") == before
    assert conversation.say("je suis à Porto").centres == ["porto"]


def test_a_shared_position_leaves_no_trace(client: httpx.Client) -> None:
    conversation = Conversation.open(client, "fr")
    assert conversation.share_position(46.123456, 8.765432).centres == ["svizzera-italiana"]
    stored = str(rows("conversations.db", "SELECT data FROM events"))
    assert "46.12" not in stored
    assert "8.765" not in stored


def test_a_text_that_is_too_long_is_refused_and_leaves_no_trace(client: httpx.Client) -> None:
    conversation = Conversation.open(client, "fr")
    answer = conversation.say("j'habite à " + "Zorblaxville-" * 100)
    assert answer.status == 413
    assert answer.body["detail"]
    assert "Zorblaxville" not in str(rows("conversations.db", "SELECT data FROM events"))


@pytest.mark.parametrize(
    "key", ["centre_hours:nowhere", "inform_place:g.0", "inform_place:c.XX", "centre_list:XX"]
)
def test_a_choice_of_something_that_does_not_exist_gets_a_plain_answer(
    client: httpx.Client, key: str
) -> None:
    answer = Conversation.open(client, "fr").choose(key)
    assert answer.status == 200
    assert answer.text
