"""No name, number or word of a person is left where it is not needed."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.telegram.strings import Strings
from tests.bot.telegram.bot_process import BotProcess
from tests.bot.telegram.emulator_process import TOKEN
from tests.bot.telegram.person import Person

pytestmark = pytest.mark.slow

People = Callable[..., Person]


def events(text: str) -> int:
    """Count the stored events of Rasa that hold a text."""
    path = Path(os.environ["ACCUEIL_VAR_DIR"]) / "conversations.db"
    with closing(sqlite3.connect(path)) as database:
        query = "SELECT count(*) FROM events WHERE sender_id LIKE ? OR data LIKE ?"
        return int(database.execute(query, (f"%{text}%", f"%{text}%")).fetchone()[0])


def test_no_name_and_no_word_is_in_the_logs_or_the_channels_database(person: People, bot: BotProcess) -> None:
    somebody = person(first_name="Zénobie-Secrète")
    somebody.say("j'habite à Trifouilly-les-Secrets")
    somebody.send(location={"latitude": 48.8958712, "longitude": 2.3880561})
    somebody.send(contact={"phone_number": "+33611223344", "first_name": "Zénobie-Secrète"})
    somebody.tap_key("concept_cost", somebody.say("/start").with_buttons)
    log = bot.log.read_text(encoding="utf-8")
    for secret in ("Zénobie", "Trifouilly", "48.89", "+336", str(somebody.number), TOKEN, "zeno_test"):
        assert secret not in log, secret
        assert secret.encode() not in bot.stored(), secret


def test_a_conversation_has_no_number_and_a_position_is_dropped(person: People) -> None:
    somebody = person()
    somebody.send(location={"latitude": 48.8958712, "longitude": 2.3880561})
    assert events(str(somebody.number)) == 0
    assert events("48.8958") == 0
    assert events('"entity": "position"') == 0


@pytest.mark.parametrize("said", ["/forget", "oubliez-moi"])
def test_forgetting_erases_everything_and_says_so(person: People, bot: BotProcess, said: str) -> None:
    somebody = person()
    somebody.say("ma ville secrète est Bourg-Mystère")
    assert events("Bourg-Myst") > 0
    shown = somebody.say(said)
    assert "effacée" in shown.text
    if said == "/forget":
        assert Strings.of("fr").notes.forgotten in shown.text
    assert events("Bourg-Myst") == 0
    assert b"Bourg-Myst" not in bot.stored()


def test_an_inline_query_leaves_no_trace(person: People) -> None:
    person().ask_inline("Zwevegem-les-Bains")
    assert events("Zwevegem-les-Bains") == 0
    assert events("tg-inline") == 0
