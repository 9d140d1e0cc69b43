"""The question that waits for an answer, whatever is said in between.

Slots hold it: `pending` is the topic for which something was asked, `question` what was asked. A question for
the place is the usual one: it needs `pending` alone, and `candidates` where places were offered.
"""

from enum import StrEnum

from actions.answering.turn import Turn

NEED_PREFIX = "need_"
GUIDED = frozenset({"guidance_start", "inform_status"})


class Question(StrEnum):
    """What a person is asked, in this order; a choice `guidance_start:<question>` skips one."""

    NEED = "need"
    STATUS = "status"
    PLACE = "place"


def open_question(turn: Turn) -> Question | None:
    """Return what was asked and not answered yet."""
    if not turn.slots.get("pending"):
        return None
    return Question(turn.slots.get("question") or Question.PLACE)


def is_guided(topic: str | None) -> bool:
    """Whether questions asked for a topic are those of guidance."""
    return topic is not None and (topic in GUIDED or topic.startswith(NEED_PREFIX))
