"""Opening hours of centres: open now, the next change, and the week for display."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

# The library's stub leaves the exception out.
from opening_hours import OpeningHours, State, UnknownCountryError  # type: ignore[attr-defined]

from actions.sites.directory import Centre

Spans = tuple["Span", ...]

_HORIZON = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class OpeningState:
    """Whether a centre's door is open at a moment, by hours that were published at `as_of`.

    Attributes:
        is_open: None on a public holiday of which the hours say nothing.
        changes_at: when an open door closes, else when it next opens for certain; in the centre's time zone;
            None if not within a year.
        as_of: the date of the hours as ISO 8601 text of any precision, None if undated.
    """

    is_open: bool | None
    changes_at: datetime | None
    as_of: str | None


@dataclass(frozen=True, slots=True)
class Span:
    """A span of opening on one day, in local time; `closes` is 00:00 for midnight at the end of the day."""

    opens: time
    closes: time


def opening_state(centre: Centre, at: datetime) -> OpeningState | None:
    """Tell whether a centre is open at a moment.

    Args:
        centre: any centre.
        at: an aware moment, in any time zone.

    Returns:
        None where the hours or the time zone are not known, or the centre itself is not confirmed as open.

    Raises:
        ValueError: `at` is naive.
    """
    if at.tzinfo is None:
        raise ValueError("the moment has no time zone; pass an aware datetime")
    if not (centre.is_open and centre.opening_hours and centre.time_zone):
        return None
    zone = ZoneInfo(centre.time_zone)
    local = at.astimezone(zone)
    hours = _with_holidays(centre.opening_hours, centre.country, zone)
    state = hours.state(local)[0]
    return OpeningState(_is_open(state), _next_change(hours, local, state), centre.opening_hours_as_of)


def local_date(centre: Centre, at: datetime) -> date:
    """Return the date of an aware moment at the centre, in the moment's own zone where that isn't known."""
    return (at.astimezone(ZoneInfo(centre.time_zone)) if centre.time_zone else at).date()


def hours_on(centre: Centre, day: date) -> Spans | None:
    """Give the hours of one date, empty where the centre is closed all day.

    None where they are not known: no hours at all, or a public holiday of which they say nothing.
    """
    if not centre.opening_hours:
        return None
    zone = ZoneInfo(centre.time_zone) if centre.time_zone else None
    hours = _with_holidays(centre.opening_hours, centre.country, zone)
    noon = datetime.combine(day, time(12), zone)
    if hours.state(noon)[0] == State.UNKNOWN:
        return None
    return tuple(_spans(hours, day, zone))


def weekly_hours(centre: Centre, on: date) -> tuple[Spans, ...] | None:
    """Give the regular hours of the week of a day: seven days from Monday, each with its spans in order.

    Public holidays are left aside. None where the hours are not known.
    """
    if not centre.opening_hours:
        return None
    hours = OpeningHours(centre.opening_hours)
    monday = on - timedelta(days=on.weekday())
    return tuple(tuple(_spans(hours, monday + timedelta(days=day))) for day in range(7))


def _with_holidays(expression: str, country: str, zone: ZoneInfo | None) -> OpeningHours:
    complete = expression if "PH" in expression else f"{expression}; PH unknown"
    try:
        return OpeningHours(complete, timezone=zone, country=country)
    except UnknownCountryError:
        # The library has no calendar for some countries, such as Mauritius.
        return OpeningHours(complete, timezone=zone)


def _is_open(state: State) -> bool | None:
    return None if state == State.UNKNOWN else state == State.OPEN


def _next_change(hours: OpeningHours, at: datetime, state: State) -> datetime | None:
    if state == State.OPEN:
        change = hours.next_change(at)
        return change if change is not None and change < at + _HORIZON else None
    later = hours.intervals(at, at + _HORIZON)
    return next((start for start, _, state, _ in later if state == State.OPEN), None)


def _spans(hours: OpeningHours, day: date, zone: ZoneInfo | None = None) -> Iterator[Span]:
    midnight = datetime.combine(day, time(), zone)
    next_midnight = midnight + timedelta(days=1)
    intervals = takewhile(
        lambda interval: interval[0] < next_midnight, hours.intervals(midnight, next_midnight)
    )
    for start, end, state, _ in intervals:
        if state == State.OPEN:
            yield Span(max(start, midnight).time(), min(end, next_midnight).time())
