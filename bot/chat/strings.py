"""The terminal client's own words."""

from pathlib import Path
from typing import Self

import yaml
from pydantic import BaseModel, ConfigDict

from bot.conversation.reply import CentreStatus

_FILE = Path(__file__).with_name("strings.yml")
_FALLBACK = "en"


class Strings(BaseModel):
    """The words of one language; names in braces are filled in by the caller."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    commands: str
    centre_status: dict[CentreStatus, str]
    about: str
    as_of: str
    gateway_away: str
    try_again: str
    too_fast: str
    too_long: str
    not_understood: str
    session_ended: str
    failed: str
    forgotten: str

    @classmethod
    def of(cls, language: str) -> Self:
        """Return the words of a language, in English where there are none."""
        languages = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
        return cls.model_validate(languages.get(language, languages[_FALLBACK]))
