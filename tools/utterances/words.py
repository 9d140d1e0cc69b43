"""Cutting messages into words that can be compared."""

import re
import unicodedata

WORD = re.compile(r"\w+")
ACCENT = re.compile("[\u0300-\u036f]")


def words(message: str) -> list[str]:
    """Return the words of a message in lower case, without accents."""
    return WORD.findall(ACCENT.sub("", unicodedata.normalize("NFKD", message.lower())))
