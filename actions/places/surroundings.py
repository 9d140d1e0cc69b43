"""The words around a name: what announces a place, and what says nothing."""

from collections.abc import Sequence

from actions.places.context import Context
from actions.places.names import split_code
from actions.places.words import Word

LONGEST = 6
DECISIVE, USUAL, WEAK = 5, 2, 1
CAPITAL, FIRST_CAPITAL = 2, 1
FEWEST_DIGITS = 8
"""Digits of the shortest phone number, more than those of a house and a postal code."""
DATE_PREPOSITIONS = frozenset({"de", "di"})


class Surroundings:
    """Tells what stands around the words of a message."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def is_filler(self, word: Word) -> bool:
        """Tell whether a word is no place even where one is expected."""
        return word.norm in self._context.function_words

    def before(self, words: Sequence[Word], first: int) -> int:
        """Return the points of the words that stand before the word `first`."""
        before = words[:first]
        if self.ends_with(before, self._context.decisive):
            return DECISIVE
        if self.ends_with(before, self._context.usual) or self.ends_with(before, self._context.located):
            return USUAL
        return WEAK if self.ends_with(before, self._context.weak) else 0

    def ends_with(self, words: Sequence[Word], phrases: frozenset[str]) -> bool:
        """Tell whether one of the phrases stands at the end of the words."""
        tail = [word.norm for word in words[-LONGEST:]]
        return any(" ".join(tail[-length:]) in phrases for length in range(1, len(tail) + 1))

    def holds(self, words: Sequence[Word], phrases: frozenset[str]) -> bool:
        """Tell whether one of the phrases stands among the words."""
        return any(self.ends_with(words[: end + 1], phrases) for end in range(len(words)))

    def alone(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Tell whether only fillers stand beside the words from the first to the last."""
        sides = words[:first], words[last + 1 :]
        return all(not self.without_phrases(side, self._context.filler) for side in sides)

    def telling(self, words: Sequence[Word]) -> list[int]:
        """Return the positions of the words that are no fillers and in no phrase of them ("c'est à")."""
        left = self.without_phrases(words, self._context.function_words)
        return [index for index, word in enumerate(words) if word in left]

    def counts_something(self, words: Sequence[Word], last: int) -> bool:
        """Tell whether what follows a number says that it is no place: "13 euros", "25 de diciembre"."""
        after = [word.norm for word in words[last + 1 : last + 3]]
        if after and after[0] in DATE_PREPOSITIONS:
            after = after[1:]
        return bool(after) and after[0] in self._context.units

    def is_in_a_longer_number(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Tell whether digits are a part of a phone number or the like: "07700 900123"."""
        start, end = first, last
        while start and _continues(words[start - 1], words[start]):
            start -= 1
        while end + 1 < len(words) and _continues(words[end], words[end + 1]):
            end += 1
        digits = sum(len(word.text) for word in words[start : end + 1])
        return end - start > last - first and digits >= FEWEST_DIGITS

    def without_phrases(self, words: Sequence[Word], phrases: frozenset[str]) -> list[Word]:
        """Return the words without the longest phrases at each position."""
        left, index = [], 0
        while index < len(words):
            lengths = range(min(LONGEST, len(words) - index), 0, -1)
            norms = [word.norm for word in words[index : index + LONGEST]]
            length = next((n for n in lengths if " ".join(norms[:n]) in phrases), 0)
            if not length:
                left.append(words[index])
            index += length or 1
        return left


def _continues(word: Word, following: Word) -> bool:
    """Tell whether two groups of digits stand side by side."""
    return word.text.isdigit() and following.text.isdigit() and following.start - word.end <= 1


def capital(text: str, word: Word) -> int:
    """Score a capital letter, which says nothing in a text of capitals."""
    if not word.text[0].isupper() or text.isupper():
        return 0
    opening = text[: word.start].rstrip(" \"'«“(")
    return FIRST_CAPITAL if not opening or opening[-1] in ".!?:\n" else CAPITAL


def joined(text: str, words: Sequence[Word], first: int) -> bool:
    """Tell whether only a space or a hyphen stands before a word."""
    return text[words[first - 1].end : words[first].start] in {" ", "-"}


def crosses_a_clause(span: str) -> bool:
    """Tell whether a span holds punctuation, unless the code of an area stands behind it: "Victoria, BC"."""
    if split_code(span) is not None:
        return any(char in span for char in ";!?\n")
    return any(char in span for char in ",;!?)\n")
