"""The channel's words: complete, alike in all languages, within Telegram's limits."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from bot.telegram.handlers.commands import COMMANDS
from bot.telegram.strings import FOLDER, LANGUAGES, Strings, seed
from bot.telegram.wiring import NOTES

each_language = pytest.mark.parametrize("language", LANGUAGES)

PLACEHOLDER = re.compile(r"\{(\w+)\}")
POLITE = {
    "fr": r"\b(tu|ton|tes|toi)\b",
    "it": r"\b(tuo|tua|scrivimi|dimmi)\b",
    "es": r"\b(tu|tus|escríbeme|dime)\b",
    "pt": r"\b(você|teu|tua|escreve-me)\b",
    "de": r"\b(du|dein|deine|dir)\b",
}
"""Words of the familiar form, which the answers in data/responses do not use."""


def content(language: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((FOLDER / f"{language}.yml").read_text(encoding="utf-8"))
    return read


def leaves(part: dict[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    for name, value in part.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{path}{name}.")
        else:
            yield f"{path}{name}", value


def test_there_is_one_file_a_language() -> None:
    assert {path.stem for path in FOLDER.glob("*")} == set(LANGUAGES)


@each_language
def test_keys_and_placeholders_are_those_of_the_main_language(language: str) -> None:
    theirs, ours = dict(leaves(content("fr"))), dict(leaves(content(language)))
    assert list(ours) == list(theirs)
    for key, text in ours.items():
        assert set(PLACEHOLDER.findall(text)) == set(PLACEHOLDER.findall(theirs[key])), key
        assert text.strip() == text != "", key


@each_language
def test_no_text_is_left_in_another_language(language: str) -> None:
    mine = dict(leaves(content(language)))
    for other in set(LANGUAGES) - {language}:
        same = [key for key, text in leaves(content(other)) if text == mine[key] and len(text) > 25]
        assert same == [], other


@each_language
def test_every_command_is_described_within_telegrams_limits(language: str) -> None:
    words = Strings.of(language)
    assert list(words.commands) == list(COMMANDS)
    assert all(3 <= len(meaning) <= 256 for meaning in words.commands.values())
    assert len(words.description) <= 512
    assert len(words.short_description) <= 120
    assert all(len(text) <= 200 for text in words.taps.model_dump().values())


@each_language
def test_every_kind_that_cannot_be_used_has_its_note(language: str) -> None:
    assert set(NOTES) <= set(Strings.of(language).notes.model_dump())


@pytest.mark.parametrize("language", POLITE)
def test_people_are_spoken_to_in_the_polite_form(language: str) -> None:
    found = [text for _, text in leaves(content(language)) if re.search(POLITE[language], text.casefold())]
    assert found == []


@pytest.mark.parametrize(
    ("code", "language"),
    [("it", "it"), ("pt-br", "pt"), ("FR-ca", "fr"), ("ru", "en"), ("", None), (None, None)],
)
def test_the_device_tells_the_language_to_begin_in(code: str | None, language: str | None) -> None:
    assert seed(code) == language
