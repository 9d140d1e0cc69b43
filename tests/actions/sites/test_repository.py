import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.orm import Session

from actions.sites.errors import DatabaseNotReadyError
from actions.sites.loader import DataPackage, load
from actions.sites.repository import DirectoryCache, load_directory


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


class QueryCounter:
    """Counts the statements that an engine runs."""

    def __init__(self, engine: Engine) -> None:
        self.count = 0
        event.listen(engine, "before_cursor_execute", self._counted)

    def _counted(self, *_: object) -> None:
        self.count += 1


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def filled(engine: Engine, package: DataPackage) -> Engine:
    load(package, engine)
    return engine


@pytest.fixture
def missing_database(tmp_path: Path) -> Iterator[Engine]:
    engine = create_engine(f"sqlite:///{tmp_path / 'nowhere' / 'sites.db'}")
    yield engine
    engine.dispose()


def without(package: DataPackage, centre_id: str, revision: str) -> DataPackage:
    kept = tuple(row for row in package.centres if row.id != centre_id)
    return replace(package, centres=kept, revision=revision)


def test_an_associated_centre_has_what_it_lacks_from_its_parent(filled: Engine) -> None:
    with Session(filled) as session:
        directory = load_directory(session)
    gap, parent = directory.centre("marseille-paca-gap"), directory.centre("marseille-paca")
    assert (gap.website, gap.territories) == (parent.website, parent.territories)
    assert gap.sources == ("https://citedesmetiers.fr/qui-sommes-nous",)
    assert gap.inherited == {"website", "territories"}
    assert gap.phone is None
    assert parent.inherited == frozenset()


def test_an_associated_centre_keeps_what_is_its_own(filled: Engine) -> None:
    with Session(filled) as session:
        annemasse = load_directory(session).centre("geneve-annemasse")
    assert annemasse.territories == ("haute-savoie",)


def test_the_whole_directory_takes_few_statements(filled: Engine) -> None:
    counter = QueryCounter(filled)
    with Session(filled) as session:
        load_directory(session)
    assert counter.count < 20


def test_an_event_has_the_sources_of_its_facts(filled: Engine) -> None:
    with Session(filled) as session:
        directory = load_directory(session)
    for happening in directory.events():
        expected = {url for fact_id in happening.fact_ids for url in directory.fact(fact_id).sources}
        assert set(happening.sources) == expected


def test_an_empty_database_says_what_to_run(engine: Engine) -> None:
    with Session(engine) as session, pytest.raises(DatabaseNotReadyError, match=r"actions\.sites\.loader"):
        load_directory(session)


def test_a_missing_database_says_what_to_run(missing_database: Engine) -> None:
    with Session(missing_database) as session, pytest.raises(DatabaseNotReadyError, match="alembic upgrade"):
        load_directory(session)


async def test_the_cache_asks_the_database_once_within_a_minute(filled: Engine, clock: Clock) -> None:
    cache = DirectoryCache(filled, clock=clock)
    first = await cache.current()
    counter = QueryCounter(filled)
    clock.seconds += 59
    assert await cache.current() is first
    assert counter.count == 0


async def test_the_cache_keeps_the_directory_of_an_unchanged_revision(filled: Engine, clock: Clock) -> None:
    cache = DirectoryCache(filled, clock=clock)
    first = await cache.current()
    counter = QueryCounter(filled)
    clock.seconds += 61
    assert await cache.current() is first
    assert counter.count == 1


async def test_the_cache_reloads_a_new_revision(filled: Engine, clock: Clock, package: DataPackage) -> None:
    cache = DirectoryCache(filled, clock=clock)
    assert (await cache.current()).find("cascais") is not None
    load(without(package, "cascais", "second"), filled)
    assert (await cache.current()).find("cascais") is not None
    clock.seconds += 61
    renewed = await cache.current()
    assert (renewed.revision, renewed.find("cascais")) == ("second", None)


async def test_the_cache_keeps_the_last_good_directory_while_the_database_is_away(
    filled: Engine, clock: Clock, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cache = DirectoryCache(filled, clock=clock)
    first = await cache.current()
    filled.dispose()
    database = tmp_path / "sites.db"
    database.rename(tmp_path / "away.db")
    clock.seconds += 61
    assert await cache.current() is first
    assert "the site database is away" in caplog.text


async def test_the_cache_recovers_when_the_database_is_back(
    filled: Engine, clock: Clock, tmp_path: Path, package: DataPackage
) -> None:
    cache = DirectoryCache(filled, clock=clock)
    await cache.current()
    filled.dispose()
    away = (tmp_path / "sites.db").rename(tmp_path / "away.db")
    clock.seconds += 61
    await cache.current()
    filled.dispose()
    away.replace(tmp_path / "sites.db")
    load(without(package, "cascais", "second"), filled)
    clock.seconds += 61
    assert (await cache.current()).revision == "second"


async def test_a_cache_that_never_read_anything_fails(missing_database: Engine) -> None:
    with pytest.raises(DatabaseNotReadyError):
        await DirectoryCache(missing_database).current()


async def test_callers_at_the_same_time_share_one_load(filled: Engine) -> None:
    cache = DirectoryCache(filled)
    first, *others = await asyncio.gather(*(cache.current() for _ in range(5)))
    assert all(directory is first for directory in others)


async def test_the_cache_may_be_given_the_address_of_the_database(filled: Engine) -> None:
    cache = DirectoryCache(filled.url)
    assert len((await cache.current()).centres()) == 57
    cache.close()
