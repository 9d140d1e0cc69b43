"""From an update to its answer, whatever the handler: met, answered, stored, sent, done."""

import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, replace
from typing import Any

from telegram import Update
from telegram.ext import CallbackContext

from bot.conversation.action_server import ActionServer
from bot.conversation.errors import EmptyText, InputError, StorageUnavailable, TextTooLong, UnavailableError
from bot.telegram.arrivals import Resumed
from bot.telegram.asking import Asking
from bot.telegram.caller import caller_of
from bot.telegram.delivery import Delivery
from bot.telegram.encounter import Encounter
from bot.telegram.inbox import Inbox
from bot.telegram.messages import Message, Parcel
from bot.telegram.patience import Leaving, Patience
from bot.telegram.people import People, Person
from bot.telegram.strings import Notes

Context = CallbackContext[Any, Any, Any, Any]
Answering = Callable[[Encounter], Awaitable[list[Message]]]
Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reception:
    """Leads every update through its handler; `key` hides the numbers of chats."""

    key: str
    asking: Asking
    actions: ActionServer
    inbox: Inbox
    people: People
    delivery: Delivery
    patience: Patience

    def answering(self, answer: Answering) -> Callback:
        """Return the library's callback for a handler."""

        async def callback(update: Update, context: Context) -> None:
            encounter = await self._meet(update, context)
            if encounter is not None:
                messages = await _answer(encounter, answer)
                await self._send(update.update_id, encounter, messages)
            await self.inbox.done(update.update_id)

        return callback

    async def resume(self, update: Resumed, _: Context) -> None:
        """Send the rest of an answer that an earlier process did not send to the end."""
        await self.delivery.deliver(update.number, update.parcel)
        await self.inbox.done(update.number)

    async def ignore(self, update: Update, _: Context) -> None:
        """Answer nothing: what is not addressed to the bot."""
        await self.inbox.done(update.update_id)

    async def fail(self, update: object, context: Context) -> None:
        """Apologise for an error that nobody foresaw, and log where it was, not what was said."""
        error = context.error
        if error is None or isinstance(error, Leaving):
            return
        if isinstance(error, StorageUnavailable):
            logger.error("The database stays away: an update is left to the next process")
            return
        logger.error("An update failed", exc_info=error)
        if isinstance(update, Update):
            encounter = await self._meet(update, context)
            if encounter is not None:
                await self._send(update.update_id, encounter, [encounter.note(encounter.words.notes.failed)])
            await self.inbox.done(update.update_id)

    async def _meet(self, update: Update, context: Context) -> Encounter | None:
        caller = caller_of(update, self.key)
        if caller is None:
            return None
        person = await self.people.find(caller.conversation)
        return Encounter(update, context.bot, caller, person, self.asking, self.actions, self.patience)

    async def _send(self, number: int, encounter: Encounter, messages: list[Message]) -> None:
        caller, person = encounter.caller, encounter.person
        if messages:
            parcel = Parcel(
                chat=caller.chat, thread=caller.thread, reply_to=caller.reply_to, messages=tuple(messages)
            )
            await self.inbox.answered(number, parcel)
            question = await self.delivery.deliver(number, parcel)
            person = replace(person, question=question or person.question)
        await self._remember(person, forgotten=encounter.forgotten)

    async def _remember(self, person: Person, *, forgotten: bool) -> None:
        if forgotten:
            await self.people.erase(person.conversation)
        elif person != Person(person.conversation):
            await self.people.keep(person)


async def _answer(encounter: Encounter, answer: Answering) -> list[Message]:
    """Return the handler's answer, or words that say why there is none."""
    try:
        return await answer(encounter)
    except InputError as error:
        return [encounter.note(_why(error, encounter.words.notes))]
    except UnavailableError as error:
        logger.warning("No answer: %s", type(error).__name__)
        return [encounter.note(encounter.words.notes.try_again)]


def _why(error: InputError, notes: Notes) -> str:
    reasons = {TextTooLong: notes.too_long, EmptyText: notes.empty}
    return reasons.get(type(error), notes.old_button)
