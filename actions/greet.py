"""The greeting, which opens a conversation."""

from actions.answering.answer import Answer
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice


class Greet(TopicAction):
    """Greets; forgets what the person was in the middle of, not the place."""

    NAME = "action_greet"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Greet."""
        return Answer(turn.topic, [voice.reply("utter_greet")], slots={"pending": None})
