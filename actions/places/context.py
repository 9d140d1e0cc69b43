"""The words around a place: what announces one, what says nothing, what only looks like one.

Standard library and PyYAML only: the extractor in Rasa's environment imports this module too.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from actions.places.names import normalise

EVERYWHERE = "xx"
COMMON_WORDS = "common_words.csv"
LANGUAGES = ("fr", "en", "it", "es", "pt", "de")


@dataclass(frozen=True, slots=True)
class Context:
    """Words and phrases in the gazetteer's spelling; data/gazetteer/context.yml says what each list is.

    `ordinary` are words that are also places, each with the languages in which it is an ordinary word (`xx`
    for all); `function_words` are no place even where one is expected, unless a longer name holds them;
    `common` are the commonest words of each language, `first_names` those of persons.
    """

    decisive: frozenset[str]
    usual: frozenset[str]
    weak: frozenset[str]
    filler: frozenset[str]
    units: frozenset[str]
    number_places: frozenset[str]
    code_words: frozenset[str]
    ages: frozenset[str]
    persons: frozenset[str]
    joining: frozenset[str]
    toward: frozenset[str]
    leaving: frozenset[str]
    area_before: frozenset[str]
    linking: frozenset[str]
    near: frozenset[str]
    waterside: frozenset[str]
    located: frozenset[str]
    origins: frozenset[str]
    homes: frozenset[str]
    works: frozenset[str]
    roots: frozenset[str]
    country_roots: frozenset[str]
    departures: frozenset[str]
    pasts: frozenset[str]
    pasts_after: frozenset[str]
    wishes: frozenset[str]
    wishes_after: frozenset[str]
    refusals: frozenset[str]
    negations: frozenset[str]
    doubtful_negations: frozenset[str]
    denied_after: frozenset[str]
    too_far: frozenset[str]
    parting: frozenset[str]
    preferring: frozenset[str]
    than: frozenset[str]
    products_before: frozenset[str]
    products_after: frozenset[str]
    generic: frozenset[str]
    no_places: frozenset[str]
    states: frozenset[str]
    complement: frozenset[str]
    articles: frozenset[str]
    prepositions: frozenset[str]
    determiners: frozenset[str]
    place_nouns: frozenset[str]
    ordinary: Mapping[str, frozenset[str]]
    function_words: frozenset[str]
    common: Mapping[str, frozenset[str]]
    first_names: frozenset[str]

    def is_ordinary(self, norm: str, language: str | None) -> bool:
        """Return whether a word is an ordinary one in a language, or in any where the language is unknown."""
        languages = self.ordinary.get(norm, frozenset())
        return bool(languages) if language is None else not languages.isdisjoint({language, EVERYWHERE})

    def is_common(self, norm: str, language: str | None) -> bool:
        """Return whether a word is one that no place is misspelt as: ordinary, common or a function word."""
        if norm in self.function_words or norm in self.states or self.is_ordinary(norm, language):
            return True
        languages = self.common.get(norm, frozenset())
        return bool(languages) if language is None else language in languages


def read_context(folder: Path) -> Context:
    """Read context.yml, common_words.csv and two tables of sources/ in data/gazetteer."""
    content = yaml.load((folder / "context.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    lists = {name: _normalised(groups) for name, groups in content.items()}
    return Context(
        **lists,
        ordinary=_words_of(folder / "sources" / "ordinary_words.csv"),
        function_words=lists["filler"] | lists["weak"],
        common=_words_of(folder / COMMON_WORDS),
        first_names=_names_of(folder / "sources" / "first_names.csv"),
    )


def _words_of(path: Path) -> dict[str, frozenset[str]]:
    """Return the languages of each word of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return {row["word"]: frozenset(row["languages"].split()) for row in csv.DictReader(file)}


def _names_of(path: Path) -> frozenset[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return frozenset(row["name"] for row in csv.DictReader(file))


def _normalised(groups: Iterable[Iterable[Any]]) -> frozenset[str]:
    return frozenset(normalise(str(phrase)) for group in groups for phrase in group)
