"""Keeping what people write out of Rasa's log."""

import json
import logging
from typing import Any

KEPT = ("event", "level", "action_name", "error")


class PrivateRecords(logging.Filter):
    """Reduces the structured records of Rasa to their names and error types.

    Rasa logs a failed message with its text, and every traceback with the values of all local variables.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Replace the message of a structured record; every record passes."""
        content = _content(record.getMessage())
        if content is not None:
            kept = {key: content[key] for key in KEPT if key in content}
            record.msg = json.dumps(kept | {"errors": _errors(content.get("exception"))})
            record.args = ()
        record.exc_info = None
        record.exc_text = None
        return True


def _content(message: str) -> dict[str, Any] | None:
    if not message.startswith("{"):
        return None
    try:
        content = json.loads(message)
    except json.JSONDecodeError:
        return None
    return content if isinstance(content, dict) else None


def _errors(exceptions: object) -> list[str]:
    if not isinstance(exceptions, list):
        return []
    return [
        f"{entry.get('exc_type')} in {_place(entry.get('frames'))}"
        for entry in exceptions
        if isinstance(entry, dict)
    ]


def _place(frames: object) -> str:
    last = frames[-1] if isinstance(frames, list) and frames else {}
    return f"{last.get('filename')}:{last.get('lineno')}"
