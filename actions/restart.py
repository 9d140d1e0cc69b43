"""Beginning again."""

from actions.answering.answer import Answer
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice

FORGOTTEN = {"pending": None, "place": None, "country": None, "centre": None, "shown": None}


class Restart(TopicAction):
    """Forgets the place and the centre in question; the language stays.

    The name is that of a default action of Rasa, which it replaces.
    """

    NAME = "action_restart"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Begin again."""
        return Answer(turn.topic, [voice.reply("utter_restart")], slots=FORGOTTEN)
