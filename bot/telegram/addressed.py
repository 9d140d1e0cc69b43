"""Whether a message in a group is meant for the bot."""

from telegram import Message, MessageEntity
from telegram.ext.filters import MessageFilter


class Addressed(MessageFilter):
    """Lets messages pass that mention the bot, or reply to one of its messages."""

    def filter(self, message: Message) -> bool:
        """Say whether a message is meant for the bot."""
        replied = message.reply_to_message
        author = replied.from_user if replied else None
        return (author is not None and author.id == message.get_bot().id) or bool(_mentions(message))


def without_mention(message: Message) -> str:
    """Return the words of a message, text or caption, without the bot's name."""
    text = message.text or message.caption or ""
    for mention in _mentions(message):
        text = text.replace(mention, " ", 1)
    return text


def _mentions(message: Message) -> list[str]:
    bot = message.get_bot()
    name = f"@{bot.username}".casefold()
    kinds: list[str | None] = [MessageEntity.MENTION, MessageEntity.TEXT_MENTION]
    found = message.parse_entities(kinds) | message.parse_caption_entities(kinds)
    return [
        words
        for entity, words in found.items()
        if words.casefold() == name or (entity.user is not None and entity.user.id == bot.id)
    ]
