import re
import socket
from collections.abc import Iterator

import pytest

from bot.launcher.errors import LaunchError, PortInUseError
from bot.launcher.ports import check_ports
from tests.bot.serving import free_port


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield listening.getsockname()[1]


def test_a_port_in_use_is_named_with_the_setting_that_chooses_another(taken_port: int) -> None:
    sentence = (
        f"Port {taken_port} is in use (Address already in use); stop what listens there "
        "or choose another port with ACCUEIL_RASA_PORT=<port>."
    )
    with pytest.raises(PortInUseError, match=f"^{re.escape(sentence)}$"):
        check_ports("127.0.0.1", {"ACCUEIL_PORT": free_port(), "ACCUEIL_RASA_PORT": taken_port})


def test_free_ports_stay_free() -> None:
    port = free_port()
    check_ports("127.0.0.1", {"ACCUEIL_PORT": port})
    with socket.socket() as later:
        later.bind(("127.0.0.1", port))


def test_a_port_in_use_is_a_reason_not_to_start() -> None:
    assert issubclass(PortInUseError, LaunchError)
