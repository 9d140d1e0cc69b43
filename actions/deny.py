"""A no."""

from actions.answering.answer import Answer
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres.centre_action import PlaceAction
from actions.centres.place_finding import Certainty, Finding


class Deny(PlaceAction):
    """Asks for the place again where none of those offered was the right one; else drops what was asked.

    After the numbers for somebody in distress it leaves them there without pressing.
    """

    NAME = "action_deny"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Answer a no."""
        if turn.last_topic == "distress":
            return Answer(turn.topic, [voice.reply("utter_distress_no")])
        pending = turn.slots.get("pending")
        if pending and turn.slots.get("candidates"):
            return self.ask(pending, Finding(Certainty.NONE), voice)
        return Answer(turn.topic, [voice.reply("utter_deny")], slots={"pending": None})
