"""All that is known about a centre."""

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
        return [
            description.status(centre, voice),
            *_years(centre, voice),
            *_territory(centre, voice),
            *_family(centre, voice),
            *description.contact(centre, voice),
        ]


def _years(centre: Centre, voice: Voice) -> list[str]:
    years = {"opened": centre.opening_year, "label": centre.label_year}
    return [voice.say(f"part_{name}", year=year) for name, year in years.items() if year]


def _territory(centre: Centre, voice: Voice) -> list[str]:
    served = description.territory(centre, voice)
    return [served] if served else []


def _family(centre: Centre, voice: Voice) -> list[str]:
    parent = voice.directory.parent(centre)
    associated = [other.city or other.name for other in voice.directory.associated(centre.id)]
    lines = [voice.say("part_associated_with", centre=parent.name)] if parent else []
    return lines + ([voice.say("part_associated", towns=voice.listing(associated))] if associated else [])
