"""Beginning again."""

from actions.answering.answer import Answer
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice

FORGOTTEN = dict.fromkeys(
    ("pending", "question", "candidates", "need", "status", "skipped", "place", "country", "centre", "shown")
)


class Restart(TopicAction):
    """Forgets the person, the place and the centre in question; the language stays.

    The name is that of a default action of Rasa, which it replaces.
    """

    NAME = "action_restart"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Begin again."""
        return Answer(turn.topic, [voice.reply("utter_restart")], slots=FORGOTTEN)
