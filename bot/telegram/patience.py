"""Waiting that ends when the bot stops."""

import asyncio
from collections.abc import Callable

_LOOK_SECONDS = 0.25


class Leaving(Exception):  # noqa: N818 - says what is the matter
    """The bot stops: what waits is left, stored, to the next process."""


class Patience:
    """Waits, unless the bot is stopping."""

    def __init__(self, is_stopping: Callable[[], bool]) -> None:
        self._is_stopping = is_stopping

    async def wait(self, seconds: float) -> None:
        """Sleep.

        Raises:
            Leaving: the bot is stopping.
        """
        until = asyncio.get_running_loop().time() + seconds
        while (left := until - asyncio.get_running_loop().time()) > 0:
            if self._is_stopping():
                raise Leaving
            await asyncio.sleep(min(left, _LOOK_SECONDS))
