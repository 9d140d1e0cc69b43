"""What the gazetteer knows of a place, and how a text met it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class PlaceKind(StrEnum):
    """What sort of place it is."""

    TOWN = "town"
    QUARTER = "quarter"
    """An arrondissement of Paris, Lyon or Marseille."""
    POSTAL_CODE = "postal_code"
    AREA = "area"
    """A region, département, province, canton, Land, district or overseas territory."""
    COUNTRY = "country"


class Match(StrEnum):
    """How a text met a place, the surest way first."""

    NAME = "name"
    EXONYM = "exonym"
    """The name in another of the six languages: Mailand, Ginevra."""
    CODE = "code"
    """A postal code, or the number of a French département."""
    WITHOUT_ARTICLE = "without_article"
    OLD_NAME = "old_name"
    SHORT = "short"
    """The name without its complement: Boulogne for Boulogne-sur-Mer."""
    ALTERNATE = "alternate"
    """An alternate name in GeoNames, of no known language."""
    DEMONYM = "demonym"
    QUALIFIED = "qualified"
    """A name that means the place only in company: Valence, en Espagne; Murcia, of its region."""


@dataclass(frozen=True, slots=True)
class Place:
    """A town, quarter, postal code, area or country.

    Attributes:
        id: Stable: "g:2988507" (GeoNames), "fr:06033" (INSEE commune), "a:FR-PAC" (area),
            "p:FR-13001" (postal code), "c:BE" (country).
        name: Name in the place's own language; a postal code is followed by its town.
        kind: What sort of place it is.
        country: ISO 3166-1 alpha-2 code; FR for overseas France too.
        territory: ISO 3166-1 alpha-2 code of an overseas territory of France ("RE"), else empty.
        admin_codes: ISO 3166-2 codes of the areas that hold the place, the widest first; for an area the
            last one is its own. French regions that were merged in 2016 keep their letter ("FR-Q",
            Haute-Normandie), and a French area is always "FR-" plus its département number or letters.
        latitude: WGS 84 degrees; of an area or a country, its main town.
        longitude: WGS 84 degrees.
        population: Inhabitants; 0 where unknown.
        approximate: Whether the position was derived from neighbours or from a part of a postal code.
        names: Name by language code, where it differs from `name`.
    """

    id: str
    name: str
    kind: PlaceKind
    country: str
    territory: str
    admin_codes: tuple[str, ...]
    latitude: float
    longitude: float
    population: int
    approximate: bool
    names: Mapping[str, str]

    def name_in(self, language: str) -> str:
        """Return the name in a language, or the place's own name where the gazetteer has no other."""
        return self.names.get(language, self.name)

    def __hash__(self) -> int:
        return hash(self.id)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a text may mean.

    Attributes:
        place: The place.
        match: How the text met it.
        language: Language of the name that was met, or empty.
        weight: How likely the place is meant, before context; only ratios have a meaning.
        ask: Whether the name is known to mean several places and the person must be asked.
    """

    place: Place
    match: Match
    language: str
    weight: float
    ask: bool
