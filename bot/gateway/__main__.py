"""Run the gateway: `python -m bot.gateway`."""

import logging
import sys
from math import ceil
from typing import Any

import uvicorn

from bot.gateway.application import create_app
from settings import ConfigurationError, Settings, load_settings

_SHUTDOWN_MARGIN_SECONDS = 5
_IDLE_SECONDS = 65  # longer than the 60 s for which common proxies keep a connection


def main() -> int:
    """Serve until a signal asks to stop; turns that are under way are answered first."""
    try:
        settings = load_settings()
    except ConfigurationError as error:
        sys.stderr.write(f"The gateway cannot start, a setting is wrong:\n{error}\n")
        return 2
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)
    uvicorn.run(create_app(settings), **_server_options(settings))
    return 0


def _server_options(settings: Settings) -> dict[str, Any]:
    return {
        "host": settings.host,
        "port": settings.port,
        "loop": "uvloop" if sys.platform != "win32" else "asyncio",
        "http": "httptools",
        "ws": "none",
        "access_log": False,
        "server_header": False,
        "log_config": None,
        "forwarded_allow_ips": settings.trusted_proxies,
        "timeout_keep_alive": _IDLE_SECONDS,
        "timeout_graceful_shutdown": ceil(settings.answer_timeout) + _SHUTDOWN_MARGIN_SECONDS,
    }


if __name__ == "__main__":
    sys.exit(main())
