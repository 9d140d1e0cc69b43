"""Asking the assistant, however busy or away it is."""

import asyncio
import logging

from bot.conversation.assistant import Assistant, Said
from bot.conversation.errors import UnavailableError
from bot.conversation.reply import Turn
from bot.conversation.windows import Windows
from bot.telegram.database import outlasting
from bot.telegram.patience import Patience

_AT_ONCE = 16  # more questions than that only wait inside Rasa
_PAUSES_SECONDS = (1, 2, 4, 8, 15, 15)  # a process that died is back within them

logger = logging.getLogger(__name__)


class Asking:
    """Asks for turns. One person's many messages and one outage hold nobody else up."""

    def __init__(self, assistant: Assistant, windows: Windows, patience: Patience, per_minute: int) -> None:
        self._assistant = assistant
        self._windows = windows
        self._patience = patience
        self._per_minute = per_minute
        self._places = asyncio.Semaphore(_AT_ONCE)

    async def seconds_to_wait(self, conversation: str) -> int:
        """Count a message; return 0, or how long to wait where it is one too many."""
        return await self._windows.hit("telegram", conversation, self._per_minute)

    async def turn(self, conversation: str, said: Said, language: str | None) -> Turn:
        """Return the turn that answers; ask again for the best part of a minute in an outage.

        Raises:
            InputError: what was said cannot be used.
            UnavailableError: the outage lasts.
            Leaving: the bot is stopping.
        """
        for pause in _PAUSES_SECONDS:
            try:
                return await self._once(conversation, said, language)
            except UnavailableError as error:
                logger.warning("%s: %s", type(error).__name__, error)
            await self._patience.wait(pause)
        return await self._once(conversation, said, language)

    @outlasting
    async def erase(self, conversation: str) -> None:
        """Erase every trace of a conversation.

        Raises:
            StorageUnavailable: the database stays away.
        """
        await self._assistant.traces.erase(conversation)

    async def _once(self, conversation: str, said: Said, language: str | None) -> Turn:
        async with self._places:
            return await self._assistant.answer(conversation, said, language)
