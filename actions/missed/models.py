"""The table of messages that were not understood."""

from datetime import date

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from actions.sites.models import Base


class MissedMessage(Base):
    """A message without what could tell of a person, with its day; nothing leads back to a conversation."""

    __tablename__ = "missed_messages"

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(index=True)
    language: Mapped[str] = mapped_column(String(8))
    text: Mapped[str] = mapped_column(String(300))
