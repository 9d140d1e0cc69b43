"""Outages, restarts and refusals: every message is answered, once, in order."""

import time
from collections.abc import Callable
from itertools import pairwise

import pytest

from bot.telegram.strings import Strings
from tests.bot.rasa_stub import RasaStub, payload
from tests.bot.telegram.bot_process import BotProcess
from tests.bot.telegram.emulator_process import TOKEN, Emulator, wait_until
from tests.bot.telegram.person import Person

pytestmark = pytest.mark.slow

AWAY_SECONDS = 30


def test_an_update_that_comes_twice_is_answered_once_even_by_the_next_process(
    telegram: Emulator, make_bot: Callable[..., BotProcess], rasa: RasaStub
) -> None:
    bot = make_bot(rasa)
    with bot:
        somebody = Person(telegram, bot)
        message = {"message": {"message_id": 1, **somebody.envelope(), "text": "bonjour"}}
        number = telegram.update(message, 500)
        bot.wait_done(number)
        telegram.update(message, 500)
        somebody.say("encore")
    with bot:
        telegram.update(message, 500)
        somebody.say("toujours")
    assert telegram.texts() == ["bonjour", "encore", "toujours"]


def test_a_process_killed_while_it_asks_answers_after_the_restart(
    telegram: Emulator, make_bot: Callable[..., BotProcess], rasa: RasaStub
) -> None:
    bot = make_bot(rasa)
    bot.start()
    somebody = Person(telegram, bot)
    somebody.say("un")
    rasa.seconds = 30
    second, third = somebody.post("deux"), somebody.post("trois")
    wait_until(lambda: bot.state(second) == bot.state(third) == "arrived" and "deux" in rasa.texts)
    bot.kill()
    rasa.seconds = 0
    with bot:
        bot.wait_done(third)
    assert telegram.texts() == ["un", "deux", "trois"]


def test_after_a_kill_the_whole_assistant_answers_everybody(
    address: str, telegram: Emulator, make_bot: Callable[..., BotProcess]
) -> None:
    del address  # its settings are in the environment
    bot = make_bot()
    bot.start()
    crowd = [Person(telegram, bot) for _ in range(10)]
    crowd[0].say("bonjour")
    since = len(telegram.calls())
    numbers = [somebody.post("c'est gratuit ?") for somebody in crowd]
    wait_until(lambda: bot.state(numbers[0]) is not None)
    bot.kill()
    assert bot.unfinished() > 0, "all was answered before the kill"
    with bot:
        for number in numbers:
            bot.wait_done(number)
    sent = [call["body"] for call in telegram.calls(since) if call["method"] == "sendMessage"]
    assert {int(body["chat_id"]) for body in sent} == {somebody.chat for somebody in crowd}
    assert all("gratuit" in body["text"] for body in sent)


def test_a_process_killed_while_it_sends_goes_on_where_it_was(
    telegram: Emulator, make_bot: Callable[..., BotProcess], rasa: RasaStub
) -> None:
    rasa.answer = lambda message: [payload(f"{message['message']} {part}") for part in "abc"]
    bot = make_bot(rasa)
    bot.start()
    somebody = Person(telegram, bot)
    somebody.say("un")
    number = somebody.post("deux")
    telegram_busy(telegram, bot, number)
    bot.kill()
    with bot:
        bot.wait_done(number)
    assert telegram.texts() == ["un a", "un b", "un c", "deux a", "deux b", "deux c"]
    assert rasa.texts == ["un", "deux"], "the assistant was asked again"


def telegram_busy(emulator: Emulator, bot: BotProcess, number: int) -> None:
    """Refuse what is sent next, and wait until the answer is stored."""
    emulator.refuse("sendMessage", times=1, seconds=5)
    wait_until(lambda: bot.state(number) == "answered")


def test_a_stop_loses_nothing(
    telegram: Emulator, make_bot: Callable[..., BotProcess], rasa: RasaStub
) -> None:
    rasa.seconds = 0.1
    bot = make_bot(rasa)
    bot.start()
    somebody = Person(telegram, bot)
    somebody.say("0")
    numbers = [somebody.post(str(count)) for count in range(1, 30)]
    wait_until(lambda: len(telegram.texts()) > 5)
    assert bot.stop() == 0
    assert len(telegram.texts()) < 30, "it did not stop before all was answered"
    with bot:
        bot.wait_done(numbers[-1])
    assert telegram.texts() == [str(count) for count in range(30)]


def test_telegram_may_be_away_for_half_a_minute(
    telegram: Emulator, make_bot: Callable[..., BotProcess], rasa: RasaStub
) -> None:
    rasa.seconds = 1
    with make_bot(rasa) as bot:
        somebody = Person(telegram, bot)
        somebody.say("avant")
        asked = somebody.post("pendant")
        wait_until(lambda: "pendant" in rasa.texts)
        telegram.go_away(AWAY_SECONDS)
        time.sleep(AWAY_SECONDS + 1)
        later = somebody.post("après")
        bot.wait_done(asked, 60)
        bot.wait_done(later, 60)
    assert telegram.texts() == ["avant", "pendant", "après"]


def test_it_starts_while_telegram_is_away(
    telegram: Emulator, make_bot: Callable[..., BotProcess], rasa: RasaStub
) -> None:
    bot = make_bot(rasa)
    somebody = Person(telegram, bot)
    number = somebody.post("bonjour")
    telegram.go_away(4)
    with bot:
        bot.wait_done(number, 60)
    assert telegram.texts() == ["bonjour"]


def test_too_many_requests_is_obeyed(
    telegram: Emulator, make_bot: Callable[..., BotProcess], rasa: RasaStub
) -> None:
    with make_bot(rasa) as bot:
        somebody = Person(telegram, bot)
        somebody.say("un")
        telegram.refuse("sendMessage", times=2, seconds=2)
        somebody.say("deux")
    calls = [call for call in telegram.calls() if call["method"] == "sendMessage"]
    assert [call["refused"] for call in calls] == [None, 429, 429, None]
    pauses = [after["at"] - before["at"] for before, after in pairwise(calls[1:])]
    assert all(pause >= 2 for pause in pauses)
    assert telegram.texts() == ["un", "deux"]


def test_an_outage_of_rasa_is_waited_for(
    telegram: Emulator, make_bot: Callable[..., BotProcess], rasa: RasaStub
) -> None:
    with make_bot(rasa) as bot:
        somebody = Person(telegram, bot)
        somebody.say("un")
        rasa.status = 503
        number = somebody.post("deux")
        wait_until(lambda: rasa.texts.count("deux") == 2)
        rasa.status = 200
        bot.wait_done(number)
    assert telegram.texts() == ["un", "deux"]


def test_while_an_answer_takes_time_the_bot_is_seen_typing(
    telegram: Emulator, make_bot: Callable[..., BotProcess], rasa: RasaStub
) -> None:
    with make_bot(rasa) as bot:
        somebody = Person(telegram, bot)
        somebody.say("un")
        rasa.seconds = 1
        shown = somebody.say("deux")
    assert [body["action"] for body in shown.of("sendChatAction")] == ["typing"]


def test_a_very_long_answer_is_sent_whole_cut_between_sentences(
    telegram: Emulator, make_bot: Callable[..., BotProcess], rasa: RasaStub
) -> None:
    sentences = [f"Phrase {count} : l'accueil est libre & gratuit 👩‍🏫 <ici>." for count in range(400)]
    rasa.answer = lambda _: [payload(" ".join(sentences))]
    with make_bot(rasa) as bot:
        shown = Person(telegram, bot).say("tout ?")
    assert len(shown.texts) > 3
    assert " ".join(shown.texts) == " ".join(sentences)
    assert all(text.endswith("<ici>.") for text in shown.texts)
    with_buttons = [bool(body.get("reply_markup")) for body in shown.of("sendMessage")]
    assert with_buttons == [False] * (len(shown.texts) - 1) + [True]


def test_a_person_over_the_limit_waits_and_is_told_once(
    telegram: Emulator, make_bot: Callable[..., BotProcess], rasa: RasaStub
) -> None:
    with make_bot(rasa, ACCUEIL_MESSAGES_PER_MINUTE="3") as bot:
        eager, calm = Person(telegram, bot), Person(telegram, bot)
        posted = [eager.post(str(count)) for count in range(5)]
        bot.wait_done(posted[2])
        assert calm.say("bonjour").texts == ["bonjour"], "somebody else had to wait"
        wait_until(lambda: len(telegram.texts()) == 5)
        assert bot.state(posted[3]) == "arrived"
    told = [text for text in telegram.texts() if text.startswith(Strings.of("fr").notes.too_fast[:20])]
    assert len(told) == 1


@pytest.mark.parametrize("token", ["4321:another-token", ""])
def test_a_token_that_is_wrong_or_missing_is_said_and_not_shown(
    telegram: Emulator, make_bot: Callable[..., BotProcess], rasa: RasaStub, token: str
) -> None:
    bot = make_bot(rasa, TELEGRAM_BOT_TOKEN=token)
    bot.start()
    assert bot.wait(30) == 1
    log = bot.log.read_text(encoding="utf-8")
    assert "token" in log
    assert "another-token" not in log
    assert TOKEN not in log
    assert telegram.texts() == []
