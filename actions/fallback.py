"""What to do with a message that was not understood."""

from actions.answering.answer import Answer, Reply
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres.centre_action import PlaceAction
from actions.centres.place_finding import Certainty
from actions.centres.recommendation import recommend

OFFERED = 3
WORTH_OFFERING = 0.05
NEVER_OFFERED = frozenset(
    {"affirm", "deny", "greet", "goodbye", "thanks", "out_of_scope", "insult", "distress", "small_talk"}
)


class Fallback(PlaceAction):
    """Goes by a place that was named; else offers the likeliest topics, the second time the menu."""

    NAME = "action_fallback"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Make the best of the message."""
        pending = turn.slots.get("pending")
        finding = self.places.find(turn, expecting=bool(pending))
        if finding.where:
            return recommend(pending or "centre_nearest", finding.where, voice.directory, voice)
        if finding.certainty is not Certainty.NONE:
            return self.ask(pending or "centre_nearest", finding, voice)
        return _offer(turn, voice)


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
