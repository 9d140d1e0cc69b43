"""Floors for what the benchmark measures: `python -m benchmarks.places` prints the same shares."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import pytest

from actions.centres.place_finding import Certainty, Finding
from actions.places.compile import DATABASE, TABLES, compile_gazetteer
from actions.places.gazetteer import Gazetteer
from settings.environment import ROOT
from tests.understanding.place_expectation import BLIND_ROWS, ROWS, SECOND_ROWS, Judge, Reader, Row, read_rows

pytestmark = pytest.mark.slow


class Read(NamedTuple):
    row: Row
    finding: Finding
    right: bool


Reads = dict[str, list[Read]]


@pytest.fixture(scope="module")
def reads() -> Reads:
    """Every row of the three files with what was found for it."""
    compile_gazetteer(ROOT / TABLES, ROOT / DATABASE)
    with Gazetteer.open(ROOT / DATABASE) as gazetteer:
        reader, judge = Reader.over(gazetteer, ROOT / "data" / "gazetteer"), Judge(gazetteer)
        return {
            path.stem: [_read(row, reader, judge) for row in read_rows(path)]
            for path in (ROWS, SECOND_ROWS, BLIND_ROWS)
        }


def _read(row: Row, reader: Reader, judge: Judge) -> Read:
    finding = reader.finding(row)
    return Read(row, finding, judge.right(row, finding))


def share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags)


def misread(read: Sequence[Read]) -> str:
    """The rows that were not understood, for the message of a failure."""
    return "\n".join(f"{row.language} {row.text!r}: {finding}" for row, finding, right in read if not right)


FILES = ("places", "places_second", "places_blind")
FLOORS = {
    "exact": (0.98, 0.98, 0.98),
    "unaccented": (0.98, 0.98, 0.98),
    "typo": (0.98, 0.92, 0.98),
    "in_sentence": (0.98, 0.96, 0.98),
    "postal_code": (0.98, 0.98, 0.98),
    "region": (0.98, 0.98, 0.98),
    "exonym": (0.98, 0.98, 0.98),
    "ambiguous": (0.95, 0.95, 0.89),
    "trap": (0.98, 0.98, 0.98),
    "unknown": (0.98, 0.98, 0.98),
    "two_places": (0.96, 0.98, 0.98),
}
LANGUAGE_FLOORS = {"places": 0.96, "places_second": 0.95, "places_blind": 0.94}
MOST_TAKEN = {
    "places": {"none": 0.02, "unknown": 0.0, "ask": 0.05},
    "places_second": {"none": 0.02, "unknown": 0.0, "ask": 0.07},
    "places_blind": {"none": 0.02, "unknown": 0.0, "ask": 0.19},
}


@pytest.mark.parametrize("category", FLOORS)
@pytest.mark.parametrize("file", FILES)
def test_a_category_is_understood_as_well_as_measured(reads: Reads, file: str, category: str) -> None:
    chosen = [each for each in reads[file] if each.row.category == category]
    assert share([each.right for each in chosen]) >= FLOORS[category][FILES.index(file)], misread(chosen)


@pytest.mark.parametrize("language", ["fr", "en", "it", "es", "pt", "de"])
@pytest.mark.parametrize("file", FILES)
def test_no_language_is_left_behind(reads: Reads, file: str, language: str) -> None:
    chosen = [each for each in reads[file] if each.row.language == language]
    assert share([each.right for each in chosen]) >= LANGUAGE_FLOORS[file], misread(chosen)


@pytest.mark.parametrize("expected", ["none", "unknown", "ask"])
@pytest.mark.parametrize("file", FILES)
def test_a_place_is_seldom_taken_where_none_is_clear(reads: Reads, file: str, expected: str) -> None:
    chosen = [each for each in reads[file] if each.row.expected == expected]
    assert (
        share([each.finding.certainty is Certainty.ONE for each in chosen]) <= MOST_TAKEN[file][expected]
    ), misread(chosen)


@pytest.mark.parametrize("file", FILES)
def test_every_language_has_every_category(reads: Reads, file: str) -> None:
    languages = defaultdict(set)
    for each in reads[file]:
        languages[each.row.category].add(each.row.language)
    assert set(map(len, languages.values())) == {6}


@pytest.mark.parametrize("file", FILES)
def test_no_text_occurs_twice(reads: Reads, file: str) -> None:
    texts = [each.row.text for each in reads[file]]
    repeated = {text for text in texts if texts.count(text) > 1}
    assert repeated == set()
