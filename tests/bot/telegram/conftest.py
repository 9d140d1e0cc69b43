import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.bot.rasa_stub import RasaStub
from tests.bot.telegram.bot_process import BotProcess
from tests.bot.telegram.emulator_process import Emulator, running_emulator, wait_until
from tests.bot.telegram.person import Person


@pytest.fixture(scope="session")
def emulator() -> Iterator[Emulator]:
    """Telegram, which runs once for all tests."""
    with running_emulator() as emulator:
        yield emulator


@pytest.fixture(scope="session")
def bot(address: str, emulator: Emulator) -> Iterator[BotProcess]:
    """The Telegram process before the whole assistant, once it has said all it says at its start."""
    del address  # its settings are in the environment
    with BotProcess(emulator, Path(os.environ["ACCUEIL_VAR_DIR"])) as bot:
        wait_until(lambda: "descriptions are registered" in bot.log.read_text(encoding="utf-8"), 60)
        yield bot


class People:
    """Makes people who talk to one bot."""

    def __init__(self, emulator: Emulator, bot: BotProcess) -> None:
        self._emulator = emulator
        self._bot = bot

    def __call__(self, **attributes: Any) -> Person:
        return Person(self._emulator, self._bot, **attributes)


@pytest.fixture
def person(emulator: Emulator, bot: BotProcess) -> People:
    return People(emulator, bot)


@pytest.fixture
def telegram() -> Iterator[Emulator]:
    """A Telegram for one test alone."""
    with running_emulator() as emulator:
        yield emulator


@pytest.fixture
def make_bot(telegram: Emulator, tmp_path: Path) -> Callable[..., BotProcess]:
    def make(rasa: RasaStub | None = None, **environment: str) -> BotProcess:
        """Make a bot before a stub that can be slow and fail, or before the whole assistant."""
        if rasa is not None:
            environment |= {"ACCUEIL_RASA_URL": rasa.address, "ACCUEIL_ACTIONS_URL": rasa.address}
        else:
            url = f"sqlite:///{os.environ['ACCUEIL_VAR_DIR']}/conversations.db"
            environment["ACCUEIL_CONVERSATIONS_URL"] = url
        return BotProcess(telegram, tmp_path, **({"ACCUEIL_MESSAGES_PER_MINUTE": "100000"} | environment))

    return make
