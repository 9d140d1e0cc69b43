"""Waiting until a process answers."""

import time
from collections.abc import Callable

import httpx

from bot.launcher.errors import NotReadyError

POLL_SECONDS = 0.25
PROBE_SECONDS = 5


def wait_until_ready(name: str, url: str, *, seconds: float, alive: Callable[[], bool], log: str) -> None:
    """Wait until `url` answers 200.

    Raises:
        NotReadyError: the supervisor ended, or `seconds` passed.
    """
    deadline = time.monotonic() + seconds
    with httpx.Client(timeout=PROBE_SECONDS, trust_env=False) as client:
        while time.monotonic() < deadline:
            if not alive():
                raise NotReadyError(f"The processes ended while {name} was starting; see {log}.")
            if _answers(client, url):
                return
            time.sleep(POLL_SECONDS)
    raise NotReadyError(f"{name} did not answer within {seconds:.0f} seconds; see {log}.")


def _answers(client: httpx.Client, url: str) -> bool:
    try:
        return client.get(url).is_success
    except httpx.TransportError:
        return False
