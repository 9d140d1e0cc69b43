"""A place, named without a question."""

from dataclasses import replace

from actions.answering.answer import Answer
from actions.answering.services import Services
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centre_contact import CentreContact
from actions.centre_details import CentreDetails
from actions.centre_directions import CentreDirections
from actions.centre_hours import CentreHours
from actions.centre_list import CentreList
from actions.centre_services import CentreServices
from actions.centre_status import CentreStatus
from actions.centres.centre_action import CentreAction, PlaceAction
from actions.centres.centre_choice import chosen_place, named_centre
from actions.centres.place_finding import NOTHING, Finding
from actions.centres.recommendation import recommend

ABOUT_ONE: tuple[type[CentreAction], ...] = (
    CentreContact,
    CentreDetails,
    CentreDirections,
    CentreHours,
    CentreServices,
    CentreStatus,
)
ORDER = {"first": 0, "second": 1}


class InformPlace(PlaceAction):
    """Takes the place or centre for what was asked before it, else names the right centre for it.

    "And for Lyon?" asks once more what the answer before it was about, "the Brussels one" is about the centre
    that stands there, "the second one" is a place that was offered. Of a country with several centres there
    is no right one: they are listed.
    """

    NAME = "action_inform_place"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._about = {action.TOPIC: action(services) for action in ABOUT_ONE}
        self._list: TopicAction = CentreList(services)

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Go on with the place."""
        topic = self._topic(turn)
        about = self._about.get(topic)
        centre = named_centre(turn, voice.directory)
        if centre:
            return (about or self._about["centre_details"]).about(centre, voice)
        finding = self._finding(turn)
        where = finding.where
        if where and where.kind == "country" and _is_list(str(where.country), turn, voice):
            return await self._list.answer(turn, voice)
        if about:
            return about.in_place(finding, voice)
        if self.guide.concerns(turn, finding):
            return self.guide.answer(turn, voice, finding=finding)
        if where is None:
            return self.ask(topic, finding, voice)
        return recommend(topic, where, voice.directory, voice)

    def _topic(self, turn: Turn) -> str:
        """Return what is asked about the place: what waits for it, or what the last answer was about."""
        pending = turn.slots.get("pending")
        if pending:
            return str(pending)
        if turn.follow_up and turn.last_topic in self._about:
            return turn.last_topic
        return "centre_details" if turn.follow_up == "one" else turn.topic

    def _finding(self, turn: Turn) -> Finding:
        number = ORDER.get(turn.follow_up or "")
        if number is None:
            return self.places.find(turn, expecting=True)
        offered = (turn.slots.get("candidates") or []) if turn.slots.get("pending") else []
        chosen = offered[number : number + 1]
        return self.places.find(replace(turn, entities=(chosen_place(chosen[0]),))) if chosen else NOTHING


def _is_list(country: str, turn: Turn, voice: Voice) -> bool:
    """Whether to list the centres of a country: where there are several, or none and nobody lives there."""
    count = len(voice.directory.main_centres(country))
    return count > 1 or (count == 0 and turn.follow_up is not None)
