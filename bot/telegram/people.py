"""The little that the channel itself keeps of a conversation."""

import time
from dataclasses import asdict, dataclass

from sqlalchemy import BigInteger, Boolean, Column, String, Table, delete, insert, select

from bot.telegram.database import METADATA, Database, outlasting

_PEOPLE = Table(
    "telegram_people",
    METADATA,
    Column("conversation", String(40), primary_key=True),
    Column("language", String(3)),
    Column("question", BigInteger),
    Column("tapped", String(90)),
    Column("position_offered", Boolean, nullable=False),
    Column("seen_at", BigInteger, nullable=False, index=True),
)


@dataclass(frozen=True, slots=True)
class Person:
    """One side of a conversation, without name or number.

    `language` is that of the last answer, `question` the number of the last message with buttons, `tapped`
    the button that was tapped last if nothing came after it, `position_offered` whether the keyboard that
    shares the position is open.
    """

    conversation: str
    language: str | None = None
    question: int | None = None
    tapped: str | None = None
    position_offered: bool = False


class People:
    """Every method raises StorageUnavailable where the database stays away."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @outlasting
    async def find(self, conversation: str) -> Person:
        """Return what is known of a person, be it nothing."""
        columns = [column for column in _PEOPLE.c if column.name != "seen_at"]
        query = select(*columns).where(_PEOPLE.c.conversation == conversation)
        async with self._database.reading() as connection:
            row = (await connection.execute(query)).one_or_none()
        return Person(**row._mapping) if row else Person(conversation)  # noqa: SLF001 (SQLAlchemy's public way)

    @outlasting
    async def keep(self, person: Person) -> None:
        """Remember a person as they are now."""
        row = asdict(person) | {"seen_at": int(time.time())}
        async with self._database.writing() as connection:
            await connection.execute(delete(_PEOPLE).where(_PEOPLE.c.conversation == person.conversation))
            await connection.execute(insert(_PEOPLE).values(row))

    @outlasting
    async def erase(self, conversation: str) -> None:
        """Forget a person."""
        async with self._database.writing() as connection:
            await connection.execute(delete(_PEOPLE).where(_PEOPLE.c.conversation == conversation))

    async def purge(self, before: int) -> None:
        """Forget who was last seen before an instant, in seconds since 1970."""
        async with self._database.writing() as connection:
            await connection.execute(delete(_PEOPLE).where(_PEOPLE.c.seen_at < before))
