"""What people write."""

from telegram import InlineKeyboardMarkup
from telegram import Message as TelegramMessage

from bot.conversation.assistant import Chosen, Typed
from bot.telegram.addressed import without_mention
from bot.telegram.encounter import Encounter
from bot.telegram.messages import Message

_ABOUT_A_CENTRE = "centre_"


async def text(encounter: Encounter) -> list[Message]:
    """Answer a text, new or corrected."""
    message = encounter.update.effective_message
    if message is None:
        return []
    words = without_mention(message)
    if not words.strip():
        return encounter.show(await encounter.ask(Chosen("help")))
    centre = _centre_replied_to(message, encounter)
    if centre:
        await encounter.ask(Chosen(f"centre_details:{centre}"))
    return encounter.show(await encounter.ask(Typed(words)))


def _centre_replied_to(message: TelegramMessage, encounter: Encounter) -> str | None:
    """Return the centre that an older message is about, if this replies to one: its buttons name it."""
    replied = message.reply_to_message
    if replied is None or replied.message_id == encounter.person.question:
        return None
    named = _centres_named(replied.reply_markup)
    return named.pop() if len(named) == 1 else None


def _centres_named(keyboard: InlineKeyboardMarkup | None) -> set[str]:
    keys = [
        str(button.callback_data) for row in (keyboard.inline_keyboard if keyboard else ()) for button in row
    ]
    pairs = [key.partition(":")[::2] for key in keys]
    return {
        value
        for topic, value in pairs
        if value and topic.startswith(_ABOUT_A_CENTRE) and topic != "centre_list"
    }
