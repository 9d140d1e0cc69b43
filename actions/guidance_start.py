"""Somebody who doesn't know where to begin."""

from actions.answering.answer import Answer
from actions.answering.services import Services
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.guidance.guide import Guide
from actions.guidance.open_question import Question


class GuidanceStart(TopicAction):
    """Leads through the questions of guidance, goes on with them, or skips the one that a button names."""

    NAME = "action_guidance_start"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._guide = Guide(services)

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Ask the next question, or conclude."""
        step = turn.value("step")
        if step in set(Question):
            return self._guide.answer(turn, voice, skipped=[Question(step)])
        return self._guide.answer(turn, voice)
