"""The words of a text with their positions, cut by spaCy.

Standard library and spaCy only: the extractor in Rasa's environment imports this module too.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import spacy

from actions.places.names import normalise

_JOINING = str.maketrans(dict.fromkeys("'’ʼ`´-‐‑–—_/.,;:!?¿¡…()[]{}<>*+=|#&«»\"“”", " "))


@dataclass(frozen=True)
class Word:
    """A word of a text, with its place in it (offsets in characters)."""

    text: str
    start: int
    end: int

    @cached_property
    def norm(self) -> str:
        """The word in the gazetteer's spelling; asked for many times in a message."""
        return normalise(self.text)


def fold(text: str) -> str:
    """Return `text` in lower case, without accents, with punctuation as spaces; same length as `text`.

    >>> fold("D'Hérouville-Saint-Clair")
    'd herouville saint clair'
    """
    return "".join(map(_fold_character, text)).translate(_JOINING)


def word_cutter() -> Callable[[str], list[Word]]:
    """Return a function that cuts a text into words; elided words and parts of compounds stand alone."""
    tokenizer = spacy.blank("xx").tokenizer

    def cut(text: str) -> list[Word]:
        return [
            Word(text[token.idx : token.idx + len(token)], token.idx, token.idx + len(token))
            for token in tokenizer(fold(text))
            if not token.is_space
        ]

    return cut


def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0].lower()
    # A few capitals (İ) become two characters in lower case, which would move all that follows.
    return base if len(base) == 1 else character
