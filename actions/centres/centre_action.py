"""Actions about one centre: find out which one, then say something about it."""

from abc import abstractmethod

from actions.answering.answer import Answer, Reply
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres import description
from actions.centres.asking import ask_for_place
from actions.centres.cards import centre_card
from actions.centres.centre_choice import centre_in, centre_spoken_of, named_centre
from actions.centres.place_finding import Certainty, Finding, PlaceFinder
from actions.centres.recommendation import recommend
from actions.sites.directory import Centre


class PlaceAction(TopicAction):
    """Base of the actions that need a place."""

    @property
    def places(self) -> PlaceFinder:
        """The finder of the place that a turn is about."""
        return self.services.places

    def ask(self, topic: str, finding: Finding, voice: Voice) -> Answer:
        """Ask for the place."""
        return ask_for_place(topic, finding, voice, self.services.gazetteer)


class CentreAction(PlaceAction):
    """Base of the actions that say something about one centre: `lines` says what."""

    TOPIC: str

    @abstractmethod
    def lines(self, centre: Centre, voice: Voice) -> list[str]:
        """Say what the topic asks about a centre, one line each."""

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Answer about the centre that is named, stands in the place that is named, or was spoken of."""
        centre = named_centre(turn, voice.directory)
        if centre:
            return self.about(centre, voice)
        spoken_of = centre_spoken_of(turn, voice.directory)
        finding = self.places.find(turn, faint=spoken_of is None)
        if finding.certainty is Certainty.NONE and spoken_of:
            return self.about(spoken_of, voice)
        return self.in_place(finding, voice)

    def in_place(self, finding: Finding, voice: Voice) -> Answer:
        """Answer about the centre in a place; recommend one where none is there, ask where it is unsure."""
        if finding.certainty is not Certainty.ONE or not finding.where:
            return self.ask(self.TOPIC, finding, voice)
        centre = centre_in(finding.where, voice.directory)
        if centre:
            return self.about(centre, voice)
        return recommend(self.TOPIC, finding.where, voice.directory, voice)

    def about(self, centre: Centre, voice: Voice) -> Answer:
        """Answer about a centre, with its card."""
        others = [f"{topic}:{centre.id}" for topic in OFFERED if topic != self.TOPIC][:3]
        if not centre.is_open:
            others[-1] = "centre_next"
        reply = Reply(
            voice.lines(description.title(centre), *self.lines(centre, voice)),
            choices=voice.choices(others),
            centres=[centre_card(centre, voice.now)],
        )
        return Answer(self.TOPIC, [reply], slots={"centre": centre.id, "pending": None})


OFFERED = ("centre_contact", "centre_hours", "centre_directions", "centre_services", "centre_details")
