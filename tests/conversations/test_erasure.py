import os
import sqlite3
from pathlib import Path

import httpx
import pytest

from tests.conversations.conversation import Conversation

pytestmark = pytest.mark.slow


def stored(text: str) -> int:
    """Count the events of all conversations that hold a text."""
    path = Path(os.environ["ACCUEIL_VAR_DIR"]) / "conversations.db"
    with sqlite3.connect(path) as database:
        return int(
            database.execute("SELECT count(*) FROM events WHERE data LIKE ?", (f"%{text}%",)).fetchone()[0]
        )


def test_deleted_conversation_leaves_no_trace(client: httpx.Client) -> None:
    conversation = Conversation.open(client, "fr")
    conversation.say("j'habite à Zwevegem-les-Bains-du-Test")
    assert stored("Zwevegem-les-Bains") > 0
    assert conversation.delete() == 204
    assert stored("Zwevegem-les-Bains") == 0
    assert conversation.say("bonjour").status == 401


def test_forget_me_erases_and_the_conversation_goes_on(client: httpx.Client) -> None:
    conversation = Conversation.open(client, "fr")
    conversation.say("ma ville secrète est Bourg-Mystère")
    answer = conversation.say("oubliez-moi")
    assert answer.topic == "forget_me"
    assert stored("Bourg-Myst") == 0
    assert conversation.say("c'est gratuit ?").topic == "concept_cost"


@pytest.mark.parametrize("typed", ["/restart", "/concept_cost", '/inform_place{"place": "Lyon"}', "/ /greet"])
def test_typed_slash_is_no_command(client: httpx.Client, typed: str) -> None:
    conversation = Conversation.open(client, "fr")
    answer = conversation.say(typed)
    assert answer.status == 200
    assert "{" not in answer.text
