"""Another centre than the ones shown: the next one, a nearer one, or that of another place of the name."""

from dataclasses import replace

from actions.answering.answer import Answer, Reply
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres import description
from actions.centres.cards import centre_card
from actions.centres.centre_action import PlaceAction
from actions.centres.centre_choice import chosen_place
from actions.centres.namesakes import other_places
from actions.centres.place_finding import NOTHING, Certainty, Finding, Whereabouts
from actions.centres.recommendation import recommend, remember
from actions.places.place import Place
from actions.sites.directory import Centre
from actions.sites.models import Status
from actions.sites.routing import by_distance

LEAST_KM = 1
"""A centre in the town itself is not "0 km" away."""


class CentreNext(PlaceAction):
    """Names the next nearest open centre that has not been shown; a nearer one only where there is one."""

    NAME = "action_centre_next"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Name the next centre for the place of the conversation."""
        others = other_places(turn, self.services.gazetteer) if turn.follow_up == "other" else []
        if others:
            return self._for_another(others, turn, voice)
        named = turn.follow_up is None or turn.values("place")
        finding = self.places.find(turn, faint=True) if named else NOTHING
        if finding.where:
            return recommend(turn.topic, finding.where, voice.directory, voice)
        remembered = self.places.remembered(turn)
        shown = _shown(turn)
        if turn.follow_up == "closer" and remembered:
            return _closer(remembered, shown, voice)
        if turn.follow_up == "closer":
            return _closest_shown(voice) if turn.slots.get("shown") else self.ask(turn.topic, NOTHING, voice)
        where = remembered or _around_the_first(shown, voice)
        if where is None or finding.certainty is not Certainty.NONE:
            return self.ask(turn.topic, finding, voice)
        return _next(where, shown, voice)

    def _for_another(self, others: list[Place], turn: Turn, voice: Voice) -> Answer:
        """Recommend a centre for the other place of the name, or ask which of the others is meant."""
        if len(others) > 1:
            name = others[0].name_in(turn.language)
            return self.ask(turn.topic, Finding(Certainty.SEVERAL, candidates=others, text=name), voice)
        chosen = self.places.find(replace(turn, entities=(chosen_place(others[0].id),)))
        if chosen.where is None:
            return self.ask(turn.topic, chosen, voice)
        return recommend(turn.topic, chosen.where, voice.directory, voice)


def _shown(turn: Turn) -> list[str]:
    """Return the centres shown so far, else the one spoken of."""
    return list(turn.slots.get("shown") or [centre for centre in [turn.slots.get("centre")] if centre])


def _around_the_first(shown: list[str], voice: Voice) -> Whereabouts | None:
    """Return where the first centre shown is: it stands for a shared position, which is not kept."""
    centre = voice.directory.find(shown[0]) if shown else None
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
    opening = _opening("utter_centre_next", where, centre, km, voice)
    return _present([opening], centre, km, remember(where, [*shown, centre.id]), voice)


def _closer(where: Whereabouts, shown: list[str], voice: Voice) -> Answer:
    """Name the nearest open centre; say that none is nearer where it was shown already."""
    open_ones = [centre for centre in voice.directory.centres() if centre.is_open]
    centre, km = by_distance(open_ones, where.latitude, where.longitude)[0]
    known = centre.id in shown
    opening = _opening(
        "utter_centre_next_closest" if known else "utter_centre_next", where, centre, km, voice
    )
    doubtful = _unconfirmed_within(km, where, voice)
    beside = _doubt(doubtful, voice) if doubtful else None
    slots = remember(where, list(dict.fromkeys([*shown, centre.id])))
    return _present([opening, beside], centre, km, slots, voice)


def _unconfirmed_within(km: float, where: Whereabouts, voice: Voice) -> Centre | None:
    """Return the nearest centre that is not confirmed as open, if it is nearer than a distance."""
    unsure = [centre for centre in voice.directory.centres() if centre.status is Status.UNCONFIRMED]
    nearest = by_distance(unsure, where.latitude, where.longitude)[:1]
    return next((centre for centre, distance in nearest if distance < km), None)


def _closest_shown(voice: Voice) -> Answer:
    """Say that none is nearer, of a shared position that is not kept: the nearest was among those shown."""
    choices = voice.choices(["centre_next", "centre_list"])
    return Answer("centre_next", [Reply(voice.say("utter_centre_next_closest_shown"), choices)])


def _doubt(centre: Centre, voice: Voice) -> str:
    status = description.status(centre, voice)
    return voice.say("part_also_unconfirmed", centre=description.title(centre), status=status)


def _opening(response: str, where: Whereabouts, centre: Centre, km: float, voice: Voice) -> str:
    return voice.say(
        response,
        centre=description.title(centre),
        place=where.name or voice.say("part_your_position"),
        distance=voice.formats.distance(max(km, LEAST_KM)),
    )


def _present(
    opening: list[str | None], centre: Centre, km: float, slots: dict[str, object], voice: Voice
) -> Answer:
    first, *beside = opening
    text = voice.lines(first, description.status(centre, voice), *description.contact(centre, voice), *beside)
    card = centre_card(centre, voice.now) | {"distance_km": round(km, 1)}
    choices = voice.choices([f"centre_contact:{centre.id}", f"centre_directions:{centre.id}", "centre_next"])
    reply = Reply(text, choices, centres=[card])
    return Answer("centre_next", [reply], slots=slots | {"centre": centre.id})
