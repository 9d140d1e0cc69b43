"""What is known of a person: need, statuses, what they would rather not be asked."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Self

from actions.answering.turn import Turn
from actions.guidance.open_question import NEED_PREFIX, Question, is_guided, open_question

NEEDS = (
    "orientation",
    "training",
    "job",
    "career_change",
    "skills_recognition",
    "business",
    "apprenticeship",
    "mobility",
)
STATUSES = (
    "pupil",
    "student",
    "apprentice",
    "job_seeker",
    "employee",
    "entrepreneur",
    "parent",
    "teacher",
    "retiree",
    "migrant",
    "disabled_person",
    "no_diploma",
    "senior",
)
OCCUPATIONS = frozenset({"pupil", "student", "apprentice", "job_seeker", "employee", "retiree"})
"""Of these a new one takes the place of an earlier one; all other statuses add up."""

GUIDANCE_START = "guidance_start"
RESUME = "resume"


@dataclass(frozen=True, slots=True)
class Situation:
    """What the conversation has told of a person so far, the turn included.

    `new_need` and `new_statuses` are what the turn itself says. `led` tells that the person asked to be led
    through all questions, `topic` for which topic questions are asked.
    """

    need: str | None
    statuses: tuple[str, ...]
    new_need: bool
    new_statuses: tuple[str, ...]
    skipped: frozenset[Question]
    led: bool
    topic: str

    @classmethod
    def read(cls, turn: Turn, skipped: Collection[Question] = ()) -> Self:
        """Read the situation; `skipped` are the questions that the turn leaves unanswered."""
        starts = turn.topic == GUIDANCE_START and open_question(turn) is None
        said, new = _read_answer(turn)
        need = said or (None if starts else turn.slots.get("need") or _need(turn.slots.get("pending")))
        led = turn.topic == GUIDANCE_START or _asked_for(turn) == GUIDANCE_START
        passed = frozenset(map(Question, () if starts else turn.slots.get("skipped") or ())) | set(skipped)
        if turn.topic == "inform_status" and not new:
            passed |= {Question.STATUS}
        statuses = _merged(turn.slots.get("status") or (), new)
        return cls(need, statuses, said is not None, new, passed, led, _topic(turn, led=led, need=need))

    def missing(self, *, place_known: bool) -> Question | None:
        """Return the first question that is neither answered nor skipped."""
        known = {Question.NEED: self.need, Question.STATUS: self.statuses, Question.PLACE: place_known}
        return next(
            (question for question in Question if not known[question] and question not in self.skipped), None
        )

    def slots(self) -> dict[str, Any]:
        """Return the slots that keep the situation."""
        return {
            "need": self.need,
            "status": list(self.statuses),
            "skipped": sorted(str(question) for question in self.skipped),
        }


def _read_answer(turn: Turn) -> tuple[str | None, tuple[str, ...]]:
    """Return need and statuses that a turn states; "looking for work" tells, if asked, who somebody is."""
    need, statuses = said_need(turn), said_statuses(turn)
    answers = open_question(turn) is Question.STATUS and turn.slots.get("need") and says_alone(turn, "need")
    if need == "job" and answers and not statuses:
        return None, ("job_seeker",)
    return need, statuses


def said_need(turn: Turn) -> str | None:
    """Return the need that a turn states: that of its topic, unless its words name others alone."""
    if leaves_open(turn):
        return None
    by_topic = _need(turn.topic)
    named = [need for need in turn.values("need") if need in NEEDS]
    return by_topic if by_topic in named or not named else named[0]


def _need(topic: str | None) -> str | None:
    """Return the need that a topic is about."""
    return topic.removeprefix(NEED_PREFIX) if topic and topic.startswith(NEED_PREFIX) else None


def leaves_open(turn: Turn) -> bool:
    """Whether the turn says nothing but "I don't know", "skip" or the like."""
    return not turn.is_choice and says_alone(turn, "step")


def says_alone(turn: Turn, kind: str) -> bool:
    """Whether the turn says something of one kind and nothing else."""
    return any(entity.kind == kind and entity.data.get("alone") for entity in turn.entities)


def said_statuses(turn: Turn) -> tuple[str, ...]:
    """Return the statuses that a turn states."""
    return tuple(dict.fromkeys(status for status in turn.values("status") if status in STATUSES))


def _merged(known: Collection[str], new: Collection[str]) -> tuple[str, ...]:
    """Put new statuses before those known, without occupations that they replace."""
    replaced = OCCUPATIONS if OCCUPATIONS.intersection(new) else frozenset()
    return tuple(dict.fromkeys([*new, *(status for status in known if status not in replaced)]))


def _asked_for(turn: Turn) -> str | None:
    """Return the guidance topic for which the open question was asked."""
    pending = turn.slots.get("pending")
    return pending if is_guided(pending) else None


def _topic(turn: Turn, *, led: bool, need: str | None) -> str:
    if led:
        return GUIDANCE_START
    if need:
        return f"{NEED_PREFIX}{need}"
    return _asked_for(turn) or (turn.topic if is_guided(turn.topic) else "inform_status")
