"""How a turn looks in a terminal."""

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from bot.chat.strings import Strings
from bot.conversation.reply import CentreCard, Choice, Reply, Turn

Choices = dict[int, Choice]


def show(console: Console, turn: Turn, strings: Strings) -> Choices:
    """Print a turn and return its choices by the number that was printed before each."""
    choices: Choices = {}
    for reply in turn.replies:
        numbered = dict(enumerate(reply.choices, start=len(choices) + 1))
        choices |= numbered
        console.print(_reply(reply, numbered, strings))
    return choices


def _reply(reply: Reply, choices: Choices, strings: Strings) -> RenderableType:
    parts: list[RenderableType] = [Text(reply.text)]
    parts += [_card(centre, strings) for centre in reply.centres]
    parts += [Text(f"  {number}. {choice.title}", style="cyan") for number, choice in choices.items()]
    return Group(*parts, Text())


def _card(centre: CentreCard, strings: Strings) -> RenderableType:
    return Panel(Text("\n".join(_card_lines(centre, strings))), title=Text(centre.name), title_align="left")


def _card_lines(centre: CentreCard, strings: Strings) -> Iterator[str]:
    state = [strings.centre_status[centre.status]]
    if centre.as_of:
        state.append(strings.as_of.format(date=centre.as_of))
    yield " · ".join(state + ([_distance(centre, strings)] if centre.distance_km is not None else []))
    details = (
        centre.address,
        centre.opening_hours,
        centre.phone,
        centre.email,
        centre.website,
        centre.map_url,
    )
    yield from (detail for detail in details if detail)


def _distance(centre: CentreCard, strings: Strings) -> str:
    about = f"{strings.about} " if centre.approximate else ""
    return f"{about}{centre.distance_km:.0f} km"
