"""Cleaning of what a person typed, before it enters a conversation."""

import re
import unicodedata

from bot.conversation.errors import EmptyText, TextTooLong

TEXT_LIMIT = 1000
"""Longest typed text, in characters: Rasa's time grows with the length and it has no limit of its own."""

_UNSEEN = {"Cc", "Cf", "Co", "Cs"}
_LEADING_COMMANDS = re.compile(r"^[\s/]+")


def clean(text: str) -> str:
    """Return typed text in Unicode NFC, on one line, without unseen characters or leading slashes.

    Without its leading slashes nothing that a person types is a command to Rasa (`/intent{...}`).

    Raises:
        TextTooLong: the text has more than `TEXT_LIMIT` characters as it was sent.
        EmptyText: nothing readable is left.
    """
    if len(text) > TEXT_LIMIT:
        raise TextTooLong(f"The text has more than {TEXT_LIMIT} characters: shorten it or send it in parts.")
    visible = "".join(_seen(character) for character in unicodedata.normalize("NFC", text))
    cleaned = _LEADING_COMMANDS.sub("", " ".join(visible.split()))
    if not cleaned:
        raise EmptyText("The text is empty: write at least one readable character.")
    return cleaned


def _seen(character: str) -> str:
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) in _UNSEEN else character
