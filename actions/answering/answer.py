"""The answer of an action, before it becomes messages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Payload = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Choice:
    """A way on: the words on a button and the key that comes back when it is chosen."""

    title: str
    key: str


@dataclass(frozen=True, slots=True)
class Reply:
    """One message to the person; the fields are those of the gateway's contract."""

    text: str
    choices: Sequence[Choice] = ()
    place: Payload | None = None
    centres: Sequence[Payload] = ()
    request_position: bool = False
    sources: Sequence[Payload] = ()

    def payload(self) -> Payload:
        """Return the reply as JSON data."""
        return {
            "text": self.text,
            "choices": [{"title": choice.title, "key": choice.key} for choice in self.choices],
            "place": self.place,
            "centres": list(self.centres),
            "request_position": self.request_position,
            "sources": list(self.sources),
        }


@dataclass(frozen=True, slots=True)
class Answer:
    """All replies to one message, what to remember, and what to tell the gateway.

    `topic` is the topic that was answered, None where the message was not understood; `suggestions` are
    the topics offered instead. `slots` are set after the answer. `erase` asks the gateway to erase the
    conversation.
    """

    topic: str | None
    replies: Sequence[Reply]
    slots: Mapping[str, Any] = field(default_factory=dict)
    suggestions: Sequence[str] = ()
    erase: bool = False
    language: str | None = None
