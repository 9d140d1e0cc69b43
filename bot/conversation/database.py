"""Asynchronous SQLAlchemy engines for SQLite and PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.conversation.errors import StorageUnavailable

_BUSY_MILLISECONDS = 5000
_FAULTS_OF_A_STATEMENT = (DataError, IntegrityError, ProgrammingError)


def open_database(url: URL, *, write_ahead: bool = False) -> AsyncEngine:
    """Return an engine for a `sqlite://` or `postgresql://` URL; nothing is connected yet.

    SQLite overwrites deleted rows with zeros, and waits five seconds for another writer. With
    `write_ahead`, readers and a writer of the file do not wait for each other.
    """
    if url.get_backend_name() != "sqlite":
        return create_async_engine(_with_asyncpg(url), hide_parameters=True, pool_pre_ping=True)
    if url.database and url.database != ":memory:":
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(url.set(drivername="sqlite+aiosqlite"), hide_parameters=True)
    pragmas = [f"busy_timeout={_BUSY_MILLISECONDS}", "secure_delete=ON"]
    _set_pragmas(engine, [*pragmas, "journal_mode=WAL"] if write_ahead else pragmas)
    return engine


@contextmanager
def storage_errors() -> Iterator[None]:
    """Turn the failure of a database to answer into one exception.

    Raises:
        StorageUnavailable: the database is away, missing, or locked for too long.
    """
    try:
        yield
    except _FAULTS_OF_A_STATEMENT:
        raise
    except (DBAPIError, PoolTimeout, OSError) as error:
        raise StorageUnavailable("The database did not answer.") from error


def _with_asyncpg(url: URL) -> URL:
    mode = url.query.get("sslmode")
    url = url.set(drivername="postgresql+asyncpg")
    return url.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode}) if mode else url


def _set_pragmas(engine: AsyncEngine, pragmas: list[str]) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def on_connect(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()
