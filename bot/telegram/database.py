"""The channel's own database: updates under way, and what is known of people."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import wraps
from typing import ParamSpec, TypeVar

from sqlalchemy import MetaData
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.schema import CreateIndex, CreateTable

from bot.conversation.database import open_database, storage_errors
from bot.conversation.errors import StorageUnavailable

METADATA = MetaData()
"""The tables of the channel; each module adds its own."""

_PAUSES_SECONDS = (0.5, 1, 2, 4, 8, 15)

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")

logger = logging.getLogger(__name__)


def outlasting(
    work: Callable[_Arguments, Awaitable[_Result]],
) -> Callable[_Arguments, Awaitable[_Result]]:
    """Let work that may be repeated outlast half a minute without a database.

    The assistant is not asked again, and no message sent again, because a database was restarted meanwhile.
    """

    @wraps(work)
    async def patiently(*args: _Arguments.args, **kwargs: _Arguments.kwargs) -> _Result:
        for pause in _PAUSES_SECONDS:
            try:
                return await work(*args, **kwargs)
            except StorageUnavailable:
                logger.warning("The database is away: trying again")
            await asyncio.sleep(pause)
        return await work(*args, **kwargs)

    return patiently


class Database:
    """Connections to the channel's tables. Everything but `close` raises StorageUnavailable in an outage."""

    def __init__(self, url: URL) -> None:
        # Without a write-ahead log, which would keep what people wrote until it is next written over.
        self._engine: AsyncEngine = open_database(url)
        self._writing = asyncio.Lock()

    async def prepare(self) -> None:
        """Make the tables where they are missing."""
        async with self.writing() as connection:
            for table in METADATA.sorted_tables:
                await connection.execute(CreateTable(table, if_not_exists=True))
                for index in table.indexes:
                    await connection.execute(CreateIndex(index, if_not_exists=True))

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection whose changes are kept at the end; writers of this process take turns."""
        with storage_errors():
            async with self._writing, self._engine.begin() as connection:
                yield connection

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection for queries."""
        with storage_errors():
            async with self._engine.connect() as connection:
                yield connection

    async def close(self) -> None:
        """Close the connections."""
        await self._engine.dispose()
