"""Writes the gazetteer's tables: plain CSV, compressed with xz, the same bytes for the same rows."""

import csv
import io
import lzma
from collections.abc import Iterable, Sequence
from pathlib import Path

from data.gazetteer.build.rows import NameRow, PlaceRow, PostalRow

PLACE_COLUMNS = (
    *("id", "kind", "name", "country", "territory", "admin_codes"),
    *("latitude", "longitude", "population", "approximate", "capital", "code"),
)
NAME_COLUMNS = ("place", "name", "match", "language", "ask")
POSTAL_COLUMNS = ("country", "first", "last", "place", "approximate")


def write_places(folder: Path, places: Sequence[PlaceRow]) -> None:
    """Write places.csv.xz."""
    rows = (
        (
            place.id,
            place.kind,
            place.name,
            place.country,
            place.territory,
            " ".join(place.admin_codes),
            f"{place.latitude:.5f}",
            f"{place.longitude:.5f}",
            place.population,
            int(place.approximate),
            int(place.capital),
            place.code if place.code != place.id else "",
        )
        for place in places
    )
    _write(folder / "places.csv.xz", PLACE_COLUMNS, rows)


def write_names(folder: Path, places: Sequence[PlaceRow], ask: set[tuple[str, str, str]]) -> None:
    """Write names.csv.xz.

    `ask` holds the id of a place, a name that always needs a question, and the language in which it does or
    an empty string for all.
    """
    rows = (
        (place.id, row.name, row.match, row.language, int(_is_asked(place, row, ask)))
        for place in places
        for row in sorted(place.searched_names)
    )
    _write(folder / "names.csv.xz", NAME_COLUMNS, rows)


def _is_asked(place: PlaceRow, row: NameRow, ask: set[tuple[str, str, str]]) -> bool:
    return not ask.isdisjoint({(place.id, row.name, ""), (place.id, row.name, row.language)})


def write_postal(folder: Path, rows: Iterable[PostalRow]) -> None:
    """Write postal.csv.xz."""
    values = ((row.country, row.first, row.last, row.place, int(row.approximate)) for row in sorted(rows))
    _write(folder / "postal.csv.xz", POSTAL_COLUMNS, values)


def _write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    path.write_bytes(lzma.compress(text.getvalue().encode("utf-8"), preset=9 | lzma.PRESET_EXTREME))
