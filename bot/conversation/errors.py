# ruff: noqa: N818 - the names say what is the matter, as those of requests and SQLAlchemy do
"""Exceptions of a conversation.

ConversationError
├── InputError              what the person or client sent cannot be used; sending it again is of no use
│   ├── EmptyText
│   ├── TextTooLong
│   ├── UnknownChoice
│   └── BadPosition
└── UnavailableError        a part of the installation is away; sending the same again may work
    ├── AssistantUnavailable
    │   ├── RasaUnavailable
    │   ├── ActionsUnavailable
    │   └── MalformedAnswer
    └── StorageUnavailable
"""

from typing import ClassVar


class ConversationError(Exception):
    """Base of everything that this package raises."""


class InputError(ConversationError):
    """What was sent cannot be used; the message says why and what would be accepted.

    `field` names the member of a message at fault. The message never repeats what the person wrote.
    """

    field: ClassVar[str]


class EmptyText(InputError):
    """Nothing readable is left of a typed text."""

    field = "text"


class TextTooLong(InputError):
    """A typed text is longer than the limit."""

    field = "text"


class UnknownChoice(InputError):
    """A choice key is malformed, or none of the assistant's."""

    field = "choice"


class BadPosition(InputError):
    """A position is not a point on Earth in WGS 84 degrees."""

    field = "position"


class UnavailableError(ConversationError):
    """A part of the installation did not do its work; `part` is its short name for logs and metrics."""

    part: ClassVar[str]


class AssistantUnavailable(UnavailableError):
    """No answer was obtained; the same message may be sent again."""


class RasaUnavailable(AssistantUnavailable):
    """Rasa cannot be reached, took too long, or failed."""

    part = "rasa"


class ActionsUnavailable(AssistantUnavailable):
    """Rasa answered without a reply, which means that the action server failed."""

    part = "actions"


class MalformedAnswer(AssistantUnavailable):
    """Rasa's answer does not have the agreed shape."""

    part = "answer"


class StorageUnavailable(UnavailableError):
    """A database cannot be reached or refuses to work."""

    part = "database"
