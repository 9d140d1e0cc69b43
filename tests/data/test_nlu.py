"""The examples of data/nlu: every topic in every language, no text under two topics."""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import yaml

from settings.environment import ROOT
from tools.utterances.report import make_report
from topics.examples import read_examples

NLU = ROOT / "data" / "nlu"
LANGUAGES = sorted(folder.name for folder in NLU.iterdir() if re.fullmatch("[a-z]{2}", folder.name))

each_language = pytest.mark.parametrize("language", LANGUAGES)


@dataclass(frozen=True, slots=True)
class Block:
    """The examples of one intent in one file."""

    file: str
    intent: str
    metadata: dict[str, Any]
    examples: list[str]


def read_blocks(language: str) -> Iterator[Block]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for path in sorted((NLU / language).glob("**/*.yml")):
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506
        for entry in content["nlu"]:
            lines = entry["examples"].splitlines()
            examples = [line.removeprefix("- ") for line in lines if line.strip()]
            yield Block(path.name, entry["intent"], entry.get("metadata") or {}, examples)


BLOCKS = {language: list(read_blocks(language)) for language in LANGUAGES}


def topics() -> set[str]:
    content = yaml.load((ROOT / "domain.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    return {next(iter(intent)) if isinstance(intent, dict) else intent for intent in content["intents"]}


def normalised(text: str) -> str:
    """Return a text without case, accents and punctuation, as small differences are none."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    words = "".join(
        letter if letter.isalnum() else " " for letter in letters if not unicodedata.combining(letter)
    )
    return " ".join(words.split())


def test_there_are_six_languages() -> None:
    assert LANGUAGES == ["de", "en", "es", "fr", "it", "pt"]


@each_language
def test_every_topic_has_examples(language: str) -> None:
    assert topics() - {block.intent for block in BLOCKS[language]} == set()


@each_language
def test_only_topics_have_examples(language: str) -> None:
    assert {block.intent for block in BLOCKS[language]} - topics() == set()


@each_language
def test_examples_carry_the_language_of_their_folder(language: str) -> None:
    assert [block for block in BLOCKS[language] if block.metadata != {"language": language}] == []


def test_every_topic_has_enough_messages_that_are_not_alike_and_no_text_two_topics() -> None:
    assert make_report(read_examples(NLU)).faults() == []


@each_language
def test_examples_are_plain_text(language: str) -> None:
    pattern = re.compile(r"\[[^\]]*\]\s*[({]|\{|^-")
    marked = [
        (block.intent, example)
        for block in BLOCKS[language]
        for example in block.examples
        if pattern.search(example)
    ]
    assert marked == []


def patterns() -> list[dict[str, Any]]:
    lines = [
        line
        for path in sorted((NLU / "entities").glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    return [json.loads(line) for line in lines]


def test_phrases_are_of_entities_of_the_domain() -> None:
    content = yaml.load((ROOT / "domain.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    assert {pattern["label"] for pattern in patterns()} <= set(content["entities"])


def test_no_phrase_has_two_values() -> None:
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    for pattern in patterns():
        if isinstance(pattern["pattern"], str):
            values[pattern["label"], normalised(pattern["pattern"])].add(pattern["id"])
    assert {phrase: ids for phrase, ids in values.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("language", ["fr", "en", "it", "es", "pt", "de"])
def test_every_language_that_is_spoken_can_be_named(language: str) -> None:
    assert language in {pattern.get("id") for pattern in patterns() if pattern["label"] == "language"}
