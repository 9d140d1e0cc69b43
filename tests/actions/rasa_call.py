"""Calls of actions as Rasa makes them: a tracker as data in, messages and slot events out."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Tracker
from rasa_sdk.types import DomainDict

from actions.answering.services import Services
from actions.answering.topic_action import TopicAction

Data = dict[str, Any]
NO_DOMAIN = cast("DomainDict", {})


@dataclass(frozen=True, slots=True)
class Result:
    """What one call gave: the replies, the note about the turn, the slots and events after it."""

    replies: list[Data]
    turn: Data
    slots: Data
    events: list[Data]
    messages: list[Data]

    @property
    def text(self) -> str:
        return plain("\n".join(reply["text"] for reply in self.replies))

    @property
    def keys(self) -> list[str]:
        """The keys of the choices."""
        return [choice["key"] for reply in self.replies for choice in reply["choices"]]

    @property
    def titles(self) -> list[str]:
        return [plain(choice["title"]) for reply in self.replies for choice in reply["choices"]]

    @property
    def centres(self) -> list[str]:
        """The ids of the centres on the cards."""
        return [centre["id"] for reply in self.replies for centre in reply["centres"]]

    def with_slots(self, **slots: Any) -> "Result":
        """Return the result with other values in some slots."""
        return replace(self, slots={**self.slots, **slots})


class Caller:
    """Calls actions that work with real services."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def __call__(  # noqa: PLR0913 (a message has this many parts)
        self,
        action: type[TopicAction],
        text: str,
        intent: str,
        *,
        entities: Sequence[Data] = (),
        slots: Mapping[str, Any] | None = None,
        ranking: Sequence[tuple[str, float]] = (),
        after: Result | None = None,
        hint: str | None = None,
        recognised: str | None = None,
    ) -> Result:
        """Answer a message.

        `after` is the answer before it, whose slots and events go on; `hint` is the language of the page,
        `recognised` that of the message.
        """
        known = {"language": "fr", **(after.slots if after else {}), **(slots or {})}
        message = parsed(text, intent, entities, ranking) | {"metadata": {"language": hint}}
        if recognised:
            message["language"] = {"name": recognised, "confidence": 0.9}
        asked = {"event": "user", "text": text, "parse_data": message}
        events = [*(after.events if after else ()), asked]
        tracker = Tracker.from_dict(tracker_state(message, known, events))  # type: ignore[arg-type]
        dispatcher = CollectingDispatcher()
        changes = asyncio.run(action(self._services).run(dispatcher, tracker, NO_DOMAIN))
        assert {change["event"] for change in changes} <= {"slot"}
        payloads = [sent["custom"] for sent in dispatcher.messages]
        return Result(
            replies=[payload["reply"] for payload in payloads],
            turn=payloads[0]["turn"],
            slots={**known, **{change["name"]: change["value"] for change in changes}},
            events=[*events, *(bot_event(payload) for payload in payloads)],
            messages=dispatcher.messages,
        )


def parsed(
    text: str, intent: str, entities: Sequence[Data] = (), ranking: Sequence[tuple[str, float]] = ()
) -> Data:
    """Return a message as Rasa's pipeline leaves it."""
    ranked = [{"name": name, "confidence": confidence} for name, confidence in ranking or [(intent, 0.9)]]
    return {
        "text": text,
        "intent": {"name": intent, "confidence": ranked[0]["confidence"]},
        "intent_ranking": ranked,
        "entities": list(entities),
        "metadata": {},
    }


def tracker_state(message: Data, slots: Mapping[str, Any], events: Sequence[Data]) -> Data:
    """Return a tracker as Rasa sends it."""
    return {"sender_id": "somebody", "slots": dict(slots), "latest_message": message, "events": list(events)}


def bot_event(payload: Data) -> Data:
    """Return the event that Rasa keeps of a message with a custom payload."""
    return {"event": "bot", "text": payload["reply"]["text"], "data": {"custom": payload, "buttons": None}}


def entity(kind: str, value: str, **data: Any) -> Data:
    """Return an entity as the extractors give it."""
    return {"entity": kind, "value": value, "start": 0, "end": len(value), **data}


def place(name: str, *, sure: bool = True, score: int = 6) -> Data:
    """Return a place as `PlaceExtractor` gives it: the words of the text."""
    return entity("place", name, sure=sure, score=score)


def plain(text: str) -> str:
    """Return a text with common spaces for no-break ones."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")
