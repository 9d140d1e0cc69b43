"""Phone, mail and site of a centre."""

from actions.answering.voice import Voice
from actions.centres import description
from actions.centres.centre_action import CentreAction
from actions.sites.directory import Centre
from actions.sites.models import Status


class CentreContact(CentreAction):
    """Says how to reach a centre, as far as it is known."""

    NAME = "action_centre_contact"
    TOPIC = "centre_contact"

    def lines(self, centre: Centre, voice: Voice) -> list[str]:
        """Say the contact; a status other than open comes first."""
        known = description.contact(centre, voice)
        if known and not centre.phone and centre.status is not Status.CLOSED:
            known = [voice.say("part_phone_unknown"), *known]
        return [*description.doubt(centre, voice), *(known or [voice.say("part_little_known")])]
