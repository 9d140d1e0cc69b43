"""Whether everything that an answer needs is there."""

import asyncio
from collections.abc import Awaitable
from typing import Protocol

import httpx

from bot.conversation.errors import ActionsUnavailable, ConversationError
from bot.gateway.schemas import PartState

_CHECK_SECONDS = 3.0


class Checkable(Protocol):
    """A part of the installation that can say whether it works."""

    async def check(self) -> None:
        """Raise a ConversationError if it does not."""


class ActionServer:
    """The action server, as far as the gateway knows it: only its health."""

    def __init__(self, address: str) -> None:
        self._http = httpx.AsyncClient(base_url=address, timeout=_CHECK_SECONDS, trust_env=False)

    async def check(self) -> None:
        """Make sure that the action server answers.

        Raises:
            ActionsUnavailable: it does not.
        """
        try:
            (await self._http.get("/health")).raise_for_status()
        except httpx.HTTPError as error:
            raise ActionsUnavailable(
                f"The action server does not answer ({type(error).__name__})."
            ) from error

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()


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
