"""What the bot sends: plain data, so that it can be kept until Telegram has it."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Button(_Part):
    """An inline button: its words, and the choice key that it sends back."""

    title: str
    key: str


class Text(_Part):
    """A text in Telegram's HTML.

    `position_button` is the label of a reply keyboard that shares the position; Telegram shows one keyboard
    a message, so it excludes `buttons`. `drop_keyboard` takes such a keyboard away.
    """

    kind: Literal["text"] = "text"
    html: str
    buttons: tuple[Button, ...] = ()
    position_button: str | None = None
    drop_keyboard: bool = False


class Pin(_Part):
    """A place on the map with its name and address; WGS 84 degrees."""

    kind: Literal["pin"] = "pin"
    latitude: float
    longitude: float
    title: str
    address: str
    drop_keyboard: bool = False


class Keyboard(_Part):
    """New buttons under a message that was sent earlier."""

    kind: Literal["keyboard"] = "keyboard"
    message: int
    buttons: tuple[Button, ...]


Message = Annotated[Text | Pin | Keyboard, Field(discriminator="kind")]


class Parcel(_Part):
    """Messages on their way to one chat; `thread` is a forum's topic, `reply_to` what they answer."""

    chat: int
    thread: int | None = None
    reply_to: int | None = None
    messages: tuple[Message, ...]
