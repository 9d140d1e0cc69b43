"""How a turn looks on Telegram."""

from collections.abc import Iterator

from bot.conversation.reply import CentreCard, CentreStatus, Choice, Reply, Turn
from bot.telegram.contacts import contact_line, linked
from bot.telegram.messages import Button, Message, Pin, Text
from bot.telegram.splitting import split
from bot.telegram.strings import Strings

_MOST_PINNED = 3  # more centres than that are a list, of which no place stands out
_ABOUT_THE_PLACE = frozenset({"centre_details", "centre_directions"})


def render(turn: Turn, words: Strings, *, may_ask_position: bool, drop_keyboard: bool) -> list[Message]:
    """Return the messages that show a turn.

    `may_ask_position` allows a keyboard that shares the position, which exists in private chats;
    `drop_keyboard` takes away one that is open and no longer of use.
    """
    messages: list[Message] = []
    for reply in turn.replies:
        centre = _to_pin(reply, turn.topic)
        messages += [_pin(centre, words, drop_keyboard=drop_keyboard)] if centre else []
        messages += _texts(reply, words, with_map=centre is None)
    if may_ask_position and any(reply.request_position for reply in turn.replies):
        hint = linked(words.or_share_position)
        messages.append(Text(html=hint, position_button=words.share_position))
    return messages


def asks_position(turn: Turn) -> bool:
    """Say whether the person's position would help."""
    return any(reply.request_position for reply in turn.replies)


def has_pin(messages: list[Message]) -> bool:
    """Say whether a place is shown on the map."""
    return any(isinstance(message, Pin) for message in messages)


def note(text: str, buttons: tuple[Button, ...] = ()) -> Text:
    """Return a message with words of the channel itself."""
    return Text(html=linked(text), buttons=buttons)


def _texts(reply: Reply, words: Strings, *, with_map: bool) -> Iterator[Text]:
    parts = list(split(reply.text)) or ["…"]
    for part in parts[:-1]:
        yield Text(html=linked(part))
    last = linked(parts[-1])
    contact = ""
    if _is_about_one(reply):
        contact = contact_line(reply.text, reply.centres[0], words, with_map=with_map)
    yield Text(html=f"{last}\n\n{contact}" if contact else last, buttons=_buttons(reply.choices))


def _buttons(choices: tuple[Choice, ...]) -> tuple[Button, ...]:
    return tuple(Button(title=choice.title, key=choice.key) for choice in choices)


def _is_about_one(reply: Reply) -> bool:
    return 0 < len(reply.centres) <= _MOST_PINNED


def _to_pin(reply: Reply, topic: str | None) -> CentreCard | None:
    """Return the centre that the person is sent to: the first one, where it can be visited."""
    if not _is_about_one(reply):
        return None
    centre = reply.centres[0]
    is_found = centre.distance_km is not None or centre.serves_place or topic in _ABOUT_THE_PLACE
    is_shown = centre.address is not None and centre.latitude is not None and centre.longitude is not None
    return centre if is_found and is_shown and centre.status is not CentreStatus.CLOSED else None


def _pin(centre: CentreCard, words: Strings, *, drop_keyboard: bool) -> Pin:
    """Return a place on the map; where only the town's is known, its address says so."""
    address = centre.address or ""
    return Pin(
        latitude=centre.latitude or 0.0,
        longitude=centre.longitude or 0.0,
        title=centre.name,
        address=words.town_only.format(address=address) if centre.approximate else address,
        drop_keyboard=drop_keyboard,
    )
