"""What happened in a year."""

from collections.abc import Iterable

from actions.answering.answer import Answer, Reply
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.history.milestones import in_time
from actions.history.period import period
from actions.sites.directory import Event

MAX_EVENTS = 8


class HistoryYear(TopicAction):
    """Tells the dated events of a year; where there is none, the nearest dated ones."""

    NAME = "action_history_year"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Tell what happened in the years that were named; of a span without events, what came before it."""
        periods = [period(value, voice.now.year) for value in turn.values("year")]
        years = sorted(year for named in periods if named for year in named)
        if not years:
            return Answer(turn.topic, [voice.reply("utter_history_year_ask")])
        if years[0] != years[-1] and (between := self._between(years[0], years[-1], voice)):
            return Answer(turn.topic, [between])
        return Answer(turn.topic, [_tell(years[0], voice.directory.events(), voice)])

    def _between(self, first: int, last: int, voice: Voice) -> Reply | None:
        """Tell the events of a span of years, the most important ones of many; None where there is none."""
        inside = [event for event in voice.directory.events() if first <= event.year <= last]
        if not inside:
            return None
        told = self.services.milestones.choose(inside, MAX_EVENTS)
        more = len(inside) - len(told)
        events = voice.lines(_lines(told, voice), voice.say("part_more_events", count=more) if more else None)
        return voice.reply("utter_history_year_range", first=first, last=last, events=events)


def _tell(year: int, events: tuple[Event, ...], voice: Voice) -> Reply:
    known = sorted({event.year for event in events})
    if year > voice.now.year:
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
    return _lines(in_time([event for event in events if event.year == year])[:MAX_EVENTS], voice)


def _lines(events: Iterable[Event], voice: Voice) -> str:
    dated = ((voice.formats.partial_date(event.iso_date), voice.say(f"event_{event.id}")) for event in events)
    return "\n".join(voice.pair(date, words) for date, words in dated)
