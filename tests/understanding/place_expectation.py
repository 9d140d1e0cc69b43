"""What is right for a row of places.csv, and what the product makes of it. The README there has the rules."""

import csv
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from actions.answering.turn import Entity, Turn
from actions.centres.place_finding import Certainty, Finding, PlaceFinder
from actions.places.context import read_context
from actions.places.fuzzy import FuzzyIndex
from actions.places.gazetteer import Gazetteer, great_circle
from actions.places.mention import Mention
from actions.places.mentions import MentionFinder
from actions.places.names import normalise, without_kind
from actions.places.place import Place, PlaceKind
from actions.places.words import word_cutter

ROWS = Path(__file__).with_name("places.csv")
SECOND_ROWS = Path(__file__).with_name("places_second.csv")
BLIND_ROWS = Path(__file__).with_name("places_blind.csv")

SAME_TOWN_KM = 15.0
SAME_POSTAL_AREA_KM = 25.0
FEWEST_OFFERED = 2

_NATIONAL_CODES = {"FR", "CH", "IT"}
_OVERSEAS = {"975": "FR-PM", "977": "FR-BL", "978": "FR-MF", "986": "FR-WF", "987": "FR-PF", "988": "FR-NC"}
_ONE_IS_MEANT = re.compile(r"question is about|(person is|now) in|destination")


@dataclass(frozen=True, slots=True)
class Row:
    """A message with what ought to be understood."""

    text: str
    language: str
    category: str
    expecting: bool
    expected: str
    names: tuple[str, ...]
    note: str

    @property
    def one_is_meant(self) -> bool:
        """Whether, of two places, the first is what the question is about."""
        return bool(_ONE_IS_MEANT.search(self.note))


def read_rows(path: Path = ROWS) -> list[Row]:
    """Return the rows of places.csv or of a file of the same form."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Row(
                text=row["text"],
                language=row["language"],
                category=row["category"],
                expecting=row["context"] == "expecting",
                expected=row["expected"],
                names=tuple(filter(None, row["expected_names"].split(" ; "))),
                note=row["note"],
            )
            for row in csv.DictReader(file)
        ]


class Reader:
    """Reads messages as the product does: words, mentions, entities, turn, place."""

    def __init__(self, mentions: MentionFinder, places: PlaceFinder) -> None:
        self._mentions = mentions
        self._places = places
        self._cut = word_cutter()

    @classmethod
    def over(cls, gazetteer: Gazetteer, context_folder: Path) -> Self:
        """Return a reader on a gazetteer and the folder of the words around places."""
        mentions = MentionFinder(gazetteer, read_context(context_folder))
        return cls(mentions, PlaceFinder(gazetteer, FuzzyIndex.build(gazetteer), mentions))

    def mentions(self, row: Row) -> list[Mention]:
        """Return the mentions that the extractor finds in a row."""
        return self._mentions.find(row.text, self._cut(row.text), row.language)

    def finding(self, row: Row) -> Finding:
        """Return what the product makes of a row."""
        entities = tuple(map(_entity, self.mentions(row)))
        turn = Turn(row.text, "inform_place", (), entities, {}, row.language, 1, ())
        return self._places.find(turn, expecting=row.expecting)


def _entity(mention: Mention) -> Entity:
    """Return the entity that bot.nlu.place_extractor makes of a mention."""
    place = mention.candidate.place
    data = {**mention.data(), "start": mention.start, "end": mention.end}
    if place.kind is PlaceKind.COUNTRY:
        return Entity("country", place.country, data)
    return Entity("place", mention.text, data)


class Judge:
    """Tells whether a finding is what a row expects; expected names are looked up in the gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def right(self, row: Row, finding: Finding) -> bool:
        """Return whether a finding is right for a row."""
        verdicts: dict[str, Callable[[Row, Finding], bool]] = {
            "place": self._place,
            "ask": self._ask,
            "two": self._two,
            "none": self._none,
            "unknown": self._unknown,
        }
        return verdicts[row.expected](row, finding)

    def taken(self, finding: Finding) -> Place | None:
        """Return the place that is taken without a question, if any."""
        if finding.certainty is not Certainty.ONE or finding.where is None:
            return None
        return self._gazetteer.place(finding.where.place_id) if finding.where.place_id else None

    def is_known(self, name: str) -> bool:
        """Return whether the gazetteer has what an expected name means."""
        kind, rest = _kind_of(name)
        if kind == "country":
            return bool(self._gazetteer.place(f"c:{rest}"))
        return bool(self._area_codes(kind, rest) if kind else self._towns(name))

    def _place(self, row: Row, finding: Finding) -> bool:
        reach = SAME_POSTAL_AREA_KM if row.category == "postal_code" else SAME_TOWN_KM
        taken = self.taken(finding)
        if taken is not None:
            return self._is(row.names[0], taken, reach)
        return row.category == "typo" and self._offers(row.names[0], finding.candidates, reach)

    def _ask(self, row: Row, finding: Finding) -> bool:
        offered = [name for name in row.names if self._offers(name, finding.candidates)]
        return finding.certainty is Certainty.SEVERAL and len(offered) >= FEWEST_OFFERED

    def _two(self, row: Row, finding: Finding) -> bool:
        taken = self.taken(finding)
        if taken is not None:
            return row.one_is_meant and self._is(row.names[0], taken)
        both = all(self._offers(name, finding.candidates) for name in row.names)
        return finding.certainty is Certainty.SEVERAL and both

    def _none(self, row: Row, finding: Finding) -> bool:
        return finding.certainty is Certainty.NONE or (
            row.expecting and finding.certainty is Certainty.UNKNOWN
        )

    def _unknown(self, row: Row, finding: Finding) -> bool:  # noqa: ARG002 (one shape for all verdicts)
        return finding.certainty in {Certainty.UNKNOWN, Certainty.NONE, Certainty.GUESSED}

    def _offers(self, name: str, places: Iterable[Place], reach: float = SAME_TOWN_KM) -> bool:
        return any(self._is(name, place, reach) for place in places)

    def _is(self, name: str, place: Place, reach: float = SAME_TOWN_KM) -> bool:
        """Return whether a place is the one of an expected name."""
        kind, rest = _kind_of(name)
        if kind == "country":
            return place.country == rest and self._is_country(place)
        if kind:
            codes = self._area_codes(kind, rest)
            return place.kind is PlaceKind.AREA and place.admin_codes[-1] in codes
        return any(_is_at(place, town, reach) for town in self._towns(name))

    def _is_country(self, place: Place) -> bool:
        """Return whether a place is a country or, of a city state, its town or postal code."""
        country = self._gazetteer.place(f"c:{place.country}")
        return place.kind is PlaceKind.COUNTRY or normalise(country.name) in normalise(place.name)

    def _towns(self, name: str) -> list[Place]:
        """Return the likeliest town of a name within its area; of "Roma (Ostia)", Roma and Ostia."""
        town, country, area = (*name.split("|"), "", "")[:3]
        whole = self._likeliest(town, country, area)
        spellings = [] if whole else re.split(r"[()]", town)
        return [place for place in [whole, *(self._likeliest(n, country, area) for n in spellings)] if place]

    def _likeliest(self, town: str, country: str, area: str) -> Place | None:
        candidates = [c.place for c in self._gazetteer.lookup(town) if c.place.country == country]
        towns = [place for place in candidates if place.kind in {PlaceKind.TOWN, PlaceKind.QUARTER}]
        codes = self._codes_around(area, country) if area else set()
        return next((place for place in towns if not codes or codes.intersection(place.admin_codes)), None)

    def _codes_around(self, area: str, country: str) -> set[str]:
        if country in _NATIONAL_CODES:
            return {_OVERSEAS.get(area, f"{country}-{area}")}
        return self._area_codes("area", f"{area}|{country}")

    def _area_codes(self, kind: str, name: str) -> set[str]:
        """Return the codes of the areas of a name, such as "06|FR" or "Bretagne|FR"."""
        area, country = name.split("|")
        if kind == "departement":
            return {f"{country}-{area}"}
        found = [c.place for c in self._gazetteer.lookup(area) if c.place.country == country]
        areas = [place for place in found if place.kind is PlaceKind.AREA]
        # Where no area of the name is known, it is the one of its main town.
        seats = [place for place in found if place.kind is PlaceKind.TOWN and place.admin_codes]
        seats = [] if areas else seats[:1]
        level = 0 if kind == "region" else -1
        return {place.admin_codes[-1] for place in areas} | {place.admin_codes[level] for place in seats}


def _kind_of(name: str) -> tuple[str, str]:
    """Split "region:Bretagne|FR" into its kind and its name; a town has no kind."""
    kind, colon, rest = name.partition(":")
    return (kind, rest) if colon else ("", name)


def _is_at(place: Place, town: Place, reach: float) -> bool:
    """Return whether a place is a town, by position; an area counts only if it is a city state."""
    if town.country != place.country or (place.kind is PlaceKind.AREA and not _is_city_state(place, town)):
        return False
    return great_circle((town.latitude, town.longitude), (place.latitude, place.longitude)) <= reach


def _is_city_state(area: Place, town: Place) -> bool:
    return without_kind(normalise(area.name))[0] == normalise(town.name)
