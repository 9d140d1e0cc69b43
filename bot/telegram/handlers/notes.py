"""What the bot cannot use: it says so and what to do instead."""

from bot.conversation.assistant import Typed
from bot.telegram.addressed import without_mention
from bot.telegram.encounter import Encounter
from bot.telegram.messages import Message
from bot.telegram.reception import Answering


def told(name: str) -> Answering:
    """Return the handler that answers with one of the channel's notes, and with an answer to the caption."""

    async def tell(encounter: Encounter) -> list[Message]:
        note = encounter.note(getattr(encounter.words.notes, name))
        message = encounter.update.effective_message
        caption = without_mention(message).strip() if message and message.caption else ""
        if not caption:
            return [note]
        answer = encounter.show(await encounter.ask(Typed(caption)))
        return [note.model_copy(update={"buttons": ()}), *answer]

    return tell
