"""The opening hours of a centre."""

from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres import description
from actions.centres.asked_days import AskedDays
from actions.centres.centre_action import CentreAction
from actions.centres.week import on_days, week
from actions.sites.directory import Centre
from actions.sites.hours import opening_state
from actions.sites.models import Status

TODAY = 0


class CentreHours(CentreAction):
    """Says the hours of the day that is asked for, then of the week, with their age.

    Where no other day is asked for, it tells whether the centre is open now, in its own time zone.
    """

    NAME = "action_centre_hours"
    TOPIC = "centre_hours"

    def lines(self, centre: Centre, voice: Voice) -> list[str]:
        """Say the hours, or that they are not known and whom to ask."""
        return _hours(centre, AskedDays(), voice)

    def lines_asked(self, turn: Turn, centre: Centre, voice: Voice) -> list[str]:
        """Say the hours of the days that the message names first."""
        return _hours(centre, self.services.days.asked(turn.text, turn.language), voice)


def _hours(centre: Centre, asked: AskedDays, voice: Voice) -> list[str]:
    if centre.status is Status.CLOSED or centre.is_planned:
        return [description.status(centre, voice)]
    regular = week(centre, voice)
    if not regular:
        contact = description.contact(centre, voice) or [voice.say("part_little_known")]
        return [description.status(centre, voice), voice.say("part_hours_unknown"), *contact]
    now = _now(centre, voice) if not asked or TODAY in asked.ahead else None
    age = centre.opening_hours_as_of
    published = voice.say("part_hours_as_of", as_of=voice.formats.partial_date(age)) if age else None
    return [line for line in (*on_days(centre, asked, voice), now, *regular, published) if line]


def _now(centre: Centre, voice: Voice) -> str | None:
    state = opening_state(centre, voice.now)
    if state is None:
        return None
    if state.is_open is None:
        return voice.say("part_holiday")
    return voice.say("part_open_now" if state.is_open else "part_closed_now")
