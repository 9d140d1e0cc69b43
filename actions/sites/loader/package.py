"""The files of data/sites as one checked package."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from actions.sites.errors import DataFaultsError
from actions.sites.loader import references
from actions.sites.loader.csv_file import RowType, Table, read_table
from actions.sites.loader.faults import Faults
from actions.sites.loader.outlines import Outlines
from actions.sites.loader.rows import CentreRow, CountryRow, EventRow, FactRow, FigureRow, TerritoryRow

COUNTRIES: Final = "countries.csv"
TERRITORIES: Final = "territories.csv"
CENTRES: Final = "centres.csv"
FACTS: Final = "facts.csv"
EVENTS: Final = "events.csv"
FIGURES: Final = "figures.csv"
FILES: Final = (COUNTRIES, TERRITORIES, CENTRES, FACTS, EVENTS, FIGURES)


@dataclass(frozen=True, slots=True)
class DataPackage:
    """The rows of all files, free of faults; `revision` is the SHA-256 of the files in hexadecimal."""

    revision: str
    countries: tuple[CountryRow, ...]
    territories: tuple[TerritoryRow, ...]
    centres: tuple[CentreRow, ...]
    facts: tuple[FactRow, ...]
    events: tuple[EventRow, ...]
    figures: tuple[FigureRow, ...]


def read_package(directory: Path, outlines: Outlines) -> DataPackage:
    """Read and check all files.

    Args:
        directory: the directory of the CSV files.
        outlines: the outlines to check coordinates against.

    Raises:
        DataFaultsError: with every fault of every file.
    """
    faults = Faults()
    contents = _contents(directory, faults)
    package = _checked(contents, outlines, faults)
    if faults.found:
        raise DataFaultsError(faults.lines())
    return package


def revision_of(contents: Mapping[str, bytes]) -> str:
    """Hash the names and bytes of the files."""
    digest = sha256()
    for name in sorted(contents):
        digest.update(f"{name}\n{len(contents[name])}\n".encode())
        digest.update(contents[name])
    return digest.hexdigest()


def _contents(directory: Path, faults: Faults) -> dict[str, bytes]:
    contents: dict[str, bytes] = {}
    for name in FILES:
        try:
            contents[name] = (directory / name).read_bytes()
        except OSError as error:
            faults.file(name, f"the file cannot be read ({error.strerror}); it belongs in {directory}")
    return contents


def _checked(contents: Mapping[str, bytes], outlines: Outlines, faults: Faults) -> DataPackage:
    def table(name: str, model: type[RowType], *, may_be_empty: bool = False) -> Table[RowType]:
        if name not in contents:
            return Table(name)
        return read_table(name, contents[name], model, faults, may_be_empty=may_be_empty)

    countries, territories = table(COUNTRIES, CountryRow), table(TERRITORIES, TerritoryRow)
    centres, facts = table(CENTRES, CentreRow), table(FACTS, FactRow)
    events, figures = table(EVENTS, EventRow, may_be_empty=True), table(FIGURES, FigureRow)

    references.check_unique(countries, "code", faults)
    references.check_unique(territories, "id", faults)
    references.check_unique(centres, "id", faults)
    references.check_unique(facts, "id", faults)
    references.check_unique(events, "id", faults)
    references.check_country_parts(countries, faults)
    references.check_territories(territories, countries, faults)
    references.check_centres(centres, countries, territories, outlines, faults)
    references.check_figures(figures, centres, faults)
    references.check_events(events, facts, faults)
    return DataPackage(
        revision=revision_of(contents),
        countries=_rows(countries),
        territories=_rows(territories),
        centres=_rows(centres),
        facts=_rows(facts),
        events=_rows(events),
        figures=_rows(figures),
    )


def _rows(table: Table[RowType]) -> tuple[RowType, ...]:
    return tuple(placed.row for placed in table.rows)
