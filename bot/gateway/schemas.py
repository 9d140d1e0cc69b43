"""Bodies of requests and answers, besides the turn."""

import re
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from bot.conversation.choices import KEY_LIMIT, KEY_PATTERN
from bot.conversation.reply import CentreCard, Reply
from bot.conversation.text import TEXT_LIMIT

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_LANGUAGE_TAG_LIMIT = 35


def _primary_language(tag: str) -> str:
    if len(tag) > _LANGUAGE_TAG_LIMIT or not _LANGUAGE_TAG.fullmatch(tag):
        raise ValueError('write a language tag such as "fr" or "pt-BR"')
    return tag.partition("-")[0].lower()


LanguageHint = Annotated[str, AfterValidator(_primary_language)]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SessionRequest(_Body):
    """How to open a session; `language` is a hint for the greeting (BCP 47, only its first part counts)."""

    language: LanguageHint | None = Field(default=None, examples=["fr"])


class SessionOpened(BaseModel):
    """An open session: its token, and the greeting."""

    token: str
    language: str = Field(examples=["fr"])
    expires_at: datetime
    replies: tuple[Reply, ...]


class Centres(BaseModel):
    """Centres of the network, nearest first where a point was given."""

    centres: tuple[CentreCard, ...]


class SharedPosition(_Body):
    """A point that the person shares, in WGS 84 degrees; it is rounded to about 100 m on arrival."""

    latitude: float = Field(strict=True, ge=-90, le=90, allow_inf_nan=False, examples=[48.895])
    longitude: float = Field(strict=True, ge=-180, le=180, allow_inf_nan=False, examples=[2.388])


class MessageRequest(_Body):
    """Exactly one thing that the person did: typed a text, chose a choice, or shared a position."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [{"required": ["text"]}, {"required": ["choice"]}, {"required": ["position"]}],
            "examples": [
                {"text": "Où est la Cité des métiers la plus proche de Roubaix ?"},
                {"choice": "centre_details:paris"},
                {"position": {"latitude": 48.895, "longitude": 2.388}},
            ],
        }
    )

    # The limits of text and choice are checked later, where a fault has a status and words of its own.
    text: str | None = Field(default=None, json_schema_extra={"minLength": 1, "maxLength": TEXT_LIMIT})
    choice: str | None = Field(
        default=None, json_schema_extra={"maxLength": KEY_LIMIT, "pattern": KEY_PATTERN}
    )
    position: SharedPosition | None = None

    @model_validator(mode="after")
    def _one_of_three(self) -> Self:
        if sum(part is not None for part in (self.text, self.choice, self.position)) != 1:
            raise ValueError("send exactly one of text, choice and position")
        return self


class Rating(StrEnum):
    """Whether a reply helped."""

    UP = "up"
    DOWN = "down"


class FeedbackRequest(_Body):
    """What the person thinks of one reply; a second rating of a reply replaces the first."""

    reply_id: str = Field(min_length=1, max_length=64)
    rating: Rating
    comment: str | None = Field(default=None, json_schema_extra={"maxLength": TEXT_LIMIT})


class Alive(BaseModel):
    """The process answers."""

    status: str = Field(default="alive", examples=["alive"])


class PartState(BaseModel):
    """Whether one part of the installation works, and what it says if it does not."""

    ok: bool
    detail: str = ""


class Ready(BaseModel):
    """Everything that is needed for an answer works."""

    status: str = Field(default="ready", examples=["ready"])
    checks: dict[str, PartState]
