"""Updates without what the bot has no use for, before anything is kept: no names, coarse positions."""

from typing import Any

from bot.conversation.position import DECIMALS

_NAMES = frozenset(
    {
        *("first_name", "last_name", "username", "title", "sender_user_name", "author_signature"),
        *("phone_number", "vcard", "bio", "description", "file_name", "performer"),
    }
)
_COORDINATES = frozenset({"latitude", "longitude"})


def reduced(part: Any) -> Any:  # noqa: ANN401 (any JSON)
    """Return a copy of an update's JSON in which nobody is named or found, and that can be stored."""
    if isinstance(part, dict):
        return {name: _value(name, value) for name, value in part.items()}
    if isinstance(part, str):
        return part.encode(errors="replace").decode()  # half a character that JSON can hold, and no database
    return [reduced(entry) for entry in part] if isinstance(part, list) else part


def _value(name: str, value: Any) -> Any:  # noqa: ANN401 (any JSON)
    if name in _NAMES and isinstance(value, str):
        return ""
    if name in _COORDINATES and isinstance(value, int | float):
        return round(value, DECIMALS)
    return reduced(value)
