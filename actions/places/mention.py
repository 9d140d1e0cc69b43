"""A place that a text names."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from actions.places.place import Candidate

SURE_FROM = 3
"""Points from which a mention is a place whatever was asked before."""

POSSIBLE_FROM = 1
"""Points from which a mention is a place where one is expected."""


class Role(StrEnum):
    """What a place is to the person who names it."""

    NONE = ""
    HOME = "home"
    WORK = "work"
    ROOTS = "roots"
    """They are from there; they may live there still."""
    ORIGIN = "origin"
    """They came from there, or have left it."""
    PAST = "past"
    """They learnt or worked there once."""
    WISH = "wish"
    """They would like to go and work there."""
    REFUSED = "refused"
    """They say that it isn't there, or don't want to go there."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that a text names: its offsets, the likeliest candidate, and whether it is sure.

    `alone` says that the rest of the text says nothing: "Hallo, ich wohne in Basel"; `area` that no town of
    that name is meant: "dans la Vienne". `within` are the ids of the candidates that lie where the text says:
    the one of three in "Sainte-Marie à La Réunion"; `locates` says that this mention is what says it ("La
    Réunion"), and `role` what the place is to the person. `outside` is the ISO 3166-1 code of the country
    that follows, if no place of the name lies in it: "Marseille, Chile".
    """

    start: int
    end: int
    text: str
    candidate: Candidate
    score: int
    alone: bool = False
    area: bool = False
    within: tuple[str, ...] = ()
    locates: bool = False
    role: Role = Role.NONE
    outside: str = ""

    def data(self) -> dict[str, Any]:
        """Return what an entity tells of the mention beside its words."""
        return {
            "sure": self.sure,
            "score": self.score,
            "alone": self.alone,
            "area": self.area,
            "within": list(self.within),
            "locates": self.locates,
            "role": str(self.role),
            "origin": self.role in {Role.ORIGIN, Role.PAST},
            "refused": self.role is Role.REFUSED,
            "outside": self.outside,
        }

    @property
    def sure(self) -> bool:
        """Whether it is a place beyond reasonable doubt, whatever was asked before."""
        return self.score >= SURE_FROM


def without_overlaps(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions without those that overlap a better one, in the order of the text."""
    chosen: list[Mention] = []
    for mention in sorted(mentions, key=_preference):
        if all(mention.end <= other.start or mention.start >= other.end for other in chosen):
            chosen.append(mention)
    return sorted(chosen, key=lambda mention: mention.start)


def _preference(mention: Mention) -> tuple[bool, int, int, int]:
    return (not mention.area, -(mention.end - mention.start), -mention.score, mention.start)
