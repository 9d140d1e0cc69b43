"""The words that stand where a place would, known or not."""

import re
from collections.abc import Sequence
from itertools import pairwise

from actions.places.context import Context
from actions.places.gazetteer import Gazetteer
from actions.places.names import normalise
from actions.places.place import Match
from actions.places.surroundings import LONGEST, Surroundings
from actions.places.words import Word

LONGEST_ABBREVIATION = 3
MOST_UNKNOWN_WORDS = 4
SHORTEST_MISSPELT_NAME = 6
ARTICLES = frozenset(
    {"la", "le", "les", "l", "el", "los", "las", "il", "lo", "gli", "i", "o", "a", "os", "as", "the", "saint"}
)


class ExpectedWords:
    """Finds the words that would be a place, if the gazetteer knew them."""

    def __init__(self, gazetteer: Gazetteer, context: Context, around: Surroundings) -> None:
        self._gazetteer = gazetteer
        self._context = context
        self._around = around

    def expected_words(self, text: str, words: Sequence[Word], *, expecting: bool) -> str | None:
        """Return the words that stand where a place would, known or not.

        These are the words after "j'habite", "near" and the like or, where the person was asked for a place,
        what is left of the message without its filler words.
        """
        words = self._around.without_phrases(words, self._context.no_places)
        for first in range(1, len(words)):
            announced = self._around.ends_with(words[:first], self._context.decisive)
            if announced and not self._around.is_filler(words[first]):
                return self._until_filler(text, words, first)
        if not expecting:
            return None
        telling = self._around.telling(words)
        if not telling or len(words) - len(telling) > LONGEST or len(telling) > LONGEST:
            return None
        return text[words[telling[0]].start : words[telling[-1]].end]

    def misspelt_name(self, text: str, words: Sequence[Word], language: str | None) -> str | None:
        """Return an unknown capitalised word after a preposition of place: "on se voit à Douarnenés"."""
        for before, word in pairwise(words):
            name = text[word.start : word.end]
            if (
                before.norm in self._context.prepositions
                and text[before.end : word.start] == " "
                and len(word.norm) >= SHORTEST_MISSPELT_NAME
                and name[0].isupper()
                and not text.isupper()
                and word.norm not in self._context.first_names
                and not self._is_common(word.norm, language)
                and not self._gazetteer.knows(name)
            ):
                return name
        return None

    def before_area(
        self,
        text: str,
        words: Sequence[Word],
        area: tuple[int, str],
        language: str | None,
        *,
        expecting: bool,
    ) -> str | None:
        """Return the unknown words that stand before an area where its town would: "Zorblax in Belgium".

        Args:
            text: The message.
            words: Its words.
            area: Where the area begins, and its country (ISO 3166-1).
            language: Language of the message.
            expecting: Whether the person was asked for a place.
        """
        start, country = area
        before = [word for word in words if word.end <= start]
        while before and (before[-1].norm in self._context.linking or self._around.is_filler(before[-1])):
            before.pop()
        name = self.expected_words(text[: before[-1].end], before, expecting=expecting) if before else None
        if name is None or self.is_prose(name, language):
            return None
        # An alternate name that is known elsewhere only, such as "Algero" of Algiers, is unknown here.
        known = any(
            c.place.country == country or c.match is not Match.ALTERNATE for c in self._gazetteer.lookup(name)
        )
        return None if known else name

    def is_prose(self, words: str, language: str | None) -> bool:
        """Tell whether words where a place would stand are ordinary language: "a small village"."""
        norms = [normalise(word) for word in re.split(r"[\s,.!?]+", words) if word]
        telling = [norm for norm in norms if norm and norm not in self._context.weak]
        if not telling or (norms[0] not in ARTICLES and self._is_common(norms[0], language)):
            return True
        return self._is_common(telling[0], language) and all(
            self._is_common(norm, language) for norm in telling[1:2]
        )

    def first_clause(self, text: str, words: Sequence[Word]) -> str:
        """Return the beginning of a text up to the first punctuation after a word that is no filler."""
        for word, following in pairwise(words):
            gap = text[word.end : following.start]
            abbreviated = gap.startswith(".") and word.end - word.start <= LONGEST_ABBREVIATION
            if re.search(r"[,;!?(\n.]", gap) and not abbreviated and not self._around.is_filler(word):
                return text[: word.end]
        return text

    def _until_filler(self, text: str, words: Sequence[Word], first: int) -> str:
        last = first
        while last + 1 < len(words):
            gap = text[words[last].end : words[last + 1].start]
            goes_on = gap in {" ", "'", "’"} and last + 1 - first < MOST_UNKNOWN_WORDS
            # All that hyphens join is one name, however long.
            if gap != "-" and not (goes_on and not self._around.is_filler(words[last + 1])):
                break
            last += 1
        return text[words[first].start : words[last].end]

    def _is_common(self, norm: str, language: str | None) -> bool:
        return all(self._context.is_common(part, language) for part in norm.split())
