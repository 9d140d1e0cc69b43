"""All that is known about a centre."""

from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres import description
from actions.centres.centre_action import CentreAction
from actions.sites.directory import Centre


class CentreDetails(CentreAction):
    """Says status, years, territory, contact and associated centres."""

    NAME = "action_centre_details"
    TOPIC = "centre_details"

    def lines(self, centre: Centre, voice: Voice) -> list[str]:
        """Say all that is known, with its age."""
        years = description.years(centre, voice)
        return [description.status(centre, voice), *years, *_more(centre, voice)]

    def lines_asked(self, turn: Turn, centre: Centre, voice: Voice) -> list[str]:
        """Say the years first where the message asks since when the centre exists."""
        if "since" not in self.services.kinds.asked(turn.text):
            return self.lines(centre, voice)
        years = description.years(centre, voice, asked=True)
        return [*years, description.status(centre, voice), *_more(centre, voice)]


def _more(centre: Centre, voice: Voice) -> list[str]:
    return [*_territory(centre, voice), *_family(centre, voice), *description.contact(centre, voice)]


def _territory(centre: Centre, voice: Voice) -> list[str]:
    served = description.territory(centre, voice)
    return [served] if served else []


def _family(centre: Centre, voice: Voice) -> list[str]:
    parent = voice.directory.parent(centre)
    associated = [other.city or other.name for other in voice.directory.associated(centre.id)]
    lines = [voice.say("part_associated_with", centre=parent.name)] if parent else []
    return lines + ([voice.say("part_associated", towns=voice.listing(associated))] if associated else [])
