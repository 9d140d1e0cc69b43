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
from actions.centres.ways_on import ways_on
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

    def lines_asked(self, turn: Turn, centre: Centre, voice: Voice) -> list[str]:  # noqa: ARG002
        """Say what a message asks about a centre; the same as `lines` where it makes no difference."""
        return self.lines(centre, voice)

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Answer about the centre that is named, stands in the place that is named, or was spoken of."""
        centre = named_centre(turn, voice.directory)
        if centre:
            return self.about(centre, voice, turn)
        spoken_of = centre_spoken_of(turn, voice.directory)
        finding = self.places.find(turn, faint=spoken_of is None)
        if finding.certainty is Certainty.NONE and spoken_of:
            return self.about(spoken_of, voice, turn)
        return self.in_place(finding, voice, turn)

    def in_place(self, finding: Finding, voice: Voice, turn: Turn | None = None) -> Answer:
        """Answer about the centre in a place; recommend one where none is there, ask where it is unsure."""
        if finding.certainty is not Certainty.ONE or not finding.where:
            return self.ask(self.TOPIC, finding, voice)
        centre = centre_in(finding.where, voice.directory)
        if centre:
            return self.about(centre, voice, turn)
        return recommend(self.TOPIC, finding.where, voice.directory, voice)

    def about(self, centre: Centre, voice: Voice, turn: Turn | None = None) -> Answer:
        """Answer about a centre, with its card; `turn` is the message, where it is what asks."""
        said = self.lines(centre, voice) if turn is None else self.lines_asked(turn, centre, voice)
        reply = Reply(
            voice.lines(description.title(centre), *said),
            choices=voice.choices(ways_on(centre, without=self.TOPIC)),
            centres=[centre_card(centre, voice.now)],
        )
        return Answer(self.TOPIC, [reply], slots={"centre": centre.id, "pending": None})
