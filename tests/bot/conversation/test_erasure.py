import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy.engine import make_url

from bot.conversation.erasure import Traces
from bot.conversation.errors import StorageUnavailable
from tests.bot.tracker_store import add_event, make_tracker_store, senders

DAY = 24 * 60 * 60


@pytest.fixture
def events(tmp_path: Path) -> Path:
    return tmp_path / "conversations.db"


@pytest_asyncio.fixture
async def traces(events: Path) -> AsyncIterator[Traces]:
    traces = Traces(make_url(f"sqlite:///{events}"))
    yield traces
    await traces.close()


async def test_one_conversation_is_erased_and_no_other(traces: Traces, events: Path) -> None:
    await make_tracker_store(events)
    for sender in ("web-1", "web-2", "web-1", "web-11"):
        await add_event(events, sender, "je cherche un emploi" if sender == "web-1" else "bonjour")
    assert await traces.erase("web-1") == 2
    assert await senders(events) == ["web-2", "web-11"]
    assert b"je cherche" not in await asyncio.to_thread(events.read_bytes)


async def test_before_rasa_made_its_table_there_is_nothing_to_erase(traces: Traces) -> None:
    assert await traces.erase("web-1") == 0
    assert await traces.erase_silent_since(time.time()) == 0


async def test_conversations_silent_for_too_long_are_erased_whole(traces: Traces, events: Path) -> None:
    await make_tracker_store(events)
    await add_event(events, "web-old", "a", age_days=31)
    await add_event(events, "web-old", "b", age_days=32)
    await add_event(events, "web-alive", "c", age_days=40)
    await add_event(events, "web-alive", "d", age_days=29)
    assert await traces.erase_silent_since(time.time() - 30 * DAY) == 2
    assert await senders(events) == ["web-alive", "web-alive"]


@pytest.mark.parametrize("method", ["erase", "check"])
async def test_a_database_that_is_away_is_said(method: str) -> None:
    traces = Traces(make_url("postgresql://nobody@127.0.0.1:9/none"))
    arguments = ["web-1"] if method == "erase" else []
    with pytest.raises(StorageUnavailable):
        await getattr(traces, method)(*arguments)
    await traces.close()
