import configparser
import os
import shlex
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from bot.launcher.processes import Program, Supervisor, programs
from settings import Settings

WAIT_SECONDS = 30


def configuration(settings: Settings) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(settings.var_dir / "run" / "supervisord.conf", encoding="utf-8")
    return parser


def endpoints(settings: Settings) -> dict[str, dict[str, object]]:
    content: dict[str, dict[str, object]] = yaml.safe_load(
        (settings.var_dir / "run" / "endpoints.yml").read_text(encoding="utf-8")
    )
    return content


def test_there_are_three_processes(settings_with: Callable[..., Settings], tmp_path: Path) -> None:
    rasa, actions, gateway = programs(tmp_path, settings_with(rasa_port=6006), tmp_path / "model.tar.gz")
    assert [rasa.name, actions.name, gateway.name] == ["rasa", "actions", "gateway"]
    assert f"--model {tmp_path / 'model.tar.gz'} " in rasa.command
    assert "--interface 127.0.0.1 --port 6006 " in rasa.command
    assert actions.command == f"{sys.executable} -m actions"
    assert gateway.command == f"{sys.executable} -m bot.gateway"
    assert rasa.environment["RASA_TELEMETRY_ENABLED"] == "false"


def test_a_bot_token_adds_telegram_and_is_written_nowhere(
    settings_with: Callable[..., Settings], tmp_path: Path
) -> None:
    settings = settings_with(telegram_bot_token="1234:secret-of-the-bot")
    *_, telegram = programs(tmp_path, settings, tmp_path / "model.tar.gz")
    assert telegram == Program("telegram", f"{sys.executable} -m bot.telegram", {})
    written = [path.read_text(encoding="utf-8") for path in tmp_path.glob("var/**/*") if path.is_file()]
    assert written
    assert not any("secret-of-the-bot" in text for text in written)


def test_paths_with_spaces_stay_whole(settings_with: Callable[..., Settings], tmp_path: Path) -> None:
    root = tmp_path / "my programs"
    rasa, *_ = programs(root, settings_with(), root / "model.tar.gz")
    words = shlex.split(rasa.command)
    assert Path(words[0]).parent == root / "rasa-env" / ".venv" / "bin"
    assert words[words.index("--model") + 1] == str(root / "model.tar.gz")


def test_rasa_finds_the_action_server_and_its_own_database(
    settings_with: Callable[..., Settings], tmp_path: Path
) -> None:
    settings = settings_with(actions_port=6055)
    programs(tmp_path, settings, tmp_path / "model.tar.gz")
    written = endpoints(settings)
    assert written["action_endpoint"] == {
        "url": "http://127.0.0.1:6055/webhook",
        "enable_selective_domain": True,
    }
    assert written["tracker_store"] == {
        "type": "SQL",
        "dialect": "sqlite",
        "db": str(settings.var_dir / "conversations.db"),
    }


def test_the_password_of_a_database_is_kept_from_other_users(
    settings_with: Callable[..., Settings], tmp_path: Path
) -> None:
    settings = settings_with(database_url="postgresql://somebody:p%40ss@db.example:5433/accueil")
    programs(tmp_path, settings, tmp_path / "model.tar.gz")
    assert endpoints(settings)["tracker_store"] == {
        "type": "SQL",
        "dialect": "postgresql",
        "url": "db.example",
        "port": 5433,
        "db": "accueil",
        "username": "somebody",
        "password": "p@ss",
    }
    assert (settings.var_dir / "run" / "endpoints.yml").stat().st_mode & 0o077 == 0


@pytest.fixture
def supervised(
    settings_with: Callable[..., Settings], tmp_path: Path
) -> Iterator[tuple[Settings, Supervisor]]:
    settings = settings_with()
    supervisor = Supervisor.start(
        tmp_path, settings, [sleeper(tmp_path, "first"), sleeper(tmp_path, "second")]
    )
    yield settings, supervisor
    supervisor.stop()


def sleeper(folder: Path, name: str) -> Program:
    """Return a program that writes its process number and a variable, then sleeps."""
    code = folder / f"{name}.py"
    code.write_text(
        "import os, pathlib, time\n"
        f"pathlib.Path({str(folder / name)!r}).write_text(f'{{os.getpid()}} {{os.environ[\"SHARE\"]}}')\n"
        "time.sleep(600)\n",
        encoding="utf-8",
    )
    return Program(name, shlex.join([sys.executable, str(code)]), {"SHARE": "50%, at least"})


def test_programs_run_are_restarted_and_stopped_together(
    supervised: tuple[Settings, Supervisor], tmp_path: Path
) -> None:
    settings, supervisor = supervised
    first, second = (wait_for_process(tmp_path / name, other_than=0) for name in ("first", "second"))
    assert supervisor.alive
    assert (tmp_path / "first").read_text(encoding="utf-8") == f"{first} 50%, at least"
    os.kill(first, signal.SIGKILL)
    again = wait_for_process(tmp_path / "first", other_than=first)
    assert is_running(again)
    assert is_running(second)
    supervisor.stop()
    assert not supervisor.alive
    assert [number for number in (first, again, second) if is_running(number)] == []
    supervisor.stop()
    assert (settings.var_dir / "log" / "first.log").exists()


def test_the_configuration_is_written_and_escaped(
    supervised: tuple[Settings, Supervisor], tmp_path: Path
) -> None:
    settings, _ = supervised
    written = configuration(settings)
    assert written["supervisord"]["nodaemon"] == "true"
    assert set(written.sections()) == {"supervisord", "program:first", "program:second"}
    first = written["program:first"]
    assert first["directory"] == str(tmp_path)
    assert first["environment"] == 'SHARE="50%%, at least"'
    assert first["autorestart"] == "true"
    assert first["stdout_logfile"] == str(settings.var_dir / "log" / "first.log")


def wait_for_process(path: Path, *, other_than: int) -> int:
    deadline = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < deadline:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        number = int(text.split()[0]) if text.strip() else 0
        if number and number != other_than:
            return number
        time.sleep(0.05)
    pytest.fail(f"{path.name} was not started")


def is_running(number: int) -> bool:
    try:
        state = Path(f"/proc/{number}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
