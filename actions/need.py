"""What a centre has for a need: a direction, training, a job, a change, a business."""

from actions.answering.answer import Answer
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice


class Need(TopicAction):
    """Says what a centre has for the need, then names the centre, or asks what is missing for that."""

    NAME = "action_need"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Answer the need."""
        return self.guide.answer(turn, voice)
