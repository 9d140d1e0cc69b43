"""Compile the gazetteer's tables to a read-only SQLite file: `python -m actions.places.compile`.

Standard library only. The file is written anew only when the tables or this code changed.
"""

import argparse
import csv
import hashlib
import io
import json
import lzma
import math
import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from actions.places import names as names_module
from actions.places.names import normalise, without_article
from actions.places.place import Match
from actions.places.weights import place_weight

TABLES = Path("data/gazetteer")
DATABASE = Path("var/gazetteer.db")

CELLS_PER_DEGREE = 4
"""Fineness of the grid in which `Gazetteer.near` looks for towns."""

_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE places (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, code TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
    country TEXT NOT NULL, territory TEXT NOT NULL, admin_codes TEXT NOT NULL, latitude REAL NOT NULL,
    longitude REAL NOT NULL, population INTEGER NOT NULL, approximate INTEGER NOT NULL, weight REAL NOT NULL,
    row INTEGER NOT NULL, cell INTEGER NOT NULL, translations TEXT NOT NULL
);
CREATE TABLE names (
    norm TEXT NOT NULL, place INTEGER NOT NULL, match TEXT NOT NULL, language TEXT NOT NULL,
    ask INTEGER NOT NULL, PRIMARY KEY (norm, place, match, language)
) WITHOUT ROWID;
CREATE TABLE postal (country TEXT NOT NULL, digits INTEGER NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL,
    place INTEGER NOT NULL, approximate INTEGER NOT NULL, PRIMARY KEY (country, digits, first)) WITHOUT ROWID;
"""
_INDEXES = """
CREATE UNIQUE INDEX places_id ON places (id);
CREATE INDEX places_code ON places (code) WHERE code <> '';
CREATE INDEX places_grid ON places (row, cell) WHERE kind = 'town';
"""

_INSERT_PLACE = "INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

Row = dict[str, str]


def compile_gazetteer(tables: Path = TABLES, database: Path = DATABASE) -> bool:
    """Write the SQLite file if it is missing or older than its sources.

    Args:
        tables: Folder of places.csv.xz, names.csv.xz and postal.csv.xz.
        database: File to write.

    Returns:
        Whether it was written.
    """
    fingerprint = _fingerprint(tables)
    if compiled_fingerprint(database) == fingerprint:
        return False
    database.parent.mkdir(parents=True, exist_ok=True)
    # Two processes may compile at once; each has a file of its own until it is whole.
    unfinished = database.with_name(f"{database.name}.{os.getpid()}")
    unfinished.unlink(missing_ok=True)
    connection = sqlite3.connect(unfinished)
    try:
        _fill(connection, tables, fingerprint)
    finally:
        connection.close()
    unfinished.replace(database)
    return True


def compiled_fingerprint(database: Path) -> str:
    """Return the fingerprint of the sources that a compiled file was made from, or an empty string."""
    if not database.exists():
        return ""
    connection = sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)
    try:
        row = connection.execute("SELECT value FROM meta WHERE key = 'fingerprint'").fetchone()
    except sqlite3.DatabaseError:
        return ""
    finally:
        connection.close()
    return str(row[0]) if row else ""


def grid_cell(latitude: float, longitude: float) -> tuple[int, int]:
    """Return row and column of a position (WGS 84 degrees) in the grid."""
    return math.floor(latitude * CELLS_PER_DEGREE), math.floor(longitude * CELLS_PER_DEGREE)


def _fill(connection: sqlite3.Connection, tables: Path, fingerprint: str) -> None:
    connection.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_SCHEMA}")
    places = list(_read(tables / "places.csv.xz"))
    numbers = {place["id"]: number for number, place in enumerate(places)}
    names = list(_read(tables / "names.csv.xz"))
    connection.executemany(_INSERT_PLACE, _place_rows(places, _translations(names)))
    connection.executemany(
        "INSERT OR IGNORE INTO names VALUES (?, ?, ?, ?, ?)", sorted(_name_rows(names, numbers))
    )
    connection.executemany(
        "INSERT INTO postal VALUES (?, ?, ?, ?, ?, ?)", _postal_rows(_read(tables / "postal.csv.xz"), numbers)
    )
    connection.execute("INSERT INTO meta VALUES ('fingerprint', ?)", (fingerprint,))
    connection.executescript(f"{_INDEXES} ANALYZE;")
    connection.commit()


def _place_rows(
    places: Iterable[Row], translations: dict[str, dict[str, str]]
) -> Iterator[tuple[object, ...]]:
    for number, place in enumerate(places):
        latitude, longitude, population = (
            float(place["latitude"]),
            float(place["longitude"]),
            int(place["population"]),
        )
        yield (
            number,
            place["id"],
            place["code"],
            place["kind"],
            place["name"],
            place["country"],
            place["territory"],
            place["admin_codes"],
            latitude,
            longitude,
            population,
            int(place["approximate"]),
            place_weight(place["country"], population, capital=place["capital"] == "1", kind=place["kind"]),
            *grid_cell(latitude, longitude),
            _json_without(place["name"], translations.get(place["id"], {})),
        )


def _name_rows(names: Iterable[Row], numbers: dict[str, int]) -> Iterator[tuple[str, int, str, str, int]]:
    for row in names:
        number, match, language, ask = numbers[row["place"]], row["match"], row["language"], int(row["ask"])
        norm = normalise(row["name"])
        if not norm:
            continue
        yield norm, number, match, language, ask
        if match in {Match.NAME, Match.EXONYM} and (shorter := without_article(norm)) != norm:
            yield shorter, number, Match.WITHOUT_ARTICLE, language, ask


def _postal_rows(
    rows: Iterable[Row], numbers: dict[str, int]
) -> Iterator[tuple[str, int, str, str, int, int]]:
    for row in rows:
        first, last = row["first"], row["last"]
        yield row["country"], len(first), first, last, numbers[row["place"]], int(row["approximate"])


def _translations(names: Iterable[Row]) -> dict[str, dict[str, str]]:
    """Return the shortest exonym of each place by language: "Francfort", not "Francfort-sur-le-Main"."""
    exonyms = [row for row in names if row["match"] == Match.EXONYM and row["language"]]
    exonyms.sort(key=lambda row: (len(row["name"]), row["name"]))
    by_place: dict[str, dict[str, str]] = {}
    for row in exonyms:
        by_place.setdefault(row["place"], {}).setdefault(row["language"], row["name"])
    return by_place


def _json_without(own_name: str, names: dict[str, str]) -> str:
    differing = {language: name for language, name in sorted(names.items()) if name != own_name}
    return json.dumps(differing, ensure_ascii=False) if differing else ""


def _read(path: Path) -> Iterator[Row]:
    with lzma.open(path, "rb") as file:
        text = io.TextIOWrapper(file, encoding="utf-8", newline="")
        yield from csv.DictReader(text)


def _fingerprint(tables: Path) -> str:
    digest = hashlib.sha256()
    code = [Path(__file__), Path(names_module.__file__), Path(__file__).with_name("weights.py")]
    for path in [*sorted(tables.glob("*.csv.xz")), *code]:
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def main() -> int:
    """Compile from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tables", type=Path, default=TABLES)
    parser.add_argument("--database", type=Path, default=DATABASE)
    arguments = parser.parse_args()
    compile_gazetteer(arguments.tables, arguments.database)
    return 0


if __name__ == "__main__":
    sys.exit(main())
