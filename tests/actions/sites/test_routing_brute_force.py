"""Routing against a plain calculation of its rules, over many places of the served countries.

The rules are those of the project's design: first the open centre that serves the territory (the nearest of
several, with its parent after it); then the nearest open one of the country; a nearer one across the border
beside it; the territory's unconfirmed centre only with an open one beside it; a closed one never; no far one
that isn't called far. Everything is counted over all centres each time, with a distance formula of its own.
"""

import math
import random
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import groupby

import pytest

from actions.places.compile import DATABASE, TABLES, compile_gazetteer
from actions.sites.directory import Centre, Directory
from actions.sites.models import Status
from actions.sites.routing import Match, nearest
from settings.environment import ROOT

POINTS = 10_000
SEED = 20_240_601
FAR_KM = 300
TOWN_REACH_KM = 50
EARTH_RADIUS_KM = 6371.0
TO_COME = {Status.PROJECT, Status.PREFIGURATION}


@dataclass(frozen=True, slots=True)
class Town:
    name: str
    country: str
    admin_codes: tuple[str, ...]
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Point:
    """A random position, and what is known of it."""

    latitude: float
    longitude: float
    country: str | None
    admin_codes: tuple[str, ...]
    town: str | None


@pytest.fixture(scope="module")
def points(directory: Directory) -> list[Point]:
    """Random points: as many in each country, and some around each town that a territory names."""
    towns = read_towns({country.code for country in directory.countries()})
    by_country = [list(group) for _, group in groupby(towns, key=lambda town: town.country)]
    named = {name for territory in directory.territories() for name in territory.towns}
    generator = random.Random(SEED)
    around = [stray(town, generator, 0.7) for town in towns if town.name in named for _ in range(10)]
    drawn = [generator.choice(generator.choice(by_country)) for _ in range(POINTS - len(around))]
    return around + [point_near(town, by_country, generator) for town in drawn]


def read_towns(countries: Iterable[str]) -> list[Town]:
    compile_gazetteer(ROOT / TABLES, ROOT / DATABASE)
    with closing(sqlite3.connect(f"{(ROOT / DATABASE).as_uri()}?mode=ro", uri=True)) as connection:
        rows = connection.execute(
            "SELECT name, country, territory, admin_codes, latitude, longitude FROM places"
            " WHERE kind <> 'country' ORDER BY country, territory, id"
        )
        return [
            Town(name, territory or country, tuple(codes.split()), latitude, longitude)
            for name, country, territory, codes, latitude, longitude in rows
            if country in countries
        ]


def stray(town: Town, generator: random.Random, degrees: float) -> Point:
    """A point near a town, with the town's name and units."""
    latitude = town.latitude + generator.uniform(-degrees, degrees)
    longitude = town.longitude + generator.uniform(-degrees, degrees)
    return Point(latitude, longitude, town.country, town.admin_codes, town.name)


def point_near(town: Town, by_country: list[list[Town]], generator: random.Random) -> Point:
    """A point near a town, mostly with what is known of it, sometimes with another town's codes."""
    point = stray(town, generator, 0.4)
    known = generator.random()
    if known < 0.05:
        return replace(point, country=None, admin_codes=(), town=None)
    if known < 0.10:
        other = generator.choice(generator.choice(by_country))
        return replace(point, country=other.country, admin_codes=other.admin_codes, town=other.name)
    return replace(point, town=None) if known < 0.30 else point


class BruteForce:
    """The rules, counted out over all centres for one point."""

    def __init__(self, directory: Directory, point: Point) -> None:
        self.centres = {centre.id: centre for centre in directory.centres()}
        self.km = {key: distance(point, centre) for key, centre in self.centres.items()}
        self.country = country_with_its_parts(directory, point.country)
        codes = {*point.admin_codes, point.country}
        by_code, by_town = set(), set()
        for territory in directory.territories():
            if codes.intersection(territory.codes):
                by_code.add(territory.id)
            if point.town in territory.towns and self.country in {None, territory.country}:
                by_town.add(territory.id)
        self.own = [
            centre
            for centre in self.centres.values()
            if by_code.intersection(centre.territories)
            or (by_town.intersection(centre.territories) and self.km[centre.id] <= TOWN_REACH_KM)
        ]
        self.shown = self.matches()

    def matches(self) -> list[tuple[str, str]]:
        """The centres to show with the reasons, in their order."""
        shown = self.of_the_territory()
        if self.country is None:
            shown += self.add(self.open_ones(), "nearest", shown)
            return shown
        at_home = [key for key in self.open_ones() if self.centres[key].country == self.country]
        shown += self.add(at_home, "nearest_in_country", shown)
        abroad = [key for key in self.open_ones() if key not in at_home]
        shown += self.add(abroad, "nearest_abroad", shown)
        return shown

    def of_the_territory(self) -> list[tuple[str, str]]:
        near = sorted((centre for centre in self.own if centre.position), key=lambda c: self.km[c.id])
        for status in (Status.OPEN, Status.UNCONFIRMED):
            chosen = [centre for centre in near if centre.status is status]
            if chosen:
                firsts = {family(centre): centre.id for centre in reversed(chosen)}
                keys = [centre.id for centre in chosen if centre.id in firsts.values()]
                parents = [self.centres[key].parent_id for key in keys] if status is Status.OPEN else []
                keys += [key for key in parents if key and self.centres[key].is_open and key not in keys]
                return [(key, "serves_territory") for key in dict.fromkeys(keys)]
        return []

    def open_ones(self) -> list[str]:
        return [key for key, centre in self.centres.items() if centre.is_open and centre.position]

    def add(self, keys: list[str], reason: str, shown: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """The nearest of some centres, if no open one that is shown is as near."""
        best = min(keys, key=lambda key: self.km[key], default=None)
        rivals = [self.km[key] for key, _ in shown if self.centres[key].is_open]
        return [(best, reason)] if best and self.km[best] < min(rivals, default=math.inf) else []

    def to_come(self) -> set[str]:
        return self.beside({key for key, centre in self.centres.items() if centre.status in TO_COME})

    def unconfirmed(self) -> set[str]:
        """The territory's unconfirmed centres without position, else the country's if it has no open one."""
        unsure = {key for key, centre in self.centres.items() if centre.status is Status.UNCONFIRMED}
        mine = [centre for centre in self.own if centre.id in unsure]
        if not mine:
            return self.beside(unsure)
        shown = {family(self.centres[key]) for key, _ in self.shown if self.centres[key] in self.own}
        return {centre.id for centre in mine if not centre.position and family(centre) not in shown}

    def beside(self, keys: set[str]) -> set[str]:
        mine = {centre.id for centre in self.own if centre.id in keys}
        at_home = {key for key, centre in self.centres.items() if centre.country == self.country}
        without_open = not any(self.centres[key].is_open for key in at_home)
        return mine or (keys & at_home if without_open else set())


def country_with_its_parts(directory: Directory, code: str | None) -> str | None:
    return next((country.code for country in directory.countries() if code in country.parts), code)


def family(centre: Centre) -> str:
    return centre.parent_id or centre.id


def distance(point: Point, centre: Centre) -> float:
    """Great-circle distance in km by the haversine formula; infinite where the centre has no position."""
    if centre.position is None:
        return math.inf
    lat1, lon1, lat2, lon2 = map(math.radians, (point.latitude, point.longitude, *centre.position))
    hav = (
        math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.atan2(math.sqrt(hav), math.sqrt(1 - hav))


def keys(matches: Iterable[Match]) -> set[str]:
    return {match.centre.id for match in matches}


@pytest.mark.slow
def test_routing_equals_the_plain_calculation(directory: Directory, points: list[Point]) -> None:
    assert len(points) == POINTS
    reasons: set[str] = set()
    for point in points:
        routing = nearest(
            directory, point.latitude, point.longitude, point.country, point.admin_codes, town=point.town
        )
        plain = BruteForce(directory, point)
        shown = [(match.centre.id, match.reason.value) for match in routing.matches]
        assert shown == plain.shown, point
        assert keys(routing.planned) == plain.to_come(), point
        assert keys(routing.unconfirmed) == plain.unconfirmed(), point
        for match in routing.matches:
            assert match.distance_km is not None, point
            assert math.isclose(match.distance_km, plain.km[match.centre.id], abs_tol=0.05), point
            assert match.far == (plain.km[match.centre.id] > FAR_KM), point
        reasons.update(reason for _, reason in shown)
    assert reasons == {"serves_territory", "nearest_in_country", "nearest_abroad", "nearest"}


def test_a_closed_centre_is_never_shown_and_an_open_one_always(
    directory: Directory, points: list[Point]
) -> None:
    closed = {centre.id for centre in directory.centres() if centre.status is Status.CLOSED}
    for point in points[::10]:
        routing = nearest(directory, point.latitude, point.longitude, point.country, point.admin_codes)
        everything = keys((*routing.matches, *routing.planned, *routing.unconfirmed))
        assert not everything & closed, point
        assert routing.best is not None, point
