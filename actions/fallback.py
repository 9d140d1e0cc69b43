"""What to do with a message that was not understood."""

from actions.answering.answer import Answer, Reply
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice

OFFERED = 3
WORTH_OFFERING = 0.08
NEVER_OFFERED = frozenset(
    {"affirm", "deny", "greet", "goodbye", "thanks", "out_of_scope", "insult", "distress", "small_talk"}
)


class Fallback(TopicAction):
    """Offers the likeliest topics; the second time in a row, the menu and how to reach a person."""

    NAME = "action_fallback"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Offer what may have been meant."""
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
