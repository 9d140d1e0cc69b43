"""Advice in words: the area of advice for a need, what a centre has for a person, how a visit goes."""

from actions.answering.answer import Payload
from actions.answering.voice import MAX_SOURCES, Voice
from actions.guidance.situation import Situation

MOST_STATUSES = 2


def in_full(situation: Situation, voice: Voice) -> list[str]:
    """Answer at some length what the turn says, of one thing only; in short where it says more."""
    if situation.led or (situation.new_need and situation.new_statuses) or len(situation.new_statuses) > 1:
        return in_short(situation, voice, need=situation.new_need)
    return [voice.say(response) for response in _responses(situation)]


def in_short(situation: Situation, voice: Voice, *, need: bool) -> list[str]:
    """Name the area of advice for the need, if wished, and say what a centre has for the person."""
    named = area(situation, voice) if need else []
    return [*named, *(voice.say(f"part_for_{status}") for status in situation.new_statuses[:MOST_STATUSES])]


def area(situation: Situation, voice: Voice) -> list[str]:
    """Name the area of advice for the need, where it is known."""
    return [voice.say(f"part_need_{situation.need}")] if situation.need else []


def on_visit(voice: Voice) -> str:
    """Say what to do there, what to bring, and what a centre is not for."""
    return voice.say("part_visit")


def sources(situation: Situation, voice: Voice) -> list[Payload]:
    """Return the sources of what is said about the need and the person."""
    found = [source for response in _responses(situation) for source in voice.sources(response)]
    return list({source["url"]: source for source in found}.values())[:MAX_SOURCES]


def _responses(situation: Situation) -> list[str]:
    need = [f"utter_need_{situation.need}"] if situation.need and situation.new_need else []
    return [*need, *(f"utter_inform_status_{status}" for status in situation.new_statuses[:MOST_STATUSES])]
