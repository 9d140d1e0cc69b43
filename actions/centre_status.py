"""Whether a centre is open, planned, closed or unconfirmed."""

from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres import description
from actions.centres.centre_action import CentreAction
from actions.centres.week import on_days
from actions.sites.directory import Centre


class CentreStatus(CentreAction):
    """Says the status of a centre and the age of that information."""

    NAME = "action_centre_status"
    TOPIC = "centre_status"

    def lines(self, centre: Centre, voice: Voice) -> list[str]:
        """Say the status, and since when the centre had been open."""
        opened = centre.opening_year
        lines = [description.status(centre, voice)]
        return [*lines, voice.say("part_opened", year=opened)] if opened else lines

    def lines_asked(self, turn: Turn, centre: Centre, voice: Voice) -> list[str]:
        """Say the hours of a day first, or the years, where the message asks for them."""
        if "since" in self.services.kinds.asked(turn.text):
            return [*description.years(centre, voice, asked=True), description.status(centre, voice)]
        asked = self.services.days.asked(turn.text, turn.language)
        hours = on_days(centre, asked, voice) if centre.is_open else []
        return [*hours, *self.lines(centre, voice)]
