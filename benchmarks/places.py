"""How well and how fast places are understood.

Run `python -m benchmarks.places` from the root, after `python -m actions.places.compile`. It reads the
messages of tests/understanding/places.csv, places_second.csv and places_blind.csv as the assistant does and
prints, for each file, per category and language, the share that was understood as expected, what became of
the risky ones, and times and memory. With `--failures` it also lists the messages that were not understood.
"""

import argparse
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import psutil
from rich.console import Console
from rich.table import Table

from actions.centres.place_finding import Certainty, Finding
from actions.places.compile import DATABASE
from actions.places.context import read_context
from actions.places.fuzzy import FuzzyIndex
from actions.places.gazetteer import Gazetteer
from actions.places.words import word_cutter
from tests.understanding.place_expectation import BLIND_ROWS, ROWS, SECOND_ROWS, Judge, Reader, Row, read_rows

CONTEXT = Path("data/gazetteer")
LANGUAGES = ("fr", "en", "it", "es", "pt", "de")
ALL = "all"


@dataclass(frozen=True, slots=True)
class Result:
    """A row with what was found; `taken` says whether a place was taken without a question."""

    row: Row
    finding: Finding
    right: bool
    taken: bool


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--failures", action="store_true", help="list the rows that were not understood")
    arguments = parser.parse_args()
    console = Console(width=110)
    console.print(_load_table())
    with Gazetteer.open(DATABASE) as gazetteer:
        reader, judge = Reader.over(gazetteer, CONTEXT), Judge(gazetteer)
        for path in (ROWS, SECOND_ROWS, BLIND_ROWS):
            rows = read_rows(path)
            results = [_result(row, reader, judge) for row in rows]
            console.rule(path.name)
            console.print(_accuracy_table(results))
            console.print(_risk_table(results))
            if arguments.failures:
                console.print(_failure_table(results))
        console.print(_time_table(rows, gazetteer, reader))
    return 0


def _result(row: Row, reader: Reader, judge: Judge) -> Result:
    finding = reader.finding(row)
    return Result(row, finding, judge.right(row, finding), finding.certainty is Certainty.ONE)


def _accuracy_table(results: Sequence[Result]) -> Table:
    table = _table("Understood as expected, %", "category", *LANGUAGES, ALL, "rows")
    categories = list(dict.fromkeys(result.row.category for result in results))
    for category in [*categories, ALL]:
        chosen = [result for result in results if category in {ALL, result.row.category}]
        shares = [_share(_right(r for r in chosen if r.row.language == language)) for language in LANGUAGES]
        table.add_row(category, *shares, _share(_right(chosen)), str(len(chosen)))
    return table


def _right(results: Iterable[Result]) -> list[bool]:
    return [result.right for result in results]


def _risk_table(results: Sequence[Result]) -> Table:
    by_expected = {
        name: [r for r in results if r.row.expected == name] for name in ("none", "unknown", "ask")
    }
    asked = [r.finding.certainty is Certainty.SEVERAL for r in by_expected["ask"]]
    confirmed = [
        r.finding.certainty is Certainty.GUESSED and len(r.finding.candidates) == 1
        for r in results
        if r.row.category == "typo" and r.right and not r.taken
    ]
    table = _table("What became of the risky ones, %", "", "share", "rows")
    for name, flags in (
        ("traps taken for a place", [r.taken for r in by_expected["none"]]),
        ("traps answered with a question about a place", [_asks(r) for r in by_expected["none"]]),
        ("unknown places answered with a place", [r.taken for r in by_expected["unknown"]]),
        ("ambiguous names asked back", asked),
        ("ambiguous names taken for one place", [r.taken for r in by_expected["ask"]]),
        ("typing errors taken at once", [r.taken for r in results if r.row.category == "typo"]),
        ("typing errors asked about with one place alone", confirmed),
    ):
        table.add_row(name, _share(flags), str(len(flags)))
    return table


def _asks(result: Result) -> bool:
    return result.finding.certainty in {Certainty.SEVERAL, Certainty.GUESSED}


def _time_table(rows: Sequence[Row], gazetteer: Gazetteer, reader: Reader) -> Table:
    fuzzy = FuzzyIndex.build(gazetteer)
    typos = [row for row in rows if row.category == "typo"]
    names = [name.rpartition(":")[2].split("|")[0] for row in rows for name in row.names]
    table = _table("Times, ms", "", "p50", "p99", "calls")
    for name, times in (
        ("lookup of a name", [_milliseconds(partial(gazetteer.lookup, name)) for name in names]),
        ("mentions in a message", [_milliseconds(partial(reader.mentions, row)) for row in rows]),
        ("message to place", [_milliseconds(partial(reader.finding, row)) for row in rows]),
        ("names like a typing error", [_milliseconds(partial(fuzzy.fuzzy, row.text)) for row in typos]),
    ):
        cuts = statistics.quantiles(times, n=100)
        table.add_row(name, f"{cuts[49]:.2f}", f"{cuts[98]:.2f}", str(len(times)))
    return table


def _load_table() -> Table:
    """Open what the action server keeps open, before anything else; memory is what the process grows by."""
    table = _table("Loading", "", "ms", "MiB")
    with Gazetteer.open(DATABASE) as gazetteer:
        for name, load in (
            ("gazetteer, first lookup", partial(gazetteer.lookup, "Paris")),
            ("words around places", partial(read_context, CONTEXT)),
            ("spellings for typing errors", partial(FuzzyIndex.build, gazetteer)),
            ("word cutter", word_cutter),
        ):
            loaded, milliseconds, mebibytes = _loading(load)
            table.add_row(name, f"{milliseconds:.1f}", f"{mebibytes:.1f}")
            del loaded
    return table


def _loading(load: Callable[[], object]) -> tuple[object, float, float]:
    process = psutil.Process()
    before, started = process.memory_info().rss, time.perf_counter()
    loaded = load()
    seconds = time.perf_counter() - started
    return loaded, seconds * 1000, (process.memory_info().rss - before) / 2**20


def _failure_table(results: Sequence[Result]) -> Table:
    table = Table("category", "message", "expected", "found", title="Not understood as expected")
    for result in results:
        if not result.right:
            row, finding = result.row, result.finding
            names = ", ".join(f"{place.name} ({place.country})" for place in finding.candidates)
            expected = f"{row.expected} {' ; '.join(row.names)}"
            table.add_row(
                f"{row.category} {row.language}", row.text, expected, f"{finding.certainty} {names}"
            )
    return table


def _milliseconds(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000


def _share(flags: Sequence[bool]) -> str:
    return f"{100 * Counter(flags)[True] / len(flags):.1f}" if flags else "-"


def _table(title: str, first: str, *numbers: str) -> Table:
    table = Table(first, title=title, title_justify="left")
    for number in numbers:
        table.add_column(number, justify="right")
    return table


if __name__ == "__main__":
    sys.exit(main())
