"""Logs that hold no word, name or number of a person, and no token."""

import logging
import sys
import traceback

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_OWN = "bot."


def set_up_logs(token: str) -> None:
    """Log to standard output. The HTTP client is silenced: its lines hold the bot's token."""
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(DiscreetFormatter(token))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for name in ("httpx", "httpcore", "tornado.access"):
        logging.getLogger(name).setLevel(logging.WARNING)


class DiscreetFormatter(logging.Formatter):
    """Writes of an exception its type and where it arose; of a library's records no arguments but numbers.

    Libraries quote what they could not use: an update with its text, an address with the token.
    """

    def __init__(self, token: str) -> None:
        super().__init__(_FORMAT)
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        """Return one line."""
        shown = logging.makeLogRecord(record.__dict__)
        shown.exc_info, shown.exc_text, shown.stack_info = None, None, None
        if not record.name.startswith(_OWN):
            shown.args = _numbers(record)
        line = super().format(shown)
        if record.exc_info and record.exc_info[1]:
            line = f"{line} ({_origin(record.exc_info[1])})"
        return line.replace(self._token, "<token>") if self._token else line


def _numbers(record: logging.LogRecord) -> tuple[object, ...]:
    args = record.args if isinstance(record.args, tuple) else ()
    return tuple(one if isinstance(one, int | float) else "…" for one in args)


def _origin(error: BaseException) -> str:
    """Return the types of an exception and its causes, and the innermost line of code."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    cause = f" from {_origin(error.__cause__)}" if error.__cause__ else ""
    return f"{type(error).__name__}{where}{cause}"
