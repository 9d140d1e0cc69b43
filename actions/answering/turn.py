"""What an action knows about the message it answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from rasa_sdk.interfaces import Tracker

from actions.places.mention import Role

FALLBACK = "nlu_fallback"
ELSEWHERE = frozenset({Role.ROOTS, Role.ORIGIN, Role.PAST, Role.WISH, Role.REFUSED})
"""Roles of a country in which nobody asks about it."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Something named in a message: `kind` such as `year` or `place`, with its value and extra data."""

    kind: str
    value: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A topic with the probability that it is meant, 0 to 1."""

    topic: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of a person, understood, with the state of the conversation before it.

    `language` is the one to answer in, `recognised` the one that the message is in: any, or None if unknown.
    """

    text: str
    topic: str
    ranking: tuple[Ranked, ...]
    entities: tuple[Entity, ...]
    slots: Mapping[str, Any]
    language: str
    number: int
    last_payloads: tuple[Mapping[str, Any], ...]
    recognised: str | None = None

    @classmethod
    def read(cls, tracker: Tracker, language: str) -> Self:
        """Read the turn out of Rasa's tracker; `language` is the one to answer in."""
        message = tracker.latest_message
        ranking = [entry for entry in message.get("intent_ranking", ()) if entry["name"] != FALLBACK]
        return cls(
            text=message.get("text") or "",
            topic=str(message["intent"]["name"]),
            ranking=tuple(Ranked(entry["name"], entry["confidence"]) for entry in ranking),
            entities=tuple(
                Entity(entity["entity"], str(entity["value"]), entity)
                for entity in message.get("entities", ())
            ),
            slots=tracker.slots,
            language=language,
            number=sum(event["event"] == "user" for event in tracker.events),
            last_payloads=_last_payloads(tracker.events),
            recognised=(message.get("language") or {}).get("name"),
        )

    @property
    def is_choice(self) -> bool:
        """Whether a button was chosen: the gateway lets no typed text begin with a slash."""
        return self.text.startswith("/")

    @property
    def follow_up(self) -> str | None:
        """How the message goes on from the one before; None if it doesn't.

        One of `same`, `one`, `other`, `closer`, `first`, `second`: the values in data/follow_ups.yml.
        """
        return self.value("follow_up")

    @property
    def last_topic(self) -> str | None:
        """The topic of the last answer."""
        topics = [payload["turn"]["topic"] for payload in self.last_payloads]
        return topics[-1] if topics else None

    def values(self, kind: str) -> list[str]:
        """Return the values of the entities of one kind, in the order of the text."""
        return [entity.value for entity in self.entities if entity.kind == kind]

    def value(self, kind: str) -> str | None:
        """Return the first value of the entities of one kind."""
        return next(iter(self.values(kind)), None)

    @property
    def country(self) -> str | None:
        """The country that is asked about; not one where somebody comes from or would like to go."""
        countries = (entity for entity in self.entities if entity.kind == "country")
        return next((each.value for each in countries if each.data.get("role") not in ELSEWHERE), None)


def _last_payloads(events: list[dict[str, Any]]) -> tuple[Mapping[str, Any], ...]:
    """Return the payloads of the last answer, which ends before the message of this turn."""
    answer: list[Mapping[str, Any]] = []
    messages_seen = 0
    for event in reversed(events):
        if event["event"] == "user":
            messages_seen += 1
            if messages_seen > 1:
                break
        elif messages_seen == 1 and event["event"] == "bot":
            payload = (event.get("data") or {}).get("custom")
            if payload:
                answer.append(payload)
    return tuple(reversed(answer))
