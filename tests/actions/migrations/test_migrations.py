from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect

from actions.sites.models import Base
from settings import load_settings

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    monkeypatch.setenv("ACCUEIL_DATABASE_URL", f"sqlite:///{tmp_path / 'new' / 'sites.db'}")
    return Config(ROOT / "alembic.ini")


def table_names() -> set[str]:
    engine = create_engine(load_settings().sites_database)
    try:
        return set(inspect(engine).get_table_names())
    finally:
        engine.dispose()


def test_migrations_and_models_agree(config: Config) -> None:
    command.upgrade(config, "head")
    engine = create_engine(load_settings().sites_database)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, Base.metadata)
    engine.dispose()
    assert differences == []


def test_upgrade_creates_the_file_and_every_table_in_the_database_of_the_settings(config: Config) -> None:
    command.upgrade(config, "head")
    assert table_names() == {*Base.metadata.tables, "alembic_version"}


def test_downgrade_leaves_no_table_behind(config: Config) -> None:
    command.upgrade(config, "head")
    command.downgrade(config, "base")
    assert table_names() == {"alembic_version"}


def test_tables_of_other_parts_of_the_application_are_left_out_of_comparisons(config: Config) -> None:
    command.upgrade(config, "head")
    engine = create_engine(load_settings().sites_database)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE sessions (id INTEGER PRIMARY KEY)")
    engine.dispose()
    command.check(config)


def test_sql_for_postgresql_can_be_printed(
    config: Config, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ACCUEIL_DATABASE_URL", "postgresql://accueil@database/accueil")
    command.upgrade(config, "head", sql=True)
    printed = capsys.readouterr().out
    assert "CREATE TABLE centres" in printed
    assert "CONSTRAINT ck_centres_status CHECK" in printed
