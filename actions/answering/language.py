"""Choice of the language to answer in."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from rasa_sdk.interfaces import Tracker

FLIP_CONFIDENCE = 0.9
FIRST_CONFIDENCE = 0.4
FLIP_LENGTH = 12
FLIP_WORDS = 3
NAMES = frozenset({"place", "country", "centre"})
WORD = re.compile(r"\w+")
DEFAULT = "fr"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a language in this turn.

    `spoken` is the language of the conversation so far, `hint` what the channel knows (the language of the
    page or of the person's device), `recognised` what the text looks like, with its probability 0 to 1;
    `words` counts those that are no name of a place.
    """

    spoken: str | None
    locked: bool
    hint: str | None
    recognised: str | None
    confidence: float
    length: int
    words: int


def read_evidence(tracker: Tracker) -> Evidence:
    """Collect the evidence of the turn from Rasa's tracker."""
    message = tracker.latest_message
    recognised: dict[str, Any] = message.get("language") or {}
    hint = (message.get("metadata") or {}).get("language")
    # Before anybody has written, without a hint, only the greeting has spoken, in a language by default.
    chosen = hint or _has_written_before(tracker) or tracker.slots.get("language_locked")
    unclear = recognised.get("confidence", 0.0) < FIRST_CONFIDENCE
    return Evidence(
        spoken=tracker.slots.get("language") if chosen or unclear else None,
        locked=bool(tracker.slots.get("language_locked")),
        hint=hint,
        recognised=recognised.get("name"),
        confidence=recognised.get("confidence", 0.0),
        length=len(message.get("text") or ""),
        words=_count_words(message),
    )


def _count_words(message: Mapping[str, Any]) -> int:
    """Count the words outside the names of places and centres, which are of no language."""
    names = [entity for entity in message.get("entities", ()) if entity["entity"] in NAMES]
    starts = [word.start() for word in WORD.finditer(message.get("text") or "")]
    return sum(not any(name["start"] <= start < name["end"] for name in names) for start in starts)


def _has_written_before(tracker: Tracker) -> bool:
    """Whether the person wrote a message before this one; a button that was chosen begins with a slash."""
    texts = [event.get("text") or "" for event in tracker.events if event["event"] == "user"]
    return any(not text.startswith("/") for text in texts[:-1])


def choose_language(evidence: Evidence, supported: Collection[str]) -> str:
    """Choose the language to answer in, one of `supported`.

    An explicit request locks the language. Otherwise the first message decides where it is clear (a town's
    name alone is not), then the channel's hint; later the language flips only on good evidence, so that a
    name or two words in another language change nothing.
    """
    candidate = evidence.recognised if evidence.recognised in supported else None
    current = next((known for known in (evidence.spoken, evidence.hint) if known in supported), None)
    if evidence.locked and current:
        return current
    if current is None:
        clear = evidence.confidence >= FIRST_CONFIDENCE and evidence.words > 0
        return candidate if candidate and clear else DEFAULT
    long = evidence.length >= FLIP_LENGTH and evidence.words >= FLIP_WORDS
    sure = evidence.confidence >= FLIP_CONFIDENCE and long
    return candidate if candidate and sure else current
