"""A no."""

from actions.answering.answer import Answer
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice


class Deny(TopicAction):
    """Drops what was asked and offers something else."""

    NAME = "action_deny"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Answer a no."""
        return Answer(turn.topic, [voice.reply("utter_deny")], slots={"pending": None})
