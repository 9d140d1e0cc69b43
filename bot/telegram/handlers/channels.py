"""Posts of a channel."""

from bot.telegram.encounter import Encounter
from bot.telegram.messages import Message
from bot.telegram.rendering import note


async def channel_post(encounter: Encounter) -> list[Message]:
    """Point a post that addresses the bot to the private chat: in a channel nobody could answer it."""
    return [note(encounter.words.notes.channel.format(name=encounter.bot.username))]
