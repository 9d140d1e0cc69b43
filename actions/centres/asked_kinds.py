"""What a question about a centre asks for in particular: its phone, its mail, its site."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Self

import yaml

from actions.places.names import normalise


class KindWords:
    """Finds the kinds of data/asked.yml that a message names."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._patterns = {kind: _any_of(known) for kind, known in phrases.items()}

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read the file of the words."""
        content: dict[str, list[list[str]]] = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        return cls({kind: [phrase for line in lines for phrase in line] for kind, lines in content.items()})

    def asked(self, text: str) -> frozenset[str]:
        """Return the kinds that a text names."""
        words = normalise(text)
        return frozenset(kind for kind, pattern in self._patterns.items() if pattern.search(words))


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(normalise(phrase)) for phrase in phrases)})\b")
