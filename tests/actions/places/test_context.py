from pathlib import Path

import pytest
import yaml

from actions.places.context import Context, read_context
from actions.places.names import normalise

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "data" / "gazetteer"


@pytest.fixture(scope="module")
def context() -> Context:
    return read_context(FOLDER)


@pytest.mark.parametrize(
    "phrase",
    ["j habite a", "pres de", "i live in", "nearest", "abito a", "cerca de", "moro em", "wohne in", "plz"],
)
def test_each_language_has_words_that_announce_a_place(context: Context, phrase: str) -> None:
    assert phrase in context.decisive


@pytest.mark.parametrize("phrase", ["a", "in", "nella", "hasta", "no", "nach"])
def test_each_language_has_words_before_which_a_place_often_stands(context: Context, phrase: str) -> None:
    assert phrase in context.usual


@pytest.mark.parametrize("word", ["oui", "yes", "si", "sim", "ja"])
def test_a_yes_says_nothing_of_the_place(context: Context, word: str) -> None:
    assert word in context.filler
    assert word in context.function_words


def test_the_words_are_in_the_spelling_of_the_gazetteer(context: Context) -> None:
    lists = (context.decisive, context.usual, context.weak, context.filler, context.units)
    assert all(phrase == normalise(phrase) for phrases in lists for phrase in phrases)


def test_no_word_is_read_as_a_truth_value_or_a_number() -> None:
    content = yaml.safe_load((FOLDER / "context.yml").read_text(encoding="utf-8"))
    strange = [
        phrase
        for groups in content.values()
        for group in groups
        for phrase in group
        if not isinstance(phrase, str)
    ]
    assert strange == []


@pytest.mark.parametrize(
    ("word", "language", "ordinary"),
    [
        ("gap", "en", True),
        ("gap", "it", False),
        ("tours", "fr", True),
        ("tours", "it", False),
        ("sitten", "de", True),
        ("13", "fr", True),
        ("13", "de", True),
        ("paris", "fr", False),
        ("gap", None, True),
        ("paris", None, False),
    ],
)
def test_a_word_is_ordinary_in_its_languages(
    context: Context, word: str, language: str | None, *, ordinary: bool
) -> None:
    assert context.is_ordinary(word, language) is ordinary
