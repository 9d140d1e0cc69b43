"""The numbers of data/emergency/numbers.csv and the choice among them."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from actions.answering.voice import Voice

LANGUAGE_COUNTRY: Final = {"fr": "FR", "en": "GB", "it": "IT", "es": "ES", "pt": "PT", "de": "DE"}
EUROPE: Final = "EU"


@dataclass(frozen=True, slots=True)
class EmergencyNumber:
    """A public phone number; `kind` is a key of the responses `emergency_<kind>`."""

    country: str
    number: str
    kind: str
    source: str


class EmergencyNumbers:
    """Finds the numbers to give to a person in distress."""

    def __init__(self, numbers: Sequence[EmergencyNumber]) -> None:
        self._numbers = numbers

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read the file; its columns are the fields of `EmergencyNumber`."""
        with path.open(encoding="utf-8", newline="") as file:
            return cls([EmergencyNumber(**row) for row in csv.DictReader(file)])

    def lines(self, country: str | None, voice: Voice) -> list[str]:
        """Say the numbers of a country, one a line.

        Where the country is not known, those of the language's first country are given with its name, and
        the European emergency number.
        """
        if country and (known := self._of(country)):
            return [_line("emergency_line", number, voice) for number in known]
        everywhere = self._of(EUROPE)
        shared = {number.number for number in everywhere}
        guessed = [each for each in self._of(LANGUAGE_COUNTRY[voice.language]) if each.number not in shared]
        return [_line("emergency_line_country", number, voice) for number in [*guessed, *everywhere]]

    def knows(self, country: str) -> bool:
        """Return whether there are numbers of a country."""
        return bool(self._of(country))

    def _of(self, country: str) -> list[EmergencyNumber]:
        return [number for number in self._numbers if number.country == country]


def _line(response: str, number: EmergencyNumber, voice: Voice) -> str:
    kind = voice.say(f"emergency_{number.kind}")
    return voice.say(response, number=number.number, kind=kind, country=voice.country(number.country))
