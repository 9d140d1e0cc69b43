"""The responses of one language, in Rasa's response format."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from actions.words.errors import MissingValueError, ResponseFileError, UnknownResponseError
from actions.words.formats import Formats

PLACEHOLDER = re.compile(r"{(\w+)}")

Variation = Mapping[str, Any]


class Phrasebook:
    """Looks responses up, chooses among their variations and fills in values.

    A variation may have conditions in Rasa's syntax. It holds when each named value equals the wanted one
    or, for numbers, falls into the wanted CLDR plural category. Variations whose conditions hold come
    before those without.
    """

    def __init__(self, language: str, responses: Mapping[str, list[Variation]]) -> None:
        self.language = language
        self.formats = Formats(language)
        self._responses = responses

    @classmethod
    def read(cls, path: Path) -> "Phrasebook":
        """Read a response file; its name is the language.

        Raises:
            ResponseFileError: the file is absent, is not YAML or has no responses.
        """
        try:
            content = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        except (OSError, yaml.YAMLError) as error:
            raise ResponseFileError(f"{path.name} cannot be read: {error}") from error
        if not isinstance(content, dict) or not isinstance(content.get("responses"), dict):
            raise ResponseFileError(f"{path.name} has no `responses`; see data/responses/README.md")
        return cls(path.stem, content["responses"])

    def __contains__(self, response: str) -> bool:
        return response in self._responses

    def ids(self) -> list[str]:
        """Return the names of all responses."""
        return list(self._responses)

    def variations(self, response: str) -> list[Variation]:
        """Return all variations of a response.

        Raises:
            UnknownResponseError: no such response.
        """
        try:
            return self._responses[response]
        except KeyError:
            raise UnknownResponseError(f"{self.language}.yml has no response {response!r}") from None

    def say(self, response: str, variant: int = 0, /, **values: object) -> str:
        """Return the words of a response; `variant` is any number, it picks among equal variations.

        Raises:
            UnknownResponseError: no such response.
            MissingValueError: a placeholder has no value.
        """
        fitting = self._fitting(self.variations(response), values)
        if not fitting:
            raise MissingValueError(f"{response} in {self.language}.yml has no variation for {values}")
        text = str(fitting[variant % len(fitting)]["text"])
        return PLACEHOLDER.sub(lambda match: self._value(response, match[1], values), text)

    def _fitting(self, variations: list[Variation], values: Mapping[str, object]) -> list[Variation]:
        special = [
            variation
            for variation in variations
            if variation.get("condition") and all(self._holds(c, values) for c in variation["condition"])
        ]
        return special or [variation for variation in variations if not variation.get("condition")]

    def _holds(self, condition: Mapping[str, Any], values: Mapping[str, object]) -> bool:
        value, wanted = values.get(condition["name"]), condition["value"]
        if value == wanted:
            return True
        counts = isinstance(value, int | float) and not isinstance(value, bool)
        return counts and self.formats.plural_category(value) == wanted  # type: ignore[arg-type]

    def _value(self, response: str, name: str, values: Mapping[str, object]) -> str:
        if name not in values:
            raise MissingValueError(f"{response} in {self.language}.yml needs a value for {{{name}}}")
        return str(values[name])
