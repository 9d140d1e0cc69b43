"""Updates that the library cannot read: they are cut down until it can, or they would be fetched for ever."""

from collections.abc import Iterator
from typing import Any

from telegram import Update
from telegram.request import HTTPXRequest

Json = dict[str, Any]

_ENVELOPE = ("message_id", "date", "chat", "from", "message_thread_id", "is_topic_message")


class UpdatesRequest(HTTPXRequest):
    """The request that fetches updates. The library confirms a batch only once it has read all of it."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> Json:
        """Return Telegram's answer with updates that can all be read."""
        answer: Json = HTTPXRequest.parse_json_payload(payload)
        updates = answer.get("result")
        return (
            answer | {"result": [readable(one) for one in updates]} if isinstance(updates, list) else answer
        )


def readable(update: Json) -> Json:
    """Return an update, else the envelope of its message, else its number, to be confirmed and ignored."""
    return next((part for part in _parts(update) if _is_readable(part)), update)


def _parts(update: Json) -> Iterator[Json]:
    yield update
    number = {"update_id": update.get("update_id")}
    message = update.get("message")
    if isinstance(message, dict):
        yield number | {"message": {name: message[name] for name in _ENVELOPE if name in message}}
    yield number


def _is_readable(update: Json) -> bool:
    try:
        return isinstance(Update.de_json(update, None).update_id, int)
    except Exception:  # noqa: BLE001 - whatever it stumbles over: the library promises no kind of error
        return False
