"""The way to Rasa: its REST channel, and the turns that come back."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

import httpx
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from bot.conversation.choices import rasa_payload
from bot.conversation.errors import ActionsUnavailable, MalformedAnswer, RasaUnavailable
from bot.conversation.ids import new_reply_id
from bot.conversation.position import Position
from bot.conversation.reply import Reply, Turn
from bot.conversation.text import clean

_CHANNEL = "/webhooks/rest"
_CONNECT_SECONDS = 3.0
_CHECK_SECONDS = 3.0
_CONNECTIONS = 100
_IDLE_SECONDS = 4.0  # Rasa's server closes an idle connection after five: be first, or a message may hit it


class RasaClient:
    """Sends what a person did to Rasa and returns the assistant's turn.

    Every sending method raises RasaUnavailable (no connection, timeout, failure of Rasa),
    ActionsUnavailable (an answer without a reply) or MalformedAnswer. After each of them the same
    message may be sent again.
    """

    def __init__(self, address: str, *, timeout: float, key: str) -> None:
        """Prepare a client.

        Args:
            address: base URL of the Rasa process.
            timeout: longest wait for an answer, in seconds.
            key: secret from which the ids of replies are made.
        """
        self._key = key
        self._http = httpx.AsyncClient(
            base_url=address,
            timeout=httpx.Timeout(timeout, connect=min(timeout, _CONNECT_SECONDS)),
            limits=httpx.Limits(
                max_connections=_CONNECTIONS,
                max_keepalive_connections=_CONNECTIONS,
                keepalive_expiry=_IDLE_SECONDS,
            ),
            trust_env=False,
        )

    async def say(self, conversation: str, text: str, language: str | None) -> Turn:
        """Send a typed text.

        `language` is the channel's hint (ISO 639), which only seeds the language of a conversation.

        Raises:
            TextTooLong, EmptyText: see `bot.conversation.text.clean`.
        """
        return await self._send(conversation, clean(text), language)

    async def choose(self, conversation: str, key: str, language: str | None) -> Turn:
        """Send the key of a choice.

        Raises:
            UnknownChoice: see `bot.conversation.choices.rasa_payload`.
        """
        return await self._send(conversation, rasa_payload(key), language)

    async def locate(self, conversation: str, position: Position, language: str | None) -> Turn:
        """Ask for the right centre for a shared position."""
        return await self._send(conversation, f'/centre_nearest{{"position": "{position}"}}', language)

    async def check(self) -> None:
        """Make sure that Rasa's REST channel is there.

        Raises:
            RasaUnavailable: it is not.
        """
        try:
            response = await self._http.get(f"{_CHANNEL}/", timeout=_CHECK_SECONDS)
        except httpx.TransportError as error:
            raise RasaUnavailable(f"Rasa cannot be reached ({type(error).__name__}).") from error
        if response.status_code != HTTPStatus.OK:
            raise RasaUnavailable(f"Rasa's REST channel answers with status {response.status_code}.")

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def _send(self, conversation: str, message: str, language: str | None) -> Turn:
        body = {"sender": conversation, "message": message, "metadata": {"language": language}}
        try:
            response = await self._http.post(f"{_CHANNEL}/webhook", json=body)
        except httpx.TransportError as error:
            raise RasaUnavailable(f"Rasa did not answer ({type(error).__name__}).") from error
        if response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise RasaUnavailable(f"Rasa failed with status {response.status_code}.")
        if response.status_code != HTTPStatus.OK:
            raise MalformedAnswer(f"Rasa refused a message with status {response.status_code}.")
        return self._turn(conversation, _payloads(response))

    def _turn(self, conversation: str, payloads: list["_Payload"]) -> Turn:
        if not payloads:
            raise ActionsUnavailable("Rasa's answer holds no reply: the action server is away or failed.")
        turns = [payload.turn for payload in payloads]
        try:
            return Turn(
                language=turns[-1].language,
                topic=next((turn.topic for turn in turns if turn.topic), None),
                suggestions=_unique(topic for turn in turns for topic in turn.suggestions),
                replies=tuple(self._reply(conversation, payload.reply) for payload in payloads),
                erase=any(turn.erase for turn in turns),
            )
        except ValidationError as error:
            raise MalformedAnswer(_faults(error)) from None

    def _reply(self, conversation: str, content: dict[str, Any]) -> Reply:
        return Reply.model_validate(content | {"id": new_reply_id(conversation, self._key)})


class _TurnPart(BaseModel):
    language: str
    topic: str | None = None
    suggestions: list[str] = Field(default_factory=list)
    erase: bool = False


class _Payload(BaseModel):
    reply: dict[str, Any]
    turn: _TurnPart


class _Message(BaseModel):
    model_config = ConfigDict(extra="ignore")

    custom: _Payload | None = None


_MESSAGES = TypeAdapter(list[_Message])


def _payloads(response: httpx.Response) -> list[_Payload]:
    try:
        messages = _MESSAGES.validate_json(response.content)
    except ValidationError as error:
        raise MalformedAnswer(_faults(error)) from None
    return [message.custom for message in messages if message.custom is not None]


def _faults(error: ValidationError) -> str:
    """Say where an answer is malformed, without the words in it."""
    faults = (
        f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors(include_input=False)
    )
    return "Rasa's answer is malformed: " + "; ".join(faults)


def _unique(topics: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(topics))
