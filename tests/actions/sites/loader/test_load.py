from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, func, select
from sqlalchemy.orm import Session

from actions.sites import models
from actions.sites.errors import DatabaseNotReadyError
from actions.sites.loader import DataPackage, load
from actions.sites.repository import load_directory


@pytest.fixture
def unmigrated(tmp_path: Path) -> Iterator[Engine]:
    engine = create_engine(f"sqlite:///{tmp_path / 'unmigrated.db'}")
    yield engine
    engine.dispose()


def rows(engine: Engine, table: type[models.Base]) -> int:
    with Session(engine) as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def test_a_load_fills_every_table(engine: Engine, package: DataPackage) -> None:
    assert load(package, engine).changed
    assert rows(engine, models.Centre) == 57
    assert rows(engine, models.Territory) == len(package.territories)
    assert rows(engine, models.Fact) == 241
    assert rows(engine, models.Figure) == 48
    assert rows(engine, models.CentreSource) == sum(len(row.sources) for row in package.centres)


def test_services_keep_the_keyword_of_the_source(engine: Engine, package: DataPackage) -> None:
    load(package, engine)
    stated = select(models.CentreService.as_stated).where(
        models.CentreService.centre_id == "paris", models.CentreService.key == "skills_recognition"
    )
    with Session(engine) as session:
        assert session.scalar(stated) == "skills recognition (VAE)"


def test_the_load_is_noted_in_utc(engine: Engine, package: DataPackage) -> None:
    before = datetime.now(UTC).replace(tzinfo=None)
    load(package, engine)
    with Session(engine) as session:
        noted = session.scalars(select(models.DataLoad)).one()
    # SQLite keeps no time zone.
    assert before <= noted.loaded_at.replace(tzinfo=None) <= datetime.now(UTC).replace(tzinfo=None)
    assert noted.revision == package.revision


def test_an_unchanged_revision_writes_nothing(engine: Engine, package: DataPackage) -> None:
    load(package, engine)
    assert not load(package, engine).changed
    assert rows(engine, models.DataLoad) == 1


def test_a_new_revision_replaces_everything(engine: Engine, package: DataPackage) -> None:
    load(package, engine)
    kept = tuple(row for row in package.centres if row.id != "cascais")
    assert load(replace(package, centres=kept, revision="second"), engine).changed
    assert rows(engine, models.Centre) == 56
    assert rows(engine, models.DataLoad) == 2


def test_a_load_that_fails_changes_nothing(engine: Engine, package: DataPackage) -> None:
    load(package, engine)
    twice = replace(package, centres=(*package.centres, package.centres[0]), revision="second")
    with pytest.raises(DatabaseNotReadyError, match="cannot be written"):
        load(twice, engine)
    with Session(engine) as session:
        directory = load_directory(session)
    assert (directory.revision, len(directory.centres())) == (package.revision, 57)


def test_parents_may_stand_below_their_associated_centres(engine: Engine, package: DataPackage) -> None:
    load(replace(package, centres=package.centres[::-1]), engine)
    with Session(engine) as session:
        directory = load_directory(session)
    assert directory.centres()[-1].id == "paris"
    assert len(directory.associated("marseille-paca")) == 7


def test_a_database_without_tables_says_what_to_run(unmigrated: Engine, package: DataPackage) -> None:
    with pytest.raises(DatabaseNotReadyError, match=r"no such table: data_loads.*alembic upgrade head"):
        load(package, unmigrated)
