"""The gateway's own two tables: open sessions, and feedback.

Neither holds a conversation id, only a keyed hash of it. Instants are whole seconds since 1970, UTC.
"""

from sqlalchemy import BigInteger, Column, MetaData, String, Table, Text, delete, insert, select
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.schema import CreateIndex, CreateTable

from bot.conversation.database import open_database, storage_errors
from bot.gateway.schemas import Rating

_METADATA = MetaData()
_HASH = String(32)

_SESSIONS = Table(
    "sessions",
    _METADATA,
    Column("conversation_hash", _HASH, primary_key=True),
    Column("created_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False, index=True),
)

_FEEDBACK = Table(
    "feedback",
    _METADATA,
    Column("reply_id", String(64), primary_key=True),
    Column("conversation_hash", _HASH, nullable=False, index=True),
    Column("rating", String(8), nullable=False),
    Column("comment", Text),
    Column("given_at", BigInteger, nullable=False, index=True),
)


class Store:
    """Sessions and feedback in the site database.

    Every method but `close` raises StorageUnavailable where the database does not answer.
    """

    def __init__(self, database: URL) -> None:
        self._engine: AsyncEngine = open_database(database, write_ahead=True)

    async def prepare(self) -> None:
        """Make the tables where they are missing."""
        with storage_errors():
            async with self._engine.begin() as connection:
                for table in _METADATA.sorted_tables:
                    await connection.execute(CreateTable(table, if_not_exists=True))
                    for index in table.indexes:
                        await connection.execute(CreateIndex(index, if_not_exists=True))

    async def check(self) -> None:
        """Make sure that the database answers and holds the tables."""
        await self.is_open("", 0)

    async def open(self, conversation_hash: str, created_at: int, expires_at: int) -> None:
        """Remember a new session."""
        row = {"conversation_hash": conversation_hash, "created_at": created_at, "expires_at": expires_at}
        with storage_errors():
            async with self._engine.begin() as connection:
                await connection.execute(insert(_SESSIONS).values(row))

    async def is_open(self, conversation_hash: str, now: int) -> bool:
        """Say whether a session exists and has not expired."""
        query = select(_SESSIONS.c.created_at).where(
            _SESSIONS.c.conversation_hash == conversation_hash, _SESSIONS.c.expires_at > now
        )
        with storage_errors():
            async with self._engine.connect() as connection:
                return (await connection.execute(query)).first() is not None

    async def close_session(self, conversation_hash: str) -> None:
        """Forget a session."""
        with storage_errors():
            async with self._engine.begin() as connection:
                await connection.execute(
                    delete(_SESSIONS).where(_SESSIONS.c.conversation_hash == conversation_hash)
                )

    async def rate(
        self, reply_id: str, conversation_hash: str, rating: Rating, comment: str | None, given_at: int
    ) -> None:
        """Keep the rating of a reply in place of an earlier one."""
        row = {
            "reply_id": reply_id,
            "conversation_hash": conversation_hash,
            "rating": rating.value,
            "comment": comment,
            "given_at": given_at,
        }
        with storage_errors():
            async with self._engine.begin() as connection:
                await connection.execute(delete(_FEEDBACK).where(_FEEDBACK.c.reply_id == reply_id))
                await connection.execute(insert(_FEEDBACK).values(row))

    async def erase_feedback(self, conversation_hash: str) -> None:
        """Delete what was said about the replies of one conversation."""
        with storage_errors():
            async with self._engine.begin() as connection:
                await connection.execute(
                    delete(_FEEDBACK).where(_FEEDBACK.c.conversation_hash == conversation_hash)
                )

    async def purge(self, now: int, feedback_before: int) -> None:
        """Delete expired sessions, and feedback given before an instant."""
        with storage_errors():
            async with self._engine.begin() as connection:
                await connection.execute(delete(_SESSIONS).where(_SESSIONS.c.expires_at <= now))
                await connection.execute(delete(_FEEDBACK).where(_FEEDBACK.c.given_at < feedback_before))

    async def close(self) -> None:
        """Close the connections."""
        await self._engine.dispose()
