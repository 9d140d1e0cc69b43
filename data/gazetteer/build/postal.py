"""Postal codes of the countries whose codes are only known by their leading digits."""

from data.gazetteer.build.inputs import read_source
from data.gazetteer.build.rows import PostalRow
from data.gazetteer.build.towns import TownFinder


def build_postal_ranges(finder: TownFinder) -> tuple[list[PostalRow], list[str]]:
    """Return the ranges of `sources/postal_ranges.csv` and of Spain, and what no town was found for.

    The first two digits of a Spanish code are its province, for which the provincial capital stands.
    """
    wanted = [
        (row["country"], row["first"], row["last"], row["town"]) for row in read_source("postal_ranges")
    ]
    spanish = read_source("spanish_provinces")
    wanted += [("ES", row["postal_prefix"], row["postal_prefix"], row["seat"]) for row in spanish]
    wanted += [("ES", "51", "51", "Ceuta"), ("ES", "52", "52", "Melilla")]
    rows, missing = [], []
    for country, first, last, name in wanted:
        if town := finder.find(country, name):
            rows.append(PostalRow(country, first, last, town.id, approximate=True))
        else:
            missing.append(f"postal_ranges: {country} {name}")
    return rows, missing
