"""How a name sounds: one key for "Penixe" and "Peniche", "Iquike" and "Iquique"."""

import re

_SPELLINGS = (
    (r"sch|sh|x", "S"),
    (r"qu|ck", "k"),
    (r"ph", "f"),
    (r"gh|gu(?=[ei])", "g"),
    (r"c(?=[eiy])|z", "s"),
    (r"[cq]", "k"),
    (r"g(?=[eiy])", "j"),
    (r"gn|nh", "n"),
    (r"lh", "l"),
    (r"[wv]", "b"),
    (r"h", ""),
    (r"eau|au", "o"),
    (r"ou", "u"),
    (r"ai|ei|ay|ey|ae|oe", "e"),
    (r"y", "i"),
    (r"m(?=[bp])", "n"),
    (r"(.)\1+", r"\1"),
    (r"(?<=\w\w)[estd]+(?= |$)", ""),
)
_RULES = tuple((re.compile(pattern), sound) for pattern, sound in _SPELLINGS)


def sounds(norm: str) -> set[str]:
    """Return the keys of a normalised name; names that share one sound alike in one of the languages.

    "ch" has two sounds, that of Chambéry and that of Chioggia.

    >>> sounds("iquique") & sounds("iquike"), sounds("peniche") & sounds("penixe")
    ({'ikik'}, {'peniS'})
    """
    return {_key(norm.replace("sch", "x").replace("ch", sound)) for sound in ("x", "k")}


def _key(spelling: str) -> str:
    for pattern, sound in _RULES:
        spelling = pattern.sub(sound, spelling)
    return spelling
