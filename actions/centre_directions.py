"""Where a centre is."""

from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres import description
from actions.centres.cards import map_url
from actions.centres.centre_action import CentreAction
from actions.centres.place_finding import Whereabouts
from actions.sites.directory import Centre
from actions.sites.models import Precision
from actions.sites.routing import by_distance

POINTS = frozenset({"town", "quarter", "postal_code"})
"""Kinds of places from which a distance can be told; that from an area would be that from its main town."""


class CentreDirections(CentreAction):
    """Says how far the centre is, its address, and links to a map; says so where only the town is known."""

    NAME = "action_centre_directions"
    TOPIC = "centre_directions"

    def lines(self, centre: Centre, voice: Voice) -> list[str]:
        """Say where the centre is."""
        return [*description.doubt(centre, voice), *_way(centre, voice)]

    def lines_asked(self, turn: Turn, centre: Centre, voice: Voice) -> list[str]:
        """Say how far it is from the place of the conversation, then where it is."""
        far = _distance(centre, self.places.remembered(turn), voice)
        if far is None and centre.position and "distance" in self.services.kinds.asked(turn.text):
            far = voice.say("part_distance_unknown")
        return [*description.doubt(centre, voice), *([far] if far else []), *_way(centre, voice)]


def _distance(centre: Centre, where: Whereabouts | None, voice: Voice) -> str | None:
    """Say the distance as the crow flies between a place and a centre, where both are known."""
    if where is None or where.kind not in POINTS:
        return None
    for _, km in by_distance([centre], where.latitude, where.longitude):
        if km < 1:
            return voice.say("part_distance_here")
        return voice.say("part_distance_from", place=where.name, distance=voice.formats.distance(km))
    return None


def _way(centre: Centre, voice: Voice) -> list[str]:
    address, link = description.address(centre), map_url(centre)
    lines = [voice.say("part_address", address=address) if address else voice.say("part_address_unknown")]
    if link:
        precise = centre.precision is Precision.ADDRESS
        lines.append(voice.say("part_map" if precise else "part_map_town", link=link))
    return [*lines, *description.note(centre, voice)]
