"""How fast the Telegram channel answers: `python -m benchmarks.telegram [--quick]`.

Starts the whole assistant, the Bot API emulator of the tests and the Telegram process, and measures from the
moment a message is at “Telegram” to the moment its answer is: one person alone, one person's flood of 200
messages with others beside, and 50 people at once. Also checks order and loss, and reports memory. The
emulator's clock and the measuring process share the machine with everything that is measured. `--quick` takes
a tenth of everything, to see that it works.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from settings import load_settings
from tests.bot.telegram.bot_process import BotProcess
from tests.bot.telegram.emulator_process import Emulator, running_emulator
from tests.bot.telegram.person import Person
from tests.conversations.stack import environment, running_assistant

QUESTIONS = (
    ("c'est gratuit ?", "gratuit"),
    ("qui donne le label ?", "Universcience"),
    ("qui a fondé le réseau ?", "Las Vergnas"),
    ("quand a ouvert la première ?", "1993"),
)
WAIT_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Sizes:
    """Messages of one person alone, of a flood and of somebody beside it; people who come at once."""

    alone: int = 60
    flood: int = 200
    calm: int = 40
    crowd: int = 50


QUICK = Sizes(alone=6, flood=20, calm=4, crowd=5)


@dataclass(frozen=True, slots=True)
class Question:
    """One message on its way: when it was sent, and a word that its answer holds."""

    person: Person
    number: int
    word: str
    sent_at: float


def ask(person: Person, count: int) -> list[Question]:
    """Post questions without waiting for the answers."""
    asked = []
    for index in range(count):
        text, word = QUESTIONS[index % len(QUESTIONS)]
        sent_at = time.time()
        asked.append(Question(person, person.post(text), word, sent_at))
    return asked


def waits(emulator: Emulator, since: int, questions: Sequence[Question]) -> list[float]:
    """Return the seconds to each answer; exit where one is lost or out of order."""
    answers: dict[int, list[tuple[float, str]]] = {}
    for call in emulator.calls(since):
        if call["method"] == "sendMessage":
            shown = (call["at"], call["body"]["text"])
            answers.setdefault(int(call["body"]["chat_id"]), []).append(shown)
    measured = []
    for question in questions:
        at, text = answers[question.person.chat].pop(0)
        if question.word not in text:
            sys.exit(f"An answer is lost or out of order. Not about “{question.word}”:\n{text}")
        measured.append(at - question.sent_at)
    return measured


def report(name: str, seconds: Sequence[float], took: float) -> None:
    """Write one line."""
    ordered = sorted(seconds)
    p50, p95 = (ordered[int(len(ordered) * share)] for share in (0.5, 0.95))
    sys.stdout.write(
        f"{name:<34} {len(ordered):>4} messages  p50 {p50 * 1000:>6.0f} ms  p95 {p95 * 1000:>6.0f} ms  "
        f"{len(ordered) / took:>5.1f} a second\n"
    )


def one_alone(emulator: Emulator, bot: BotProcess, sizes: Sizes) -> None:
    """One person, one message after another."""
    person, since, began = Person(emulator, bot), len(emulator.calls()), time.time()
    questions = []
    for index in range(sizes.alone):
        text, word = QUESTIONS[index % len(QUESTIONS)]
        question = Question(person, 0, word, time.time())
        person.say(text)
        questions.append(question)
    report("one person alone", waits(emulator, since, questions), time.time() - began)


def flood(emulator: Emulator, bot: BotProcess, sizes: Sizes) -> None:
    """One person's flood, and somebody else beside it."""
    eager, calm = Person(emulator, bot), Person(emulator, bot)
    since, began = len(emulator.calls()), time.time()
    flooded, beside = ask(eager, sizes.flood), []
    for index in range(sizes.calm):
        text, word = QUESTIONS[index % len(QUESTIONS)]
        beside.append(Question(calm, 0, word, time.time()))
        calm.say(text)
    bot.wait_done(flooded[-1].number, WAIT_SECONDS)
    took = time.time() - began
    report("flood of one person", waits(emulator, since, flooded), took)
    report("somebody else meanwhile", waits(emulator, since, beside), took)


def crowd(emulator: Emulator, bot: BotProcess, sizes: Sizes) -> None:
    """Many people at once, each with one message, then each with several."""
    for each in (1, len(QUESTIONS)):
        people = [Person(emulator, bot) for _ in range(sizes.crowd)]
        since, began = len(emulator.calls()), time.time()
        questions = [question for person in people for question in ask(person, each)]
        for question in questions:
            bot.wait_done(question.number, WAIT_SECONDS)
        took = time.time() - began
        report(f"{sizes.crowd} people at once, {each} each", waits(emulator, since, questions), took)


def main() -> None:
    """Measure everything."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="a tenth of everything")
    sizes = QUICK if parser.parse_args().quick else Sizes()
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(environment(Path(folder)))
        with (
            running_assistant(load_settings()),
            running_emulator() as emulator,
            BotProcess(emulator, Path(folder)) as bot,
        ):
            Person(emulator, bot).say("bonjour")
            sys.stdout.write(f"memory at rest {bot.memory:.0f} MB\n")
            for measure in (one_alone, flood, crowd):
                measure(emulator, bot, sizes)
            sys.stdout.write(f"memory afterwards {bot.memory:.0f} MB; nothing lost, each person's in order\n")


if __name__ == "__main__":
    main()
