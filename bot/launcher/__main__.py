"""`make run`: prepares and starts the assistant, says where it is, stops it on Ctrl-C."""

import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import NoReturn, TypeVar

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from bot.launcher.errors import LaunchError
from bot.launcher.ports import check_ports
from bot.launcher.preparation import Preparation
from bot.launcher.processes import Supervisor, programs
from bot.launcher.readiness import wait_until_ready
from settings import ConfigurationError, Settings, load_settings
from settings.environment import ROOT

READY_SECONDS = 240.0

Result = TypeVar("Result")


class Launcher:
    """One run of the assistant, shown on a console."""

    def __init__(self, settings: Settings, console: Console) -> None:
        self._settings = settings
        self._console = console
        self._supervisor: Supervisor | None = None

    def run(self) -> int:
        """Prepare, start, and wait for the end; return the exit code."""
        try:
            self._start()
        except (LaunchError, OSError) as error:
            self._console.print(f"[bold red]Accueil cannot start.[/] {error}", highlight=False)
            return 1
        except KeyboardInterrupt:
            self._console.print("Stopped.")
            return 130
        else:
            return self._until_stopped()
        finally:
            if self._supervisor:
                self._supervisor.stop()

    def _start(self) -> None:
        settings = self._settings
        check_ports(settings.host, {"ACCUEIL_PORT": settings.port})
        internal = {"ACCUEIL_RASA_PORT": settings.rasa_port, "ACCUEIL_ACTIONS_PORT": settings.actions_port}
        check_ports("127.0.0.1", internal)
        if self._on_telegram and settings.telegram_webhook_url:
            check_ports(settings.telegram_host, {"ACCUEIL_TELEGRAM_PORT": settings.telegram_port})
        preparation = Preparation(ROOT, settings)
        with self._progress() as progress:
            _step(progress, "Site database", preparation.database)
            _step(progress, "Gazetteer of places", preparation.gazetteer)
            model = _step(progress, "Understanding (trained when its data changed)", preparation.model)
            self._supervisor = Supervisor.start(ROOT, settings, programs(ROOT, settings, model))
            _step(
                progress, "Action server", lambda: self._wait("actions", f"{settings.actions_address}/ready")
            )
            _step(progress, "Rasa", lambda: self._wait("rasa", f"{settings.rasa_address}/"))
            ready = f"http://{settings.host}:{settings.port}/health/ready"
            _step(progress, "Gateway", lambda: self._wait("gateway", ready))

    @property
    def _on_telegram(self) -> bool:
        return bool(self._settings.telegram_bot_token.get_secret_value())

    def _wait(self, name: str, url: str) -> None:
        supervisor = self._supervisor
        wait_until_ready(
            name,
            url,
            seconds=READY_SECONDS,
            alive=lambda: supervisor is not None and supervisor.alive,
            log=str(self._settings.var_dir / "log" / f"{name}.log"),
        )

    def _until_stopped(self) -> int:
        address = f"http://{self._settings.host}:{self._settings.port}"
        self._console.print(
            f"\n[bold green]Accueil is ready:[/] {address}\n"
            "Talk to it in another terminal with [bold]make chat[/]. "
            "Ask for example: C’est quoi une Cité des métiers ?\n"
            f"{self._telegram_line()}"
            "Ctrl-C stops everything.",
            highlight=False,
        )
        try:
            code = self._supervisor.wait() if self._supervisor else 1
        except KeyboardInterrupt:
            self._console.print("Stopping …")
            return 0
        self._console.print(f"[bold red]The processes ended.[/] See {self._settings.var_dir / 'log'}.")
        return code or 1

    def _telegram_line(self) -> str:
        log = self._settings.var_dir / "log" / "telegram.log"
        return f"It answers on Telegram too; {log} says how it goes.\n" if self._on_telegram else ""

    def _progress(self) -> Progress:
        columns = (
            SpinnerColumn(finished_text="[green]✓[/]"),
            TextColumn("{task.description}"),
            TimeElapsedColumn(),
        )
        return Progress(*columns, console=self._console)


def _step(progress: Progress, description: str, work: Callable[[], Result]) -> Result:
    task = progress.add_task(description, total=1)
    result = work()
    progress.update(task, completed=1)
    return result


def _interrupt(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def main() -> int:
    """Run the assistant until it is stopped."""
    # A shell that starts the launcher in the background makes it ignore Ctrl-C: it listens all the same.
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, _interrupt)
    console = Console(stderr=False)
    try:
        settings = load_settings()
    except ConfigurationError as error:
        console.print(
            f"[bold red]Accueil cannot start.[/] A setting is not usable:\n{error}", highlight=False
        )
        return 1
    return Launcher(settings, console).run()


if __name__ == "__main__":
    sys.exit(main())
