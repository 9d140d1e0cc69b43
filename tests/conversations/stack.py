"""The whole assistant on free ports: gateway, Rasa and action server, as `make run` starts them."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.launcher.preparation import Preparation
from bot.launcher.processes import Supervisor, programs
from bot.launcher.readiness import wait_until_ready
from settings import Settings
from settings.environment import ROOT

READY_SECONDS = 240.0


@contextmanager
def running_assistant(settings: Settings) -> Iterator[str]:
    """Start the assistant, give its address, stop it."""
    preparation = Preparation(ROOT, settings)
    preparation.database()
    preparation.gazetteer()
    supervisor = Supervisor.start(ROOT, settings, programs(ROOT, settings, preparation.model()))
    address = f"http://127.0.0.1:{settings.port}"
    try:
        wait_until_ready(
            "the assistant",
            f"{address}/health/ready",
            seconds=READY_SECONDS,
            alive=lambda: supervisor.alive,
            log=str(settings.var_dir / "log"),
        )
        yield address
    finally:
        supervisor.stop()


def free_ports(count: int) -> list[int]:
    """Return ports that nothing listens on."""
    probes = [socket.socket() for _ in range(count)]
    try:
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]
    finally:
        for probe in probes:
            probe.close()


def environment(var_dir: Path) -> dict[str, str]:
    """Return the environment of an assistant with files and ports of its own."""
    gateway, rasa, actions = free_ports(3)
    return {
        "ACCUEIL_VAR_DIR": str(var_dir),
        "ACCUEIL_PORT": str(gateway),
        "ACCUEIL_RASA_PORT": str(rasa),
        "ACCUEIL_ACTIONS_PORT": str(actions),
        "ACCUEIL_MESSAGES_PER_MINUTE": "100000",
        "ACCUEIL_SESSIONS_PER_MINUTE": "100000",
    }
