"""Which centre is the right one for a place: the territory's own first, then the nearest.

Distances are great-circle distances in kilometres (geopy) between WGS 84 positions.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from geopy.distance import great_circle

from actions.sites.directory import Centre, Directory
from actions.sites.models import Precision, Status

FAR_KM: Final = 300.0
NAMESAKE_KM: Final = 50.0


class Reason(StrEnum):
    """Why a centre is named."""

    SERVES_TERRITORY = "serves_territory"
    NEAREST_IN_COUNTRY = "nearest_in_country"
    NEAREST_ABROAD = "nearest_abroad"
    NEAREST = "nearest"


@dataclass(frozen=True, slots=True)
class Match:
    """A centre for a place.

    Attributes:
        distance_km: None where the centre has no coordinates.
        approximate: the centre's coordinates are only its town's.
        far: farther than `FAR_KM`, so not to be called near.
        parent: the centre with which this one is associated, to be named beside it.
    """

    centre: Centre
    reason: Reason
    distance_km: float | None
    approximate: bool
    far: bool
    parent: Centre | None


@dataclass(frozen=True, slots=True)
class Routing:
    """The centres to show for a place.

    Attributes:
        matches: in the order to show: the territory's open centre, or its unconfirmed one, then the nearest
            open ones. An unconfirmed centre is not to be recommended without the open one after it.
        planned: centres in project or préfiguration of the territory, or of a country without an open one.
        unconfirmed: the territory's unconfirmed centres without coordinates, else, in a country without an
            open centre, those of the country; nearest first.
    """

    matches: tuple[Match, ...]
    planned: tuple[Match, ...] = ()
    unconfirmed: tuple[Match, ...] = ()

    @property
    def best(self) -> Match | None:
        """The first open centre."""
        return next((match for match in self.matches if match.centre.is_open), None)


def nearest(  # noqa: PLR0913 (a place has this many parts)
    directory: Directory,
    latitude: float,
    longitude: float,
    country: str | None = None,
    admin_codes: Collection[str] = (),
    *,
    town: str | None = None,
) -> Routing:
    """Find the right centres for a place.

    Args:
        directory: the site directory.
        latitude: WGS 84 degrees.
        longitude: WGS 84 degrees.
        country: ISO 3166-1 alpha-2 of the place, GP, RE and YT included; None where not known.
        admin_codes: the administrative units of the place, see `Directory.serving`.
        town: the place's own name, for territories that are a part of a unit.
    """
    return _Search(directory, (latitude, longitude), country, admin_codes, town).routing()


def by_distance(
    centres: Iterable[Centre], latitude: float, longitude: float
) -> tuple[tuple[Centre, float], ...]:
    """Order centres by distance in km, nearest first; those without coordinates are left out."""
    located = ((centre, centre.position) for centre in centres)
    distances = [
        (centre, _distance_km((latitude, longitude), position))
        for centre, position in located
        if position is not None
    ]
    return tuple(sorted(distances, key=_by_km))


class _Search:
    """One search for one place."""

    def __init__(
        self,
        directory: Directory,
        position: tuple[float, float],
        country: str | None,
        admin_codes: Collection[str],
        town: str | None,
    ) -> None:
        self._directory = directory
        self._position = position
        self._country = directory.country_code(country) if country else None
        codes = {*admin_codes, country} if country else set(admin_codes)
        by_code = directory.serving_any(codes)
        known = {centre.id for centre in by_code}
        by_town = directory.serving_any((), town, self._country)
        self._serving = (*by_code, *(c for c in by_town if c.id not in known and self._is_here(c)))

    def _is_here(self, centre: Centre) -> bool:
        """Whether a centre serving a town of that name serves the place itself, not a namesake elsewhere."""
        return centre.position is not None and _distance_km(self._position, centre.position) <= NAMESAKE_KM

    def routing(self) -> Routing:
        own = self._own()
        matches = [*own, *self._nearest(own)]
        shown = {match.centre.id for match in matches}
        return Routing(
            matches=tuple(matches),
            planned=self._planned(),
            unconfirmed=self._unconfirmed(shown),
        )

    def _own(self) -> list[Match]:
        """The territory's open centres, else its unconfirmed ones, nearest of each family first."""
        open_ones = self._family_choices([centre for centre in self._serving if centre.is_open])
        if open_ones:
            parents = [match.parent for match in open_ones if match.parent and match.parent.is_open]
            beside = [self._match(parent, Reason.SERVES_TERRITORY) for parent in parents]
            chosen = {match.centre.id for match in open_ones}
            return [*open_ones, *(match for match in beside if match.centre.id not in chosen)]
        return self._family_choices([centre for centre in self._own_unconfirmed() if centre.position])

    def _family_choices(self, centres: list[Centre]) -> list[Match]:
        matches = self._matches(centres, Reason.SERVES_TERRITORY)
        families: dict[str, Match] = {}
        for match in matches:
            families.setdefault(match.centre.parent_id or match.centre.id, match)
        return list(families.values())

    def _nearest(self, own: list[Match]) -> list[Match]:
        """The nearest open centre of the country and a nearer one abroad, where not shown already.

        A far one abroad is named only where none is near at home.
        """
        countries = self._directory.countries_with_open()
        if self._country is None:
            return self._nearer(self._nearest_open(countries, Reason.NEAREST), own)
        home = self._nearer(self._nearest_open([self._country], Reason.NEAREST_IN_COUNTRY), own)
        foreign = [country for country in countries if country != self._country]
        abroad = self._nearest_open(foreign, Reason.NEAREST_ABROAD)
        shown = [*own, *home]
        if abroad and abroad.far and any(match.centre.is_open and not match.far for match in shown):
            return home
        return [*home, *self._nearer(abroad, shown)]

    def _nearest_open(self, countries: Iterable[str], reason: Reason) -> Match | None:
        close = [
            centre
            for country in countries
            for centre in self._directory.nearest_open(*self._position, country)
        ]
        return min((self._match(centre, reason) for centre in close), key=_km, default=None)

    def _nearer(self, candidate: Match | None, shown: list[Match]) -> list[Match]:
        """The candidate, if no open centre shown is as near."""
        if candidate is None:
            return []
        distances = [match.distance_km for match in shown if match.centre.is_open]
        rivals = [distance for distance in distances if distance is not None]
        return [] if rivals and min(rivals) <= _km(candidate) else [candidate]

    def _planned(self) -> tuple[Match, ...]:
        planned = [centre for centre in self._serving if centre.is_planned]
        if planned:
            return tuple(self._matches(planned, Reason.SERVES_TERRITORY))
        return self._of_country_without_open({Status.PROJECT, Status.PREFIGURATION})

    def _unconfirmed(self, shown: set[str]) -> tuple[Match, ...]:
        if self._own_unconfirmed():
            hidden = [centre for centre in self._own_unconfirmed() if not centre.position]
            families = {centre.parent_id or centre.id for centre in self._serving if centre.id in shown}
            return tuple(
                self._match(centre, Reason.SERVES_TERRITORY) for centre in hidden if centre.id not in families
            )
        return self._of_country_without_open({Status.UNCONFIRMED})

    def _own_unconfirmed(self) -> list[Centre]:
        return [centre for centre in self._serving if centre.status is Status.UNCONFIRMED]

    def _of_country_without_open(self, statuses: Collection[Status]) -> tuple[Match, ...]:
        if self._country is None or self._directory.has_open(self._country):
            return ()
        centres = self._directory.in_country(self._country)
        found = [centre for centre in centres if centre.status in statuses]
        return tuple(self._matches(found, Reason.NEAREST_IN_COUNTRY))

    def _matches(self, centres: Iterable[Centre], reason: Reason) -> list[Match]:
        return sorted((self._match(centre, reason) for centre in centres), key=_km)

    def _match(self, centre: Centre, reason: Reason) -> Match:
        distance = None if centre.position is None else _distance_km(self._position, centre.position)
        return Match(
            centre=centre,
            reason=reason,
            distance_km=distance,
            approximate=centre.precision is not Precision.ADDRESS,
            far=distance is not None and distance > FAR_KM,
            parent=self._directory.parent(centre),
        )


def _distance_km(start: tuple[float, float], end: tuple[float, float]) -> float:
    return float(great_circle(start, end).km)


def _km(match: Match) -> float:
    return float("inf") if match.distance_km is None else match.distance_km


def _by_km(ranked: tuple[Centre, float]) -> float:
    return ranked[1]
