"""Erasure at the person's own wish."""

from actions.answering.answer import Answer
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.restart import FORGOTTEN


class ForgetMe(TopicAction):
    """Tells the gateway to erase the conversation, and says so."""

    NAME = "action_forget_me"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Erase the conversation."""
        return Answer(turn.topic, [voice.reply("utter_forget_me")], slots=FORGOTTEN, erase=True)
