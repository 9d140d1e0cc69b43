"""All languages, with what they share: the choices that lead on, the sources, a line in other languages."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from actions.words.errors import ResponseFileError
from actions.words.phrasebook import Phrasebook

SHARED_FILES = frozenset({"choices", "foreign", "sources"})
FOREIGN_DEFAULT = "en"


class Words:
    """The content of data/responses: a phrasebook per language, and what all languages share."""

    def __init__(
        self,
        phrasebooks: Mapping[str, Phrasebook],
        choices: Mapping[str, list[str]],
        sources: Mapping[str, list[str]],
        foreign: Mapping[str, str],
    ) -> None:
        self._phrasebooks = phrasebooks
        self._choices = choices
        self._sources = sources
        self._foreign = foreign

    @classmethod
    def read(cls, folder: Path) -> "Words":
        """Read all files of a folder.

        Raises:
            ResponseFileError: a file is absent or malformed.
        """
        books = [
            Phrasebook.read(path) for path in sorted(folder.glob("*.yml")) if path.stem not in SHARED_FILES
        ]
        return cls(
            {book.language: book for book in books},
            _shared(folder / "choices.yml"),
            _shared(folder / "sources.yml"),
            _shared(folder / "foreign.yml"),
        )

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that have words, as ISO 639-1 codes."""
        return tuple(self._phrasebooks)

    def phrasebook(self, language: str) -> Phrasebook:
        """Return the phrasebook of a language of `languages`."""
        return self._phrasebooks[language]

    def choices(self, response: str) -> list[str]:
        """Return the keys of the choices offered under a response."""
        return list(self._choices.get(response, ()))

    def sources(self, response: str) -> list[str]:
        """Return the ids of the facts on which a response rests."""
        return list(self._sources.get(response, ()))

    def foreign(self, language: str) -> str:
        """Return the line for people who write in a language without words: in theirs or in English."""
        return self._foreign.get(language, self._foreign[FOREIGN_DEFAULT])


def _shared(path: Path) -> Mapping[str, Any]:
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        return dict(content[path.stem])
    except (OSError, yaml.YAMLError, KeyError, TypeError) as error:
        raise ResponseFileError(f"{path.name} cannot be read: {error}") from error
