"""What the assistant answers: the one model that every channel shows in its own way."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from bot.conversation.choices import KEY_LIMIT, KEY_PATTERN

Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False, description="WGS 84 degrees")]
Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False, description="WGS 84 degrees")]


class CentreStatus(StrEnum):
    """Where a centre stands in its life."""

    OPEN = "open"
    PROJECT = "project"
    PREFIGURATION = "prefiguration"
    CLOSED = "closed"
    UNCONFIRMED = "unconfirmed"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Choice(_Part):
    """A button: its words, and the key that a client sends back when it is chosen."""

    title: str = Field(min_length=1)
    key: str = Field(max_length=KEY_LIMIT, pattern=KEY_PATTERN, examples=["centre_details:paris"])


class Place(_Part):
    """The place that was understood; `kind` says what it is, for example town or region."""

    name: str
    country: str | None = None
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    kind: str


class CentreCard(_Part):
    """What is known about one centre; null where it is not known.

    `as_of` is the age of the facts (a year, month or day), `distance_km` a great-circle distance, and
    `approximate` says that the distance starts or ends at a town rather than at an address.
    """

    id: str
    name: str
    city: str | None = None
    country: str
    status: CentreStatus
    as_of: str | None = None
    distance_km: float | None = Field(default=None, ge=0, allow_inf_nan=False)
    approximate: bool = False
    serves_place: bool = False
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    address: str | None = None
    phone: str | None = None
    email: str | None = None
    website: str | None = None
    opening_hours: str | None = None
    open_now: bool | None = None
    map_url: str | None = None
    services: tuple[str, ...] = ()
    source: str | None = None


class Source(_Part):
    """Where a fact of a reply comes from, and its age."""

    url: str
    as_of: str | None = None


class Reply(_Part):
    """One message of the assistant. `id` is what feedback refers to."""

    id: str
    text: str
    choices: tuple[Choice, ...] = ()
    place: Place | None = None
    centres: tuple[CentreCard, ...] = ()
    request_position: bool = Field(
        default=False, description="The assistant would be helped by the person's position"
    )
    sources: tuple[Source, ...] = ()


class Turn(_Part):
    """Everything that answers one message.

    `erase` asks the channel to erase the conversation once the turn is shown; it is never serialised.
    """

    language: str = Field(examples=["fr"])
    topic: str | None = Field(
        default=None, description="The topic that was answered", examples=["centre_nearest"]
    )
    suggestions: tuple[str, ...] = Field(
        default=(), description="Topics offered where the assistant was unsure"
    )
    replies: tuple[Reply, ...]
    erase: bool = Field(default=False, exclude=True)
