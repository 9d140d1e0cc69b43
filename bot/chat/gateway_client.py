"""The gateway's API, as the terminal client uses it."""

from http import HTTPStatus
from typing import Any, Self

import httpx

from bot.conversation.reply import Turn

_TIMEOUT_SECONDS = 30.0  # longer than the gateway waits for an answer


class GatewayError(Exception):
    """The gateway refused or failed; `wait` is the number of seconds before another try."""

    def __init__(self, status: int, wait: int) -> None:
        super().__init__(f"status {status}")
        self.status = status
        self.wait = wait


class GatewayAway(Exception):  # noqa: N818 - says what is the matter
    """The gateway cannot be reached."""


class GatewayClient:
    """One session with a gateway; a context manager that ends the session.

    Every method raises GatewayAway or GatewayError.
    """

    def __init__(self, url: str, language: str | None) -> None:
        self._http = httpx.Client(base_url=url, timeout=_TIMEOUT_SECONDS, trust_env=False)
        self._language = language
        self._token: str | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def open(self) -> Turn:
        """Open a session and return the greeting."""
        opened = self._ask("POST", "/api/sessions", {"language": self._language} if self._language else {})
        self._token = opened["token"]
        return Turn(language=opened["language"], topic=None, replies=opened["replies"])

    def say(self, text: str) -> Turn:
        """Send a typed text."""
        return Turn.model_validate(self._ask("POST", "/api/messages", {"text": text}))

    def choose(self, key: str) -> Turn:
        """Send the key of a choice."""
        return Turn.model_validate(self._ask("POST", "/api/messages", {"choice": key}))

    def delete(self) -> None:
        """Erase the conversation and end the session, if one is open."""
        if self._token is not None:
            self._ask("DELETE", "/api/sessions/current")
            self._token = None

    def _ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self._token}"} if self._token else {}
        try:
            response = self._http.request(method, path, json=body, headers=headers)
        except httpx.TransportError as error:
            raise GatewayAway(type(error).__name__) from error
        if response.is_success:
            return {} if response.status_code == HTTPStatus.NO_CONTENT else dict(response.json())
        raise GatewayError(response.status_code, int(response.headers.get("Retry-After", 0)))
