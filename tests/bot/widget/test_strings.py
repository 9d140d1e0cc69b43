"""The widget's and the pages' own words: complete and alike in all languages, and short enough."""

import csv
import json
import re
from typing import Any

import pytest
import yaml

from bot.gateway.page_words import LANGUAGES
from settings.environment import ROOT

WIDGET = ROOT / "bot" / "widget" / "strings"
PAGES = ROOT / "bot" / "gateway" / "pages" / "strings"
LABEL_LENGTH = 34
LABELS = ("launcher", "send", "resend", "retry", "restart", "delete", "cancel", "begin", "copy", "privacy")
INFORMAL = {
    "fr": r"\b(tu|ton|ta|tes|toi)\b",
    "de": r"\b([Dd]u|[Dd]ein\w*|[Dd]ich|[Dd]ir)\b",
    "it": r"\b(tu|tuo|tua|tuoi|tue)\b",
    "es": r"\b(tú|tu|tus|te)\b",
    "pt": r"\b(tu|teu|tua|teus|tuas)\b",
}

each_language = pytest.mark.parametrize("language", LANGUAGES)


def widget_words(language: str) -> dict[str, str]:
    words: dict[str, str] = json.loads((WIDGET / f"{language}.json").read_text(encoding="utf-8"))
    return words


def page_words(language: str) -> dict[str, Any]:
    words: dict[str, Any] = yaml.safe_load((PAGES / f"{language}.yml").read_text(encoding="utf-8"))
    return words


def texts(words: object) -> list[str]:
    if isinstance(words, dict):
        return [text for value in words.values() for text in texts(value)]
    if isinstance(words, list):
        return [text for value in words for text in texts(value)]
    return [str(words)]


def shape(words: object) -> object:
    """Return names, places of lists and placeholders, without the words."""
    if isinstance(words, dict):
        return {name: shape(value) for name, value in words.items()}
    if isinstance(words, list):
        return [shape(value) for value in words]
    return sorted(re.findall(r"\{\w+\}", str(words)))


def test_there_is_a_file_per_language_and_no_other() -> None:
    assert {path.name for path in WIDGET.iterdir()} == {f"{language}.json" for language in LANGUAGES}
    assert {path.name for path in PAGES.iterdir()} == {f"{language}.yml" for language in LANGUAGES}


@each_language
def test_names_order_and_placeholders_are_those_of_the_french(language: str) -> None:
    assert list(widget_words(language)) == list(widget_words("fr"))
    assert shape(widget_words(language)) == shape(widget_words("fr"))
    assert shape(page_words(language)) == shape(page_words("fr"))


@each_language
def test_texts_are_tidy_and_labels_short(language: str) -> None:
    words = widget_words(language)
    for text in texts(words) + texts(page_words(language)):
        assert text == text.strip()
        assert text
        assert "'" not in text, f"write a typographic apostrophe: {text}"
        assert "<" not in text
    assert not [name for name in LABELS if len(words[name]) > LABEL_LENGTH]


@pytest.mark.parametrize(("language", "pattern"), INFORMAL.items())
def test_the_address_is_polite(language: str, pattern: str) -> None:
    words = texts(widget_words(language)) + texts(page_words(language))
    assert not [text for text in words if re.search(pattern, text)]


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "fr"])
def test_nothing_was_left_in_french(language: str) -> None:
    same = {"title", "assistant", "sources", "source", "menu"}
    french = widget_words("fr")
    words = widget_words(language)
    left = [
        name for name in words if words[name] == french[name] and name not in same and len(words[name]) > 9
    ]
    assert left == []


def test_services_and_towns_are_those_of_the_centres() -> None:
    with (ROOT / "data" / "sites" / "centres.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    services = {key.strip() for row in rows for key in row["services"].split("|") if key.strip()}
    assert services == set(page_words("fr")["service"])
    exonyms = yaml.safe_load((PAGES.parent / "exonyms.yml").read_text(encoding="utf-8"))
    assert set(exonyms) <= {row["city"] for row in rows}


def test_every_word_of_the_widget_is_used() -> None:
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in (ROOT / "bot" / "widget").glob("**/*.js")
        if "dist" not in path.parts
    )
    built = re.compile(r"status_|failed_|language_name")
    assert not [name for name in widget_words("fr") if f"'{name}'" not in code and not built.match(name)]
