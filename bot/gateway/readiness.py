"""Whether everything that an answer needs is there."""

import asyncio
from collections.abc import Awaitable
from typing import Protocol

from bot.conversation.errors import ConversationError
from bot.gateway.schemas import PartState


class Checkable(Protocol):
    """A part of the installation that can say whether it works."""

    async def check(self) -> None:
        """Raise a ConversationError if it does not."""


async def states(parts: dict[str, Checkable]) -> dict[str, PartState]:
    """Check all parts at once."""
    results = await asyncio.gather(*(_state(part.check()) for part in parts.values()))
    return dict(zip(parts, results, strict=True))


async def _state(check: Awaitable[None]) -> PartState:
    try:
        await check
    except ConversationError as error:
        return PartState(ok=False, detail=str(error))
    return PartState(ok=True)
