"""Build the gazetteer's tables: `python -m data.gazetteer.build`."""

import argparse
import logging
from pathlib import Path

from actions.places.place import Match
from data.gazetteer.build import tables
from data.gazetteer.build.areas import (
    add_area_names,
    add_bare_names,
    assign_areas,
    build_areas,
    fill_from_towns,
)
from data.gazetteer.build.countries import add_names_of_time_zones, build_countries
from data.gazetteer.build.france import France
from data.gazetteer.build.inputs import Downloads, InputError, read_cities, read_countries, read_source
from data.gazetteer.build.italy import Italy
from data.gazetteer.build.namesakes import demote_hamlets, demote_parishes
from data.gazetteer.build.postal import build_postal_ranges
from data.gazetteer.build.quarters import demote_quarters
from data.gazetteer.build.rows import NameRow, PlaceRow
from data.gazetteer.build.short_names import add_short_names, names_of_many
from data.gazetteer.build.towns import TownFinder, add_town_names, build_towns, extra_towns

OUTPUT = Path(__file__).parents[1]

log = logging.getLogger("gazetteer")


def build(output: Path, downloads: Downloads) -> None:
    """Read all sources and write the three tables into a folder."""
    country_rows = read_countries()
    towns = build_towns(read_cities(), {row["iso"]: row["capital"] for row in country_rows})
    towns += extra_towns()
    finder = TownFinder(towns)
    france, italy = France(downloads, towns), Italy(downloads, towns)
    towns += [*france.join(), *italy.join()]
    missing = add_town_names(TownFinder(towns))
    finder = TownFinder(towns)
    add_names_of_time_zones(towns)
    assign_areas(towns, downloads)
    by_code = {town.code: town for town in towns if town.code}
    areas = [*france.areas(by_code), *italy.areas(), *build_areas(finder)]
    add_bare_names(areas)
    fill_from_towns(areas, towns)
    demote_quarters(towns)
    demote_hamlets(towns)
    demote_parishes(towns, downloads)
    add_short_names(towns)
    countries = build_countries(country_rows, finder)
    places = sorted([*towns, *areas, *countries], key=lambda place: place.id)
    by_id = {place.id: place for place in places}
    missing += add_area_names(by_id)
    missing += _add_names(by_id, finder)
    ask = names_of_many([*towns, *areas]) | _ambiguous_names(by_id, finder, missing)
    ranges, lacking = build_postal_ranges(finder)
    tables.write_places(output, places)
    tables.write_names(output, places, ask)
    tables.write_postal(output, [*france.postal(by_code), *italy.postal(by_code), *ranges])
    for name in missing + lacking:
        log.warning("nothing found for %s", name)


def _add_names(by_id: dict[str, PlaceRow], finder: TownFinder) -> list[str]:
    """File places under their old names, and names that need a qualifier; return the places not found."""
    missing = []
    for source, match in (
        ("old_names", Match.OLD_NAME),
        ("nicknames", Match.OLD_NAME),
        ("qualified_names", Match.QUALIFIED),
    ):
        for row in read_source(source):
            if place := _find(row["place"], by_id, finder):
                place.searched_names.discard(NameRow(row["name"], Match.ALTERNATE))
                place.add_name(row["name"], match, row["language"])
            else:
                missing.append(f"{source}: {row['place']}")
    return missing


def _ambiguous_names(
    by_id: dict[str, PlaceRow], finder: TownFinder, missing: list[str]
) -> set[tuple[str, str, str]]:
    """File each place of `sources/ambiguous.csv` under the name that it shares.

    A row with languages holds in these alone. Return the ids of the places with the name and its language.
    """
    shared = set()
    for row in read_source("ambiguous"):
        for reference in row["places"].split("|"):
            place = _find(reference, by_id, finder)
            if place is None:
                missing.append(f"ambiguous: {reference}")
                continue
            for language in row["languages"].split() or [""]:
                place.add_name(row["name"], Match.SHORT, language)
                shared.add((place.id, row["name"], language))
    return shared


def _find(reference: str, by_id: dict[str, PlaceRow], finder: TownFinder) -> PlaceRow | None:
    """Return the place that a hand-kept table means: an id, a register's number, or "CL/Santiago"."""
    country, _, name = reference.partition("/")
    return finder.find(country, name) if name else by_id.get(reference) or finder.by_code(reference)


def main() -> None:
    """Run the build from the command line."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=OUTPUT, help="folder of the tables")
    parser.add_argument(
        "--downloads", type=Path, default=Path("var/gazetteer"), help="folder of fetched packages"
    )
    arguments = parser.parse_args()
    try:
        build(arguments.output, Downloads(arguments.downloads))
    except InputError as error:
        parser.exit(1, f"{error}\n")


if __name__ == "__main__":
    main()
