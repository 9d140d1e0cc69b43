from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from settings import Settings
from tests.bot.rasa_stub import RasaStub


@pytest.fixture(scope="session")
def running_rasa() -> Iterator[RasaStub]:
    with RasaStub().running() as stub:
        yield stub


@pytest.fixture
def rasa(running_rasa: RasaStub) -> RasaStub:
    running_rasa.reset()
    return running_rasa


@pytest.fixture
def make_settings(tmp_path: Path) -> Callable[..., Settings]:
    def make(rasa: RasaStub, **changes: Any) -> Settings:
        values: dict[str, Any] = {
            "var_dir": tmp_path,
            "rasa_url": rasa.address,
            "actions_url": rasa.address,
            "secret_key": SecretStr("a key for tests"),
            "answer_timeout": 5.0,
        }
        return Settings(**(values | changes))

    return make
