import logging

import pytest

from bot.telegram.logs import DiscreetFormatter

TOKEN = "1234:secret"


def line(name: str, message: str, *args: object, error: Exception | None = None) -> str:
    info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord(name, logging.ERROR, "file.py", 1, message, args, info)
    return DiscreetFormatter(TOKEN).format(record)


def test_a_librarys_arguments_are_not_written() -> None:
    written = line(
        "telegram.ext.Updater", "Received data was: %r after %d tries", {"text": "je m'appelle"}, 3
    )
    assert written.endswith("Received data was: '…' after 3 tries")


def test_the_token_is_never_written() -> None:
    assert line("bot.telegram", f"https://api.example/bot{TOKEN}/getMe").endswith("/bot<token>/getMe")


def test_of_an_exception_only_its_type_and_place_are_written() -> None:
    with pytest.raises(ValueError, match="Zénobie") as raised:
        int("je m'appelle Zénobie")
    written = line("bot.telegram", "An update failed", error=raised.value)
    assert "Zénobie" not in written
    assert "ValueError at" in written
    assert "test_logs.py" in written
