"""Keeping and reading what was not understood."""

import asyncio
import logging
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from pathlib import Path

from sqlalchemy import create_engine, delete, select
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from actions.missed.models import MissedMessage
from actions.missed.redaction import LEFT_OUT, Span, redact
from actions.missed.vocabulary import common_words

log = logging.getLogger(__name__)


class MissedMessages:
    """The messages that were not understood, without names, places, numbers and addresses.

    They are kept for `retention_days` days in the site database, apart from conversations: there is no way
    back from one to the other.
    """

    def __init__(self, database: URL | str, nlu: Path, retention_days: int) -> None:
        self._engine = create_engine(database)
        self._nlu = nlu
        self._retention = timedelta(days=retention_days)

    async def keep(self, language: str, text: str, named: Iterable[Span]) -> None:
        """Keep what may be kept of a message; a failure is logged, never raised: the answer matters more."""
        try:
            await asyncio.to_thread(self._keep, language, text, list(named))
        except (SQLAlchemyError, OSError) as error:
            log.warning("A message that was not understood could not be kept: %s", type(error).__name__)

    def read(self) -> Sequence[MissedMessage]:
        """Return all that are kept, the newest first."""
        with Session(self._engine, expire_on_commit=False) as session:
            newest = select(MissedMessage).order_by(MissedMessage.day.desc(), MissedMessage.id.desc())
            return session.scalars(newest).all()

    def close(self) -> None:
        """Close the connections."""
        self._engine.dispose()

    @cached_property
    def _common_words(self) -> frozenset[str]:
        return common_words(self._nlu)

    def _keep(self, language: str, text: str, named: list[Span]) -> None:
        kept = redact(text, self._common_words, named)
        today = datetime.now(UTC).date()
        with Session(self._engine) as session, session.begin():
            self._forget(session, today)
            if kept.strip(f"{LEFT_OUT} "):
                session.add(MissedMessage(day=today, language=language, text=kept))

    def _forget(self, session: Session, today: date) -> None:
        session.execute(delete(MissedMessage).where(MissedMessage.day < today - self._retention))
