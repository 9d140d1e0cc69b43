import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from sqlalchemy.engine import make_url

from bot.telegram.database import Database
from bot.telegram.inbox import KEPT_SECONDS, Inbox, State
from bot.telegram.messages import Parcel, Pin, Text


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = Database(make_url(f"sqlite:///{tmp_path / 'telegram.db'}"))
    await database.prepare()
    yield database
    await database.close()


def stored(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


async def test_an_update_is_taken_once(database: Database) -> None:
    inbox = Inbox(database, 1)
    assert await inbox.add(10, "a", "{}")
    assert not await inbox.add(10, "a", "{}")
    await inbox.done(10)
    assert not await inbox.add(10, "a", "{}")
    assert await Inbox(database, 2).add(10, "a", "{}"), "another bot counts its own updates"


async def test_what_is_not_done_is_left_to_the_next_process_in_order(database: Database) -> None:
    inbox = Inbox(database, 1)
    parcel = Parcel(chat=7, messages=(Text(html="x"), Pin(latitude=1, longitude=2, title="t", address="a")))
    for number in (12, 10, 11):
        await inbox.add(number, "line", f'{{"update_id": {number}}}')
    await inbox.answered(11, parcel)
    await inbox.done(10)
    arrived, answered = sorted(await Inbox(database, 1).pending(), key=lambda pending: -pending.number)
    assert (arrived.number, arrived.state, arrived.content) == (12, State.ARRIVED, '{"update_id": 12}')
    assert (answered.number, answered.state) == (11, State.ANSWERED)
    assert Parcel.model_validate_json(answered.content) == parcel


async def test_the_words_of_an_update_and_whose_they_were_go_with_its_answer(
    database: Database, tmp_path: Path
) -> None:
    inbox = Inbox(database, 1)
    await inbox.add(10, "tg-the-hash-of-somebody", "je cherche un emploi")
    await inbox.done(10)
    await database.close()
    left = await asyncio.to_thread(stored, tmp_path)
    assert b"je cherche" not in left
    assert b"tg-the-hash-of-somebody" not in left


async def test_old_numbers_are_forgotten_when_done(database: Database) -> None:
    inbox = Inbox(database, 1)
    await inbox.add(10, "line", "{}")
    await inbox.add(11, "line", "{}")
    await inbox.done(10)
    far = 2**40 + KEPT_SECONDS
    await inbox.purge(far)
    assert [pending.number for pending in await inbox.pending()] == [11]
    assert await inbox.add(10, "line", "{}")
