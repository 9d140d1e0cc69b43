"""Short questions within a conversation, recognised by their words: "wo ist das genau?", "and for Lyon?".

Free of Rasa. data/follow_ups.yml holds the words and says how they are read.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import yaml

from actions.places.names import normalise

NAMED = "@"
PLACE, COUNTRY = "place", "country"
LONGEST_MESSAGE = 14


@dataclass(frozen=True, slots=True)
class Rule:
    """What a message asks that has certain phrases.

    `follow_up` says how the message goes on from the one before: the `same` question for another place, about
    the `one` centre of a place, the `other` place or centre than the one just named, a `closer` centre, the
    `first` or `second` of the places offered; None for none of these.
    """

    topic: str
    needs: frozenset[str]
    without: frozenset[str]
    follow_up: str | None

    def fits(self, found: Collection[str]) -> bool:
        """Return whether the phrases found in a message are those of the rule."""
        return self.needs <= set(found) and self.without.isdisjoint(found)


class FollowUps:
    """Reads short messages of which every word is known."""

    def __init__(
        self, rules: Sequence[Rule], phrases: Mapping[tuple[str, ...], str], filler: frozenset[str]
    ) -> None:
        self._rules = rules
        self._phrases = phrases
        self._filler = filler
        self._longest = max(map(len, phrases))
        self._words = filler.union(*phrases)

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read the file of words."""
        content = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        phrases = {
            _words(phrase): name
            for name, groups in content["phrases"].items()
            for group in groups
            for phrase in group
        }
        filler = {_words(str(word)) for group in content["filler"] for word in group}
        return cls([_rule(entry) for entry in content["questions"]], phrases, frozenset().union(*filler))

    def knows(self, words: Iterable[str]) -> bool:
        """Return whether all words are in the lists, so that they may be no name."""
        return self._words.issuperset(words)

    def understand(self, words: Sequence[str], *, country: bool) -> Rule | None:
        """Return what a message asks, if each of its words is known.

        Args:
            words: the words in the gazetteer's spelling, with `NAMED` instead of each place or centre.
            country: whether one of the places is a country.
        """
        if len(words) > LONGEST_MESSAGE:
            return None
        found = self._found(words)
        if found is None:
            return None
        named = {PLACE} if NAMED in words else set()
        found |= named | ({COUNTRY} if named and country else set())
        return next((rule for rule in self._rules if rule.fits(found)), None)

    def mark(self, words: Sequence[str], topic: str) -> str | None:
        """Return how a message of a topic goes on, by its phrases alone, whatever else it says."""
        phrases = {
            name
            for first in range(len(words))
            if (length := self._longest_phrase(words, first))
            and (name := self._phrases[tuple(words[first : first + length])])
        }
        phrases |= {PLACE} if NAMED in words else set()
        fitting = (rule for rule in self._rules if rule.topic == topic and rule.follow_up)
        return next((rule.follow_up for rule in fitting if rule.fits(phrases)), None)

    def _found(self, words: Sequence[str]) -> set[str] | None:
        """Return the names of the phrases in a message; None where a word is in no phrase and no filler."""
        found: set[str] = set()
        first = 0
        while first < len(words):
            length = self._longest_phrase(words, first)
            if length:
                found.add(self._phrases[tuple(words[first : first + length])])
            elif words[first] != NAMED and words[first] not in self._filler:
                return None
            first += length or 1
        return found

    def _longest_phrase(self, words: Sequence[str], first: int) -> int:
        lengths = range(min(self._longest, len(words) - first), 0, -1)
        return next((n for n in lengths if tuple(words[first : first + n]) in self._phrases), 0)


def _rule(entry: Mapping[str, Any]) -> Rule:
    return Rule(
        topic=entry["topic"],
        needs=frozenset(entry["needs"]),
        without=frozenset(entry.get("without", ())),
        follow_up=entry.get("follow_up"),
    )


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(word if word == NAMED else normalise(word) for word in phrase.split())
