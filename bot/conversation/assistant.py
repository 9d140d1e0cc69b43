"""What both channels do with one message: ask Rasa, and erase what may not stay."""

from dataclasses import dataclass

from bot.conversation.erasure import Traces
from bot.conversation.position import Position
from bot.conversation.rasa_client import RasaClient
from bot.conversation.reply import Turn


@dataclass(frozen=True, slots=True)
class Typed:
    """A text that a person wrote."""

    text: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """The key of a choice that a person took."""

    key: str


Said = Typed | Chosen | Position
"""One thing that a person did."""


@dataclass(frozen=True, slots=True)
class Assistant:
    """Answers one message of a conversation."""

    rasa: RasaClient
    traces: Traces

    async def answer(self, conversation: str, said: Said, language: str | None) -> Turn:
        """Return the turn that answers; `language` is the channel's hint.

        A shared position is erased from the conversation at once, and the whole conversation where the turn
        says so: a channel erases what it keeps itself.

        Raises:
            InputError: what was said cannot be used.
            UnavailableError: no answer was obtained; the same may be asked again.
        """
        turn = await self._ask(conversation, said, language)
        if turn.erase:
            await self.traces.erase(conversation)
        elif isinstance(said, Position):
            await self.traces.erase_positions(conversation)
        return turn

    async def _ask(self, conversation: str, said: Said, language: str | None) -> Turn:
        if isinstance(said, Position):
            return await self.rasa.locate(conversation, said, language)
        if isinstance(said, Chosen):
            return await self.rasa.choose(conversation, said.key, language)
        return await self.rasa.say(conversation, said.text, language)
