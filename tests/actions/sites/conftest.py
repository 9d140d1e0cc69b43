import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session

from actions.sites.directory import Directory
from actions.sites.loader import DataPackage, load, read_package
from actions.sites.loader.outlines import Outlines
from actions.sites.repository import load_directory

ROOT = Path(__file__).resolve().parents[3]
SITES = ROOT / "data" / "sites"


@pytest.fixture(scope="session")
def outlines() -> Outlines:
    return Outlines(ROOT / "data" / "outlines")


@pytest.fixture(scope="session")
def package(outlines: Outlines) -> DataPackage:
    return read_package(SITES, outlines)


@pytest.fixture
def site_files(tmp_path: Path) -> Path:
    """A copy of the real files that a test may spoil."""
    copy = tmp_path / "sites"
    shutil.copytree(SITES, copy)
    return copy


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """An empty, migrated database."""
    engine = create_engine(f"sqlite:///{tmp_path / 'sites.db'}")
    migrate(engine)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def directory(tmp_path_factory: pytest.TempPathFactory, package: DataPackage) -> Iterator[Directory]:
    """The directory of the real files, by way of a real database."""
    engine = create_engine(f"sqlite:///{tmp_path_factory.mktemp('directory') / 'sites.db'}")
    migrate(engine)
    load(package, engine)
    with Session(engine) as session:
        yield load_directory(session)
    engine.dispose()


def migrate(engine: Engine) -> None:
    config = Config(ROOT / "alembic.ini")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
