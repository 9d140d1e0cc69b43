from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from sqlalchemy.engine import make_url

from bot.telegram.database import Database
from bot.telegram.people import People, Person


@pytest_asyncio.fixture
async def people(tmp_path: Path) -> AsyncIterator[People]:
    database = Database(make_url(f"sqlite:///{tmp_path / 'telegram.db'}"))
    await database.prepare()
    yield People(database)
    await database.close()


async def test_a_stranger_is_nobody_special(people: People) -> None:
    assert await people.find("tg-1") == Person("tg-1")


async def test_a_person_is_kept_as_they_were_last(people: People) -> None:
    await people.keep(Person("tg-1", language="fr"))
    last = Person("tg-1", language="it", question=2**40, tapped="5 affirm", position_offered=True)
    await people.keep(last)
    await people.keep(Person("tg-2", language="de"))
    assert await people.find("tg-1") == last


async def test_a_person_is_erased_alone(people: People) -> None:
    await people.keep(Person("tg-1", language="fr"))
    await people.keep(Person("tg-2", language="de"))
    await people.erase("tg-1")
    assert await people.find("tg-1") == Person("tg-1")
    assert (await people.find("tg-2")).language == "de"


async def test_whoever_is_silent_for_long_is_forgotten(people: People) -> None:
    await people.keep(Person("tg-1", language="fr"))
    await people.purge(0)
    assert (await people.find("tg-1")).language == "fr"
    await people.purge(2**40)
    assert await people.find("tg-1") == Person("tg-1")
