"""The Telegram process under test."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any, Self

import psutil

from settings.environment import ROOT
from tests.bot.telegram.emulator_process import TOKEN, Emulator

READY_SECONDS = 60


class BotProcess:
    """`python -m bot.telegram` with files of its own; a context manager that stops it."""

    def __init__(self, emulator: Emulator, var_dir: Path, **environment: str) -> None:
        self.var_dir = var_dir
        self.log = var_dir / "telegram.log"
        self._environment = {
            **os.environ,
            "ACCUEIL_VAR_DIR": str(var_dir),
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_BASE_URL": emulator.address,
            **environment,
        }
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        with self.log.open("ab") as log:
            command = [sys.executable, "-m", "bot.telegram"]
            self._process = subprocess.Popen(  # noqa: S603 (our own process)
                command, cwd=ROOT, env=self._environment, stdout=log, stderr=subprocess.STDOUT
            )

    def stop(self) -> int:
        """Ask it to stop, as the launcher does; return its exit code."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(30)

    def kill(self) -> None:
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def wait(self, seconds: float) -> int:
        assert self._process is not None
        return self._process.wait(seconds)

    @property
    def memory(self) -> float:
        """Resident memory in MB."""
        assert self._process is not None
        return float(psutil.Process(self._process.pid).memory_info().rss) / 1e6

    def state(self, number: int) -> str | None:
        """Return how far an update has come."""
        rows = self._rows("SELECT state FROM telegram_updates WHERE number = ?", number)
        return str(rows[0][0]) if rows else None

    def unfinished(self) -> int:
        return int(self._rows("SELECT count(*) FROM telegram_updates WHERE state <> 'done'")[0][0])

    def wait_done(self, number: int, seconds: float = READY_SECONDS) -> None:
        deadline = time.monotonic() + seconds
        while self.state(number) != "done":
            assert time.monotonic() < deadline, (
                f"update {number} is not done:\n{self.log.read_text()[-3000:]}"
            )
            time.sleep(0.02)

    def stored(self) -> bytes:
        """Return everything in the channel's database files."""
        return b"".join(path.read_bytes() for path in self.var_dir.glob("telegram.db*"))

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        path = self.var_dir / "telegram.db"
        if not path.exists():
            return []
        with closing(sqlite3.connect(path, timeout=10)) as database:
            try:
                return database.execute(query, values).fetchall()
            except sqlite3.OperationalError:  # the table is not made yet
                return []
