"""What a centre has for a need: a direction, training, a job, a change, a business."""

from actions.answering.answer import Answer
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres.centre_action import PlaceAction


class Need(PlaceAction):
    """Says what a centre has for the need, then names the centre, or asks for the place."""

    NAME = "action_need"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Answer the need."""
        return self.offer_then_centre(f"utter_{turn.topic}", turn, voice)
