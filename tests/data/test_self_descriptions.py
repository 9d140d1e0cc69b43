"""The phrases of data/self_descriptions: text, in the same kinds and values for every language."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from actions.guidance.situation import NEEDS, STATUSES
from settings.environment import ROOT

LANGUAGES = ("fr", "en", "it", "es", "pt", "de")
WORD_LISTS = ("joins", "stops", "negations", "between", "filler")
FILES: dict[str, Any] = {
    language: yaml.safe_load((ROOT / "data" / "self_descriptions" / f"{language}.yml").read_text("utf-8"))
    for language in LANGUAGES
}

each_language = pytest.mark.parametrize("language", LANGUAGES)


def phrases(language: str) -> Iterator[str]:
    for kind in ("status", "need", "step", "year"):
        for written in FILES[language][kind].values():
            yield from written


def words(language: str) -> Iterator[object]:
    content = FILES[language]
    for name in WORD_LISTS:
        yield from content[name]
    for listed in content["lists"].values():
        yield from listed


@each_language
def test_every_word_is_text(language: str) -> None:
    assert [word for word in (*words(language), *phrases(language)) if not isinstance(word, str)] == []


@each_language
def test_every_status_and_need_has_phrases_and_there_is_no_other(language: str) -> None:
    assert set(FILES[language]["status"]) == {*STATUSES, "none"}
    assert set(FILES[language]["need"]) == {*NEEDS, "none"}


@each_language
def test_phrases_are_folded(language: str) -> None:
    kept = {"è", "º", "ß"}
    strange = [
        phrase
        for phrase in phrases(language)
        if any(ord(character) > 127 and character not in kept for character in phrase)
    ]
    assert strange == []


@each_language
def test_a_phrase_never_fits_nothing(language: str) -> None:
    optional = [phrase for phrase in phrases(language) if all(part[-1] in "?*." for part in phrase.split())]
    assert optional == []
