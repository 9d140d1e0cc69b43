"""Which place a person means in this turn."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

from actions.answering.turn import Entity, Turn
from actions.places.gazetteer import Gazetteer
from actions.places.place import Place
from actions.places.resolve import Outcome, Resolution, resolve

NEAREST_TOWN_KM = 60
POSITION = re.compile(r"^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$")
PLACE_KEY = re.compile(r"^[a-z]{1,3}\.[A-Za-z0-9-]+$")


class Certainty(StrEnum):
    """How well a place is known."""

    ONE = "one"
    SEVERAL = "several"
    UNKNOWN = "unknown"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where the person is or asks about.

    Latitude and longitude are WGS 84 degrees; `name` is absent for a shared position. `admin_codes` are
    ISO 3166-2 codes, `country` an ISO 3166-1 code.
    """

    name: str | None
    country: str | None
    admin_codes: tuple[str, ...]
    latitude: float
    longitude: float
    approximate: bool
    kind: str
    place_id: str | None

    @classmethod
    def at(cls, place: Place, language: str) -> Self:
        """Return the whereabouts of a place of the gazetteer, named in a language."""
        return cls(
            name=place.name_in(language),
            country=place.territory or place.country,
            admin_codes=place.admin_codes,
            latitude=place.latitude,
            longitude=place.longitude,
            approximate=place.approximate or place.kind != "town",
            kind=str(place.kind),
            place_id=place.id,
        )

    def payload(self) -> dict[str, Any] | None:
        """Return the place of the gateway's contract; none for a shared position, which is not kept."""
        if self.name is None:
            return None
        return {
            "name": self.name,
            "country": self.country,
            "latitude": self.latitude,
            "longitude": self.longitude,
            "kind": self.kind,
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of the search: one place, several to choose from, an unknown name, or none."""

    certainty: Certainty
    where: Whereabouts | None = None
    candidates: Sequence[Place] = ()
    text: str | None = None


def place_key(place: Place) -> str:
    """Return the id of a place in the form that a choice key may carry."""
    return place.id.replace(":", ".", 1)


class PlaceFinder:
    """Finds the place of a turn with the gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def find(self, turn: Turn) -> Finding:
        """Find the place that is named or shared in the turn; what was said before only helps to choose."""
        position = turn.value("position")
        if position:
            return self._position(position)
        named = [entity for entity in turn.entities if entity.kind == "place"]
        for entity in named:
            finding = self._named(entity, turn)
            if finding.certainty is not Certainty.UNKNOWN:
                return finding
        country = turn.value("country")
        if country and not named:
            return self._country(country, turn.language)
        return Finding(Certainty.UNKNOWN, text=named[0].value) if named else Finding(Certainty.NONE)

    def remembered(self, turn: Turn) -> Whereabouts | None:
        """Return the place that the conversation is about."""
        place_id = turn.slots.get("place")
        try:
            return Whereabouts.at(self._gazetteer.place(place_id), turn.language) if place_id else None
        except KeyError:
            return None

    def _position(self, text: str) -> Finding:
        match = POSITION.match(text)
        if match is None:
            return Finding(Certainty.NONE)
        latitude, longitude = float(match[1]), float(match[2])
        towns = self._gazetteer.near(latitude, longitude, NEAREST_TOWN_KM)
        town = towns[0][0] if towns else None
        where = Whereabouts(
            name=None,
            country=(town.territory or town.country) if town else None,
            admin_codes=town.admin_codes if town else (),
            latitude=latitude,
            longitude=longitude,
            approximate=False,
            kind="position",
            place_id=None,
        )
        return Finding(Certainty.ONE, where)

    def _named(self, entity: Entity, turn: Turn) -> Finding:
        if PLACE_KEY.match(entity.value):
            return self._by_key(entity.value, turn.language)
        candidates = self._gazetteer.lookup(entity.value, turn.language)
        country = turn.value("country") or _country(turn.slots)
        resolution: Resolution = resolve(candidates, country=country, language=turn.language)
        match resolution.outcome:
            case Outcome.ONE:
                return Finding(Certainty.ONE, Whereabouts.at(resolution.places[0], turn.language))
            case Outcome.SEVERAL:
                return Finding(Certainty.SEVERAL, candidates=resolution.places, text=entity.value)
            case _:
                return Finding(Certainty.UNKNOWN, text=entity.value)

    def _by_key(self, key: str, language: str) -> Finding:
        try:
            place = self._gazetteer.place(key.replace(".", ":", 1))
        except KeyError:
            return Finding(Certainty.NONE)
        return Finding(Certainty.ONE, Whereabouts.at(place, language))

    def _country(self, code: str, language: str) -> Finding:
        try:
            place = self._gazetteer.place(f"c:{code}")
        except KeyError:
            return Finding(Certainty.NONE)
        return Finding(Certainty.ONE, Whereabouts.at(place, language))


def _country(slots: Mapping[str, Any]) -> str | None:
    """Return the country of the place that the conversation is about, kept with its id."""
    return slots.get("country")
