"""The order of the messages of one conversation."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary


class Ordering:
    """Lets the messages of one conversation through one at a time, in the order they came.

    Conversations do not wait for each other. A lock lives as long as somebody holds or awaits it.
    """

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    def __len__(self) -> int:
        """Return the number of conversations that are busy now."""
        return len(self._locks)

    @asynccontextmanager
    async def turn_of(self, conversation: str) -> AsyncIterator[None]:
        """Wait until the earlier messages of the conversation are done, and keep the later ones waiting."""
        lock = self._locks.get(conversation)
        if lock is None:
            lock = self._locks[conversation] = asyncio.Lock()
        async with lock:
            yield
