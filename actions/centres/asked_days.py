"""The days that a question about opening hours names: "et le dimanche ?", "heute Abend?"."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import yaml

from actions.places.names import normalise
from actions.words import Formats

LANGUAGES = ("fr", "en", "it", "es", "pt", "de")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
RELATIVE = {"today": 0, "tomorrow": 1, "after_tomorrow": 2}
WEEKEND = (5, 6)
SHORT = 2
"""Letters of an abbreviation that is also a word ("So", "do"), so that its capital letter counts."""


@dataclass(frozen=True, slots=True)
class AskedDays:
    """The days that a message names.

    `ahead` counts days from today, `weekdays` are days of any week, 0 for Monday, both in the order of the
    message; `holidays` tells whether a public holiday is named.
    """

    ahead: tuple[int, ...] = ()
    weekdays: tuple[int, ...] = ()
    holidays: bool = False

    def __bool__(self) -> bool:
        return bool(self.ahead or self.weekdays or self.holidays)


class DayWords:
    """Finds the days that a message names, by the words of data/days.yml and the names of the days."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._meanings = {normalise(phrase): name for name, known in phrases.items() for phrase in known}
        self._days = {
            normalise(Formats(language).weekday(day)): name
            for language in LANGUAGES
            for day, name in enumerate(WEEKDAYS)
        }
        self._pattern = _pattern(self._meanings, self._days)
        self._short = {language: _abbreviations(language) for language in LANGUAGES}

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read the file of the words."""
        content: dict[str, list[Any]] = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        return cls({name: list(_flat(phrases)) for name, phrases in content.items()})

    def asked(self, text: str, language: str) -> AskedDays:
        """Return the days that a text names; abbreviations ("sam.", "Mo") are those of one language."""
        found = [self._meaning(match) for match in self._pattern.finditer(normalise(text))]
        days = [WEEKDAYS.index(name) for name in found if name in WEEKDAYS] + self._abbreviated(
            text, language
        )
        weekend = WEEKEND if "weekend" in found else ()
        return AskedDays(
            ahead=tuple(dict.fromkeys(RELATIVE[name] for name in found if name in RELATIVE)),
            weekdays=tuple(dict.fromkeys((*days, *weekend))),
            holidays="holiday" in found,
        )

    def _meaning(self, match: re.Match[str]) -> str:
        return self._meanings[match["phrase"]] if match["phrase"] else self._days[match["day"]]

    def _abbreviated(self, text: str, language: str) -> list[int]:
        pattern, days = self._short[language]
        return [days[match[1].casefold()] for match in pattern.finditer(text)]


def _flat(phrases: Iterable[str | list[str]]) -> Iterable[str]:
    for entry in phrases:
        yield from [entry] if isinstance(entry, str) else entry


def _pattern(phrases: Iterable[str], days: Iterable[str]) -> re.Pattern[str]:
    """Match the longest phrase as it is, or the name of a day with any ending."""
    whole, open_ended = (
        "|".join(sorted(map(re.escape, words), key=len, reverse=True)) for words in (phrases, days)
    )
    return re.compile(rf"\b(?:(?P<phrase>{whole})\b|(?P<day>{open_ended})\w*)")


def _abbreviations(language: str) -> tuple[re.Pattern[str], dict[str, int]]:
    """Match the short names of the days where a dot, a dash or the end of the text follows."""
    names = [Formats(language).short_weekday(day) for day in range(len(WEEKDAYS))]
    spelt = "|".join(name if len(name) <= SHORT else f"(?i:{name})" for name in map(re.escape, names))
    pattern = re.compile(rf"(?<!\w)({spelt})(?:\.|(?=[/–-])|(?=\W*$))")
    return pattern, {name.casefold(): day for day, name in enumerate(names)}
