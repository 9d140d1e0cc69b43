"""Topics whose answer is words alone."""

from actions.answering.answer import Answer
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice


class AnswerTopic(TopicAction):
    """Says the response that bears the name of the topic."""

    NAME = "action_answer_topic"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Say `utter_<topic>`."""
        return Answer(turn.topic, [voice.reply(f"utter_{turn.topic}")])
