"""The content of the site database as an immutable snapshot, free of sessions and SQL."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from actions.sites.errors import UnknownCentreError, UnknownFactError
from actions.sites.models import Confidence, DatePrecision, Precision, Status, TerritoryKind
from actions.sites.sphere import Sphere

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Centre:
    """A centre; what is not known is None or empty.

    Dates are ISO 8601 text of year, month or day precision. Coordinates are WGS 84 degrees. `inherited` names
    the fields (website, sources, territories) that an associated centre has from its parent.
    """

    id: str
    name: str
    country: str
    status: Status
    city: str | None = None
    postal_code: str | None = None
    territory_name: str | None = None
    territory_served: str | None = None
    label_year: int | None = None
    opening_year: int | None = None
    closing_year: int | None = None
    street_address: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: Precision = Precision.NONE
    phone: str | None = None
    email: str | None = None
    website: str | None = None
    opening_hours: str | None = None
    opening_hours_as_of: str | None = None
    opening_hours_source: str | None = None
    time_zone: str | None = None
    languages: tuple[str, ...] = ()
    territories: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    parent_id: str | None = None
    as_of: str | None = None
    sources: tuple[str, ...] = ()
    note: str | None = None
    inherited: frozenset[str] = frozenset()

    @property
    def position(self) -> tuple[float, float] | None:
        """Latitude and longitude in WGS 84 degrees."""
        if self.latitude is None or self.longitude is None:
            return None
        return self.latitude, self.longitude

    @property
    def is_open(self) -> bool:
        """Whether the centre's life, not its door, is confirmed as open."""
        return self.status is Status.OPEN

    @property
    def is_planned(self) -> bool:
        """Whether the centre is in project or en préfiguration."""
        return self.status in {Status.PROJECT, Status.PREFIGURATION}


@dataclass(frozen=True, slots=True)
class Country:
    """A country (ISO 3166-1 alpha-2) and those of its parts that have a code of their own."""

    code: str
    name: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Territory:
    """A territory served: by administrative codes, or by the names of towns for a part of a unit."""

    id: str
    name: str
    country: str
    kind: TerritoryKind
    codes: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """The age, confidence and sources of a fact; `unlinked_sources` are documents without an address."""

    id: str
    topic: str
    as_of: str | None
    confidence: Confidence
    sources: tuple[str, ...] = ()
    unlinked_sources: tuple[str, ...] = ()
    as_of_as_stated: str | None = None
    conflict: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """An event of the network's history; its sources are those of its facts."""

    id: str
    year: int
    month: int | None
    day: int | None
    precision: DatePrecision
    fact_ids: tuple[str, ...]
    sources: tuple[str, ...] = ()

    @property
    def iso_date(self) -> str:
        """The date in ISO 8601, as precise as it is known."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Figure:
    """A count at a date; `scope` is "network" or a centre's id, `value` is None where none is stated."""

    date: str | None
    scope: str
    metric: str
    value: int | None
    source_url: str
    as_stated: str | None = None
    date_as_stated: str | None = None
    note: str | None = None


@dataclass(frozen=True, kw_only=True)
class Directory:
    """Everything the site database holds at one revision.

    Centres, countries, territories and facts keep the order of their files.
    """

    revision: str
    all_countries: tuple[Country, ...] = ()
    all_territories: tuple[Territory, ...] = ()
    all_centres: tuple[Centre, ...] = ()
    all_facts: tuple[Fact, ...] = ()
    all_events: tuple[Event, ...] = ()
    all_figures: tuple[Figure, ...] = field(default=())

    def centre(self, centre_id: str) -> Centre:
        """Return the centre of an id.

        Raises:
            UnknownCentreError: no centre has it.
        """
        try:
            return self._centres_by_id[centre_id]
        except KeyError:
            raise UnknownCentreError(centre_id) from None

    def find(self, centre_id: str) -> Centre | None:
        """Return the centre of an id, or None."""
        return self._centres_by_id.get(centre_id)

    def centres(self) -> tuple[Centre, ...]:
        """Return all centres, whatever their status, associated ones included."""
        return self.all_centres

    def in_country(self, code: str) -> tuple[Centre, ...]:
        """Return the centres of a country; the code of a part (GP) stands for its country (FR)."""
        return self._centres_by_country.get(self.country_code(code), ())

    def main_centres(self, code: str) -> tuple[Centre, ...]:
        """Return the centres of a country without those associated with another one."""
        return tuple(centre for centre in self.in_country(code) if centre.parent_id is None)

    def has_open(self, code: str) -> bool:
        """Return whether a country has an open centre, with or without a known position."""
        return code in self._countries_with_open

    def countries_with_open(self) -> tuple[str, ...]:
        """Return the codes of the countries that have an open centre."""
        return self._countries_with_open

    def nearest_open(self, latitude: float, longitude: float, country: str) -> tuple[Centre, ...]:
        """Return the open centre of a country (of its own code) that is nearest to a position.

        Several are returned where they are as near but for rounding, none where the country has none open
        whose position is known. Latitude and longitude are WGS 84 degrees.
        """
        found = self._open_by_country.get(country)
        if found is None:
            return ()
        centres, sphere = found
        return tuple(centres[number] for number in sphere.closest((latitude, longitude)))

    def associated(self, parent_id: str) -> tuple[Centre, ...]:
        """Return the associated centres of a centre."""
        return self._centres_by_parent.get(parent_id, ())

    def parent(self, centre: Centre) -> Centre | None:
        """Return the centre with which a centre is associated, if any."""
        return None if centre.parent_id is None else self.centre(centre.parent_id)

    def countries(self) -> tuple[Country, ...]:
        """Return the countries that have, had or plan a centre."""
        return self.all_countries

    def country_code(self, code: str) -> str:
        """Return the code of the country that a code belongs to: FR for GP, and any other unchanged."""
        return self._countries_by_part.get(code.upper(), code.upper())

    def territories(self) -> tuple[Territory, ...]:
        """Return all territories served."""
        return self.all_territories

    def territory(self, territory_id: str) -> Territory | None:
        """Return the territory of an id, or None."""
        return self._territories_by_id.get(territory_id)

    def serving(self, admin_code: str, town: str | None = None) -> tuple[Centre, ...]:
        """Return the centres that serve an administrative unit or a town, whatever their status.

        Args:
            admin_code: an ISO 3166-2 code (FR-94, FR-PAC, CH-GE, BE-WNA, IT-25), or GP, RE, YT; its first two
                letters are the country of `town`.
            town: a town's name, in any case and with or without accents.
        """
        codes = {admin_code.upper()} if admin_code else set()
        return self.serving_any(codes, town, self.country_code(admin_code[:2]) if admin_code else None)

    def serving_any(
        self, admin_codes: Iterable[str], town: str | None = None, country: str | None = None
    ) -> tuple[Centre, ...]:
        """Return the centres that serve any of several units, or a town (of `country`, where given)."""
        codes = {code.upper() for code in admin_codes}
        territories = [territory for code in codes for territory in self._territories_by_code.get(code, ())]
        if town:
            of_name = self._territories_by_town.get(folded(town), ())
            territories += [of for of in of_name if country in {None, of.country}]
        serving = {
            number for territory in territories for number in self._serving_by_territory.get(territory.id, ())
        }
        return tuple(self.all_centres[number] for number in sorted(serving))

    def events(self, year: int | None = None) -> tuple[Event, ...]:
        """Return the events of the network's history, oldest first, of one year or of all."""
        chosen = (event for event in self.all_events if year in {None, event.year})
        return tuple(sorted(chosen, key=lambda event: event.iso_date))

    def figures(self, scope: str | None = None, metric: str | None = None) -> tuple[Figure, ...]:
        """Return figures, newest first and undated last; `scope` is "network" or a centre's id."""
        chosen = [
            figure
            for figure in self.all_figures
            if scope in {None, figure.scope} and metric in {None, figure.metric}
        ]
        return tuple(sorted(chosen, key=lambda figure: figure.date or "", reverse=True))

    def fact(self, fact_id: str) -> Fact:
        """Return the fact of an id.

        Raises:
            UnknownFactError: no fact has it.
        """
        try:
            return self._facts_by_id[fact_id]
        except KeyError:
            raise UnknownFactError(fact_id) from None

    def facts(self, topic: str | None = None) -> tuple[Fact, ...]:
        """Return the facts of a topic, or all."""
        return tuple(fact for fact in self.all_facts if topic in {None, fact.topic})

    def count_by_country(
        self, status: Status | None = None, *, with_associated: bool = False
    ) -> dict[str, int]:
        """Count centres per country code, in the order of countries; countries with none are left out."""
        counted = Counter(
            centre.country for centre in self._main(with_associated) if status in {None, centre.status}
        )
        return {
            country.code: counted[country.code] for country in self.all_countries if counted[country.code]
        }

    def count_by_status(
        self, country: str | None = None, *, with_associated: bool = False
    ) -> dict[Status, int]:
        """Count centres per status, of one country or of all; every status has an entry."""
        code = None if country is None else self.country_code(country)
        counted = Counter(
            centre.status for centre in self._main(with_associated) if code in {None, centre.country}
        )
        return {status: counted[status] for status in Status}

    def _main(self, with_associated: bool) -> Iterable[Centre]:
        return (centre for centre in self.all_centres if with_associated or centre.parent_id is None)

    @cached_property
    def _centres_by_id(self) -> Mapping[str, Centre]:
        return {centre.id: centre for centre in self.all_centres}

    @cached_property
    def _centres_by_country(self) -> Mapping[str, tuple[Centre, ...]]:
        return _grouped((centre.country, centre) for centre in self.all_centres)

    @cached_property
    def _centres_by_parent(self) -> Mapping[str, tuple[Centre, ...]]:
        return _grouped((centre.parent_id, centre) for centre in self.all_centres if centre.parent_id)

    @cached_property
    def _countries_with_open(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(centre.country for centre in self.all_centres if centre.is_open))

    @cached_property
    def _open_by_country(self) -> Mapping[str, tuple[tuple[Centre, ...], Sphere]]:
        located = _grouped(
            (centre.country, (centre, centre.position))
            for centre in self.all_centres
            if centre.is_open and centre.position
        )
        return {
            country: (tuple(centre for centre, _ in open_ones), Sphere([at for _, at in open_ones]))
            for country, open_ones in located.items()
        }

    @cached_property
    def _territories_by_id(self) -> Mapping[str, Territory]:
        return {territory.id: territory for territory in self.all_territories}

    @cached_property
    def _territories_by_code(self) -> Mapping[str, tuple[Territory, ...]]:
        return _grouped((code, territory) for territory in self.all_territories for code in territory.codes)

    @cached_property
    def _territories_by_town(self) -> Mapping[str, tuple[Territory, ...]]:
        return _grouped(
            (folded(town), territory) for territory in self.all_territories for town in territory.towns
        )

    @cached_property
    def _serving_by_territory(self) -> Mapping[str, tuple[int, ...]]:
        """The places in `all_centres` of the centres of each territory."""
        return _grouped(
            (territory_id, number)
            for number, centre in enumerate(self.all_centres)
            for territory_id in centre.territories
        )

    @cached_property
    def _facts_by_id(self) -> Mapping[str, Fact]:
        return {fact.id: fact for fact in self.all_facts}

    @cached_property
    def _countries_by_part(self) -> Mapping[str, str]:
        return {part: country.code for country in self.all_countries for part in country.parts}


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}


def folded(name: str) -> str:
    """Return a name without case, accents and marks, for comparing names of towns."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if letter.isalnum())
