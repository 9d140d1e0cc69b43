"""The talk between a person at a terminal and the gateway."""

import sys
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus

from rich.console import Console

from bot.chat.gateway_client import GatewayAway, GatewayClient, GatewayError
from bot.chat.rendering import Choices, show
from bot.chat.strings import Strings
from bot.conversation.reply import Turn

_PROMPT = "> "


class Chat:
    """Reads lines until the end of the input and shows what the gateway answers."""

    def __init__(self, client: GatewayClient, console: Console, strings: Strings, url: str) -> None:
        self._client = client
        self._console = console
        self._strings = strings
        self._url = url
        self._choices: Choices = {}

    def run(self) -> bool:
        """Talk, then erase the conversation; return whether the gateway was there."""
        if not self._try(self._client.open):
            return False
        if sys.stdin.isatty():
            self._console.print(self._strings.commands, style="dim", markup=False)
        while (line := self._read()) is not None and line != "/quit":
            self._answer(line)
        with suppress(GatewayAway, GatewayError):
            self._client.delete()
        return True

    def _read(self) -> str | None:
        """Return the next line; None at the end of the input or at Ctrl-C."""
        try:
            if sys.stdin.isatty():
                return self._console.input(_PROMPT).strip()
            line = sys.stdin.readline()
        except (EOFError, KeyboardInterrupt):
            return None
        return line.strip() if line else None

    def _answer(self, line: str) -> None:
        if not line:
            return
        if line == "/forget":
            self._forget()
        elif line.isdecimal() and int(line) in self._choices:
            key = self._choices[int(line)].key
            self._try(lambda: self._client.choose(key))
        else:
            self._try(lambda: self._client.say(line))

    def _forget(self) -> None:
        def begin_again() -> Turn:
            self._client.delete()
            self._tell(self._strings.forgotten)
            return self._client.open()

        self._try(begin_again)

    def _try(self, ask: Callable[[], Turn]) -> bool:
        """Show what the gateway answers, or say in a sentence why it does not."""
        try:
            self._choices = show(self._console, ask(), self._strings)
        except GatewayAway:
            self._tell(self._strings.gateway_away.format(url=self._url))
        except GatewayError as error:
            self._explain(error)
        else:
            return True
        return False

    def _explain(self, error: GatewayError) -> None:
        strings = self._strings
        sentences = {
            HTTPStatus.UNAUTHORIZED: strings.session_ended,
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE: strings.too_long,
            HTTPStatus.UNPROCESSABLE_ENTITY: strings.not_understood,
            HTTPStatus.TOO_MANY_REQUESTS: strings.too_fast,
            HTTPStatus.SERVICE_UNAVAILABLE: strings.try_again,
        }
        sentence = sentences.get(HTTPStatus(error.status), strings.failed)
        self._tell(sentence.format(seconds=error.wait, status=error.status))
        if error.status == HTTPStatus.UNAUTHORIZED:
            self._try(self._client.open)

    def _tell(self, sentence: str) -> None:
        self._console.print(sentence, style="yellow", markup=False)
