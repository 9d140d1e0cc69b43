"""The table of handlers: which update is answered by what. The first that fits answers; the order matters."""

from typing import Any

from telegram import Update
from telegram.constants import UpdateType
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.telegram.addressed import Addressed
from bot.telegram.arrivals import Resumed
from bot.telegram.handlers.buttons import button
from bot.telegram.handlers.channels import channel_post
from bot.telegram.handlers.commands import COMMANDS, unknown
from bot.telegram.handlers.inline import InlineQueries
from bot.telegram.handlers.membership import membership
from bot.telegram.handlers.notes import told
from bot.telegram.handlers.positions import position
from bot.telegram.handlers.words import text
from bot.telegram.reception import Reception

ALLOWED_UPDATES = [
    UpdateType.MESSAGE,
    UpdateType.EDITED_MESSAGE,
    UpdateType.CHANNEL_POST,
    UpdateType.CALLBACK_QUERY,
    UpdateType.INLINE_QUERY,
    UpdateType.MY_CHAT_MEMBER,
]
"""What Telegram is asked to send; everything else never comes."""

_NEW = filters.UpdateType.MESSAGE
_EDITED = filters.UpdateType.EDITED_MESSAGE
_POST = filters.UpdateType.CHANNEL_POST
_ADDRESSED = Addressed()
_OURS = filters.ChatType.PRIVATE | (filters.ChatType.GROUPS & _ADDRESSED)
_FROM_NOBODY = filters.StatusUpdate.ALL | filters.VIA_BOT | filters.IS_AUTOMATIC_FORWARD

NOTES = {
    "picture": filters.PHOTO | filters.VIDEO | filters.ANIMATION | filters.VIDEO_NOTE | filters.STORY,
    "voice": filters.VOICE | filters.AUDIO,
    "sticker": filters.Sticker.ALL,
    "document": filters.Document.ALL,
    "contact": filters.CONTACT,
    "poll": filters.POLL,
    "game": filters.Dice.ALL | filters.GAME,
    "other": filters.ALL,
}
"""What the bot cannot use, with the note that says so. A video that is an animation is a document as well."""


def wire(reception: Reception, inline: InlineQueries) -> list[BaseHandler[Any, Any, Any]]:
    """Return all handlers in their order."""
    answering = reception.answering
    return [
        TypeHandler(Resumed, reception.resume),
        InlineQueryHandler(inline.answer),
        CallbackQueryHandler(answering(button)),
        ChatMemberHandler(answering(membership), ChatMemberHandler.MY_CHAT_MEMBER),
        MessageHandler(_POST & _ADDRESSED, answering(channel_post)),
        MessageHandler(_FROM_NOBODY, reception.ignore),
        *(CommandHandler(name, answering(answer), _NEW | _EDITED) for name, answer in COMMANDS.items()),
        MessageHandler(_NEW & filters.ChatType.PRIVATE & filters.COMMAND, answering(unknown)),
        MessageHandler((_NEW | _EDITED) & _OURS & filters.TEXT & ~filters.COMMAND, answering(text)),
        MessageHandler(_NEW & _OURS & (filters.LOCATION | filters.VENUE), answering(position)),
        *(MessageHandler(_NEW & _OURS & kind, answering(told(name))) for name, kind in NOTES.items()),
        TypeHandler(Update, reception.ignore),
    ]
