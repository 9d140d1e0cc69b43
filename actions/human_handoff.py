"""How to reach a person."""

from dataclasses import replace

from actions.answering.answer import Answer, Reply
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres import description
from actions.centres.cards import centre_card
from actions.centres.centre_action import PlaceAction
from actions.centres.centre_choice import centre_spoken_of, named_centre


class HumanHandoff(PlaceAction):
    """Gives the contact of the centre in question; without one, the network's, and asks for the town."""

    NAME = "action_human_handoff"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Say how to reach a person."""
        centre = named_centre(turn, voice.directory) or centre_spoken_of(turn, voice.directory)
        contact = description.contact(centre, voice) if centre else []
        if not centre or not contact:
            reply = replace(voice.reply("utter_human_handoff"), request_position=True)
            return Answer(turn.topic, [reply], slots={"pending": "centre_contact"})
        text = voice.lines(
            voice.say("utter_human_handoff_centre", centre=description.title(centre)), *contact
        )
        reply = Reply(text, voice.leading_on("utter_human_handoff"), centres=[centre_card(centre, voice.now)])
        return Answer(turn.topic, [reply])
