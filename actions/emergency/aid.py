"""Help for somebody in distress: calm words, and whom to call where they are."""

from dataclasses import replace

from actions.answering.answer import Answer
from actions.answering.services import Services
from actions.answering.turn import Turn
from actions.answering.voice import Voice

DISTRESS = "distress"
ONLY_A_PLACE = frozenset({"inform_place", "nlu_fallback"})
PERHAPS_A_PLACE = frozenset({"centre_nearest", "centre_list", "network_countries", "human_handoff"})
"""Topics that a country is taken for; whoever then names the same country again does ask for a centre."""


class Aid:
    """Gives the numbers of the country where somebody in distress is, also where they name it afterwards."""

    def __init__(self, services: Services) -> None:
        self._places = services.places
        self._emergency = services.emergency

    def concerns(self, turn: Turn) -> bool:
        """Whether the turn tells where somebody is who has just been given numbers."""
        if turn.last_topic != DISTRESS:
            return False
        country = self._named(turn)
        if turn.topic in ONLY_A_PLACE:
            return country is not None
        return turn.topic in PERHAPS_A_PLACE and country not in {None, turn.slots.get("country")}

    def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Give the numbers of the country that is known, else those of the language and the European one."""
        spelt = self._named(turn) or turn.slots.get("country")
        country = voice.directory.country_code(spelt) if spelt else None
        known = country if country and self._emergency.knows(country) else None
        numbers = "\n".join(self._emergency.lines(known, voice))
        if known and turn.topic != DISTRESS:
            reply = voice.reply("utter_distress_where", country=voice.country(known), numbers=numbers)
        else:
            reply = voice.reply("utter_distress", numbers=numbers)
        if country is None:
            reply = replace(reply, text=voice.lines(reply.text, voice.say("part_distress_country")))
        return Answer(DISTRESS, [reply], slots={"country": country, "pending": None})

    def _named(self, turn: Turn) -> str | None:
        """Return the country that the turn names, or that of the place it names."""
        if turn.country:
            return turn.country
        where = self._places.find(turn).where
        return where.country if where else None
