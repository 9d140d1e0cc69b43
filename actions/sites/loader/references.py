"""Checks across rows and files: unique ids, references, cycles, coordinates and countries."""

from collections import Counter
from collections.abc import Iterable, Iterator

from actions.sites.errors import UnknownOutlineError
from actions.sites.loader.csv_file import Placed, RowType, Table
from actions.sites.loader.faults import Faults
from actions.sites.loader.outlines import TOLERANCE_KM, Outlines
from actions.sites.loader.rows import CentreRow, CountryRow, EventRow, FactRow, FigureRow, TerritoryRow

NETWORK_SCOPE = "network"


def check_unique(table: Table[RowType], column: str, faults: Faults) -> None:
    """Note every row whose id stands in an earlier row."""
    first_lines: dict[str, int] = {}
    for record in table.records:
        value = record.cells.get(column)
        if value in first_lines:
            faults.line(table.file, record.line, f"{column} {value} stands in line {first_lines[value]} too")
        elif value is not None:
            first_lines[value] = record.line


def check_country_parts(countries: Table[CountryRow], faults: Faults) -> None:
    """Note parts that are a country of their own or belong to two."""
    counted = Counter(part for placed in countries.rows for part in placed.row.parts)
    codes = countries.column("code")
    for placed in countries.rows:
        for part in placed.row.parts:
            if part in codes or counted[part] > 1:
                message = f"parts {part} is a country of the list or a part of another; write it once"
                faults.line(countries.file, placed.line, message)


def check_territories(territories: Table[TerritoryRow], countries: Table[CountryRow], faults: Faults) -> None:
    """Note territories of unknown countries, and codes that belong to another country."""
    known = countries.column("code")
    parts = {placed.row.code: placed.row.parts for placed in countries.rows}
    for placed in territories.rows:
        _check_country(territories.file, placed, placed.row.country, known, faults)
        for code in placed.row.codes:
            if code[:2] not in {placed.row.country, *parts.get(placed.row.country, ())}:
                message = f"codes {code} does not lie in the country {placed.row.country}"
                faults.line(territories.file, placed.line, message)


def check_centres(
    centres: Table[CentreRow],
    countries: Table[CountryRow],
    territories: Table[TerritoryRow],
    outlines: Outlines,
    faults: Faults,
) -> None:
    """Note what a centre names that does not exist, and coordinates outside its country."""
    ids, codes = centres.column("id"), countries.column("code")
    served = territories.column("id")
    for placed in centres.rows:
        _check_country(centres.file, placed, placed.row.country, codes, faults)
        for message in (*_reference_faults(placed.row, ids, served), *_position_faults(placed.row, outlines)):
            faults.line(centres.file, placed.line, message)
    _check_cycles(centres, faults)


def check_figures(figures: Table[FigureRow], centres: Table[CentreRow], faults: Faults) -> None:
    """Note figures of a scope that is neither the network nor a centre."""
    known = centres.column("id") | {NETWORK_SCOPE}
    for placed in figures.rows:
        if placed.row.scope not in known:
            message = (
                f"scope {placed.row.scope} is not a centre; write an id of centres.csv or {NETWORK_SCOPE}"
            )
            faults.line(figures.file, placed.line, message)


def check_events(events: Table[EventRow], facts: Table[FactRow], faults: Faults) -> None:
    """Note events that rest on unknown facts."""
    known = facts.column("id")
    for placed in events.rows:
        for fact_id in placed.row.fact_ids:
            if fact_id not in known:
                faults.line(events.file, placed.line, f"fact_ids {fact_id} is not a fact of facts.csv")


def _check_country(file: str, placed: Placed[RowType], country: str, known: set[str], faults: Faults) -> None:
    if country not in known:
        faults.line(file, placed.line, f"country {country} is not in countries.csv; add it there")


def _reference_faults(row: CentreRow, ids: set[str], territories: set[str]) -> Iterator[str]:
    if row.parent_id is not None and row.parent_id not in ids:
        yield f"parent_id {row.parent_id} is not a centre of this file"
    for territory in row.territories:
        if territory not in territories:
            yield f"territories {territory} is not in territories.csv; add it there"


def _position_faults(row: CentreRow, outlines: Outlines) -> Iterator[str]:
    if row.latitude is None or row.longitude is None:
        return
    try:
        distance = outlines.distance_km(row.country, row.latitude, row.longitude)
    except UnknownOutlineError as error:
        yield str(error)
        return
    if distance > TOLERANCE_KM:
        yield (
            f"latitude {row.latitude}, longitude {row.longitude} is outside the country {row.country} "
            f"(by {distance:.0f} km; {TOLERANCE_KM:.0f} km are tolerated); "
            "look for swapped numbers or a missing sign"
        )


def _check_cycles(centres: Table[CentreRow], faults: Faults) -> None:
    parents = {placed.row.id: placed.row.parent_id for placed in centres.rows}
    for placed in centres.rows:
        chain = list(_ancestors(placed.row.id, parents))
        if placed.row.id in chain:
            way = " -> ".join((placed.row.id, *chain))
            faults.line(centres.file, placed.line, f"parent_id makes a circle: {way}")


def _ancestors(centre_id: str, parents: dict[str, str | None]) -> Iterable[str]:
    seen: set[str] = set()
    current = parents.get(centre_id)
    while current is not None and current not in seen:
        seen.add(current)
        yield current
        current = parents.get(current)
