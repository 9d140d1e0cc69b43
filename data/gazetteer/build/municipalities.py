"""Matches a country's register of municipalities with GeoNames' towns.

A municipality and a town are the same where their names are equal and the town lies where the
municipality's neighbours lie: first the names that occur once in a region, then, with those as landmarks,
the others by the distance to the municipalities of the same postal code or district.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from actions.places.names import normalise
from actions.places.place import Match, PlaceKind
from data.gazetteer.build.positions import Position, kilometres, middle
from data.gazetteer.build.rows import PlaceRow

FARTHEST_IN_POSTAL_CODE = 30.0
FARTHEST_CENTRE = 15.0
FARTHEST_MATE = 25.0
USUAL_REACH = 130.0
SMALLEST_CENTRE = 1_500
_TOO_COMMON = frozenset({"saint", "sainte", "mont", "pont", "port", "bourg", "ville", "villa", "castel"})


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality of a national register.

    Attributes:
        code: "fr:" or "it:" and the register's number.
        region: First-level area as GeoNames codes it, so that it can be compared with a town's.
        district: Département or province, as the register codes it.
        reach: Kilometres from the middle of the district within which the municipality lies.
        other_names: Names of the places that were merged into it and gave it their code.
    """

    code: str
    name: str
    country: str
    region: str
    district: str
    postal_codes: tuple[str, ...]
    population: int
    reach: float = USUAL_REACH
    other_names: tuple[str, ...] = ()

    @property
    def normalised_names(self) -> set[str]:
        """Its names as they are compared."""
        return {normalise(name) for name in (self.name, *self.other_names)}


Key = tuple[str, str]
"""A region and a normalised name."""
Landmarks = tuple[dict[str, Position], dict[str, Position]]
"""The middles of the postal codes and of the districts."""
Pair = tuple[float, Municipality, PlaceRow]
"""A distance in km, and a municipality and a town that may be the same."""


class Register:
    """The municipalities of a country and the towns that stand for them."""

    def __init__(self, municipalities: Sequence[Municipality], towns: Iterable[PlaceRow]) -> None:
        self._municipalities = municipalities
        self._towns = [town for town in towns if town.kind is PlaceKind.TOWN]
        self.matched: dict[str, PlaceRow] = {}
        self._taken: set[str] = set()
        self._match_unique_names()
        self._drop_far_matches()
        self._drop_strays()
        for names in (_whole_names, _whole_names, _first_words):
            self._match_by_neighbours(names)
        for municipality in municipalities:
            if town := self.matched.get(municipality.code):
                _join(municipality, town)

    def districts(self) -> list[tuple[Position, str]]:
        """Return the position and the district of each municipality that was matched."""
        return [(self.matched[m.code].position, m.district) for m in self._matched()]

    def unmatched(self) -> list[tuple[Municipality, Position]]:
        """Return the municipalities that GeoNames lacks, with a position derived from their neighbours."""
        by_postal_code, by_district = self._landmarks()
        placed = []
        for municipality in self._municipalities:
            if municipality.code not in self.matched:
                near = [by_postal_code[code] for code in municipality.postal_codes if code in by_postal_code]
                position = middle(near) if near else by_district.get(municipality.district)
                position = position or self._main_town(municipality.region)
                if position is not None:
                    placed.append((municipality, position))
        return placed

    def _main_town(self, region: str) -> Position | None:
        inside = [town for town in self._towns if town.geonames_admin1 == region]
        return max(inside, key=lambda town: town.population).position if inside else None

    def _match_unique_names(self) -> None:
        towns = _group(self._towns, lambda town: (town.geonames_admin1, normalise(town.name)))
        names = Counter((m.region, normalise(m.name)) for m in self._municipalities)
        for municipality in self._municipalities:
            key = (municipality.region, normalise(municipality.name))
            if names[key] == 1 and len(towns.get(key, ())) == 1:
                self._match(municipality, towns[key][0])

    def _match(self, municipality: Municipality, town: PlaceRow) -> None:
        if municipality.code not in self.matched and town.id not in self._taken:
            self.matched[municipality.code] = town
            self._taken.add(town.id)

    def _drop_far_matches(self) -> None:
        _, by_district = self._landmarks()
        for municipality in self._matched():
            town = self.matched[municipality.code]
            if kilometres(town.position, by_district[municipality.district]) > municipality.reach:
                del self.matched[municipality.code]
                self._taken.discard(town.id)

    def _drop_strays(self) -> None:
        """Undo matches far from every other municipality of the postal code: namesakes in one region."""
        mates: defaultdict[str, list[Municipality]] = defaultdict(list)
        for municipality in self._matched():
            for code in municipality.postal_codes:
                mates[code].append(municipality)
        strays = [
            m for m in self._matched() if self._is_stray(m, [o for c in m.postal_codes for o in mates[c]])
        ]
        for municipality in strays:
            self._taken.discard(self.matched.pop(municipality.code).id)

    def _is_stray(self, municipality: Municipality, mates: Sequence[Municipality]) -> bool:
        here = self.matched[municipality.code].position
        others = [self.matched[mate.code].position for mate in mates if mate.code != municipality.code]
        near = min((kilometres(here, other) for other in others), default=0.0)
        return len(others) > 1 and municipality.reach == USUAL_REACH and near > FARTHEST_MATE

    def _match_by_neighbours(self, names_of: Callable[[str], set[str]]) -> None:
        """Match towns and municipalities that share a name, the ones nearest to their landmark first."""
        landmarks = self._landmarks()
        free: defaultdict[Key, list[PlaceRow]] = defaultdict(list)
        for town in self._towns:
            if town.id not in self._taken:
                for name in set().union(*(names_of(normalise(row.name)) for row in town.searched_names)):
                    free[town.geonames_admin1, name].append(town)
        pairs = []
        for municipality in self._municipalities:
            if municipality.code not in self.matched:
                region = municipality.region
                names = set().union(*(names_of(name) for name in municipality.normalised_names))
                towns = {town.id: town for name in names for town in free.get((region, name), ())}
                near = _within_reach(municipality, towns.values(), landmarks)
                pairs += [pair for pair in near if names_of is _whole_names or _similar_size(*pair)]
        for _, municipality, town in sorted(pairs, key=lambda pair: (pair[0], pair[1].code, pair[2].id)):
            self._match(municipality, town)

    def _matched(self) -> list[Municipality]:
        return [m for m in self._municipalities if m.code in self.matched]

    def _landmarks(self) -> Landmarks:
        """Return the middles of the postal codes and of the districts, as far as they are matched."""
        by_postal_code: defaultdict[str, list[Position]] = defaultdict(list)
        by_district: defaultdict[str, list[Position]] = defaultdict(list)
        for municipality in self._matched():
            position = self.matched[municipality.code].position
            by_district[municipality.district].append(position)
            for code in municipality.postal_codes:
                by_postal_code[code].append(position)
        return (
            {code: middle(positions) for code, positions in by_postal_code.items()},
            {code: _median(positions) for code, positions in by_district.items()},
        )


def _whole_names(name: str) -> set[str]:
    return {name}


def _first_words(name: str) -> set[str]:
    """Return the name and its beginnings: "evry courcouronnes" may be GeoNames' "evry"."""
    words = name.split()
    beginnings = (" ".join(words[:count]) for count in range(1, len(words) + 1))
    return {beginning for beginning in beginnings if len(beginning) > 3 and beginning not in _TOO_COMMON}


def _similar_size(distance: float, municipality: Municipality, town: PlaceRow) -> bool:
    """Tell whether a town that shares only the beginning of the name may be the municipality's centre."""
    smallest = max(SMALLEST_CENTRE, municipality.population // 5)
    return distance < FARTHEST_CENTRE and town.population >= smallest


def _within_reach(municipality: Municipality, towns: Iterable[PlaceRow], landmarks: Landmarks) -> list[Pair]:
    """Return the towns that lie where the municipality lies, each with its distance from the landmark."""
    by_postal_code, by_district = landmarks
    near = [by_postal_code[code] for code in municipality.postal_codes if code in by_postal_code]
    landmark = middle(near) if near else by_district.get(municipality.district)
    limit = FARTHEST_IN_POSTAL_CODE if near else municipality.reach
    if landmark is None:
        return []
    distances = ((kilometres(town.position, landmark), town) for town in towns)
    return [(distance, municipality, town) for distance, town in distances if distance <= limit]


def _join(municipality: Municipality, town: PlaceRow) -> None:
    town.code = municipality.code
    town.name = municipality.name
    town.population = municipality.population or town.population
    town.add_name(municipality.name, Match.NAME)
    for name in municipality.other_names:
        town.add_name(name, Match.OLD_NAME)


def _median(positions: Sequence[Position]) -> Position:
    latitudes = sorted(position[0] for position in positions)
    longitudes = sorted(position[1] for position in positions)
    half = len(positions) // 2
    return latitudes[half], longitudes[half]


def _group(towns: Iterable[PlaceRow], key: Callable[[PlaceRow], Key]) -> dict[Key, list[PlaceRow]]:
    groups: defaultdict[Key, list[PlaceRow]] = defaultdict(list)
    for town in towns:
        groups[key(town)].append(town)
    return groups
