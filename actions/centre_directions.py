"""Where a centre is."""

from actions.answering.voice import Voice
from actions.centres import description
from actions.centres.cards import map_url
from actions.centres.centre_action import CentreAction
from actions.sites.directory import Centre
from actions.sites.models import Precision


class CentreDirections(CentreAction):
    """Says the address and links to a map; says so where only the town is known."""

    NAME = "action_centre_directions"
    TOPIC = "centre_directions"

    def lines(self, centre: Centre, voice: Voice) -> list[str]:
        """Say where the centre is."""
        address, link = description.address(centre), map_url(centre)
        lines = description.doubt(centre, voice)
        lines += [
            voice.say("part_address", address=address) if address else voice.say("part_address_unknown")
        ]
        if link:
            precise = centre.precision is Precision.ADDRESS
            lines.append(voice.say("part_map" if precise else "part_map_town", link=link))
        return [*lines, *description.note(centre, voice)]
