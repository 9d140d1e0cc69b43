import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from sqlalchemy.engine import make_url
from telegram import Bot, Update

from bot.telegram.arrivals import Arrivals, Resumed
from bot.telegram.database import Database
from bot.telegram.inbox import Inbox, State
from bot.telegram.messages import Parcel, Text

BOT = Bot("1234:a-token-for-tests")
MESSAGE = {
    "message_id": 5,
    "date": 1,
    "chat": {"id": 7, "type": "private", "first_name": "Zénobie"},
    "from": {"id": 7, "is_bot": False, "first_name": "Zénobie"},
    "text": "bonjour",
}


def update(number: int, text: str = "bonjour") -> Update:
    return Update.de_json({"update_id": number, "message": MESSAGE | {"text": text}}, BOT)


@pytest_asyncio.fixture
async def inbox(tmp_path: Path) -> AsyncIterator[Inbox]:
    database = Database(make_url(f"sqlite:///{tmp_path / 'telegram.db'}"))
    await database.prepare()
    yield Inbox(database, 1234)
    await database.close()


async def test_an_update_is_stored_without_names_before_it_is_queued(inbox: Inbox) -> None:
    arrivals = Arrivals(inbox, "key")
    await arrivals.put(update(10))
    (stored,) = await inbox.pending()
    assert (stored.number, stored.state) == (10, State.ARRIVED)
    assert "Zénobie" not in stored.content
    queued = arrivals.get_nowait()
    assert isinstance(queued, Update)
    assert queued.message is not None
    assert queued.message.text == "bonjour"


async def test_an_update_that_comes_twice_is_queued_once(inbox: Inbox) -> None:
    arrivals = Arrivals(inbox, "key")
    for _ in range(2):
        await arrivals.put(update(10))
    assert arrivals.qsize() == 1


async def test_half_a_character_is_stored_all_the_same(inbox: Inbox) -> None:
    arrivals = Arrivals(inbox, "key")
    await arrivals.put(update(10, "lyon \ud83d"))
    assert arrivals.qsize() == 1


async def test_what_was_left_is_taken_up_in_order(inbox: Inbox) -> None:
    parcel = Parcel(chat=7, messages=(Text(html="x"),))
    for number in (10, 11):
        await inbox.add(number, "line", json.dumps({"update_id": number, "message": MESSAGE}))
    await inbox.answered(10, parcel)
    arrivals = Arrivals(inbox, "key")
    assert await arrivals.take_up(BOT) == 2
    assert arrivals.get_nowait() == Resumed(10, "line", parcel)
    taken = arrivals.get_nowait()
    assert isinstance(taken, Update)
    assert taken.update_id == 11


async def test_what_another_release_left_does_not_keep_the_bot_from_starting(inbox: Inbox) -> None:
    await inbox.add(10, "line", "{}")
    await inbox._change(10, state=State.ANSWERED, content='{"chat": 7, "parts_of_tomorrow": []}')
    await inbox.add(11, "line", json.dumps({"update_id": 11, "message": MESSAGE | {"contact": {}}}))
    arrivals = Arrivals(inbox, "key")
    assert await arrivals.take_up(BOT) == 1
    taken = arrivals.get_nowait()
    assert isinstance(taken, Update)
    assert taken.update_id == 11
    assert [left.number for left in await inbox.pending()] == [11], (
        "the unreadable answer comes back for ever"
    )
