"""The commands of the menu."""

from bot.conversation.assistant import Chosen, Typed
from bot.conversation.choices import FORGET, GREETING
from bot.conversation.errors import UnavailableError
from bot.conversation.reply import Turn
from bot.telegram.deep_link import DeepLink, read_deep_link
from bot.telegram.encounter import Encounter
from bot.telegram.messages import Message
from bot.telegram.rendering import asks_position
from bot.telegram.strings import LANGUAGES


async def start(encounter: Encounter) -> list[Message]:
    """Greet; go on with the language and the place that the link names."""
    link = read_deep_link(_argument(encounter))
    greeting = await encounter.ask(Chosen(GREETING), link.language)
    if link.language and greeting.language != link.language:
        await encounter.ask(Chosen(f"change_language:{link.language}"))
        greeting = await encounter.ask(Chosen(GREETING))
    if not link.place:
        return encounter.show(greeting)
    answer = await _begin_with(encounter, link)
    return encounter.show(_without_choices(greeting)) + encounter.show(answer)


async def help_(encounter: Encounter) -> list[Message]:
    """Say what can be asked."""
    return encounter.show(await encounter.ask(Chosen("help")))


async def centre(encounter: Encounter) -> list[Message]:
    """Find a centre; `/centre lyon` names the place at once."""
    return encounter.show(await _nearest(encounter, _argument(encounter)))


async def language(encounter: Encounter) -> list[Message]:
    """Change the language; `/language it` names it at once."""
    wanted = _argument(encounter).lower()
    key = f"change_language:{wanted}" if wanted in LANGUAGES else "change_language"
    return encounter.show(await encounter.ask(Chosen(key)))


async def restart(encounter: Encounter) -> list[Message]:
    """Begin again."""
    return encounter.show(await encounter.ask(Chosen("restart")))


async def privacy(encounter: Encounter) -> list[Message]:
    """Say what is stored."""
    turn = await encounter.ask(Chosen("privacy"))
    return encounter.show(_with_note(turn, encounter.words.notes.privacy))


async def forget(encounter: Encounter) -> list[Message]:
    """Erase the conversation, and say so."""
    turn = await encounter.ask(Chosen(FORGET))
    return encounter.show(_with_note(turn, encounter.words.notes.forgotten))


async def about(encounter: Encounter) -> list[Message]:
    """Say what a Cité des métiers is, and who is speaking."""
    what = await encounter.ask(Chosen("concept_definition"))
    who = await encounter.ask(Chosen("bot_challenge"))
    return encounter.show(_without_choices(what)) + encounter.show(who)


async def unknown(encounter: Encounter) -> list[Message]:
    """Name the commands there are."""
    commands = "\n".join(f"/{name} – {meaning}" for name, meaning in encounter.words.commands.items())
    return [encounter.note(encounter.words.notes.unknown_command.format(commands=commands))]


COMMANDS = {
    "start": start,
    "help": help_,
    "centre": centre,
    "language": language,
    "restart": restart,
    "privacy": privacy,
    "forget": forget,
    "about": about,
}
"""Every command with what answers it, in the order of the menu."""


async def _nearest(encounter: Encounter, place: str) -> Turn:
    """Ask for the nearest centre, then name the place: so a town is never taken for another word.

    Where the conversation knows a place already, nothing was asked: another place is asked for first.
    """
    asked = await encounter.ask(Chosen("centre_nearest"))
    if not place:
        return asked
    if not asks_position(asked):
        await encounter.ask(Chosen("inform_place"))
    return await encounter.ask(Typed(place))


async def _begin_with(encounter: Encounter, link: DeepLink) -> Turn:
    place = link.place or ""
    if await _is_centre(encounter, place):
        return await encounter.ask(Chosen(f"centre_details:{place}"))
    return await _nearest(encounter, place.replace("-", " ").replace("_", " "))


async def _is_centre(encounter: Encounter, name: str) -> bool:
    try:
        listed = await encounter.actions.centres({})
    except UnavailableError:
        return False
    return any(centre["id"] == name for centre in listed["centres"])


def _argument(encounter: Encounter) -> str:
    message = encounter.update.effective_message
    words = message.text.split(maxsplit=1) if message and message.text else []
    return words[1].strip() if len(words) > 1 else ""


def _without_choices(turn: Turn) -> Turn:
    replies = tuple(
        reply.model_copy(update={"choices": (), "request_position": False}) for reply in turn.replies
    )
    return turn.model_copy(update={"replies": replies})


def _with_note(turn: Turn, note: str) -> Turn:
    *others, last = turn.replies
    last = last.model_copy(update={"text": f"{last.text}\n\n{note}"})
    return turn.model_copy(update={"replies": (*others, last)})
