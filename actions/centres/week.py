"""The hours of a centre in words: of the days that are asked for, and of the whole week."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from actions.answering.voice import Voice
from actions.centres.asked_days import AskedDays
from actions.sites.directory import Centre
from actions.sites.hours import Spans, hours_on, local_date, weekly_hours

AHEAD = ("part_today", "part_tomorrow", "part_after_tomorrow")
DAYS_OF_WEEK = 7


def week(centre: Centre, voice: Voice) -> list[str]:
    """List the hours of the week, the days with the same hours in one line and the closed ones last.

    Empty where the hours are not known.
    """
    days = weekly_hours(centre, voice.today)
    if days is None:
        return []
    alike: dict[Spans, list[int]] = {}
    for day, spans in enumerate(days):
        alike.setdefault(spans, []).append(day)
    ordered = sorted(alike.items(), key=lambda group: not group[0])
    return [
        voice.say("part_day_hours", day=_names(alike_days, voice), hours=_spelt(spans, voice))
        for spans, alike_days in ordered
    ]


def on_days(centre: Centre, asked: AskedDays, voice: Voice) -> list[str]:
    """Say the hours of the days that are asked for, one line each; those of public holidays aren't known.

    Empty where no hours are known, or no day is asked for.
    """
    days = weekly_hours(centre, voice.today)
    if days is None:
        return []
    lines = [_ahead(centre, number, voice) for number in asked.ahead]
    for day in asked.weekdays:
        named = voice.say("part_day_asked", day=voice.formats.weekday(day), hours=_spelt(days[day], voice))
        lines.append(_capital(named))
    return [*lines, *([voice.say("part_holidays_unknown")] if asked.holidays else [])]


def _ahead(centre: Centre, number: int, voice: Voice) -> str:
    """Say the hours of a day counted from today, where the centre is."""
    day = local_date(centre, voice.now) + timedelta(days=number)
    spans = hours_on(centre, day)
    hours = voice.say("part_day_holiday") if spans is None else _spelt(spans, voice)
    return voice.say(AHEAD[number], day=voice.formats.weekday(day.weekday()), hours=hours)


def _spelt(spans: Spans, voice: Voice) -> str:
    formats = voice.formats
    if not spans:
        return voice.say("part_day_closed")
    return formats.listing(
        f"{formats.time_of_day(span.opens)}–{formats.time_of_day(span.closes)}" for span in spans
    )


def _names(days: Sequence[int], voice: Voice) -> str:
    return ", ".join(voice.formats.weekday(day) for day in _in_a_row(days))


def _in_a_row(days: Sequence[int]) -> Iterable[int]:
    """Begin with the first day after a gap: Sunday and Monday, rather than Monday and Sunday."""
    start = next((number for number, day in enumerate(days) if (day - 1) % DAYS_OF_WEEK not in days), 0)
    return [*days[start:], *days[:start]]


def _capital(line: str) -> str:
    return line[:1].upper() + line[1:]
