"""The steps before the processes start: database, gazetteer, model."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.launcher.errors import PreparationError
from bot.launcher.model import model_file, outdated_models
from settings import Settings

RASA_ENVIRONMENT = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONWARNINGS": "ignore",
}
SHOWN_LINES = 20


class Preparation:
    """Prepares one installation, whose files lie under `root`."""

    def __init__(self, root: Path, settings: Settings) -> None:
        self._root = root
        self._logs = settings.var_dir / "log"

    def database(self) -> None:
        """Bring the site database to the newest revision and fill it from data/sites.

        Raises:
            PreparationError: with all faults of the data.
        """
        self._run("database", [sys.executable, "-m", "alembic", "upgrade", "head"])
        self._run("data", [sys.executable, "-m", "actions.sites.loader"])

    def gazetteer(self) -> None:
        """Compile the gazetteer where it is missing or older than its source.

        Raises:
            PreparationError: the source is damaged.
        """
        self._run("gazetteer", [sys.executable, "-m", "actions.places.compile"])

    def model(self) -> Path:
        """Return the model, trained first where its inputs have changed.

        Raises:
            PreparationError: training failed; the log has the details.
        """
        model = model_file(self._root)
        if not model.exists():
            name = model.name.removesuffix(".tar.gz")
            rasa = str(self._root / "rasa-env" / ".venv" / "bin" / "rasa")
            train = [
                rasa,
                "train",
                "--skip-validation",
                "--fixed-model-name",
                name,
                "--out",
                str(model.parent),
            ]
            self._run("training", train, RASA_ENVIRONMENT)
        for outdated in outdated_models(model):
            outdated.unlink()
        return model

    def _run(self, step: str, command: Sequence[str], environment: Mapping[str, str] | None = None) -> None:
        self._logs.mkdir(parents=True, exist_ok=True)
        log = self._logs / f"{step}.log"
        with log.open("wb") as file:
            done = subprocess.run(
                command,
                cwd=self._root,
                env={**os.environ, **(environment or {})},
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.STDOUT,
                check=False,
            )
        if done.returncode:
            tail = "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-SHOWN_LINES:])
            raise PreparationError(f"The step “{step}” failed (full log: {log}):\n{tail}")
