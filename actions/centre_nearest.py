"""The right centre for a place."""

from actions.answering.answer import Answer
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres.centre_action import PlaceAction
from actions.centres.place_finding import Certainty
from actions.centres.recommendation import recommend
from actions.guidance.open_question import Question


class CentreNearest(PlaceAction):
    """Names the right centre for the place of the turn or of the conversation; asks where there is none."""

    NAME = "action_centre_nearest"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Recommend a centre."""
        finding = self.places.find(turn, faint=True)
        if self.guide.concerns(turn, finding):
            # Who asks for a centre is asked for nothing but the place.
            return self.guide.answer(turn, voice, finding=finding, skipped=[Question.NEED, Question.STATUS])
        where = finding.where
        if finding.certainty is Certainty.NONE:
            where = self.places.remembered(turn)
        if where is None:
            return self.ask("centre_nearest", finding, voice)
        return recommend("centre_nearest", where, voice.directory, voice)
