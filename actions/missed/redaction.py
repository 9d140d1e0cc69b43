"""Taking out of a message what could tell who wrote it."""

import re
from collections.abc import Collection, Iterable

TOKEN = re.compile(r"\S+")
WORD = re.compile(r"[^\W\d_]+")
LEFT_OUT = "…"
LONGEST = 300

Span = tuple[int, int]
"""Start and end of a part of a text, in characters."""


def redact(text: str, known: Collection[str], named: Iterable[Span]) -> str:
    """Return a text in which only common words stand; whatever else there was is an ellipsis.

    Addresses, numbers, links and every word that is not in `known` (lower case) go, so that no name can stay
    that no list thought of; so does what was recognised as a name (`named`). At most 300 characters are kept.
    """
    hidden = list(named)
    kept: list[str] = []
    for match in TOKEN.finditer(text):
        covered = any(match.start() < end and start < match.end() for start, end in hidden)
        part = LEFT_OUT if covered else _common(match[0], known)
        if part != LEFT_OUT or kept[-1:] != [LEFT_OUT]:
            kept.append(part)
    return " ".join(kept)[:LONGEST]


def _common(token: str, known: Collection[str]) -> str:
    words = WORD.findall(token)
    digits_or_signs = any(char.isdigit() or char in "@/_" for char in token)
    if digits_or_signs or not all(word.lower() in known for word in words):
        return LEFT_OUT
    return token
