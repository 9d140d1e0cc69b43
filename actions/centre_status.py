"""Whether a centre is open, planned, closed or unconfirmed."""

from actions.answering.voice import Voice
from actions.centres import description
from actions.centres.centre_action import CentreAction
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
