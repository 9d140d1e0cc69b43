"""Many messages at once: all are answered, each person's in order."""

from collections.abc import Callable

import pytest

from tests.bot.rasa_stub import RasaStub
from tests.bot.telegram.bot_process import BotProcess
from tests.bot.telegram.emulator_process import Emulator
from tests.bot.telegram.person import Person

pytestmark = pytest.mark.slow

People = Callable[..., Person]

QUESTIONS = {
    "c'est gratuit ?": "gratuit",
    "qui donne le label ?": "Universcience",
    "qui a fondé le réseau ?": "Las Vergnas",
    "quand a ouvert la première ?": "1993",
}
FLOOD = 200
CROWD = 50


def answers(emulator: Emulator, since: int) -> dict[int, list[str]]:
    """Return the texts that each chat was sent, in order."""
    found: dict[int, list[str]] = {}
    for call in emulator.calls(since):
        if call["method"] == "sendMessage" and not call["refused"]:
            found.setdefault(int(call["body"]["chat_id"]), []).append(call["body"]["text"])
    return found


def test_a_flood_of_one_person_is_answered_in_order_and_keeps_nobody_waiting(
    telegram: Emulator, make_bot: Callable[..., BotProcess], rasa: RasaStub
) -> None:
    rasa.seconds = 0.05
    with make_bot(rasa) as bot:
        eager, calm = Person(telegram, bot), Person(telegram, bot)
        calm.say("bonjour")
        numbers = [eager.post(str(count)) for count in range(FLOOD)]
        assert calm.say("et moi ?").texts == ["et moi ?"]
        assert bot.state(numbers[-1]) == "arrived", "the flood was over before somebody else was answered"
        bot.wait_done(numbers[-1], 60)
    sent = answers(telegram, 0)
    assert sent[eager.chat] == [str(count) for count in range(FLOOD)]
    assert sent[calm.chat] == ["bonjour", "et moi ?"]


def test_a_flood_of_questions_is_answered_by_the_whole_assistant_while_somebody_else_is_served(
    person: People, emulator: Emulator, bot: BotProcess
) -> None:
    eager, calm, since = person(), person(), len(emulator.calls())
    asked = list(QUESTIONS) * (FLOOD // len(QUESTIONS))
    numbers = [eager.post(question) for question in asked]
    for question, word in QUESTIONS.items():
        assert word in calm.say(question).text
    assert bot.state(numbers[-1]) == "arrived", "the flood was over before somebody else was answered"
    bot.wait_done(numbers[-1], 300)
    shown = answers(emulator, since)[eager.chat]
    assert [QUESTIONS[question] in text for question, text in zip(asked, shown, strict=True)] == [True] * len(
        asked
    )


def test_a_crowd_is_answered_each_in_order(person: People, emulator: Emulator, bot: BotProcess) -> None:
    crowd = [person() for _ in range(CROWD)]
    since = len(emulator.calls())
    numbers = [somebody.post(question) for question in QUESTIONS for somebody in crowd]
    for number in numbers:
        bot.wait_done(number, 120)
    shown = answers(emulator, since)
    for somebody in crowd:
        given = shown[somebody.chat]
        assert [word in text for word, text in zip(QUESTIONS.values(), given, strict=True)] == [True] * len(
            QUESTIONS
        )
