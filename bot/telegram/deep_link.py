"""What a link such as t.me/bot?start=it_milano asks for."""

from dataclasses import dataclass

from bot.telegram.strings import LANGUAGES


@dataclass(frozen=True, slots=True)
class DeepLink:
    """A language to begin in, a place or a centre's id to begin with."""

    language: str | None = None
    place: str | None = None


def read_deep_link(payload: str) -> DeepLink:
    """Read the payload of a link: `it`, `marseille`, `la-rochelle`, `it_milano`.

    Telegram allows letters, digits, hyphens and underscores. An underscore parts the language from the place.
    """
    first, _, rest = payload.partition("_")
    if first.lower() in LANGUAGES:
        return DeepLink(first.lower(), rest or None)
    return DeepLink(None, payload or None)
