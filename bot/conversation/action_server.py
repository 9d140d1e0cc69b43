"""What a channel asks of the action server itself: its health and the list of centres."""

from typing import Any

import httpx

from bot.conversation.errors import ActionsUnavailable

_SECONDS = 3.0


class ActionServer:
    """A client of the action server."""

    def __init__(self, address: str) -> None:
        self._http = httpx.AsyncClient(base_url=address, timeout=_SECONDS, trust_env=False)

    async def check(self) -> None:
        """Make sure that the action server answers.

        Raises:
            ActionsUnavailable: it does not.
        """
        await self._get("/health", {})

    async def centres(self, parameters: dict[str, str]) -> dict[str, Any]:
        """Return the centres and the revision of the site data.

        `parameters` may hold `country`, and `latitude` with `longitude`.

        Raises:
            ActionsUnavailable: the action server does not answer.
        """
        found: dict[str, Any] = (await self._get("/centres", parameters)).json()
        return found

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def _get(self, path: str, parameters: dict[str, str]) -> httpx.Response:
        try:
            return (await self._http.get(path, params=parameters)).raise_for_status()
        except httpx.HTTPError as error:
            raise ActionsUnavailable(
                f"The action server does not answer ({type(error).__name__})."
            ) from error
