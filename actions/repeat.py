"""The last answer once more."""

from actions.answering.answer import Answer, Choice, Reply
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice


class Repeat(TopicAction):
    """Says the last answer again, with its choices and centres."""

    NAME = "action_repeat"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Repeat the last answer."""
        replies = [_reply(payload["reply"]) for payload in turn.last_payloads]
        return Answer(turn.topic, replies or [voice.reply("utter_repeat_nothing")])


def _reply(data: dict[str, object]) -> Reply:
    choices = [Choice(**choice) for choice in data["choices"]]  # type: ignore[attr-defined]
    return Reply(**{**data, "choices": choices})  # type: ignore[arg-type]
