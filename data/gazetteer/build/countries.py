"""Countries, named by the Unicode CLDR data of Babel, and towns that CLDR names in the six languages."""

from collections.abc import Iterable
from typing import Any

from babel import Locale, UnknownLocaleError

from actions.places.place import Match, PlaceKind
from data.gazetteer.build.inputs import read_source
from data.gazetteer.build.rows import PlaceRow
from data.gazetteer.build.towns import FRENCH_TERRITORIES, LANGUAGES, TownFinder


def build_countries(countries: Iterable[dict[str, Any]], finder: TownFinder) -> list[PlaceRow]:
    """Return the countries of the world; overseas France is not one of them."""
    rows = [_country(row, finder) for row in countries if row["iso"] not in FRENCH_TERRITORIES]
    found = {row.country: row for row in rows if row is not None}
    for row in read_source("country_names"):
        found[row["country"]].add_name(row["name"], Match(row["match"]), row["language"])
    return list(found.values())


def add_names_of_time_zones(towns: Iterable[PlaceRow]) -> None:
    """Give the towns that name a time zone (Europe/Rome) their names in the six languages."""
    by_language = {language: Locale.parse(language).time_zones for language in LANGUAGES}
    for town in towns:
        if town.timezone.rsplit("/", 1)[-1].replace("_", " ") != town.geonames_name:
            continue
        for language, zones in by_language.items():
            name = _exemplar_city(zones, town.timezone)
            town.add_name(name, Match.EXONYM, language)


def _exemplar_city(zones: Any, timezone: str) -> str:  # noqa: ANN401 - Babel's tables have no type
    entry = zones.get(timezone, {})
    return str(entry.get("city", ""))


def _country(row: dict[str, Any], finder: TownFinder) -> PlaceRow | None:
    iso = row["iso"]
    english = Locale.parse("en").territories.get(iso)
    capital = finder.find(iso, row["capital"]) or finder.find(iso, "")
    if english is None or capital is None:
        return None
    place = PlaceRow(f"c:{iso}", PlaceKind.COUNTRY, _own_name(row, english), iso, *capital.position)
    place.population = row["population"]
    place.add_name(place.name, Match.NAME)
    for language in LANGUAGES:
        name = Locale.parse(language).territories.get(iso, "")
        place.add_name(name, Match.EXONYM, language)
    place.add_name(row["name"], Match.EXONYM, "en")
    return place


def _own_name(row: dict[str, Any], english: str) -> str:
    """Return the name in the country's first language, if that is written in Latin letters."""
    language = "fr" if row["iso"] in {"BE", "MU", "MC", "LU"} else row["languages"].split(",")[0][:2]
    try:
        name = str(Locale.parse(language).territories.get(row["iso"], english))
    except (UnknownLocaleError, ValueError):
        return english
    return name if all(ord(char) < 0x250 for char in name) else english
