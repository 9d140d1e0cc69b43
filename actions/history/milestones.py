"""Which events to tell of a span of years that has more than can be read."""

from collections.abc import Sequence
from pathlib import Path
from typing import Self

import yaml

from actions.sites.directory import Event

LAST = 99
"""Stands for the month or day of an event of which only the year or the month is known."""


class Milestones:
    """The weight of events: those of data/milestones.yml come first, in the order of the file."""

    def __init__(self, ids: Sequence[str]) -> None:
        self._rank = {event_id: number for number, event_id in enumerate(ids)}

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read the file."""
        return cls(yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)["milestones"])

    def choose(self, events: Sequence[Event], most: int) -> list[Event]:
        """Return the most important events, at most so many, in the order of time."""
        last = len(self._rank)
        ranked = sorted(events, key=lambda event: self._rank.get(event.id, last))
        return in_time(ranked[:most])


def in_time(events: Sequence[Event]) -> list[Event]:
    """Put events in the order of time; within a year those that are dated to the month or day come first."""
    return sorted(events, key=lambda event: (event.year, event.month or LAST, event.day or LAST))
