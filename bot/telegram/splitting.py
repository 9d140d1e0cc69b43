"""Texts in parts that Telegram takes, cut where a reader would pause."""

import re
from collections.abc import Iterator

TEXT_UNITS = 4096
"""Longest text of a message, in UTF-16 code units, counted without its markup."""

_PAUSES = (
    re.compile(r"\n\n+"),
    re.compile(r"(?<=[.!?…])(?:\s?[»”’\")])*\s+|\n"),
    re.compile(r"\s+"),
)


def split(text: str, limit: int = TEXT_UNITS) -> Iterator[str]:
    """Cut a text into parts of at most `limit` units, at paragraphs, else sentences, words, characters."""
    text = text.strip()
    while (room := _fitting(text, limit)) < len(text):
        end, start = _cut(text, room)
        yield text[:end].rstrip()
        text = text[start:].lstrip()
    if text:
        yield text


def _fitting(text: str, limit: int) -> int:
    """Return how many characters from the start fit into `limit` units."""
    units = 0
    for index, character in enumerate(text):
        units += 2 if ord(character) > 0xFFFF else 1
        if units > limit:
            return index
    return len(text)


def _cut(text: str, room: int) -> tuple[int, int]:
    """Return where a part of at most `room` characters ends, and where the next one starts."""
    for pause in _PAUSES:
        ends = [found for found in pause.finditer(text, 0, room) if room // 2 <= found.start() <= room]
        if ends:
            return ends[-1].end(), ends[-1].end()
    return room, room
