"""The channel's own words: what Rasa is never asked for."""

from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from bot.conversation.reply import CentreStatus

FOLDER = Path(__file__).with_name("strings")
LANGUAGES = ("fr", "en", "it", "es", "pt", "de")
MAIN = "fr"
FALLBACK = "en"
"""For people whose device speaks none of the six."""


class Notes(BaseModel):
    """What is answered to something other than words; one for each kind of update."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    picture: str
    voice: str
    sticker: str
    document: str
    contact: str
    poll: str
    game: str
    other: str
    live_position: str
    bad_position: str
    empty: str
    too_long: str
    unknown_command: str
    old_button: str
    too_fast: str
    try_again: str
    failed: str
    channel: str
    group_hello: str
    welcome_back: str
    privacy: str
    forgotten: str


class Taps(BaseModel):
    """Short messages over the chat when a button is tapped; Telegram shows up to 200 characters."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    again: str
    old_question: str
    old_button: str


class Strings(BaseModel):
    """The words of one language; names in braces are filled in by the caller."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    language: str
    description: str
    short_description: str
    commands: dict[str, str]
    share_position: str
    or_share_position: str
    website: str
    town_only: str
    map: str
    find_centre: str
    help: str
    open_chat: str
    about_distance: str
    distance: str
    centre_status: dict[CentreStatus, str]
    taps: Taps
    notes: Notes

    @classmethod
    @cache
    def of(cls, language: str | None) -> "Strings":
        """Return the words of a language, one of `LANGUAGES`; in the main language without one."""
        known = language if language in LANGUAGES else FALLBACK if language else MAIN
        text = (FOLDER / f"{known}.yml").read_text(encoding="utf-8")
        return cls.model_validate(yaml.safe_load(text) | {"language": known})


def seed(language_code: str | None) -> str | None:
    """Return the language to begin in with a device of a language (BCP 47); None where it is unknown."""
    if not language_code:
        return None
    primary = language_code.partition("-")[0].lower()
    return primary if primary in LANGUAGES else FALLBACK
