"""The assistant against the configuration that `rasa init` writes, on the same data and action server.

Run `python -m benchmarks.stock_comparison` from the root, after `make setup`. It trains both configurations,
one after another, on the languages that are named (default: fr en), starts each and prints a table: seconds
of training, seconds from start to first answer, resident memory of Rasa, and the latency of a message with
its action: ours through the gateway, the stock configuration over Rasa's own REST channel.

With `--examples N` both learn from the first N examples of each topic and language: one epoch of the stock
configuration takes minutes on all of them, and it makes a hundred.
"""

import argparse
import csv
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import httpx
import psutil
import yaml

from bot.launcher.preparation import RASA_ENVIRONMENT, Preparation
from settings import load_settings
from settings.environment import ROOT

STOCK_CONFIG = {"recipe": "default.v1", "assistant_id": "stock", "language": "en"}
LINKED = ("bot", "actions", "settings", "credentials.yml")
WARM_UP, MESSAGES = 30, 300
START_SECONDS = 600
RASA = str(ROOT / "rasa-env" / ".venv" / "bin" / "rasa")
RASA_PORT, ACTIONS_PORT, GATEWAY_PORT = 5706, 5755, 5705


@dataclass(frozen=True, slots=True)
class Measures:
    """What was measured of one configuration: seconds, MiB and milliseconds."""

    training_s: float
    first_answer_s: float
    memory_mib: float
    p50_ms: float
    p95_ms: float
    top1: float


def main() -> int:
    """Measure both configurations and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--languages", nargs="+", default=["fr", "en"])
    parser.add_argument("--examples", type=int, help="learn from so many examples a topic and language")
    parser.add_argument("--keep-models", action="store_true", help="serve what was trained before")
    parser.add_argument("--only", choices=["ours", "stock"])
    arguments = parser.parse_args()
    folder = ROOT / "var" / "benchmark"
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["ACCUEIL_ACTIONS_PORT"] = str(ACTIONS_PORT)
    preparation = Preparation(ROOT, load_settings())
    preparation.database()
    preparation.gazetteer()
    with _process([sys.executable, "-m", "actions"], ROOT, folder / "actions.log"):
        _wait(lambda: httpx.get(f"http://127.0.0.1:{ACTIONS_PORT}/ready").is_success)
        for name in [arguments.only] if arguments.only else ["ours", "stock"]:
            project, kept = folder / name, folder / f"{name}.json"
            if arguments.keep_models:
                training = float(json.loads(kept.read_text())["training_s"])
            else:
                training = _train(_project(project, name, arguments.languages), name, arguments.examples)
            measures = _measure(name, folder, arguments.languages, training)
            kept.write_text(json.dumps(asdict(measures), indent=2))
    _print_table(folder)
    return 0


def _train(project: Path, name: str, examples: int | None) -> float:
    """Train a configuration and return the seconds it took."""
    if examples:
        _cut_examples(project / "data" / "nlu", examples)
    started = time.monotonic()
    _run([RASA, "train", "--skip-validation", "--fixed-model-name", name, "--force"], project)
    return time.monotonic() - started


def _measure(name: str, folder: Path, languages: list[str], training: float) -> Measures:
    project = folder / name
    python = str(ROOT / "rasa-env" / ".venv" / "bin" / "python")
    start = [python, "-m", "bot.nlu.serve"] if name == "ours" else [RASA, "run"]
    serve = [
        *start,
        "--model",
        f"models/{name}.tar.gz",
        "--endpoints",
        "endpoints.yml",
        "-i",
        "127.0.0.1",
        "-p",
        str(RASA_PORT),
    ]
    started = time.monotonic()
    with _process(serve, project, folder / f"{name}.log", RASA_ENVIRONMENT) as process:
        _wait(lambda: bool(_say_rest("probe", "bonjour")))
        first_answer = time.monotonic() - started
        messages = _messages(languages)
        if name == "ours":
            with _gateway(folder):
                latencies = _through_gateway(messages)
        else:
            latencies = _over_rest(messages)
        memory = psutil.Process(process.pid).memory_info().rss / 2**20
        correct = _accuracy(languages)
    cuts = statistics.quantiles(latencies, n=100)
    return Measures(training, first_answer, memory, cuts[49] * 1000, cuts[94] * 1000, correct)


def _project(project: Path, name: str, languages: list[str]) -> Path:
    """Lay out a Rasa project with the data of some languages and one of the two configurations."""
    shutil.rmtree(project, ignore_errors=True)
    (project / "data").mkdir(parents=True)
    (project / "var").mkdir()
    for item in LINKED:
        (project / item).symlink_to(ROOT / item)
    (project / "var" / "gazetteer.db").symlink_to(ROOT / "var" / "gazetteer.db")
    (project / "data" / "gazetteer").symlink_to(ROOT / "data" / "gazetteer")
    shutil.copytree(ROOT / "data" / "stories", project / "data" / "stories")
    for language in [*languages, "entities"]:
        shutil.copytree(ROOT / "data" / "nlu" / language, project / "data" / "nlu" / language)
    shutil.copy(ROOT / "domain.yml", project)
    if name == "stock":
        (project / "config.yml").write_text(yaml.safe_dump(STOCK_CONFIG))
    else:
        shutil.copy(ROOT / "config.yml", project)
    endpoints = {
        "action_endpoint": {
            "url": f"http://127.0.0.1:{ACTIONS_PORT}/webhook",
            "enable_selective_domain": name == "ours",
        },
        "tracker_store": {"type": "SQL", "dialect": "sqlite", "db": "var/conversations.db"},
    }
    (project / "endpoints.yml").write_text(yaml.safe_dump(endpoints))
    return project


def _cut_examples(folder: Path, count: int) -> None:
    """Keep the first examples of each topic in each file."""
    for path in folder.glob("*/*.yml"):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        for entry in content["nlu"]:
            entry["examples"] = "\n".join(entry["examples"].splitlines()[:count])
        path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")


def _messages(languages: list[str]) -> list[str]:
    rows = [row["text"] for language in languages for row in _held_out(language)]
    return random.Random(0).sample(rows, min(len(rows), WARM_UP + MESSAGES))


def _held_out(language: str) -> list[dict[str, str]]:
    path = ROOT / "tests" / "understanding" / "heldout" / f"{language}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _over_rest(messages: list[str]) -> list[float]:
    with httpx.Client() as client:
        return [
            _timed(partial(_say_rest, f"person-{index // 10}", text, client))
            for index, text in enumerate(messages)
        ][WARM_UP:]


def _through_gateway(messages: list[str]) -> list[float]:
    latencies = []
    with httpx.Client(base_url=f"http://127.0.0.1:{GATEWAY_PORT}") as client:
        for index, text in enumerate(messages):
            if index % 10 == 0:
                token = client.post("/api/sessions", json={}).raise_for_status().json()["token"]
            latencies.append(_timed(partial(_say_gateway, client, token, text)))
    return latencies[WARM_UP:]


def _say_gateway(client: httpx.Client, token: str, text: str) -> None:
    headers = {"Authorization": f"Bearer {token}"}
    client.post("/api/messages", json={"text": text}, headers=headers, timeout=60).raise_for_status()


def _say_rest(sender: str, text: str, client: httpx.Client | None = None) -> list[dict[str, object]]:
    url = f"http://127.0.0.1:{RASA_PORT}/webhooks/rest/webhook"
    post = client.post if client else httpx.post
    answer: list[dict[str, object]] = post(url, json={"sender": sender, "message": text}, timeout=60).json()
    return answer


def _accuracy(languages: list[str]) -> float:
    """Return the share of held-out messages that are answered with the right topic at once."""
    rows = [row for language in languages for row in _held_out(language)]
    right = sum(_topic(f"accuracy-{index}", row["text"]) == row["topic"] for index, row in enumerate(rows))
    return right / len(rows)


def _topic(sender: str, text: str) -> object:
    payloads = [message["custom"] for message in _say_rest(sender, text) if "custom" in message]
    return payloads[-1]["turn"]["topic"] if payloads else None  # type: ignore[index]


def _timed(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


@contextmanager
def _gateway(folder: Path) -> Iterator[None]:
    environment = {
        "ACCUEIL_PORT": str(GATEWAY_PORT),
        "ACCUEIL_RASA_PORT": str(RASA_PORT),
        "ACCUEIL_CONVERSATIONS_URL": f"sqlite:///{folder / 'ours' / 'var' / 'conversations.db'}",
        "ACCUEIL_MESSAGES_PER_MINUTE": "100000",
        "ACCUEIL_SESSIONS_PER_MINUTE": "100000",
    }
    with _process([sys.executable, "-m", "bot.gateway"], ROOT, folder / "gateway.log", environment):
        _wait(lambda: httpx.get(f"http://127.0.0.1:{GATEWAY_PORT}/health/ready").is_success)
        yield


@contextmanager
def _process(
    command: list[str], folder: Path, log: Path, environment: dict[str, str] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **(environment or {})}, stdout=output, stderr=output
        )
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def _run(command: list[str], folder: Path) -> None:
    environment = {**os.environ, **RASA_ENVIRONMENT}
    with (folder / "training.log").open("wb") as log:
        subprocess.run(command, cwd=folder, env=environment, stdout=log, stderr=log, check=True)


def _wait(works: Callable[[], bool]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            if works():
                return
        except (httpx.TransportError, json.JSONDecodeError):
            pass
        time.sleep(0.1)
    raise TimeoutError("a process did not answer; see the logs under var/benchmark")


def _print_table(folder: Path) -> None:
    found = {path.stem: json.loads(path.read_text()) for path in sorted(folder.glob("*.json"))}
    sys.stdout.write(f"{'':16}" + "".join(f"{name:>12}" for name in found) + "\n")
    for measure in Measures.__dataclass_fields__:
        sys.stdout.write(f"{measure:16}" + "".join(f"{row[measure]:>12.3f}" for row in found.values()) + "\n")


if __name__ == "__main__":
    sys.exit(main())
