"""What to do with a message that was not understood."""

from dataclasses import replace

from actions.answering.answer import Answer, Reply
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres.centre_action import PlaceAction
from actions.centres.place_finding import Certainty
from actions.centres.recommendation import recommend
from actions.guidance.open_question import Question, open_question

OFFERED = 3
LIKELY = 0.4
"""Probability from which another question is offered before the open one is put again."""
WORTH_OFFERING = 0.05
NEVER_OFFERED = frozenset(
    {"affirm", "deny", "greet", "goodbye", "thanks", "out_of_scope", "insult", "distress", "small_talk"}
)


class Fallback(PlaceAction):
    """Goes by what was said of a place or a person; else asks the open question once more.

    Where nothing was asked, or another question is likely, it offers topics, the second time the menu.
    """

    NAME = "action_fallback"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Make the best of the message."""
        pending = turn.slots.get("pending")
        question = open_question(turn)
        finding = self.places.find(turn, expecting=question is Question.PLACE)
        if self.guide.concerns(turn, finding):
            return self.guide.answer(turn, voice, finding=finding)
        if finding.where:
            return recommend(pending or "centre_nearest", finding.where, voice.directory, voice)
        if finding.certainty is not Certainty.NONE:
            return self.ask(pending or "centre_nearest", finding, voice)
        if question and not turn.slots.get("misunderstood") and not _is_likely(turn):
            again = self.guide.again(turn, voice, lead=voice.say("part_not_understood"))
            return replace(again, topic=None, slots={**again.slots, "misunderstood": 1})
        await self._keep(turn)
        return _offer(turn, voice)

    async def _keep(self, turn: Turn) -> None:
        named = [(entity.data["start"], entity.data["end"]) for entity in turn.entities]
        await self.services.missed.keep(turn.language, turn.text, named)


def _is_likely(turn: Turn) -> bool:
    """Whether some other question is likely enough to be offered before the open one is put again."""
    return any(entry.confidence >= LIKELY and entry.topic not in NEVER_OFFERED for entry in turn.ranking[:1])


def _offer(turn: Turn, voice: Voice) -> Answer:
    missed = int(turn.slots.get("misunderstood") or 0) + 1
    slots = {"misunderstood": missed}
    likely = [
        entry.topic
        for entry in turn.ranking
        if entry.confidence >= WORTH_OFFERING and entry.topic not in NEVER_OFFERED
    ][:OFFERED]
    if missed > 1:
        return Answer(None, [voice.reply("utter_fallback_twice")], slots=slots, suggestions=likely)
    if not likely:
        return Answer(None, [voice.reply("utter_fallback")], slots=slots)
    reply = Reply(voice.say("utter_fallback_choices"), choices=voice.choices(likely))
    return Answer(None, [reply], slots=slots, suggestions=likely)
