"""Text without case, accents and joining marks, in which every character keeps its position."""

import unicodedata

_JOINING = str.maketrans(dict.fromkeys("'’ʼ`´-‐‑–—_/.,;:!?()«»\"“”", " "))


def fold(text: str) -> str:
    """Return `text` in lower case, without accents, with punctuation as spaces; same length as `text`.

    >>> fold("D'Hérouville-Saint-Clair")
    'd herouville saint clair'
    """
    return "".join(map(_fold_character, text)).translate(_JOINING)


def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0].lower()
    # A few capitals (İ) become two characters in lower case, which would move all that follows.
    return base if len(base) == 1 else character
