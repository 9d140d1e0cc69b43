"""Another centre than the ones shown."""

from actions.answering.answer import Answer, Reply
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres import description
from actions.centres.cards import centre_card
from actions.centres.centre_action import PlaceAction
from actions.centres.place_finding import Certainty, Whereabouts
from actions.centres.recommendation import recommend, remember
from actions.sites.routing import by_distance


class CentreNext(PlaceAction):
    """Names the next nearest open centre that has not been shown."""

    NAME = "action_centre_next"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Name the next centre for the place of the conversation."""
        finding = self.places.find(turn, faint=True)
        if finding.where:
            return recommend(turn.topic, finding.where, voice.directory, voice)
        where = self.places.remembered(turn) or _around_the_first(turn, voice)
        if where is None or finding.certainty is not Certainty.NONE:
            return self.ask(turn.topic, finding, voice)
        return _next(where, list(turn.slots.get("shown") or ()), voice)


def _around_the_first(turn: Turn, voice: Voice) -> Whereabouts | None:
    """Return where the first centre shown is: it stands for a shared position, which is not kept."""
    shown = turn.slots.get("shown") or [None]
    centre = voice.directory.find(str(shown[0]))
    if centre is None or centre.position is None:
        return None
    latitude, longitude = centre.position
    return Whereabouts(centre.city, centre.country, (), latitude, longitude, "town", None)


def _next(where: Whereabouts, shown: list[str], voice: Voice) -> Answer:
    candidates = [centre for centre in voice.directory.centres() if centre.is_open and centre.id not in shown]
    ranked = by_distance(candidates, where.latitude, where.longitude)
    if not ranked:
        reply = Reply(
            voice.say("utter_centre_next_none"), choices=voice.choices(["centre_list", "human_handoff"])
        )
        return Answer("centre_next", [reply])
    centre, km = ranked[0]
    text = voice.lines(
        voice.say(
            "utter_centre_next",
            centre=description.title(centre),
            place=where.name or voice.say("part_your_position"),
            distance=voice.formats.distance(km),
        ),
        description.status(centre, voice),
        *description.contact(centre, voice),
    )
    card = centre_card(centre, voice.now) | {"distance_km": round(km, 1)}
    choices = voice.choices([f"centre_contact:{centre.id}", f"centre_directions:{centre.id}", "centre_next"])
    slots = remember(where, [*shown, centre.id]) | {"centre": centre.id}
    return Answer("centre_next", [Reply(text, choices, centres=[card])], slots=slots)
