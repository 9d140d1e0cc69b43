"""A yes."""

from actions.answering.answer import Answer, Reply
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres.asking import ask_for_place
from actions.centres.centre_action import PlaceAction
from actions.centres.place_finding import Certainty, Finding


class Affirm(PlaceAction):
    """Goes on with what was asked: the place is still to be named, or there is nothing to say yes to."""

    NAME = "action_affirm"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Answer a yes."""
        pending = turn.slots.get("pending")
        if not pending:
            return Answer(turn.topic, [voice.reply("utter_affirm")])
        asked = ask_for_place(pending, Finding(Certainty.NONE), voice, self.services.gazetteer)
        replies = [Reply(reply.text, reply.choices, request_position=True) for reply in asked.replies]
        return Answer(turn.topic, replies, slots=asked.slots)
