"""Despair and violence: calm words and whom to call."""

from actions.answering.answer import Answer
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice


class Distress(TopicAction):
    """Takes the person seriously and gives the emergency numbers of their country; no menu, no joke."""

    NAME = "action_distress"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Give the numbers of the country that is known, else those of the language and the European one."""
        return self.aid.answer(turn, voice)
