"""The last net: an error that nobody foresaw."""

import logging
import traceback

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.gateway.problems import INTERNAL, ProblemError

logger = logging.getLogger(__name__)


class UnexpectedErrors:
    """Answers 500 and logs where the error arose.

    The message of an exception is not logged: it may quote what a person wrote.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and catch what nobody caught."""
        started = False

        async def send_and_note(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, send_and_note)
        except Exception as error:
            if scope["type"] != "http" or started:
                raise
            logger.error("Unexpected %s in %s:\n%s", type(error).__name__, scope["path"], _frames(error))  # noqa: TRY400
            problem = ProblemError(INTERNAL, "The service failed. It has been logged; try again later.")
            await problem.response()(scope, receive, send)


def _frames(error: BaseException) -> str:
    return "".join(traceback.format_tb(error.__traceback__))
