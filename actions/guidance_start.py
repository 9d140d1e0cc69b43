"""Somebody who doesn't know where to begin."""

from actions.answering.answer import Answer
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.guidance.open_question import Question


class GuidanceStart(TopicAction):
    """Leads through the questions of guidance, goes on with them, or skips the one that a button names."""

    NAME = "action_guidance_start"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Ask the next question, or conclude."""
        step = turn.value("step")
        if step in set(Question):
            return self.guide.answer(turn, voice, skipped=[Question(step)])
        return self.guide.answer(turn, voice)
