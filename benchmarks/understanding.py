"""How well the trained model understands the held-out messages, and how well its classifier learns elsewhere.

Run `rasa-env/.venv/bin/python -m benchmarks.understanding product` from the root after `make test` or
`make run`, which train the model. It reads every message of tests/understanding/heldout through Rasa, as the
server does, and prints for each language the shares that docs/understanding.md explains, the time of a
message and the size of the model.

`... benchmarks.understanding setups` trains the classifiers that were compared, on the same examples.
`... benchmarks.understanding hwu64 FILE` makes the ten folds of the public benchmark HWU64 (columns fold,
intent and text) with the components of the product.
"""

import argparse
import asyncio
import csv
import logging
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bot.nlu.linear_text_model import LinearTextModel
from bot.nlu.without_tensorflow import leave_out_tensorflow
from topics.examples import read_examples

NLU = Path("data/nlu")
HELD_OUT = Path("tests/understanding/heldout")
LANGUAGES = ("fr", "en", "it", "es", "pt", "de")
FALLBACK = "nlu_fallback"
OFFERED = 3
Rank = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Message:
    """A held-out message with its topic."""

    text: str
    topic: str
    language: str


@dataclass(frozen=True, slots=True)
class Understood:
    """What the model made of a message: topics, best first, whether it is sure, language, time."""

    message: Message
    ranking: tuple[str, ...]
    sure: bool
    language: str
    milliseconds: float

    @property
    def right(self) -> bool:
        """Whether the first topic is the right one."""
        return self.ranking[:1] == (self.message.topic,)

    @property
    def offered(self) -> bool:
        """Whether the right topic is among the three that are offered where the model is not sure."""
        return self.message.topic in self.ranking[:OFFERED]


def main() -> int:
    """Run one of the measurements."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("measurement", choices=["product", "setups", "hwu64"])
    parser.add_argument("file", nargs="?", type=Path, help="the file of HWU64")
    arguments = parser.parse_args()
    if arguments.measurement == "product":
        _product()
    elif arguments.measurement == "setups":
        _setups()
    elif arguments.file:
        _hwu64(arguments.file)
    else:
        parser.error("hwu64 needs the file of the benchmark")
    return 0


def read_held_out() -> list[Message]:
    """Read the held-out messages of all languages."""
    return [
        Message(row["text"], row["topic"], language)
        for language in LANGUAGES
        for row in _rows(HELD_OUT / f"{language}.csv")
    ]


def _product() -> None:
    model = max(Path("models").glob("accueil-*.tar.gz"), key=lambda path: path.stat().st_mtime)
    understood = asyncio.run(_understand(model, read_held_out()))
    _line("language", "n", "first", "three", "sure+ok", "sure-no", "offer+ok", "offer-no", "reply", "ms")
    for language in (*LANGUAGES, "all"):
        _show(language, [each for each in understood if language in (each.message.language, "all")])
    strange = [each for each in understood if each.message.topic == "out_of_scope"]
    taken = sum(each.sure and not each.right for each in strange) / len(strange)
    sys.stdout.write(f"out of scope, answered with assurance: {taken:.1%} of {len(strange)}\n")
    sys.stdout.write(f"model archive: {model.stat().st_size / 2**20:.1f} MiB\n")


async def _understand(model: Path, messages: Iterable[Message]) -> list[Understood]:
    leave_out_tensorflow()
    from rasa.core.agent import Agent  # noqa: PLC0415 (only after TensorFlow is left out)
    from rasa.utils.log_utils import configure_structlog  # noqa: PLC0415

    configure_structlog(logging.WARNING)
    agent = Agent.load(str(model))
    await agent.parse_message("bonjour")
    understood = []
    for message in messages:
        started = time.perf_counter()
        parsed = await agent.parse_message(message.text)
        understood.append(_reading(message, parsed, 1000 * (time.perf_counter() - started)))
    return understood


def _reading(message: Message, parsed: dict[str, Any], milliseconds: float) -> Understood:
    names = [entry["name"] for entry in parsed["intent_ranking"] if entry["name"] != FALLBACK]
    sure = parsed["intent"]["name"] != FALLBACK
    return Understood(message, tuple(names), sure, parsed["language"]["name"], milliseconds)


def _show(name: str, understood: Sequence[Understood]) -> None:
    def share(counts: Callable[[Understood], bool]) -> str:
        return f"{sum(map(counts, understood)) / len(understood):.1%}"

    _line(
        name,
        str(len(understood)),
        share(lambda each: each.right),
        share(lambda each: each.offered),
        share(lambda each: each.sure and each.right),
        share(lambda each: each.sure and not each.right),
        share(lambda each: not each.sure and each.offered),
        share(lambda each: not each.sure and not each.offered),
        share(lambda each: each.language == each.message.language),
        f"{statistics.median(each.milliseconds for each in understood):.1f}",
    )


def _setups() -> None:
    examples = read_examples(NLU)
    texts = [text for found in examples.values() for text in found]
    topics = [topic for (_, topic), found in examples.items() for _ in found]
    messages = read_held_out()
    _line("set-up", "first", "three", "seconds")
    for name, options in (
        ("words", {"char_ngrams": 0}),
        ("characters", {"word_ngrams": 0}),
        ("words and characters", {}),
        ("the same, C 0.3", {"penalty": 0.3}),
        ("with naive Bayes 0.02", {"bayes": 0.02}),
        ("with naive Bayes 0.04", {"bayes": 0.04}),
        ("with naive Bayes 0.08", {"bayes": 0.08}),
        ("words to 3, characters to 6", {"word_ngrams": 3, "char_ngrams": 6, "bayes": 0.04}),
    ):
        model = LinearTextModel(**options)
        started = time.monotonic()
        model.fit(texts, topics)
        seconds = time.monotonic() - started
        ranked = [[entry.label for entry in model.rank(message.text, OFFERED)] for message in messages]
        first = np.mean([names[0] == each.topic for names, each in zip(ranked, messages, strict=True)])
        three = np.mean([each.topic in names for names, each in zip(ranked, messages, strict=True)])
        _line(name, f"{first:.1%}", f"{three:.1%}", f"{seconds:.0f}")


def _hwu64(path: Path) -> None:
    rows = _rows(path)
    scores = [_fold(rows, fold) for fold in sorted({row["fold"] for row in rows}, key=int)]
    sys.stdout.write(f"weighted F1 {np.mean(scores):.3f}, standard deviation {np.std(scores):.3f}\n")


def _fold(rows: Sequence[dict[str, str]], fold: str) -> float:
    from sklearn.metrics import f1_score  # noqa: PLC0415 (this measurement alone needs it)

    learnt = [row for row in rows if row["fold"] != fold]
    asked = [row for row in rows if row["fold"] == fold]
    model = LinearTextModel(bayes=0.04)
    model.fit([row["text"] for row in learnt], [row["intent"] for row in learnt])
    found = [model.rank(row["text"], 1)[0].label for row in asked]
    return float(f1_score([row["intent"] for row in asked], found, average="weighted"))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _line(*cells: str) -> None:
    first, *others = cells
    sys.stdout.write(f"{first:28}" + "".join(f"{cell:>9}" for cell in others) + "\n")


if __name__ == "__main__":
    sys.exit(main())
