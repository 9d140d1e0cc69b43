"""Who the person is."""

from actions.answering.answer import Answer
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice


class InformStatus(TopicAction):
    """Says what a centre has for that person, then names the centre, or asks what is missing for that."""

    NAME = "action_inform_status"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Answer to who the person is."""
        return self.guide.answer(turn, voice)
