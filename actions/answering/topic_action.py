"""The common course of every action: read the turn, answer it, hand the answer to Rasa."""

from abc import abstractmethod
from datetime import UTC, datetime
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.answering.answer import Answer, Reply
from actions.answering.language import choose_language, read_evidence
from actions.answering.services import Services
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.emergency.aid import Aid
from actions.guidance.guide import Guide
from topics import choice_message


class TopicAction(Action):
    """Base of all actions. A subclass has a `NAME` and answers a turn in the words of a voice."""

    NAME: str

    def __init__(self, services: Services) -> None:
        self.services = services
        self.guide = Guide(services)
        self.aid = Aid(services)

    def name(self) -> str:
        """Return the name by which rules call the action."""
        return self.NAME

    @abstractmethod
    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Answer the turn."""

    async def run(
        self,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: DomainDict,  # noqa: ARG002
    ) -> list[dict[str, Any]]:
        """Answer the message that the tracker ends with; called by Rasa."""
        words = self.services.words
        turn = Turn.read(tracker, choose_language(read_evidence(tracker), words.languages))
        answer = await self._answer_in_course(turn)
        for reply in answer.replies:
            _dispatch(dispatcher, reply, answer, turn)
        asked = {"question": None} if "pending" in answer.slots else {}
        slots = {"language": answer.language or turn.language, "misunderstood": 0, **asked, **answer.slots}
        return [SlotSet(name, value) for name, value in slots.items() if tracker.slots.get(name) != value]

    async def _answer_in_course(self, turn: Turn) -> Answer:
        """Answer the turn, unless it says where help is needed or answers the open question."""
        voice = await self.voice(turn, turn.language)
        if self.aid.concerns(turn):
            return self.aid.answer(turn, voice)
        if self.guide.takes(turn):
            return self.guide.take(turn, voice)
        answer = await self.answer(turn, voice)
        if answer.language:
            voice = await self.voice(turn, answer.language)
        return self.guide.come_back(turn, self.guide.for_access(turn, answer, voice), voice)

    async def voice(self, turn: Turn, language: str) -> Voice:
        """Return the voice that speaks a language in this turn."""
        directory = await self.services.directory.current()
        return Voice(self.services.words, language, directory, variant=turn.number, now=datetime.now(UTC))


def _dispatch(dispatcher: CollectingDispatcher, reply: Reply, answer: Answer, turn: Turn) -> None:
    """Send one reply: as data for the gateway, as plain text and buttons for `rasa shell`."""
    payload = {
        "reply": reply.payload(),
        "turn": {
            "language": answer.language or turn.language,
            "topic": answer.topic,
            "suggestions": list(answer.suggestions),
            "erase": answer.erase,
        },
    }
    buttons = [{"title": choice.title, "payload": _message(choice.key)} for choice in reply.choices]
    dispatcher.utter_message(text=reply.text, buttons=buttons, json_message=payload)


def _message(key: str) -> str:
    topic, _, value = key.partition(":")
    return choice_message(topic, value)
