"""What a centre has for a need: a direction, training, a job, a change, a business."""

from dataclasses import replace

from actions.answering.answer import Answer
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres.centre_action import PlaceAction
from actions.centres.recommendation import recommend


class Need(PlaceAction):
    """Says what a centre has for the need, then names the centre where the place is known, or asks for it."""

    NAME = "action_need"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Answer the need."""
        offer = voice.reply(f"utter_{turn.topic}")
        finding = self.places.find(turn)
        where = finding.where or self.places.remembered(turn)
        if where is None:
            return Answer(turn.topic, [replace(offer, request_position=True)], slots={"pending": turn.topic})
        centre = recommend(turn.topic, where, voice.directory, voice)
        return Answer(turn.topic, [replace(offer, choices=()), *centre.replies], slots=centre.slots)
