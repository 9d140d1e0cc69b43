"""Turns made of a text and its entities."""

from collections.abc import Mapping, Sequence
from typing import Any

from rasa_sdk.interfaces import Tracker

from actions.answering.turn import Turn
from tests.actions.rasa_call import parsed, tracker_state


def turn(
    text: str,
    entities: Sequence[dict[str, Any]] = (),
    slots: Mapping[str, Any] | None = None,
    language: str = "fr",
) -> Turn:
    """Return the turn of a message about a centre."""
    state = tracker_state(parsed(text, "centre_nearest", entities), slots or {}, [])
    return Turn.read(Tracker.from_dict(state), language)  # type: ignore[arg-type]
