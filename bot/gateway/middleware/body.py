"""Limits on the body of a request: its size and its type, before anything reads it."""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.gateway.problems import NOT_JSON, TOO_LARGE, ProblemError

BODY_LIMIT = 16 * 1024
"""Largest body, in bytes: 1,000 characters take at most 12,000 bytes in JSON."""


class _TooLargeError(Exception):
    """More bytes came than are accepted."""


class BodyCheck:
    """Answers 413 to a body over `BODY_LIMIT` bytes and 415 to one that is not declared as JSON.

    Starlette's own limit answers in plain text and replaces a problem that was already on its way.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Check the body, then pass the request on with it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        try:
            body = await _read(receive, headers)
        except _TooLargeError:
            problem = ProblemError(TOO_LARGE, f"The body has more than {BODY_LIMIT} bytes: send less.")
            await problem.response()(scope, receive, send)
            return
        if body and not _is_json(headers.get("content-type", "")):
            problem = ProblemError(NOT_JSON, "Send the body with Content-Type: application/json.")
            await problem.response()(scope, receive, send)
            return
        await self._app(scope, _replay(body, receive), send)


async def _read(receive: Receive, headers: Headers) -> bytes:
    declared = headers.get("content-length", "0")
    if declared.isdecimal() and int(declared) > BODY_LIMIT:
        raise _TooLargeError
    body = b""
    more = declared != "0" or "transfer-encoding" in headers
    while more:
        message = await receive()
        if message["type"] != "http.request":
            break
        body += message.get("body", b"")
        if len(body) > BODY_LIMIT:
            raise _TooLargeError
        more = message.get("more_body", False)
    return body


def _is_json(content_type: str) -> bool:
    kind = content_type.partition(";")[0].strip().lower()
    return kind == "application/json" or (kind.startswith("application/") and kind.endswith("+json"))


def _replay(body: bytes, receive: Receive) -> Receive:
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replayed() -> Message:
        return waiting.pop() if waiting else await receive()

    return replayed
