import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from actions.missed.models import MissedMessage
from actions.missed.repository import MissedMessages
from settings.environment import ROOT
from tests.actions.sites.conftest import migrate


@pytest.fixture
def database(tmp_path: Path) -> str:
    url = f"sqlite:///{tmp_path / 'sites.db'}"
    migrate(create_engine(url))
    return url


@pytest.fixture
def missed(database: str) -> MissedMessages:
    return MissedMessages(database, ROOT / "data" / "nlu", retention_days=30)


def test_a_message_is_kept_without_names_and_with_its_day(missed: MissedMessages) -> None:
    asyncio.run(missed.keep("fr", "je m'appelle Karim Benali et je cherche le 0612345678", []))
    [message] = missed.read()
    assert message.language == "fr"
    assert message.day == datetime.now(UTC).date()
    assert "Karim" not in message.text
    assert "0612345678" not in message.text
    assert message.text.startswith("je m'appelle …")


def test_nothing_is_kept_of_a_message_without_common_words(missed: MissedMessages) -> None:
    asyncio.run(missed.keep("fr", "Xylqwz 12345", []))
    assert list(missed.read()) == []


def test_what_is_older_than_the_retention_goes(missed: MissedMessages, database: str) -> None:
    old = datetime.now(UTC).date() - timedelta(days=31)
    with Session(create_engine(database)) as session, session.begin():
        session.add(MissedMessage(day=old, language="fr", text="je cherche"))
    asyncio.run(missed.keep("en", "where do I go", []))
    assert [message.text for message in missed.read()] == ["where do I go"]


def test_a_database_that_is_away_stops_no_answer(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    missed = MissedMessages(f"sqlite:///{tmp_path / 'empty.db'}", ROOT / "data" / "nlu", retention_days=30)
    asyncio.run(missed.keep("fr", "bonjour je cherche", []))
    assert "could not be kept" in caplog.text
    assert "bonjour" not in caplog.text
