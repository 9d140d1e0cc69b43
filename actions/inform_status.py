"""Who the person is."""

from dataclasses import replace

from actions.answering.answer import Answer
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres.centre_action import PlaceAction
from actions.centres.recommendation import recommend


class InformStatus(PlaceAction):
    """Says what a centre has for that person, then goes on to the place."""

    NAME = "action_inform_status"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Answer to who the person is."""
        specific = [f"utter_inform_status_{status}" for status in turn.values("status")]
        response = next((name for name in specific if name in voice.book), "utter_inform_status")
        offer = voice.reply(response)
        where = self.places.find(turn).where or self.places.remembered(turn)
        if where is None:
            return Answer(
                turn.topic, [replace(offer, request_position=True)], slots={"pending": "centre_nearest"}
            )
        centre = recommend(turn.topic, where, voice.directory, voice)
        return Answer(turn.topic, [replace(offer, choices=()), *centre.replies], slots=centre.slots)
