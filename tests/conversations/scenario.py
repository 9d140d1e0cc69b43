"""Dialogues as data: what a person says, and what the answer must hold.

A file of `scenarios/` is a list of dialogues. A dialogue has a `name`, an optional `language` hint, its
`turns` and, where the assistant is known to do worse than it should, a `fault` which says how. A turn has one
of `user` (typed text), `choice` (a key) and `position` ([latitude, longitude]); the rest are expectations:
`topic`, `language`, `says` and `never` (parts of the text), `centres` (their ids, the first ones in order),
`choices` (keys that are among the choices), `suggests` (topics offered).
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "scenarios"


@dataclass(frozen=True, slots=True)
class Scenario:
    name: str
    turns: list[dict[str, Any]]
    language: str | None = None
    fault: str | None = None


def read_scenarios() -> dict[str, Scenario]:
    """Read all dialogues by `<file>: <name>`."""
    return {
        f"{path.stem}: {entry['name']}": Scenario(**entry)
        for path in sorted(FOLDER.glob("**/*.yml"))
        for entry in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    }
