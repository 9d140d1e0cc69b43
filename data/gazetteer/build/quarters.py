"""Quarters of large cities, which GeoNames lists among the towns."""

import math
from collections import defaultdict
from collections.abc import Iterable

from actions.places.names import normalise
from actions.places.place import Match, PlaceKind
from data.gazetteer.build.positions import kilometres
from data.gazetteer.build.rows import NameRow, PlaceRow

SMALLEST_CITY = 250_000
REACH_OF_THE_SMALLEST_KM = 4.0
LONGEST_REACH_KM = 8.0
TIMES_LARGER = 3


def demote_quarters(towns: Iterable[PlaceRow]) -> None:
    """Let the quarters of large cities stand back behind the towns of their name.

    Salamanca is a city before it is a quarter of Madrid. A quarter is a town without a number in the national
    register, close to a city at least three times as large; only those with a namesake in their country are
    looked at.
    """
    by_name: defaultdict[tuple[str, str], list[PlaceRow]] = defaultdict(list)
    cities: defaultdict[str, list[PlaceRow]] = defaultdict(list)
    for town in towns:
        if town.kind is PlaceKind.TOWN:
            by_name[town.country, normalise(town.name)].append(town)
            if town.population >= SMALLEST_CITY:
                cities[town.country].append(town)
    for (country, _), namesakes in by_name.items():
        quarters = [town for town in namesakes if _is_quarter(town, cities[country])]
        if len(quarters) < len(namesakes):
            for quarter in quarters:
                quarter.searched_names.discard(NameRow(quarter.name, Match.NAME))
                quarter.add_name(quarter.name, Match.QUALIFIED)


def _is_quarter(town: PlaceRow, cities: Iterable[PlaceRow]) -> bool:
    larger = (city for city in cities if city.population >= TIMES_LARGER * town.population)
    return not town.code and any(kilometres(town.position, city.position) <= _reach(city) for city in larger)


def _reach(city: PlaceRow) -> float:
    """Return how far from its middle a city's quarters lie, in km: its area grows with its population."""
    return min(LONGEST_REACH_KM, REACH_OF_THE_SMALLEST_KM * math.sqrt(city.population / SMALLEST_CITY))
