from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from actions.sites.directory import Centre, Directory
from actions.sites.hours import OpeningState, Span, hours_on, local_date, opening_state, weekly_hours
from actions.sites.models import Status

ZURICH = ZoneInfo("Europe/Zurich")


@pytest.fixture
def bellinzona(directory: Directory) -> Centre:
    return directory.centre("svizzera-italiana")


def state(centre: Centre, at: datetime) -> OpeningState:
    found = opening_state(centre, at)
    assert found is not None
    return found


def test_an_open_door_says_when_it_closes(bellinzona: Centre) -> None:
    found = state(bellinzona, datetime(2026, 11, 24, 13, 0, tzinfo=ZURICH))
    assert found == OpeningState(True, datetime(2026, 11, 24, 18, 0, tzinfo=ZURICH), "2020-01")


def test_a_closed_door_says_when_it_opens(bellinzona: Centre) -> None:
    found = state(bellinzona, datetime(2026, 11, 21, 12, 0, tzinfo=ZURICH))
    assert (found.is_open, found.changes_at) == (False, datetime(2026, 11, 23, 12, 0, tzinfo=ZURICH))


def test_the_moment_is_understood_in_the_time_zone_of_the_centre(bellinzona: Centre) -> None:
    assert state(bellinzona, datetime(2026, 11, 24, 11, 30, tzinfo=UTC)).is_open
    assert not state(bellinzona, datetime(2026, 7, 21, 9, 30, tzinfo=UTC)).is_open


@pytest.mark.parametrize(
    ("before", "opens_utc"),
    [
        (datetime(2026, 3, 28, 13, 0, tzinfo=ZURICH), datetime(2026, 3, 30, 10, 0, tzinfo=UTC)),
        (datetime(2026, 10, 24, 13, 0, tzinfo=ZURICH), datetime(2026, 10, 26, 11, 0, tzinfo=UTC)),
    ],
)
def test_the_next_opening_is_right_across_a_change_of_clocks(
    bellinzona: Centre, before: datetime, opens_utc: datetime
) -> None:
    changes_at = state(bellinzona, before).changes_at
    assert changes_at is not None
    assert changes_at.astimezone(UTC) == opens_utc


def test_a_public_holiday_is_unknown_where_the_hours_do_not_speak_of_it(bellinzona: Centre) -> None:
    found = state(bellinzona, datetime(2027, 1, 1, 13, 0, tzinfo=ZURICH))
    assert found.is_open is None
    assert found.changes_at == datetime(2027, 1, 2, 9, 0, tzinfo=ZURICH)


def test_a_public_holiday_is_closed_where_the_hours_say_so(bellinzona: Centre) -> None:
    closed = replace(bellinzona, opening_hours="Mo-Fr 09:00-17:00; PH off")
    assert state(closed, datetime(2027, 1, 1, 13, 0, tzinfo=ZURICH)).is_open is False


def test_the_holidays_are_those_of_the_country_of_the_centre(directory: Directory) -> None:
    bastille_day = datetime(2026, 7, 14, 14, 0, tzinfo=ZoneInfo("Europe/Paris"))
    paris = directory.centre("paris")
    assert state(paris, bastille_day).is_open is None
    assert state(replace(paris, country="BE"), bastille_day).is_open is True


def test_a_country_without_a_calendar_of_holidays_still_has_hours(bellinzona: Centre) -> None:
    mauritius = replace(bellinzona, country="MU", time_zone="Indian/Mauritius")
    assert state(mauritius, datetime(2026, 11, 24, 9, 0, tzinfo=UTC)).is_open


def test_a_door_that_never_closes_has_no_change(bellinzona: Centre) -> None:
    always = replace(bellinzona, opening_hours="24/7; PH open")
    assert state(always, datetime(2026, 11, 24, 9, 0, tzinfo=UTC)).changes_at is None


def test_hours_that_are_over_have_no_change(bellinzona: Centre) -> None:
    past = replace(bellinzona, opening_hours="2019 Mo-Fr 09:00-17:00")
    found = state(past, datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    assert (found.is_open, found.changes_at) == (False, None)


def test_nothing_is_said_of_a_door_that_is_not_known(bellinzona: Centre) -> None:
    at = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    assert opening_state(replace(bellinzona, opening_hours=None), at) is None
    assert opening_state(replace(bellinzona, time_zone=None), at) is None
    assert opening_state(replace(bellinzona, status=Status.UNCONFIRMED), at) is None


def test_a_moment_without_time_zone_is_refused(bellinzona: Centre) -> None:
    with pytest.raises(ValueError, match="aware"):
        opening_state(bellinzona, datetime(2026, 11, 24, 9, 0))  # noqa: DTZ001


def test_the_week_begins_on_monday_whatever_the_day(bellinzona: Centre) -> None:
    noon_to_six, thursday, saturday = (
        (Span(time(12), time(18)),),
        (Span(time(14), time(20)),),
        (Span(time(9), time(12)),),
    )
    expected = (noon_to_six, noon_to_six, noon_to_six, thursday, noon_to_six, saturday, ())
    assert weekly_hours(bellinzona, date(2026, 11, 22)) == expected
    assert weekly_hours(bellinzona, date(2027, 1, 1)) == expected


def test_a_day_may_have_two_spans_and_a_span_may_end_at_midnight(bellinzona: Centre) -> None:
    centre = replace(bellinzona, opening_hours="Mo 09:00-12:00,14:00-24:00; Tu 22:00-26:00")
    week = weekly_hours(centre, date(2026, 11, 23))
    assert week is not None
    assert week[0] == (Span(time(9), time(12)), Span(time(14), time(0)))
    assert week[1] == (Span(time(22), time(0)),)
    assert week[2] == (Span(time(0), time(2)),)


def test_unknown_hours_have_no_week(directory: Directory) -> None:
    assert weekly_hours(directory.centre("geneve"), date(2026, 11, 23)) is None


@pytest.mark.parametrize(
    ("day", "spans"),
    [
        (date(2026, 11, 26), (Span(time(14), time(20)),)),
        (date(2026, 11, 22), ()),
        (date(2026, 3, 29), ()),
        (date(2026, 12, 25), None),
        (date(2026, 8, 1), None),
    ],
    ids=["Thursday", "Sunday", "change of clocks", "Christmas", "national day"],
)
def test_a_date_has_its_hours_but_for_public_holidays(
    bellinzona: Centre, day: date, spans: tuple[Span, ...] | None
) -> None:
    assert hours_on(bellinzona, day) == spans


def test_a_date_has_no_hours_where_none_are_known(directory: Directory) -> None:
    assert hours_on(directory.centre("geneve"), date(2026, 11, 23)) is None


def test_hours_of_a_date_need_no_time_zone(bellinzona: Centre) -> None:
    somewhere = replace(bellinzona, time_zone=None)
    assert hours_on(somewhere, date(2026, 11, 26)) == (Span(time(14), time(20)),)


def test_the_date_is_that_of_the_centre(bellinzona: Centre) -> None:
    at = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    assert local_date(bellinzona, at) == date(2026, 11, 23)
    assert local_date(replace(bellinzona, time_zone=None), at) == date(2026, 11, 22)
