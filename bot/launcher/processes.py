"""The processes of the assistant under supervisord, which restarts one that dies and stops all together."""

import os
import shlex
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import yaml

from bot.launcher.preparation import RASA_ENVIRONMENT
from settings import Settings

STOP_SECONDS = 10
SUPERVISOR_STOP_SECONDS = 3 * STOP_SECONDS

HEADER = """\
[supervisord]
nodaemon=true
silent=true
logfile={logs}/supervisord.log
pidfile={run}/supervisord.pid
childlogdir={logs}
"""
PROGRAM = """
[program:{name}]
command={command}
directory={root}
environment={environment}
autorestart=true
startretries=5
stopwaitsecs={stop_seconds}
stopasgroup=true
killasgroup=true
redirect_stderr=true
stdout_logfile={log}
stdout_logfile_maxbytes=5MB
stdout_logfile_backups=2
"""


@dataclass(frozen=True, slots=True)
class Program:
    """One process: its name, which is also that of its log, the command and extra environment."""

    name: str
    command: str
    environment: dict[str, str]


def programs(root: Path, settings: Settings, model: Path) -> list[Program]:
    """Return the processes of the assistant; Telegram's only where a bot token is set."""
    endpoints = _write_endpoints(settings)
    rasa = [
        str(root / "rasa-env" / ".venv" / "bin" / "python"),
        *("-m", "bot.nlu.serve", "--model", str(model)),
        *("--endpoints", str(endpoints), "--credentials", str(root / "credentials.yml")),
        *("--interface", "127.0.0.1", "--port", str(settings.rasa_port)),
        *("--response-timeout", "60", "--request-timeout", "60"),
        *("--logging-config-file", str(root / "rasa-env" / "logging.yml")),
    ]
    started = [
        Program("rasa", shlex.join(rasa), RASA_ENVIRONMENT),
        Program("actions", shlex.join([sys.executable, "-m", "actions"]), {}),
        Program("gateway", shlex.join([sys.executable, "-m", "bot.gateway"]), {}),
    ]
    if settings.telegram_bot_token.get_secret_value():
        started.append(Program("telegram", shlex.join([sys.executable, "-m", "bot.telegram"]), {}))
    return started


class Supervisor:
    """A running supervisord."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    @classmethod
    def start(cls, root: Path, settings: Settings, started: list[Program]) -> Self:
        """Start supervisord with its programs."""
        config = _write_config(root, settings, started)
        command = [sys.executable, "-m", "supervisor.supervisord", "-c", str(config)]
        # A process group of its own: Ctrl-C reaches the launcher alone, which then stops all in order.
        return cls(subprocess.Popen(command, cwd=root, process_group=0, stdin=subprocess.DEVNULL))

    @property
    def alive(self) -> bool:
        """Whether supervisord still runs."""
        return self._process.poll() is None

    def stop(self) -> None:
        """Stop all programs and supervisord; what does not stop in time is killed."""
        if not self.alive:
            return
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(SUPERVISOR_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)

    def wait(self) -> int:
        """Wait until supervisord ends and return its exit code."""
        return self._process.wait()


def _write_endpoints(settings: Settings) -> Path:
    """Write Rasa's endpoints for the settings, with the database of conversations."""
    database = settings.conversations_database
    store: dict[str, object] = {"type": "SQL", "dialect": database.drivername}
    if database.get_backend_name() == "sqlite":
        store["db"] = database.database
    else:
        store |= {
            "url": database.host,
            "port": database.port,
            "db": database.database,
            "username": database.username,
            "password": database.password,
        }
    content = {
        "action_endpoint": {"url": f"{settings.actions_address}/webhook", "enable_selective_domain": True},
        "tracker_store": store,
    }
    path = _run_folder(settings) / "endpoints.yml"
    path.touch(mode=0o600)
    path.write_text(yaml.safe_dump(content), encoding="utf-8")
    return path


def _write_config(root: Path, settings: Settings, started: list[Program]) -> Path:
    folders = {"root": root, "run": _run_folder(settings), "logs": settings.var_dir / "log"}
    written = {name: _escaped(str(folder)) for name, folder in folders.items()}
    parts = [
        PROGRAM.format(
            **written,
            name=program.name,
            # Supervisor expands the path of a log twice.
            log=_escaped(_escaped(str(folders["logs"] / f"{program.name}.log"))),
            command=_escaped(program.command),
            environment=",".join(f'{key}="{_escaped(value)}"' for key, value in program.environment.items()),
            stop_seconds=STOP_SECONDS,
        )
        for program in started
    ]
    path = folders["run"] / "supervisord.conf"
    path.write_text(HEADER.format(**written) + "".join(parts), encoding="utf-8")
    return path


def _run_folder(settings: Settings) -> Path:
    folder = settings.var_dir / "run"
    folder.mkdir(parents=True, exist_ok=True)
    (settings.var_dir / "log").mkdir(parents=True, exist_ok=True)
    return folder


def _escaped(text: str) -> str:
    """Escape what supervisord would expand."""
    return text.replace("%", "%%")
