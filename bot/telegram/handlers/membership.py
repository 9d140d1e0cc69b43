"""The bot is blocked or unblocked, added to a group or removed from it."""

from dataclasses import replace

from telegram import ChatMember

from bot.telegram.encounter import Encounter
from bot.telegram.messages import Message
from bot.telegram.rendering import note

_PRESENT = frozenset({ChatMember.MEMBER, ChatMember.ADMINISTRATOR})


async def membership(encounter: Encounter) -> list[Message]:
    """Erase a conversation whose person blocks the bot; greet where the bot is let in."""
    change = encounter.update.my_chat_member
    if change is None:
        return []
    was_in, is_in = (member.status in _PRESENT for member in (change.old_chat_member, change.new_chat_member))
    if encounter.caller.is_private:
        return await _private(encounter, was_in=was_in, is_in=is_in)
    if is_in and not was_in and encounter.update.effective_chat and not _is_channel(encounter):
        encounter.caller = replace(encounter.caller, reply_to=None)
        return [note(encounter.words.notes.group_hello.format(name=encounter.bot.username))]
    return []


async def _private(encounter: Encounter, *, was_in: bool, is_in: bool) -> list[Message]:
    if was_in and not is_in:
        await encounter.erase()
    elif is_in and not was_in:
        return [note(encounter.words.notes.welcome_back)]
    return []


def _is_channel(encounter: Encounter) -> bool:
    chat = encounter.update.effective_chat
    return chat is not None and chat.type == chat.CHANNEL
