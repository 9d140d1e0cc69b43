"""What a centre offers."""

from actions.answering.voice import Voice
from actions.centres import description
from actions.centres.centre_action import CentreAction
from actions.sites.directory import Centre


class CentreServices(CentreAction):
    """Lists the services known of a centre, with the age of the information."""

    NAME = "action_centre_services"
    TOPIC = "centre_services"

    def lines(self, centre: Centre, voice: Voice) -> list[str]:
        """Say the services."""
        doubt = description.doubt(centre, voice)
        if not centre.services:
            return [*doubt, voice.say("part_services_unknown")]
        names = voice.listing([voice.say(f"service_{service}") for service in centre.services])
        lines = [*doubt, voice.say("part_services", services=names)]
        if centre.as_of:
            lines.append(voice.say("part_as_of", as_of=voice.formats.partial_date(centre.as_of)))
        return lines
