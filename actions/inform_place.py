"""A place, named without a question."""

from actions.answering.answer import Answer
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres.centre_action import PlaceAction
from actions.centres.recommendation import recommend


class InformPlace(PlaceAction):
    """Takes the place for what was asked before it, else names the right centre for it."""

    NAME = "action_inform_place"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Go on with the place."""
        pending = turn.slots.get("pending") or turn.topic
        finding = self.places.find(turn, expecting=True)
        if finding.where is None:
            return self.ask(pending, finding, voice)
        return recommend(pending, finding.where, voice.directory, voice)
