"""What is stored, and for how long."""

from actions.answering.answer import Answer
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice


class Privacy(TopicAction):
    """Says what is stored, with the retention of this installation."""

    NAME = "action_privacy"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Say what is stored."""
        reply = voice.reply("utter_privacy", retention_days=self.services.retention_days)
        return Answer(turn.topic, [reply])
