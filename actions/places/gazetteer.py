"""Exact lookup of places in the compiled gazetteer.

Standard library only, so that the place extractor in Rasa's environment can import it.
"""

import json
import math
import re
import sqlite3
import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Self

from actions.places.compile import grid_cell
from actions.places.names import normalise, split_code, without_article, without_kind
from actions.places.place import Candidate, Match, Place, PlaceKind
from actions.places.weights import MATCH_FACTORS, likelihood

EARTH_RADIUS = 6371.0088
"""Mean radius of the Earth in km (IUGG)."""

_POSTAL_CODE = re.compile(
    r"(?:(?P<country>[A-Z]{1,2})[- ])?"
    r"(?P<code>\d{5}|\d{4}(?:-\d{3})?|AD\d{3}|(?P<canada>[A-Z])\d[A-Z] ?(?:\d[A-Z]\d)?)",
)
_COUNTRY_OF_SIGN = {"F": "FR", "B": "BE", "I": "IT", "E": "ES", "P": "PT", "D": "DE", "L": "LU"}
_COUNTRIES_BY_LENGTH = {
    4: ("BE", "CH", "LU", "PT"),
    5: ("FR", "IT", "ES", "DE", "MC", "SM"),
}
_SHAPES = {"AD": re.compile(r"AD\d{3}"), "CA": re.compile(r"[A-Z]\d[A-Z]")}
_POSTAL_WEIGHTS = {
    **dict.fromkeys(("FR", "BE", "CH", "MC", "AD", "SM", "CA"), 1.0),
    **dict.fromkeys(("IT", "ES", "PT"), 0.5),
    "DE": 0.4,
    "LU": 0.15,
}
_KINDS = {str(kind): kind for kind in PlaceKind}
_MATCHES = {str(match): match for match in Match}
_NO_NAMES: Mapping[str, str] = MappingProxyType({})
_OTHER_SPELLING = 0.5
_IN_NO_USE = frozenset({"0000", "9999", "00000", "99999"})
"""Digits that stand for no code at all, though the leading ones are in use."""
_FULL_CODES = frozenset({"FR", "IT"})
_UNKNOWN_CODE = 0.3
"""Factor for a code that is not in a country's full list, of which only the leading digits are met."""


class GazetteerError(Exception):
    """The compiled gazetteer is missing or cannot be read."""


class Gazetteer:
    """The places of the world that the assistant knows, read from a compiled SQLite file.

    Safe to use from several threads. Nothing is written; memory is SQLite's small page cache.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.row_factory = sqlite3.Row
        self._lock = threading.Lock()

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a compiled gazetteer.

        Raises:
            GazetteerError: There is no such file, or it is no gazetteer.
        """
        advice = "compile it with `python -m actions.places.compile`"
        if not path.exists():
            raise GazetteerError(f"There is no gazetteer at {path}: {advice}.")
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        try:
            connection.execute("SELECT value FROM meta WHERE key = 'fingerprint'").fetchone()
        except sqlite3.DatabaseError as error:
            connection.close()
            raise GazetteerError(f"{path} is not a gazetteer ({error}): {advice}.") from error
        return cls(connection)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def lookup(self, name: str, language: str | None = None) -> list[Candidate]:
        """Return what a name may mean, the likeliest first; an empty list if the gazetteer lacks it.

        Case, accents, hyphens and leading articles don't matter. The name may be a postal code ("13001",
        "1205", "CH-1205", "4000-123") or the number of a French département ("13", "2A", "974"), and a word
        for the kind may stand before it ("canton de Vaud", "ville de Nice", "Provinz Bozen"). The code of the
        area may follow ("Castro (LE)", "Saint-Denis 974").

        Args:
            name: The words for the place, without prepositions.
            language: Language of the conversation, which favours names of that language and places where it
                is spoken.
        """
        norm = normalise(name)
        if not norm:
            return []
        found = self._named(norm) + self._postal_of_text(name)
        if not found:
            found = self._before_code(name) or self._named(without_article(norm))
        if not found:
            rest, area = without_kind(norm)
            found = self._named(rest) if rest != norm else []
            found = [c for c in found if c.place.kind is PlaceKind.AREA] or found if area else found
        found = _spelled_so(name, _usual_in(language, found))
        return sorted(_best_of_each(found, language), key=lambda candidate: _order(candidate, language))

    def knows(self, name: str) -> bool:
        """Return whether `lookup` would find a name; fast enough to ask for every word of a text."""
        norm = normalise(name)
        if not norm:
            return False
        if any(char.isdigit() for char in norm):
            return bool(self._named(norm) or self._postal_of_text(name) or self._before_code(name))
        known = self._query("SELECT 1 FROM names n WHERE n.norm = ? LIMIT 1", norm)
        return bool(known or self._before_code(name))

    def postal(self, code: str, country: str | None = None) -> list[Candidate]:
        """Return the places that a postal code may mean, in one country or in all.

        Codes of France and Italy are known in full, others by their leading digits; a place of which only
        the leading digits are known, or that stands for several towns, is `approximate`.

        Args:
            code: With or without spaces, or with the part after the hyphen of a Portuguese code.
            country: ISO 3166-1 alpha-2 code.
        """
        compact = re.sub(r"[\s-].*", "", code.strip().upper())
        countries = (country,) if country else _countries_of(compact)
        candidates = [candidate for iso in countries for candidate in self._postal_in(compact, iso)]
        return sorted(candidates, key=lambda candidate: -candidate.weight)

    def place(self, place_id: str) -> Place:
        """Return a place by its id, or by the number of a national register ("fr:13055", "it:015146").

        Raises:
            KeyError: The gazetteer has no such place.
        """
        if place_id.startswith("p:"):
            country, _, code = place_id.removeprefix("p:").partition("-")
            if found := self._postal_in(code, country):
                return found[0].place
            raise KeyError(place_id)
        rows = self._query("SELECT * FROM places WHERE id = ?", place_id)
        rows = rows or self._query("SELECT * FROM places WHERE code = ? AND code <> ''", place_id)
        if not rows:
            raise KeyError(place_id)
        return _place(rows[0])

    def areas_inside(self, area_code: str) -> list[str]:
        """Return the ISO 3166-2 codes of the areas inside an area, its own left out."""
        rows = self._query(
            "SELECT admin_codes FROM places WHERE kind = 'area' AND admin_codes LIKE ?", f"%{area_code}%"
        )
        chains = [str(row["admin_codes"]).split() for row in rows]
        return sorted({chain[-1] for chain in chains if area_code in chain[:-1]})

    def near(
        self, latitude: float, longitude: float, km: float = 30.0, limit: int = 10
    ) -> list[tuple[Place, float]]:
        """Return the towns around a position with their great-circle distance in km, the nearest first.

        Towns with a derived position are left out. Meant for finding the country and region of a shared
        position: small radii are fast, beyond 200 km it reads much of the file.

        Args:
            latitude: WGS 84 degrees.
            longitude: WGS 84 degrees.
            km: Radius.
            limit: How many towns at most.
        """
        rows_reach = km / 111.0
        cells_reach = rows_reach / max(0.05, math.cos(math.radians(latitude)))
        top, left = grid_cell(latitude - rows_reach, longitude - cells_reach)
        bottom, right = grid_cell(latitude + rows_reach, longitude + cells_reach)
        rows = self._query(
            "SELECT * FROM places WHERE kind = 'town' AND row BETWEEN ? AND ? AND cell BETWEEN ? AND ?"
            " AND NOT approximate",
            *(top, bottom, left, right),
        )
        distances = (
            (row, great_circle((latitude, longitude), (row["latitude"], row["longitude"]))) for row in rows
        )
        inside = sorted(
            ((row, d) for row, d in distances if d <= km), key=lambda pair: (pair[1], pair[0]["id"])
        )
        return [(_place(row), distance) for row, distance in inside[:limit]]

    def spellings(self) -> list[tuple[str, float]]:
        """Return every normalised spelling a typing error may be measured against, with its best weight."""
        rows = self._query(
            "SELECT n.norm, MAX(p.weight) AS weight FROM names n JOIN places p ON p.number = n.place"
            " WHERE n.match IN ('name', 'exonym', 'without_article', 'old_name', 'short') GROUP BY n.norm"
        )
        return [(row["norm"], row["weight"]) for row in rows]

    def _named(self, norm: str) -> list[Candidate]:
        rows = self._query(
            "SELECT p.*, n.match, n.language, n.ask FROM names n JOIN places p ON p.number = n.place"
            " WHERE n.norm = ?",
            norm,
        )
        return [_candidate(row) for row in rows]

    def _before_code(self, name: str) -> list[Candidate]:
        """Return the candidates of a name that lie in the area whose code follows it."""
        parts = split_code(name)
        if parts is None:
            return []
        found = self._named(normalise(parts[0]))
        return [c for c in found if any(code.endswith(f"-{parts[1]}") for code in c.place.admin_codes)]

    def _postal_of_text(self, text: str) -> list[Candidate]:
        written = _POSTAL_CODE.fullmatch(text.strip().upper())
        if written is None:
            return []
        sign = written["country"]
        return self.postal(written["code"], _COUNTRY_OF_SIGN.get(sign, sign) if sign else None)

    def _postal_in(self, code: str, country: str) -> list[Candidate]:
        """Return the entry of a country for the most leading digits of a code."""
        if country not in _countries_of(code) or code in _IN_NO_USE:
            return []
        for length in range(len(code), 0, -1):
            start = code[:length]
            rows = self._query(
                "SELECT p.*, o.approximate AS derived, o.last"
                " FROM postal o JOIN places p ON p.number = o.place"
                " WHERE o.country = ? AND o.digits = ? AND o.first <= ? ORDER BY o.first DESC LIMIT 1",
                *(country, length, start),
            )
            if rows and rows[0]["last"] >= start:
                return [self._postal_candidate(rows[0], code, country, known=length == len(code))]
        return []

    def _postal_candidate(self, row: sqlite3.Row, code: str, country: str, *, known: bool) -> Candidate:
        town = _place(row)
        place = Place(
            id=f"p:{country}-{code}",
            name=f"{code} {town.name}",
            kind=PlaceKind.POSTAL_CODE,
            country=country,
            territory=town.territory,
            admin_codes=town.admin_codes,
            latitude=town.latitude,
            longitude=town.longitude,
            population=town.population,
            approximate=bool(row["derived"]) or town.approximate,
            names=MappingProxyType({language: f"{code} {name}" for language, name in town.names.items()}),
        )
        weight = _POSTAL_WEIGHTS[country] * (_UNKNOWN_CODE if country in _FULL_CODES and not known else 1.0)
        return Candidate(place, Match.CODE, "", weight, ask=False)

    def _query(self, statement: str, *values: str | float) -> list[sqlite3.Row]:
        with self._lock:
            return self._connection.execute(statement, values).fetchall()


def _candidate(row: sqlite3.Row) -> Candidate:
    match = _MATCHES[row["match"]]
    return Candidate(
        place=_place(row),
        match=match,
        language=row["language"],
        weight=row["weight"] * MATCH_FACTORS[match],
        ask=bool(row["ask"]),
    )


def _place(row: sqlite3.Row) -> Place:
    return Place(
        id=row["id"],
        name=row["name"],
        kind=_KINDS[row["kind"]],
        country=row["country"],
        territory=row["territory"],
        admin_codes=tuple(row["admin_codes"].split()),
        latitude=row["latitude"],
        longitude=row["longitude"],
        population=row["population"],
        approximate=bool(row["approximate"]),
        names=MappingProxyType(json.loads(row["translations"])) if row["translations"] else _NO_NAMES,
    )


def _countries_of(code: str) -> tuple[str, ...]:
    """Return the countries whose postal codes look like that."""
    if code.isdecimal():
        return _COUNTRIES_BY_LENGTH.get(len(code), ())
    return tuple(country for country, shape in _SHAPES.items() if shape.fullmatch(code))


def _usual_in(language: str | None, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Drop the short names that only another language has, and the questions that only another one needs."""
    if language is None:
        return list(candidates)
    usual = [c for c in candidates if c.match is not Match.SHORT or c.language in {"", language}]
    return [replace(c, ask=False) if c.ask and c.language not in {"", language} else c for c in usual]


def _spelled_so(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates, lighter where another one has the very spelling: Penafiel, not Peñafiel."""
    spelled = text.casefold()
    if not any(candidate.place.name.casefold() == spelled for candidate in candidates):
        return list(candidates)
    return [
        replace(c, weight=c.weight * _OTHER_SPELLING)
        if c.match is Match.NAME
        and normalise(c.place.name) == normalise(text)
        and c.place.name.casefold() != spelled
        else c
        for c in candidates
    ]


def _best_of_each(candidates: Sequence[Candidate], language: str | None) -> list[Candidate]:
    """Return one candidate for each place, the likeliest; it asks if any of them does."""
    best: dict[str, Candidate] = {}
    asked = {candidate.place.id for candidate in candidates if candidate.ask}
    for candidate in candidates:
        other = best.get(candidate.place.id)
        if other is None or likelihood(candidate, language) > likelihood(other, language):
            best[candidate.place.id] = candidate
    return [c if c.ask or c.place.id not in asked else replace(c, ask=True) for c in best.values()]


def _order(candidate: Candidate, language: str | None) -> tuple[float, str]:
    return -likelihood(candidate, language), candidate.place.id


def great_circle(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the great-circle distance in km of two positions in WGS 84 degrees (haversine formula)."""
    (lat1, lon1), (lat2, lon2) = (tuple(map(math.radians, position)) for position in (one, other))
    chord = (
        math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * EARTH_RADIUS * math.asin(math.sqrt(chord))
