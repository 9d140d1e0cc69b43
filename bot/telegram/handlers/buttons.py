"""Taps on inline buttons."""

from contextlib import suppress
from dataclasses import replace

from telegram import CallbackQuery, InlineKeyboardMarkup
from telegram import Message as TelegramMessage
from telegram.error import TelegramError

from bot.conversation.assistant import Chosen
from bot.conversation.choices import rasa_payload
from bot.conversation.errors import UnknownChoice
from bot.telegram.encounter import Encounter
from bot.telegram.messages import Button, Keyboard, Message

_OF_THE_MOMENT = frozenset({"affirm", "deny"})
_TICK = "✓ "


async def button(encounter: Encounter) -> list[Message]:
    """Answer a tap and tick the button. What can no longer be answered is said over the chat."""
    query = encounter.update.callback_query
    if query is None:
        return []
    key, number = query.data or "", query.message.message_id if query.message else 0
    tap = f"{number} {key}"
    if not _is_known(key):
        return await _refuse(encounter, query, encounter.words.taps.old_button)
    if key in _OF_THE_MOMENT and number != encounter.person.question:
        return await _refuse(encounter, query, encounter.words.taps.old_question)
    if tap == encounter.person.tapped:
        await _acknowledge(query, encounter.words.taps.again)
        return []
    await _acknowledge(query)
    turn = await encounter.ask(Chosen(key))
    ticked = _ticked(query, key)
    messages = [*ticked, *encounter.show(turn)]
    encounter.person = replace(encounter.person, tapped=tap)
    return messages


def _is_known(key: str) -> bool:
    try:
        rasa_payload(key)
    except UnknownChoice:
        return False
    return True


async def _refuse(encounter: Encounter, query: CallbackQuery, why: str) -> list[Message]:
    await _acknowledge(query, why, alert=True)
    message = query.message
    if not encounter.caller.is_private or not isinstance(message, TelegramMessage):
        return []
    return [Keyboard(message=message.message_id, buttons=())]


async def _acknowledge(query: CallbackQuery, text: str | None = None, *, alert: bool = False) -> None:
    """Take the waiting sign off the button; Telegram refuses that for a tap of long ago, which is no loss."""
    with suppress(TelegramError):
        await query.answer(text, show_alert=alert)


def _ticked(query: CallbackQuery, key: str) -> list[Message]:
    """Mark the button that was tapped; of a question that is settled, only that one stays."""
    message = query.message
    if not isinstance(message, TelegramMessage) or message.reply_markup is None:
        return []
    before = _buttons(message.reply_markup)
    kept = [one for one in before if one.key == key] if key in _OF_THE_MOMENT else before
    after = [one.model_copy(update={"title": _tick(one.title)}) if one.key == key else one for one in kept]
    return [Keyboard(message=message.message_id, buttons=tuple(after))] if after != before else []


def _tick(title: str) -> str:
    return title if title.startswith(_TICK) else f"{_TICK}{title}"


def _buttons(keyboard: InlineKeyboardMarkup) -> list[Button]:
    return [
        Button(title=one.text, key=str(one.callback_data)) for row in keyboard.inline_keyboard for one in row
    ]
