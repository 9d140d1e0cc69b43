"""The opening hours of a centre."""

from actions.answering.voice import Voice
from actions.centres import description
from actions.centres.centre_action import CentreAction
from actions.sites.directory import Centre
from actions.sites.hours import opening_state
from actions.sites.models import Status


class CentreHours(CentreAction):
    """Says the hours with their age and whether the centre is open now, in its own time zone."""

    NAME = "action_centre_hours"
    TOPIC = "centre_hours"

    def lines(self, centre: Centre, voice: Voice) -> list[str]:
        """Say the hours, or that they are not known and whom to ask."""
        if centre.status is Status.CLOSED or centre.is_planned:
            return [description.status(centre, voice)]
        week = description.hours(centre, voice)
        if not week:
            contact = description.contact(centre, voice) or [voice.say("part_little_known")]
            return [description.status(centre, voice), voice.say("part_hours_unknown"), *contact]
        age = centre.opening_hours_as_of
        published = voice.say("part_hours_as_of", as_of=voice.formats.partial_date(age)) if age else None
        return [line for line in (_now(centre, voice), *week, published) if line]


def _now(centre: Centre, voice: Voice) -> str | None:
    state = opening_state(centre, voice.now)
    if state is None:
        return None
    if state.is_open is None:
        return voice.say("part_holiday")
    return voice.say("part_open_now" if state.is_open else "part_closed_now")
