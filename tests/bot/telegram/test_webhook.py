"""Updates by webhook: taken with the secret, refused without."""

import os
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bot.telegram.__main__ import webhook_secret
from settings import Settings
from tests.bot.serving import free_port
from tests.bot.telegram.bot_process import BotProcess
from tests.bot.telegram.emulator_process import TOKEN, Emulator, running_emulator, wait_until
from tests.bot.telegram.person import Person

pytestmark = pytest.mark.slow

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
UPDATE = {
    "update_id": 9_000_001,
    "message": {
        "message_id": 1,
        "date": 1,
        "chat": {"id": 99, "type": "private", "first_name": "x"},
        "from": {"id": 99, "is_bot": False, "first_name": "x", "language_code": "fr"},
        "text": "c'est gratuit ?",
    },
}


@pytest.fixture(scope="module")
def hooked(
    address: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Emulator, BotProcess, str]]:
    """Telegram, the bot behind its webhook, and the webhook's address before the proxy."""
    del address
    port, folder = free_port(), tmp_path_factory.mktemp("webhook")
    with running_emulator() as emulator:
        bot = BotProcess(
            emulator,
            folder,
            ACCUEIL_CONVERSATIONS_URL=f"sqlite:///{os.environ['ACCUEIL_VAR_DIR']}/conversations.db",
            ACCUEIL_TELEGRAM_WEBHOOK_URL="https://accueil.example/telegram",
            ACCUEIL_TELEGRAM_PORT=str(port),
        )
        with bot:
            wait_until(lambda: _registered(emulator))
            yield emulator, bot, f"http://127.0.0.1:{port}/telegram"


def _registered(emulator: Emulator) -> bool:
    """Say whether the bot has said all it says at its start."""
    log = [(call["method"], call["body"].get("language_code")) for call in emulator.calls()]
    return ("setMyShortDescription", "de") in log and ("setWebhook", None) in log


def secret_of(bot: BotProcess) -> str:
    return webhook_secret(Settings(var_dir=bot.var_dir))


def test_telegram_is_told_the_address_the_secret_and_the_kinds(
    hooked: tuple[Emulator, BotProcess, str],
) -> None:
    emulator, bot, _ = hooked
    body = next(call["body"] for call in emulator.calls() if call["method"] == "setWebhook")
    assert body["url"] == "https://accueil.example/telegram"
    assert body["secret_token"] == secret_of(bot)
    assert "callback_query" in body["allowed_updates"]
    assert "drop_pending_updates" not in body


@pytest.mark.parametrize(
    "headers", [{}, {SECRET_HEADER: ""}, {SECRET_HEADER: "guessed"}, {SECRET_HEADER: TOKEN}]
)
def test_forged_updates_are_refused(
    hooked: tuple[Emulator, BotProcess, str], headers: dict[str, str]
) -> None:
    emulator, bot, url = hooked
    before = len(emulator.calls())
    response = httpx.post(url, json=UPDATE, headers=headers, trust_env=False)
    assert response.status_code == 403
    assert bot.state(9_000_001) is None
    assert len(emulator.calls()) == before


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_other_methods_are_refused(hooked: tuple[Emulator, BotProcess, str], method: str) -> None:
    assert httpx.request(method, hooked[2], trust_env=False).status_code == 405


def test_a_genuine_update_is_answered_once_however_often_it_comes(
    hooked: tuple[Emulator, BotProcess, str],
) -> None:
    emulator, bot, url = hooked
    headers = {SECRET_HEADER: secret_of(bot)}
    somebody = Person(emulator, bot, number=99)
    for _ in range(3):
        assert httpx.post(
            url, json=UPDATE | {"update_id": 9_000_002}, headers=headers, trust_env=False
        ).is_success
    shown = somebody.after(9_000_002)
    later = httpx.post(url, json=UPDATE | {"update_id": 9_000_002}, headers=headers, trust_env=False)
    assert later.is_success
    assert len(shown.texts) == 1
    assert "gratuit" in shown.text
    assert len(emulator.calls()) == somebody.seen


def test_a_body_that_is_no_update_changes_nothing(hooked: tuple[Emulator, BotProcess, str]) -> None:
    _, bot, url = hooked
    headers = {SECRET_HEADER: secret_of(bot), "Content-Type": "application/json"}
    for body in (b"{", b"[]", b'"x"', b'{"update_id": 5, "message": {}}', b"\xff"):
        assert httpx.post(url, content=body, headers=headers, trust_env=False).status_code >= 400, body
    assert httpx.post(
        url, json=UPDATE | {"update_id": 9_000_003}, headers=headers, trust_env=False
    ).is_success
    bot.wait_done(9_000_003)


def test_a_webhook_without_tls_is_refused(tmp_path: Path, emulator: Emulator) -> None:
    bot = BotProcess(emulator, tmp_path, ACCUEIL_TELEGRAM_WEBHOOK_URL="http://accueil.example/telegram")
    bot.start()
    assert bot.wait(20) == 1
    assert "ACCUEIL_TELEGRAM_WEBHOOK_URL" in bot.log.read_text()
