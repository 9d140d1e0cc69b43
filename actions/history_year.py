"""What happened in a year."""

from collections.abc import Iterable
from datetime import UTC, datetime

from actions.answering.answer import Answer, Reply
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.sites.directory import Event

MAX_EVENTS = 6


class HistoryYear(TopicAction):
    """Tells the dated events of a year; where there is none, the nearest dated ones."""

    NAME = "action_history_year"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Tell what happened in the first year that was named."""
        years = [int(value) for value in turn.values("year")]
        if not years:
            return Answer(turn.topic, [voice.reply("utter_history_year_ask")])
        return Answer(turn.topic, [_tell(years[0], voice.directory.events(), voice)])


def _tell(year: int, events: tuple[Event, ...], voice: Voice) -> Reply:
    known = sorted({event.year for event in events})
    if year > datetime.now(UTC).year:
        return voice.reply("utter_history_year_future", year=year)
    if year < known[0]:
        return voice.reply("utter_history_year_before", year=year)
    if year in known:
        return voice.reply("utter_history_year", year=year, events=_events(events, year, voice))
    before = max(other for other in known if other < year)
    after = next((other for other in known if other > year), None)
    nearest = {"year": year, "before_year": before, "before_events": _events(events, before, voice)}
    if after is None:
        return voice.reply("utter_history_year_none_after", **nearest)
    nearest |= {"after_year": after, "after_events": _events(events, after, voice)}
    return voice.reply("utter_history_year_none", **nearest)


def _events(events: Iterable[Event], year: int, voice: Voice) -> str:
    chosen = [event for event in events if event.year == year][:MAX_EVENTS]
    return "\n".join(
        voice.pair(voice.formats.partial_date(event.iso_date), voice.say(f"event_{event.id}"))
        for event in chosen
    )
