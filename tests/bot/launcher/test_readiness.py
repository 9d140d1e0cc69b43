from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot.launcher.errors import NotReadyError
from bot.launcher.readiness import wait_until_ready
from tests.bot.serving import free_port, serving


class Slow:
    """An application that is not ready for its first calls."""

    def __init__(self, not_ready: int) -> None:
        self.calls = 0
        self._not_ready = not_ready

    async def __call__(self, _request: Request) -> PlainTextResponse:
        self.calls += 1
        return PlainTextResponse("", status_code=503 if self.calls <= self._not_ready else 200)


@pytest.fixture
def slow() -> Slow:
    return Slow(2)


@pytest.fixture
def address(slow: Slow) -> Iterator[str]:
    with serving(Starlette(routes=[Route("/ready", slow.__call__)]), free_port()) as running:
        yield running


def test_it_waits_until_the_answer_is_good(address: str, slow: Slow) -> None:
    wait_until_ready("gateway", f"{address}/ready", seconds=10, alive=lambda: True, log="gateway.log")
    assert slow.calls == 3


def test_another_answer_is_not_ready(address: str) -> None:
    with pytest.raises(NotReadyError, match=r"^gateway did not answer within 1 seconds; see gateway\.log\.$"):
        wait_until_ready("gateway", f"{address}/none", seconds=0.6, alive=lambda: True, log="gateway.log")


def test_a_dead_server_is_waited_for_no_longer_than_asked() -> None:
    url = f"http://127.0.0.1:{free_port()}/"
    with pytest.raises(NotReadyError, match=r"^rasa did not answer within 1 seconds; see rasa\.log\.$"):
        wait_until_ready("rasa", url, seconds=0.6, alive=lambda: True, log="rasa.log")


def test_it_stops_waiting_when_the_processes_have_ended() -> None:
    url = f"http://127.0.0.1:{free_port()}/"
    with pytest.raises(
        NotReadyError, match=r"^The processes ended while rasa was starting; see rasa\.log\.$"
    ):
        wait_until_ready("rasa", url, seconds=60, alive=lambda: False, log="rasa.log")
