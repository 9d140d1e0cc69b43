"""Prints the report on the training messages: `python -m tools.utterances [language] [topic]`."""

import sys
from collections.abc import Sequence
from pathlib import Path

from tools.utterances.measures import Measures
from tools.utterances.report import make_report
from topics.examples import read_examples

NLU = Path("data/nlu")
HEAD = (
    f"{'':2} {'topic':24} {'count':>5} {'near':>4} {'frame':>5}  {'1-3':>4} {'4-8':>4} {'9-15':>4} {'16+':>4}"
    f"  {'keyless':>7}  key words"
)


def main(arguments: Sequence[str]) -> int:
    """Print the measures, of all topics or of those named, then the faults; return 1 where there are any."""
    report = make_report(read_examples(NLU))
    lines = [
        _line(measures)
        for measures in report.measures
        if all(wanted in (measures.language, measures.topic) for wanted in arguments)
    ]
    faults = report.faults()
    sys.stdout.write("\n".join([HEAD, *lines, *faults, ""]))
    return bool(faults)


def _line(found: Measures) -> str:
    lengths = " ".join(f"{share:4.0%}" for share in found.lengths)
    return (
        f"{found.language:2} {found.topic:24} {found.count:5} {found.near:4} {found.framed:5.0%}  {lengths}"
        f"  {found.keyless:7.0%}  {' '.join(found.key_words)}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
