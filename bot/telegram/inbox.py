"""Updates that Telegram has handed over, kept until they are answered.

Telegram forgets an update once it is confirmed. So an update is stored before that, replaced by its answer
once there is one, and by nothing but its number once the answer is sent. After a process was killed the next
one goes on where it was, and an update that comes twice is answered once.
"""

import time
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import BigInteger, Column, String, Table, Text, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.telegram.database import METADATA, Database, outlasting
from bot.telegram.messages import Parcel

KEPT_SECONDS = 3 * 24 * 60 * 60
"""How long the number of an answered update is remembered: Telegram sends none that is older than a day."""


class State(StrEnum):
    """How far an update has come."""

    ARRIVED = "arrived"
    ANSWERED = "answered"
    DONE = "done"


_UPDATES = Table(
    "telegram_updates",
    METADATA,
    Column("bot", BigInteger, primary_key=True, autoincrement=False),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("line", String(40), nullable=False),
    Column("state", String(8), nullable=False, index=True),
    Column("content", Text, nullable=False),
    Column("arrived_at", BigInteger, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Pending:
    """An update that an earlier process left: its JSON, or the JSON of the Parcel that answers it."""

    number: int
    line: str
    state: State
    content: str


class Inbox:
    """The updates of one bot. Every method raises StorageUnavailable where the database stays away."""

    def __init__(self, database: Database, bot: int) -> None:
        self._database = database
        self._bot = bot

    async def add(self, number: int, line: str, content: str) -> bool:
        """Store a new update; return False where its number is known."""
        row = {
            "bot": self._bot,
            "number": number,
            "line": line,
            "state": State.ARRIVED,
            "content": content,
            "arrived_at": int(time.time()),
        }
        try:
            async with self._database.writing() as connection:
                await connection.execute(insert(_UPDATES).values(row))
        except IntegrityError:
            return False
        return True

    @outlasting
    async def answered(self, number: int, parcel: Parcel) -> None:
        """Replace an update by what is still to be sent as its answer."""
        await self._change(number, state=State.ANSWERED, content=parcel.model_dump_json())

    @outlasting
    async def done(self, number: int) -> None:
        """Keep nothing of an update but its number."""
        await self._change(number, state=State.DONE, line="", content="")

    async def pending(self) -> list[Pending]:
        """Return what is not done, in the order of arrival."""
        query = (
            select(_UPDATES.c.number, _UPDATES.c.line, _UPDATES.c.state, _UPDATES.c.content)
            .where(_UPDATES.c.bot == self._bot, _UPDATES.c.state != State.DONE)
            .order_by(_UPDATES.c.number)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(query)).all()
        return [Pending(row.number, row.line, State(row.state), row.content) for row in rows]

    async def purge(self, now: int) -> None:
        """Forget the numbers of updates that cannot come again; `now` is in seconds since 1970."""
        old = (_UPDATES.c.state == State.DONE) & (_UPDATES.c.arrived_at < now - KEPT_SECONDS)
        async with self._database.writing() as connection:
            await connection.execute(delete(_UPDATES).where(old))

    async def _change(self, number: int, **values: str) -> None:
        mine = (_UPDATES.c.bot == self._bot) & (_UPDATES.c.number == number)
        async with self._database.writing() as connection:
            await connection.execute(update(_UPDATES).where(mine).values(values))
