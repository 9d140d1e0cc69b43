"""Places that the person may have meant instead of the one that was taken."""

from actions.answering.turn import Turn
from actions.places.gazetteer import Gazetteer
from actions.places.place import Place
from actions.places.resolve import MOST_CHOICES

LEAST_SHARE = 0.02


def other_places(turn: Turn, gazetteer: Gazetteer) -> list[Place]:
    """Return the other places among those offered, else the larger ones of the name in the message.

    All that were offered are returned while none of them has been taken.
    """
    taken = turn.slots.get("place")
    offered = turn.slots.get("candidates") or []
    if taken in offered or (offered and turn.slots.get("pending")):
        return [gazetteer.place(place_id) for place_id in offered if place_id != taken]
    return _of_that_name(turn, gazetteer, taken)


def _of_that_name(turn: Turn, gazetteer: Gazetteer, taken: str | None) -> list[Place]:
    candidates = [
        candidate for name in turn.values("place") for candidate in gazetteer.lookup(name, turn.language)
    ]
    if taken not in {candidate.place.id for candidate in candidates}:
        return []
    least = max(candidate.weight for candidate in candidates) * LEAST_SHARE
    others = [c.place for c in candidates if c.place.id != taken and c.weight >= least]
    return others[:MOST_CHOICES]
