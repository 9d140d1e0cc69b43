"""The list of the network's centres for the page /map: searched, sorted, grouped by country."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path

import yaml

from bot.conversation.reply import CentreCard, CentreStatus
from bot.gateway.page_words import LANGUAGES, country_name

_EXONYMS = Path(__file__).resolve().parent / "pages" / "exonyms.yml"
_MOST_CHARACTERS = 100
_ORDER = [
    CentreStatus.OPEN,
    CentreStatus.PREFIGURATION,
    CentreStatus.PROJECT,
    CentreStatus.UNCONFIRMED,
    CentreStatus.CLOSED,
]


@dataclass(frozen=True, slots=True)
class Search:
    """What a visitor looks for: words, a country (ISO 3166-1 alpha-2), a status; empty for all."""

    words: str = ""
    country: str = ""
    status: str = ""

    def finds(self, centre: CentreCard, language: str) -> bool:
        """Say whether a centre has the country, the status and every word, accents aside.

        Towns and countries are found by their names in all six languages.
        """
        if self.country not in {"", centre.country} or self.status not in {"", centre.status}:
            return False
        facts = (centre.name, centre.city, centre.address, country_name(centre.country, language))
        text = _plain(" ".join(fact for fact in facts if fact)) + _names_elsewhere(
            centre.city, centre.country
        )
        return all(word in text for word in _plain(self.words[:_MOST_CHARACTERS]).split())


@dataclass(frozen=True, slots=True)
class Country:
    """The centres of one country."""

    code: str
    name: str
    centres: tuple[CentreCard, ...]


def by_country(centres: Sequence[CentreCard], language: str) -> list[Country]:
    """Group centres: the country with most of them first, open centres first within it."""
    ordered = sorted(centres, key=lambda centre: (centre.country, _ORDER.index(centre.status), centre.name))
    groups = [
        Country(code, country_name(code, language), tuple(group))
        for code, group in groupby(ordered, key=lambda centre: centre.country)
    ]
    return sorted(groups, key=lambda country: (-len(country.centres), country.name))


@lru_cache
def _names_elsewhere(city: str | None, country: str) -> str:
    town = _exonyms().get((city or "").partition(" (")[0], [])
    return _plain(" ".join(["", *town, *(country_name(country, language) for language in LANGUAGES)]))


@lru_cache
def _exonyms() -> dict[str, list[str]]:
    exonyms: dict[str, list[str]] = yaml.safe_load(_EXONYMS.read_text(encoding="utf-8"))
    return exonyms


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("-", " ").replace("’", "'"))
    return "".join(character for character in decomposed if not unicodedata.combining(character))
