"""Run the Telegram channel: `python -m bot.telegram`."""

import asyncio
import logging
import sys
from urllib.parse import urlsplit

from telegram.error import InvalidToken

from bot.conversation.errors import StorageUnavailable
from bot.conversation.ids import keyed_hash
from bot.telegram.application import App, build
from bot.telegram.logs import set_up_logs
from bot.telegram.wiring import ALLOWED_UPDATES
from settings import ConfigurationError, Settings, load_settings

_FOR_EVER = -1

logger = logging.getLogger("bot.telegram")


def main() -> int:
    """Run until a signal asks to stop; what is under way then is finished or kept for the next time."""
    try:
        settings = load_settings()
    except ConfigurationError as error:
        return _give_up(f"a setting is wrong:\n{error}")
    token = settings.telegram_bot_token.get_secret_value()
    if not token:
        return _give_up("there is no bot token. Set TELEGRAM_BOT_TOKEN to the one that BotFather gave.")
    set_up_logs(token)
    asyncio.set_event_loop(asyncio.new_event_loop())
    try:
        _run(build(settings), settings)
    except InvalidToken:
        return _give_up("Telegram does not know the bot token. Ask BotFather for it with /token.")
    except StorageUnavailable as error:
        return _give_up(f"{error} Its address is in ACCUEIL_DATABASE_URL.")
    return 0


def _run(application: App, settings: Settings) -> None:
    if not settings.telegram_webhook_url:
        application.run_polling(allowed_updates=ALLOWED_UPDATES, bootstrap_retries=_FOR_EVER)
        return
    application.run_webhook(
        listen=settings.telegram_host,
        port=settings.telegram_port,
        url_path=urlsplit(settings.telegram_webhook_url).path,
        webhook_url=settings.telegram_webhook_url,
        secret_token=webhook_secret(settings),
        allowed_updates=ALLOWED_UPDATES,
        bootstrap_retries=_FOR_EVER,
    )


def webhook_secret(settings: Settings) -> str:
    """Return the secret that Telegram shows with every request: made of the installation's key."""
    return keyed_hash("webhook", settings.signing_key(), purpose="webhook")


def _give_up(why: str) -> int:
    sys.stderr.write(f"The Telegram channel cannot start: {why}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
