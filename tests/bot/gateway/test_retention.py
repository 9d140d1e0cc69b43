import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy.engine import make_url

from bot.conversation.erasure import Traces
from bot.gateway.retention import erase_old, keep_erasing
from bot.gateway.schemas import Rating
from bot.gateway.store import Store
from tests.bot.tracker_store import add_event, make_tracker_store, senders

DAY = 24 * 60 * 60


@pytest_asyncio.fixture
async def traces(tmp_path: Path) -> AsyncIterator[Traces]:
    await make_tracker_store(tmp_path / "conversations.db")
    traces = Traces(make_url(f"sqlite:///{tmp_path / 'conversations.db'}"))
    yield traces
    await traces.close()


@pytest_asyncio.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = Store(make_url(f"sqlite:///{tmp_path / 'accueil.db'}"))
    await store.prepare()
    yield store
    await store.close()


async def test_what_is_too_old_is_erased_and_the_rest_stays(
    traces: Traces, store: Store, tmp_path: Path
) -> None:
    now = time.time()
    await add_event(tmp_path / "conversations.db", "web-old", "a", age_days=31)
    await add_event(tmp_path / "conversations.db", "web-new", "b", age_days=1)
    await store.open("expired", int(now) - 60 * DAY, int(now) - 1)
    await store.open("valid", int(now), int(now) + DAY)
    await store.rate("old", "expired", Rating.UP, "merci", int(now) - 31 * DAY)
    await store.rate("new", "valid", Rating.DOWN, None, int(now))

    assert await erase_old(traces, store, 30, now) == 1

    assert await senders(tmp_path / "conversations.db") == ["web-new"]
    assert await asyncio.to_thread(_hashes, tmp_path / "accueil.db", "sessions") == ["valid"]
    assert await asyncio.to_thread(_hashes, tmp_path / "accueil.db", "feedback") == ["valid"]


async def test_erasing_starts_at_once_survives_an_outage_and_stops_when_asked(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    away = Traces(make_url("postgresql://nobody@127.0.0.1:9/none"))
    stopping = asyncio.Event()
    task = asyncio.create_task(keep_erasing(away, store, 30, stopping))
    await asyncio.sleep(0)
    stopping.set()
    async with asyncio.timeout(5):
        await task
    assert "Retention is put off" in caplog.text
    await away.close()


async def test_the_tables_can_be_prepared_again(store: Store) -> None:
    await store.open("valid", 0, 10)
    await store.prepare()
    assert await store.is_open("valid", 9)
    assert not await store.is_open("valid", 10)


def _hashes(path: Path, table: str) -> list[str]:
    with closing(sqlite3.connect(path)) as database:
        return [row[0] for row in database.execute(f"SELECT conversation_hash FROM {table}")]  # noqa: S608
