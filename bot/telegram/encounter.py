"""One update: who sent it, and the means to answer."""

from contextlib import suppress
from dataclasses import dataclass, replace

from telegram import Bot, Update
from telegram.error import TelegramError

from bot.conversation.action_server import ActionServer
from bot.conversation.assistant import Said
from bot.conversation.reply import Turn
from bot.telegram.asking import Asking
from bot.telegram.caller import Caller
from bot.telegram.messages import Button, Message, Text
from bot.telegram.patience import Patience
from bot.telegram.people import Person
from bot.telegram.rendering import asks_position, has_pin, note, render
from bot.telegram.strings import Strings, seed
from bot.telegram.waiting_sign import waiting_sign


@dataclass(slots=True)
class Encounter:
    """What a handler works with. `person` is stored once the answer is sent, unless it was `forgotten`."""

    update: Update
    bot: Bot
    caller: Caller
    person: Person
    asking: Asking
    actions: ActionServer
    patience: Patience
    forgotten: bool = False

    @property
    def language(self) -> str | None:
        """The language of the conversation: of its last answer, else of the person's device."""
        return self.person.language or seed(self.caller.language_code)

    @property
    def words(self) -> Strings:
        """The channel's words in the language of the conversation."""
        return Strings.of(self.language)

    async def ask(self, said: Said, hint: str | None = None) -> Turn:
        """Return the assistant's turn; `hint` is a language to begin in.

        Raises:
            InputError, UnavailableError, Leaving: see `Asking.turn`.
        """
        await self._wait_for_their_share()
        async with waiting_sign(self.bot, self.caller):
            turn = await self.asking.turn(self.caller.conversation, said, hint or self.language)
        self.forgotten = self.forgotten or turn.erase
        self.person = replace(self.person, language=turn.language, tapped=None)
        return turn

    async def erase(self) -> None:
        """Erase the conversation at once.

        Raises:
            StorageUnavailable: a database does not answer.
        """
        await self.asking.erase(self.caller.conversation)
        self.forgotten = True

    def show(self, turn: Turn) -> list[Message]:
        """Return the messages that show a turn."""
        may_ask = self.caller.is_private and not self.person.position_offered
        messages = render(
            turn, self.words, may_ask_position=may_ask, drop_keyboard=self.person.position_offered
        )
        offered = self.caller.is_private and asks_position(turn)
        still = self.person.position_offered and not has_pin(messages)
        self.person = replace(self.person, position_offered=offered or still)
        return messages

    def note(self, text: str) -> Text:
        """Return words of the channel itself, with two ways on."""
        find = Button(title=self.words.find_centre, key="centre_nearest")
        return note(text, (find, Button(title=self.words.help, key="help")))

    async def _wait_for_their_share(self) -> None:
        """Keep one person's flood of messages in a line; tell them once."""
        seconds = await self.asking.seconds_to_wait(self.caller.conversation)
        if seconds:
            with suppress(TelegramError):
                await self.bot.send_message(
                    self.caller.chat,
                    self.words.notes.too_fast.format(seconds=seconds),
                    message_thread_id=self.caller.thread,
                    reply_to_message_id=self.caller.reply_to,
                    allow_sending_without_reply=True,
                )
        while seconds:
            await self.patience.wait(seconds)
            seconds = await self.asking.seconds_to_wait(self.caller.conversation)
