"""Refusal of requests from web pages that are not allowed to use the API."""

from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.gateway.problems import WRONG_ORIGIN, ProblemError

_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


class OriginCheck:
    """Answers 403 to an API request whose Origin is neither the gateway's own nor an allowed one.

    Clients that are not browsers send no Origin and pass. The own origin is compared by host and port
    only: behind a proxy that ends TLS the gateway may not know the scheme.
    """

    def __init__(self, app: ASGIApp, *, allowed: Collection[str], prefix: str) -> None:
        self._app = app
        self._allowed = frozenset(allowed)
        self._prefix = prefix

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on if its origin may ask."""
        if scope["type"] == "http" and scope["path"].startswith(self._prefix):
            headers = Headers(scope=scope)
            origin = headers.get("origin")
            if origin is not None and not self._may_ask(origin, headers.get("host", "")):
                problem = ProblemError(
                    WRONG_ORIGIN, "This website may not use the service: its origin must be allowed first."
                )
                await problem.response()(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _may_ask(self, origin: str, host: str) -> bool:
        return origin in self._allowed or "*" in self._allowed or _is_own(origin, host)


def _is_own(origin: str, host: str) -> bool:
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    port = _DEFAULT_PORTS.get(parts.scheme)
    if port is None or not parts.netloc:
        return False
    return parts.netloc.lower().removesuffix(port) == host.lower().removesuffix(port)
