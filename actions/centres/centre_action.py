"""Actions about one centre: find out which one, then say something about it."""

from abc import abstractmethod
from dataclasses import replace

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

    def offer_then_centre(self, response: str, turn: Turn, voice: Voice) -> Answer:
        """Say a response, then recommend a centre for the place that is known, or ask for the place."""
        offer = voice.reply(response)
        finding = self.places.find(turn)
        where = finding.where or self.places.remembered(turn)
        if where:
            then = recommend(turn.topic, where, voice.directory, voice)
        else:
            then = self.ask(turn.topic, finding, voice)
        text = voice.lines(offer.text, then.replies[0].text)
        return replace(then, replies=[replace(then.replies[0], text=text, sources=offer.sources)])

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
        directory = voice.directory
        centre = named_centre(turn, directory)
        if centre:
            return self.about(centre, voice)
        spoken_of = centre_spoken_of(turn, directory)
        finding = self.places.find(turn, faint=spoken_of is None)
        if finding.certainty is Certainty.ONE and finding.where:
            centre = centre_in(finding.where, directory)
            return (
                self.about(centre, voice)
                if centre
                else recommend(self.TOPIC, finding.where, directory, voice)
            )
        if finding.certainty is Certainty.NONE and spoken_of:
            return self.about(spoken_of, voice)
        return self.ask(self.TOPIC, finding, voice)

    def about(self, centre: Centre, voice: Voice) -> Answer:
        """Answer about a centre, with its card."""
        others = [topic for topic in OFFERED if topic != self.TOPIC][:3]
        reply = Reply(
            voice.lines(description.title(centre), *self.lines(centre, voice)),
            choices=voice.choices(f"{topic}:{centre.id}" for topic in others),
            centres=[centre_card(centre, voice.now)],
        )
        return Answer(self.TOPIC, [reply], slots={"centre": centre.id, "pending": None})


OFFERED = ("centre_contact", "centre_hours", "centre_directions", "centre_services", "centre_details")
