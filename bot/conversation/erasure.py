"""Erasure of conversations from Rasa's SQL tracker store, which cannot erase anything itself."""

from typing import Any

from sqlalchemy import Column, Delete, Float, MetaData, String, Table, Text, delete, func, inspect, select
from sqlalchemy.engine import URL, Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.conversation.database import open_database, storage_errors

# How Rasa writes the entity of a shared position into the JSON of an event.
_POSITION = '"entity": "position"'

# The columns needed of the table that rasa.core.tracker_store.SQLTrackerStore makes.
_EVENTS = Table(
    "events",
    MetaData(),
    Column("sender_id", String),
    Column("type_name", String),
    Column("timestamp", Float),
    Column("data", Text),
)


class Traces:
    """What Rasa has stored about conversations: one row per event, with the words in it.

    Rasa makes the table with its first conversation; until then there is nothing to erase.
    Every method but `close` raises StorageUnavailable where the database does not answer.
    """

    def __init__(self, database: URL) -> None:
        self._engine: AsyncEngine = open_database(database)

    async def erase(self, conversation: str) -> int:
        """Delete every event of one conversation and return how many there were."""
        return await self._delete(delete(_EVENTS).where(_EVENTS.c.sender_id == conversation))

    async def erase_positions(self, conversation: str) -> int:
        """Delete the messages of one conversation that shared a position."""
        shared = _EVENTS.c.data.contains(_POSITION, autoescape=True)
        mine = (_EVENTS.c.sender_id == conversation) & (_EVENTS.c.type_name == "user")
        return await self._delete(delete(_EVENTS).where(mine & shared))

    async def erase_silent_since(self, instant: float) -> int:
        """Delete the conversations whose last event is older than `instant` (seconds since 1970, UTC)."""
        silent = (
            select(_EVENTS.c.sender_id)
            .group_by(_EVENTS.c.sender_id)
            .having(func.max(_EVENTS.c.timestamp) < instant)
        )
        return await self._delete(delete(_EVENTS).where(_EVENTS.c.sender_id.in_(silent)))

    async def check(self) -> None:
        """Make sure that the database answers."""
        await self._has_events()

    async def close(self) -> None:
        """Close the connections."""
        await self._engine.dispose()

    async def _delete(self, statement: Delete) -> int:
        if not await self._has_events():
            return 0
        with storage_errors():
            async with self._engine.begin() as connection:
                result: Any = await connection.execute(statement)
        return int(result.rowcount)

    async def _has_events(self) -> bool:
        with storage_errors():
            async with self._engine.connect() as connection:
                return await connection.run_sync(_events_exist)


def _events_exist(connection: Connection) -> bool:
    return inspect(connection).has_table(_EVENTS.name)
