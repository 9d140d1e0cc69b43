"""The way of messages to Telegram, each of them once as far as that can be known."""

import logging
from collections.abc import Awaitable, Callable

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram import Message as SentMessage
from telegram.error import BadRequest, ChatMigrated, NetworkError, RetryAfter, TelegramError

from bot.telegram.inbox import Inbox
from bot.telegram.messages import Button, Keyboard, Message, Parcel, Pin, Text
from bot.telegram.patience import Patience

_LONGEST_PAUSE_SECONDS = 10.0
_SHORT_TITLE = 16  # two such buttons stand side by side on a phone

logger = logging.getLogger(__name__)


class Delivery:
    """Sends parcels. While Telegram is away it tries again; what Telegram refuses is dropped and logged."""

    def __init__(self, bot: Bot, inbox: Inbox, patience: Patience) -> None:
        self._bot = bot
        self._inbox = inbox
        self._patience = patience

    async def deliver(self, number: int, parcel: Parcel) -> int | None:
        """Send the answer to update `number`; return the number of the last message with buttons.

        What is left to send is stored after each message, so that the next process does not send it again.

        Raises:
            Leaving: the bot is stopping.
            StorageUnavailable: the database does not answer.
        """
        question = None
        while parcel.messages:
            first, *rest = parcel.messages
            sent, parcel = await self._send(parcel, first)
            if sent and isinstance(first, Text) and first.buttons:
                question = sent
            parcel = parcel.model_copy(update={"messages": tuple(rest)})
            if rest:
                await self._inbox.answered(number, parcel)
        return question

    async def _send(self, parcel: Parcel, message: Message) -> tuple[int | None, Parcel]:
        """Send one message; return its number, and the parcel, whose chat may have moved."""
        pause = 1.0
        while True:
            try:
                sent = await _call(self._bot, parcel, message)()
            except RetryAfter as error:
                pause = _seconds(error)
            except ChatMigrated as error:
                parcel = parcel.model_copy(update={"chat": error.new_chat_id, "reply_to": None})
                continue
            except BadRequest as error:  # a kind of NetworkError that no second try mends
                _log_refusal(message, error)
                return None, parcel
            except NetworkError as error:
                logger.warning("Telegram is away (%s): trying again", type(error).__name__)
                pause = min(2 * pause, _LONGEST_PAUSE_SECONDS)
            except TelegramError as error:
                _log_refusal(message, error)
                return None, parcel
            else:
                return (sent.message_id if isinstance(sent, SentMessage) else None), parcel
            await self._patience.wait(pause)


def _log_refusal(message: Message, error: TelegramError) -> None:
    logger.warning("Telegram refused a %s (%s)", message.kind, type(error).__name__)


def _seconds(error: RetryAfter) -> float:
    wait = error.retry_after
    return float(wait) if isinstance(wait, int) else wait.total_seconds()


def _call(bot: Bot, parcel: Parcel, message: Message) -> Callable[[], Awaitable[object]]:
    if isinstance(message, Keyboard):
        keyboard = _inline(message.buttons)
        return lambda: bot.edit_message_reply_markup(parcel.chat, message.message, reply_markup=keyboard)
    reply = ReplyParameters(parcel.reply_to, allow_sending_without_reply=True) if parcel.reply_to else None
    if isinstance(message, Pin):
        return lambda: bot.send_venue(
            parcel.chat,
            latitude=message.latitude,
            longitude=message.longitude,
            title=message.title,
            address=message.address,
            message_thread_id=parcel.thread,
            reply_parameters=reply,
            reply_markup=ReplyKeyboardRemove() if message.drop_keyboard else None,
        )
    return lambda: bot.send_message(
        parcel.chat,
        message.html,
        message_thread_id=parcel.thread,
        reply_parameters=reply,
        reply_markup=_markup(message),
    )


def _markup(text: Text) -> InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None:
    if text.buttons:
        return _inline(text.buttons)
    if text.position_button:
        share = KeyboardButton(text.position_button, request_location=True)
        return ReplyKeyboardMarkup([[share]], resize_keyboard=True, one_time_keyboard=True)
    return ReplyKeyboardRemove() if text.drop_keyboard else None


def _inline(buttons: tuple[Button, ...]) -> InlineKeyboardMarkup | None:
    """Lay buttons out for a phone: a row each, short ones two by two."""
    columns = 2 if all(len(button.title) <= _SHORT_TITLE for button in buttons) else 1
    made = [InlineKeyboardButton(button.title, callback_data=button.key) for button in buttons]
    rows = [made[start : start + columns] for start in range(0, len(made), columns)]
    return InlineKeyboardMarkup(rows) if rows else None
