"""The order of updates: a person's come one after another, different people's side by side."""

from collections.abc import Awaitable, Callable, Coroutine

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.conversation.ordering import Ordering
from bot.telegram.arrivals import Resumed
from bot.telegram.caller import line_of

_WAITING = 100_000  # a person's line must never take the places of others, so there is room for everybody


class Lines(BaseUpdateProcessor):
    """Handles the updates of one line in the order they came.

    Once the bot is stopping, what has not begun is left to the next process: it is stored.
    """

    def __init__(self, key: str, is_stopping: Callable[[], bool]) -> None:
        super().__init__(_WAITING)
        self._key = key
        self._is_stopping = is_stopping
        self._order = Ordering()

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        """Wait for the turn of an update, then handle it."""
        async with self._order.turn_of(self._line(update)):
            if not self._is_stopping():
                await coroutine
            elif isinstance(coroutine, Coroutine):
                coroutine.close()

    async def initialize(self) -> None:
        """Do nothing."""

    async def shutdown(self) -> None:
        """Do nothing."""

    def _line(self, update: object) -> str:
        if isinstance(update, Update):
            return line_of(update, self._key)
        return update.line if isinstance(update, Resumed) else ""
