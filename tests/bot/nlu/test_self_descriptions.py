from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from actions.places.words import word_cutter
from bot.nlu.self_descriptions import SelfDescriptions

ROOT = Path(__file__).parents[3]
SAID = Path(__file__).parent / "said"
LANGUAGES = ("fr", "en", "it", "es", "pt", "de")
ROWS = [
    pytest.param(language, kind, text, expected, id=f"{language} {kind}: {text}")
    for language in LANGUAGES
    for kind, rows in yaml.safe_load((SAID / f"{language}.yml").read_text(encoding="utf-8")).items()
    for text, expected in rows
]
FEWEST_SENTENCES = 25
cut = cache(word_cutter)


@pytest.fixture(scope="module")
def said() -> SelfDescriptions:
    return SelfDescriptions.read(ROOT / "data" / "self_descriptions")


def values(said: SelfDescriptions, text: str, kind: str, language: str | None) -> list[str]:
    found = said.find(text, cut()(text), language)
    return list(dict.fromkeys(entry.value for entry in found if entry.kind == kind))


@pytest.mark.parametrize(("language", "kind", "text", "expected"), ROWS)
@pytest.mark.parametrize("known", [True, False], ids=["language known", "language unknown"])
def test_a_sentence_says_this_and_nothing_else(  # noqa: PLR0913, PLR0917
    said: SelfDescriptions, known: bool, language: str, kind: str, text: str, expected: list[str]
) -> None:
    assert values(said, text, kind, language if known else None) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_enough_sentences_and_enough_that_say_nothing(language: str) -> None:
    rows: list[Any] = [row.values for row in ROWS if row.values[:2] == (language, "status")]
    assert len(rows) >= FEWEST_SENTENCES
    assert sum(not expected for *_, expected in rows) >= 10


@pytest.mark.parametrize(
    ("text", "kind", "alone"),
    [
        ("je suis retraité", "status", True),
        ("Retraitée !", "status", True),
        ("je suis retraité, c'est ouvert le samedi ?", "status", False),
        ("j'ai 27 ans", "status", False),
        ("j'ai 16 ans", "status", True),
        ("je sais pas", "step", True),
        ("je sais pas où vous êtes", "step", False),
    ],
)
def test_a_message_may_say_one_thing_alone(said: SelfDescriptions, text: str, kind: str, alone: bool) -> None:
    found = said.find(text, cut()(text), "fr")
    assert any(entry.kind == kind and entry.alone for entry in found) is alone


def test_the_place_in_the_text_is_that_of_the_words(said: SelfDescriptions) -> None:
    text = "Bonjour, je suis à la retraite."
    (found,) = [entry for entry in said.find(text, cut()(text), "fr") if entry.kind == "status"]
    assert text[found.start : found.end] == "je suis à la retraite"[3:]
