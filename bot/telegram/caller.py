"""Who sent an update, and where an answer to it goes."""

from dataclasses import dataclass

from telegram import Chat, Message, Update

from bot.conversation.ids import telegram_conversation


@dataclass(frozen=True, slots=True)
class Caller:
    """A person in a chat. In a group each has a conversation of their own, and answers reply to them.

    `language_code` is that of their device (BCP 47), where Telegram tells it.
    """

    conversation: str
    chat: int
    is_private: bool
    thread: int | None = None
    reply_to: int | None = None
    language_code: str | None = None


def caller_of(update: Update, key: str) -> Caller | None:
    """Return who sent an update; None where it comes from no chat. `key` hides the numbers."""
    chat = update.effective_chat
    if chat is None:
        return None
    user, message = update.effective_user, update.effective_message
    is_private = chat.type == Chat.PRIVATE
    return Caller(
        conversation=telegram_conversation(chat.id, _person(update), key),
        chat=chat.id,
        is_private=is_private,
        thread=_thread(message),
        reply_to=message.message_id if message and not is_private else None,
        language_code=user.language_code if user else None,
    )


def line_of(update: Update, key: str) -> str:
    """Return the name of the line an update waits in: updates of a line are handled in order."""
    caller = caller_of(update, key)
    return caller.conversation if caller else telegram_conversation(0, _person(update), key)


def _person(update: Update) -> int:
    """Return the number of whoever speaks: an anonymous administrator or a channel speaks as a chat."""
    sender = update.effective_sender
    return sender.id if sender else 0


def _thread(message: object) -> int | None:
    """Return the topic of a forum; in other chats a thread is not a place to answer in."""
    return message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None
