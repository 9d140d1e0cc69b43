import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from bot.conversation.errors import StorageUnavailable
from bot.telegram import database as database_module
from bot.telegram.database import Database, outlasting
from bot.telegram.people import People, Person


async def test_work_outlasts_a_database_that_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "_PAUSES_SECONDS", (0.1,) * 100)
    path = tmp_path / "telegram.db"
    database = Database(make_url(f"sqlite:///{path}"))
    people = People(database)
    keeping = asyncio.create_task(_kept(people))
    await asyncio.sleep(0.3)
    assert not keeping.done(), "there was no outage: the table was there"
    await database.prepare()
    await keeping
    assert await people.find("tg-1") == Person("tg-1", language="fr")
    await database.close()


async def _kept(people: People) -> None:
    await people.keep(Person("tg-1", language="fr"))


async def test_a_database_that_stays_away_is_said_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_module, "_PAUSES_SECONDS", (0, 0))
    tries = []

    @outlasting
    async def work(what: str) -> None:
        tries.append(what)
        raise StorageUnavailable("The database did not answer.")

    with pytest.raises(StorageUnavailable):
        await work("write")
    assert tries == ["write"] * 3


def test_the_files_of_the_database_hold_no_log_of_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "telegram.db"

    async def write() -> None:
        database = Database(make_url(f"sqlite:///{path}"))
        await database.prepare()
        await database.close()

    asyncio.run(write())
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
