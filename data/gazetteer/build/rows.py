"""The rows that the build gathers, before they are written as tables."""

from dataclasses import dataclass, field

from actions.places.place import Match, PlaceKind


@dataclass(frozen=True, slots=True, order=True)
class NameRow:
    """One name of a place: how surely it means the place, and its language or an empty string."""

    name: str
    match: Match
    language: str = ""


@dataclass(slots=True)
class PlaceRow:
    """A place in the making; the fields are those of `actions.places.place.Place`.

    Attributes:
        geonames_name: Name in GeoNames, by which the hand-kept sources point to a town.
        geonames_admin1: First-level area code in GeoNames.
        code: Number in the country's own register ("fr:13055", "it:015146"), or empty.
        capital: Whether the town is a country's capital.
    """

    id: str
    kind: PlaceKind
    name: str
    country: str
    latitude: float
    longitude: float
    territory: str = ""
    population: int = 0
    approximate: bool = False
    capital: bool = False
    code: str = ""
    geonames_name: str = ""
    geonames_admin1: str = ""
    timezone: str = ""
    admin_codes: tuple[str, ...] = ()
    searched_names: set[NameRow] = field(default_factory=set)

    def add_name(self, name: str, match: Match, language: str = "") -> None:
        """File the place under one more name; empty names are passed over."""
        if name:
            self.searched_names.add(NameRow(name, match, language))

    @property
    def position(self) -> tuple[float, float]:
        """Latitude and longitude in WGS 84 degrees."""
        return self.latitude, self.longitude


@dataclass(frozen=True, slots=True, order=True)
class PostalRow:
    """Postal codes that begin with `first` to `last`, and the town that stands for them."""

    country: str
    first: str
    last: str
    place: str
    approximate: bool
