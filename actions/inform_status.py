"""Who the person is."""

from actions.answering.answer import Answer
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres.centre_action import PlaceAction


class InformStatus(PlaceAction):
    """Says what a centre has for that person, then names the centre, or asks for the place."""

    NAME = "action_inform_status"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Answer to who the person is."""
        specific = [f"utter_inform_status_{status}" for status in turn.values("status")]
        response = next((name for name in specific if name in voice.book), "utter_inform_status")
        return self.offer_then_centre(response, turn, voice)
