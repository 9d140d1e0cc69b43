"""What actions work with, made once: the real words, places and centres."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Self

import pytest
from sqlalchemy import create_engine

from actions.answering.services import Services
from actions.answering.voice import Voice
from actions.places.compile import DATABASE, TABLES, compile_gazetteer
from actions.sites.directory import Directory
from actions.sites.loader import load, read_package
from actions.sites.loader.outlines import Outlines
from actions.wiring import make_services
from actions.words import Words
from settings import Settings
from settings.environment import ROOT
from tests.actions.rasa_call import Caller
from tests.actions.sites.conftest import migrate


@pytest.fixture(scope="session")
def words() -> Words:
    """The real words."""
    return Words.read(ROOT / "data" / "responses")


@pytest.fixture(scope="session")
def gazetteer_file() -> Path:
    """The real gazetteer, compiled where the assistant has it, so that this is done once."""
    compile_gazetteer(ROOT / TABLES, ROOT / DATABASE)
    return ROOT / DATABASE


@pytest.fixture(scope="session")
def services(gazetteer_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """All that actions work with, from the real files."""
    database = tmp_path_factory.mktemp("sites") / "sites.db"
    settings = Settings(
        var_dir=gazetteer_file.parent, data_dir=ROOT / "data", database_url=f"sqlite:///{database}"
    )
    _load_sites(settings)
    made = make_services(settings)
    yield made
    made.directory.close()
    made.missed.close()
    made.gazetteer.close()


@pytest.fixture(scope="session")
def network(services: Services) -> Directory:
    """The real directory of centres."""
    return asyncio.run(services.directory.current())


@pytest.fixture(scope="session")
def call(services: Services) -> Caller:
    return Caller(services)


@pytest.fixture(scope="session")
def speak(words: Words, network: Directory) -> Callable[[str], Voice]:
    """Make voices of a language, which speak at one moment."""

    def make(language: str) -> Voice:
        return Voice(words, language, network, variant=0, now=datetime(2026, 11, 18, 12, tzinfo=UTC))

    return make


@pytest.fixture
def at_moment(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """Let every following call of an action happen at one moment."""

    def set_clock(moment: datetime) -> None:
        class Clock(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> Self:
                return cls.fromtimestamp(moment.timestamp(), tz)

        monkeypatch.setattr("actions.answering.topic_action.datetime", Clock)

    return set_clock


def _load_sites(settings: Settings) -> None:
    engine = create_engine(settings.sites_database)
    migrate(engine)
    load(read_package(settings.data_dir / "sites", Outlines(settings.data_dir / "outlines")), engine)
    engine.dispose()
