"""Floors for what the benchmark measures: `python -m benchmarks.places` prints the same shares."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import pytest

from actions.centres.place_finding import Certainty, Finding
from actions.places.compile import DATABASE, TABLES, compile_gazetteer
from actions.places.gazetteer import Gazetteer
from settings.environment import ROOT
from tests.understanding.place_expectation import Judge, Reader, Row, read_rows


class Read(NamedTuple):
    row: Row
    finding: Finding
    right: bool


@pytest.fixture(scope="module")
def read() -> list[Read]:
    """Every row of places.csv with what was found for it."""
    compile_gazetteer(ROOT / TABLES, ROOT / DATABASE)
    with Gazetteer.open(ROOT / DATABASE) as gazetteer:
        reader, judge = Reader.over(gazetteer, ROOT / "data" / "gazetteer"), Judge(gazetteer)
        findings = [(row, reader.finding(row)) for row in read_rows()]
        return [Read(row, finding, judge.right(row, finding)) for row, finding in findings]


def share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags)


def misread(read: Sequence[Read]) -> str:
    """The rows that were not understood, for the message of a failure."""
    return "\n".join(f"{row.language} {row.text!r}: {finding}" for row, finding, right in read if not right)


@pytest.mark.parametrize(
    ("category", "floor"),
    [
        ("exact", 0.93),
        ("unaccented", 0.94),
        ("typo", 0.94),
        ("in_sentence", 0.92),
        ("postal_code", 0.95),
        ("region", 0.87),
        ("exonym", 0.95),
        ("ambiguous", 0.65),
        ("trap", 0.74),
        ("unknown", 0.92),
        ("two_places", 0.87),
    ],
)
def test_a_category_is_understood_as_well_as_measured(read: list[Read], category: str, floor: float) -> None:
    chosen = [each for each in read if each.row.category == category]
    assert share([each.right for each in chosen]) >= floor, misread(chosen)


@pytest.mark.parametrize(
    ("language", "floor"),
    [("fr", 0.85), ("en", 0.84), ("it", 0.82), ("es", 0.85), ("pt", 0.84), ("de", 0.85)],
)
def test_no_language_is_left_behind(read: list[Read], language: str, floor: float) -> None:
    chosen = [each for each in read if each.row.language == language]
    assert share([each.right for each in chosen]) >= floor, misread(chosen)


@pytest.mark.parametrize(("expected", "most"), [("none", 0.18), ("unknown", 0.10), ("ask", 0.20)])
def test_a_place_is_seldom_taken_where_none_is_clear(read: list[Read], expected: str, most: float) -> None:
    chosen = [each for each in read if each.row.expected == expected]
    assert share([each.finding.certainty is Certainty.ONE for each in chosen]) <= most, misread(chosen)


def test_every_language_has_every_category(read: list[Read]) -> None:
    languages = defaultdict(set)
    for each in read:
        languages[each.row.category].add(each.row.language)
    assert set(map(len, languages.values())) == {6}
