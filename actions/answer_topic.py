"""Topics whose answer is words alone."""

from dataclasses import replace

from actions.answering.answer import Answer
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.guidance.situation import said_statuses

LABEL_OBTAIN = "label_obtain"
OF_THE_LABEL = frozenset({"concept_cost", "concept_visit", "concept_audience"})
"""Topics of short questions after how to get the label: "what does it cost?", "any conditions?"."""

SHORT = 8
PERSONAL = frozenset({"concept_audience", "concept_appointment", "concept_services", "concept_visit"})
"""Topics to whose answer belongs what there is for the person who asks."""

BEFORE_ANYTHING = frozenset({None, "greet"})

AT_THE_CENTRE = frozenset({"concept_visit", "concept_advisers"})
"""Topics of "do they speak German there?"."""


class AnswerTopic(TopicAction):
    """Says the response that bears the name of the topic, and what there is for the person who asks."""

    NAME = "action_answer_topic"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Say `utter_<topic>`."""
        if turn.topic in AT_THE_CENTRE and turn.values("language"):
            return Answer(turn.topic, [voice.reply("utter_language_at_centre")])
        topic = _meant(turn)
        reply = voice.reply(f"utter_{topic}")
        own = [voice.say(f"part_for_{status}") for status in _statuses(topic, turn)]
        return Answer(topic, [replace(reply, text=voice.lines(reply.text, *own))])


def _meant(turn: Turn) -> str:
    """Return the topic, which for few words depends on what was spoken of: "ciao" opens or closes."""
    if turn.topic == "goodbye" and turn.last_topic in BEFORE_ANYTHING and len(turn.text.split()) == 1:
        return "greet"
    short = len(turn.text.split()) <= SHORT and not turn.is_choice
    of_the_label = turn.last_topic == LABEL_OBTAIN and turn.topic in OF_THE_LABEL
    return LABEL_OBTAIN if short and of_the_label else turn.topic


def _statuses(topic: str, turn: Turn) -> tuple[str, ...]:
    """Return who asks, as far as it matters for the topic: a teacher comes with a class."""
    if topic not in PERSONAL:
        return ()
    known = said_statuses(turn)
    teacher = topic == "concept_appointment" and "teacher" in (turn.slots.get("status") or ())
    return known or (("teacher",) if teacher else ())
