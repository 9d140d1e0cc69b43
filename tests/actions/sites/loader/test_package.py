"""Faulty files are reported in full, each fault with its file and line."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from actions.sites.errors import DataFaultsError
from actions.sites.loader import read_package
from actions.sites.loader.outlines import Outlines

Change = Callable[[str, str, str, str], None]
Spoiled = Callable[[tuple[str, str, str], str], tuple[str, ...]]


@pytest.fixture
def change(site_files: Path) -> Change:
    """Write a value into one cell of a copied file."""

    def write(file: str, key: str, column: str, value: str) -> None:
        path = site_files / file
        with path.open(encoding="utf-8", newline="") as source:
            rows = list(csv.DictReader(source))
        next(row for row in rows if key in (row.get("id"), row.get("code")))[column] = value
        with path.open("w", encoding="utf-8", newline="") as target:
            writer = csv.DictWriter(target, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)

    return write


@pytest.fixture
def faults(site_files: Path, outlines: Outlines) -> Callable[[], tuple[str, ...]]:
    """Read the copied files and give their faults."""

    def read() -> tuple[str, ...]:
        try:
            read_package(site_files, outlines)
        except DataFaultsError as error:
            return error.faults
        return ()

    return read


@pytest.fixture
def spoiled(change: Change, faults: Callable[[], tuple[str, ...]]) -> Spoiled:
    """Write a value into a cell (file, key, column) and give the faults."""

    def read(cell: tuple[str, str, str], value: str) -> tuple[str, ...]:
        change(*cell, value)
        return faults()

    return read


def test_the_real_files_have_no_faults(site_files: Path, outlines: Outlines) -> None:
    assert len(read_package(site_files, outlines).centres) == 57


def test_the_history_may_be_empty(site_files: Path, outlines: Outlines) -> None:
    (site_files / "events.csv").write_text("id,year,month,day,fact_ids\n", encoding="utf-8")
    assert read_package(site_files, outlines).events == ()


@pytest.mark.parametrize(
    ("centre", "column", "value", "message"),
    [
        ("paris", "latitude", "143.2", "line 2: latitude 143.2 is not valid"),
        ("paris", "latitude", "east", "line 2: latitude east is not valid"),
        ("paris", "latitude", "nan", "line 2: latitude nan is not valid"),
        (
            "paris",
            "longitude",
            "23.88",
            "line 2: latitude 48.895556, longitude 23.88 is outside the country FR",
        ),
        ("paris", "longitude", "", "one coordinate is missing"),
        ("paris", "coord_precision", "none", "coord_precision none contradicts the coordinates"),
        ("paris", "status", "opened", "status 'opened' is unknown; write one of open, project"),
        ("paris", "name", "", "name is empty; every row needs one"),
        ("paris", "country", "XX", "country XX is not in countries.csv; add it there"),
        ("paris", "country", "France", "country France is not a country code"),
        ("paris", "opening_hours", "Tu-Fr 10-28h", "cannot be read as opening hours"),
        ("paris", "time_zone", "Europe/Lutetia", "time_zone Europe/Lutetia is not an IANA time zone"),
        ("paris", "time_zone", "", "opening_hours are given without a time_zone"),
        ("paris", "website", "www.cite-sciences.fr", "website www.cite-sciences.fr is not a web address"),
        ("paris", "website", "javascript:alert(1)", "is not a web address"),
        ("paris", "website", "https://a b.fr", "is not a web address"),
        ("paris", "sources", "ftp://example.org", "sources ftp://example.org is not a web address"),
        ("paris", "sources", "", "sources is empty"),
        ("paris", "email", "paris at example.org", "is not an e-mail address"),
        ("geneve", "phone", "022 388 44 00", "is not a phone number"),
        ("geneve", "phone", "+41 22", "phone +41 22 is not"),
        ("paris", "opening_year", "93", "opening_year 93 is not valid"),
        ("genova", "closing_year", "2001", "closing_year 2001 is before opening_year 2002"),
        ("paris", "as_of", "last year", "as_of last year is not a date; write it like 2019"),
        ("paris", "as_of", "2026-02-30", "is not a day of the calendar"),
        ("paris", "parent_id", "lutetia", "parent_id lutetia is not a centre of this file"),
        ("paris", "parent_id", "paris", "parent_id makes a circle: paris -> paris"),
        ("geneve", "parent_id", "geneve-onex", "parent_id makes a circle: geneve -> geneve-onex -> geneve"),
        ("paris", "territories", "lutetia", "territories lutetia is not in territories.csv"),
        ("paris", "services", "training", "services has 1 parts and services_as_stated 6"),
        ("paris", "languages", "french", "languages french is not a language code"),
        ("paris", "languages", "fr | fr", "languages fr | fr names fr twice"),
    ],
)
def test_a_faulty_centre_is_named_with_its_reason(
    spoiled: Spoiled, centre: str, column: str, value: str, message: str
) -> None:
    found = spoiled(("centres.csv", centre, column), value)
    assert found
    assert all(fault.startswith("centres.csv, line ") for fault in found)
    assert message in "\n".join(found)


def test_a_single_fault_makes_no_others(change: Change, faults: Callable[[], tuple[str, ...]]) -> None:
    change("centres.csv", "marseille-paca", "status", "ouvert")
    assert len(faults()) == 1


@pytest.mark.parametrize(
    ("cell", "value", "message"),
    [
        (("countries.csv", "FR", "numeric_code"), "25", "numeric_code 25 is not a numeric country code"),
        (("countries.csv", "IT", "parts"), "GP", "parts GP is a country of the list or a part of another"),
        (("territories.csv", "hainaut", "kind"), "county", "kind 'county' is unknown; write one of region"),
        (("territories.csv", "hainaut", "codes"), "", "the territory has neither codes nor towns"),
        (("territories.csv", "hainaut", "codes"), "FR-59", "codes FR-59 does not lie in the country BE"),
        (("territories.csv", "bidasoa", "codes"), "ES-SS", "an area has no codes of its own"),
        (("facts.csv", "concept-001", "confidence"), "sure", "confidence 'sure' is unknown"),
        (("facts.csv", "concept-001", "conflict"), "perhaps", "conflict perhaps is not yes"),
        (("facts.csv", "concept-001", "sources"), "", "the fact has no source"),
    ],
)
def test_a_faulty_row_of_another_file_is_named(
    spoiled: Spoiled, cell: tuple[str, str, str], value: str, message: str
) -> None:
    found = spoiled(cell, value)
    assert any(fault.startswith(f"{cell[0]}, line ") and message in fault for fault in found)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("first,1993,3,31,nothing-001", "fact_ids nothing-001 is not a fact of facts.csv"),
        ("first,1993,,31,concept-001", "day 31 is given without a month"),
        ("first,1993,2,31,concept-001", "1993-2-31 is not a date"),
        ("first,1993,,,", "fact_ids is empty"),
        ("first,1993,,", "the row has 4 cells, the header 5; quote cells that hold commas"),
        ("first,1993,,,concept-001\nfirst,1994,,,concept-001", "line 3: id first stands in line 2 too"),
    ],
)
def test_a_faulty_event_is_named(
    site_files: Path, faults: Callable[[], tuple[str, ...]], row: str, message: str
) -> None:
    (site_files / "events.csv").write_text(f"id,year,month,day,fact_ids\n{row}\n", encoding="utf-8")
    assert [message in fault for fault in faults()] == [True]


def test_a_figure_of_an_unknown_scope_is_named(
    site_files: Path, faults: Callable[[], tuple[str, ...]]
) -> None:
    path = site_files / "figures.csv"
    path.write_text(
        path.read_text(encoding="utf-8") + "2020,,lutetia,visitors,5,,https://a.org,\n", encoding="utf-8"
    )
    assert faults() == (
        "figures.csv, line 50: scope lutetia is not a centre; write an id of centres.csv or network",
    )


def test_the_faults_of_all_files_come_at_once_in_order(
    change: Change, site_files: Path, faults: Callable[[], tuple[str, ...]]
) -> None:
    change("territories.csv", "hainaut", "country", "XX")
    change("centres.csv", "belfort", "as_of", "once")
    change("centres.csv", "paris", "status", "opened")
    change("centres.csv", "paris", "email", "nobody")
    (site_files / "facts.csv").unlink()
    places = [fault.split(":")[0] for fault in faults() if not fault.startswith("events.csv")]
    assert places == [
        "centres.csv, line 2",
        "centres.csv, line 2",
        "centres.csv, line 12",
        "facts.csv",
        "territories.csv, line 27",
        "territories.csv, line 27",
    ]


def test_a_missing_column_and_an_unknown_one_are_named(
    site_files: Path, faults: Callable[[], tuple[str, ...]]
) -> None:
    path = site_files / "territories.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("kind", "sort", 1), encoding="utf-8")
    found = [fault for fault in faults() if fault.startswith("territories.csv")]
    assert found[0].startswith("territories.csv, line 1: the column 'sort' is unknown")
    assert found[1].startswith("territories.csv, line 1: the column kind is missing")


@pytest.mark.parametrize("content", [b"", b" \n"])
def test_an_empty_file_is_named(
    site_files: Path, faults: Callable[[], tuple[str, ...]], content: bytes
) -> None:
    (site_files / "countries.csv").write_bytes(content)
    assert "countries.csv: the file is empty; write a header line and rows" in faults()


def test_a_file_with_a_header_alone_is_named(site_files: Path, faults: Callable[[], tuple[str, ...]]) -> None:
    (site_files / "figures.csv").write_text(
        "date,date_as_stated,scope,metric,value,as_stated,source_url,note\n", encoding="utf-8"
    )
    assert faults() == ("figures.csv: the file has no rows below its header; write at least one",)


def test_a_file_of_another_encoding_is_named_with_the_line(
    site_files: Path, faults: Callable[[], tuple[str, ...]]
) -> None:
    path = site_files / "territories.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1"))
    assert "territories.csv, line 3: byte 0xf4 is not UTF-8; save the file in UTF-8" in faults()


def test_a_byte_order_mark_is_no_fault(site_files: Path, outlines: Outlines) -> None:
    path = site_files / "territories.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_package(site_files, outlines).territories[0].id == "paris"


def test_an_open_quote_is_named(site_files: Path, faults: Callable[[], tuple[str, ...]]) -> None:
    path = site_files / "countries.csv"
    path.write_text(path.read_text(encoding="utf-8") + '"AT,Österreich,040,\n', encoding="utf-8")
    assert any("countries.csv, line" in fault and "cannot be read as CSV" in fault for fault in faults())


def test_lines_are_counted_where_a_row_begins(change: Change, faults: Callable[[], tuple[str, ...]]) -> None:
    change("centres.csv", "paris", "note", "a note\nof two lines")
    change("centres.csv", "marseille-paca", "status", "opened")
    assert faults()[0].startswith("centres.csv, line 4: status")


def test_the_revision_follows_the_content(site_files: Path, outlines: Outlines, change: Change) -> None:
    before = read_package(site_files, outlines).revision
    assert read_package(site_files, outlines).revision == before
    change("centres.csv", "paris", "note", "another note")
    assert read_package(site_files, outlines).revision != before
