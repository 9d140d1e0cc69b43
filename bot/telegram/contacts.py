"""Ways to reach a centre, as links in a text."""

import re
from collections.abc import Iterator
from html import escape
from urllib.parse import urlsplit

from bot.conversation.reply import CentreCard
from bot.telegram.strings import Strings

_ADDRESS = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)»]")
_LONGEST_SHOWN = 40


def linked(text: str) -> str:
    """Return a text in Telegram's HTML, in which web addresses are short links.

    Telegram makes links of phone numbers and e-mail addresses itself; it refuses tel: and mailto:.
    """
    parts: list[str] = []
    end = 0
    for found in _ADDRESS.finditer(text):
        parts += [escape(text[end : found.start()], quote=False), _link(found[0], _shown(found[0]))]
        end = found.end()
    return "".join([*parts, escape(text[end:], quote=False)])


def contact_line(text: str, centre: CentreCard, words: Strings, *, with_map: bool = True) -> str:
    """Return links to a centre's site and to its place on the map, where `text` does not give them."""
    return " · ".join(_links(text, centre, words, centre.map_url if with_map else None))


def _links(text: str, centre: CentreCard, words: Strings, map_url: str | None) -> Iterator[str]:
    for address, label in ((centre.website, words.website), (map_url, words.map)):
        if address and _ADDRESS.fullmatch(address) and address not in text:
            yield _link(address, label)


def _link(address: str, label: str) -> str:
    return f'<a href="{escape(address)}">{escape(label, quote=False)}</a>'


def _shown(address: str) -> str:
    """Return what stands for an address: without its scheme, and without its path where that is long."""
    parts = urlsplit(address)
    host = parts.netloc.removeprefix("www.")
    whole = f"{host}{parts.path}".rstrip("/")
    return whole if len(whole) <= _LONGEST_SHOWN and not parts.query else host
