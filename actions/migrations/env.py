"""Alembic's entry point: runs the migrations on the database that settings name.

A connection in `config.attributes["connection"]` is used instead where a caller has one.
"""

from logging.config import fileConfig
from pathlib import Path

from alembic import context
from sqlalchemy import Connection, create_engine
from sqlalchemy.engine import URL
from sqlalchemy.pool import NullPool

import actions.missed.models  # noqa: F401 (its table belongs to the metadata)
from actions.sites.models import Base
from settings import load_settings


def configure_logging() -> None:
    """Log to the console when run from the command line, not when called from Python."""
    config = context.config
    if config.config_file_name and config.cmd_opts:
        fileConfig(config.config_file_name, disable_existing_loggers=False)


def is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Leave tables of other parts of the application, such as the gateway's, out of comparisons."""
    return kind != "table" or name in Base.metadata.tables


def make_directory(url: URL) -> None:
    """Create the directory of an SQLite file, which SQLite itself does not."""
    if url.get_backend_name() == "sqlite" and url.database and url.database != ":memory:":
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)


def run_offline() -> None:
    """Print the SQL instead of running it (`alembic upgrade head --sql`)."""
    url = load_settings().sites_database
    context.configure(url=url, target_metadata=Base.metadata, literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()


def run_on(connection: Connection) -> None:
    """Run the migrations on an open connection."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        include_name=is_ours,
        render_as_batch=connection.dialect.name == "sqlite",
    )
    with context.begin_transaction():
        context.run_migrations()


def run_online() -> None:
    """Run the migrations on the caller's connection or on one of our own."""
    connection: Connection | None = context.config.attributes.get("connection")
    if connection is not None:
        run_on(connection)
        return
    url = load_settings().sites_database
    make_directory(url)
    engine = create_engine(url, poolclass=NullPool)
    with engine.connect() as own:
        run_on(own)


configure_logging()
if context.is_offline_mode():
    run_offline()
else:
    run_online()
