"""Chat in the terminal: `python -m bot.chat [--url URL] [--language fr]`."""

import argparse
import sys
from collections.abc import Sequence

from rich.console import Console

from bot.chat.conversation import Chat
from bot.chat.gateway_client import GatewayClient
from bot.chat.strings import Strings

_DEFAULT_URL = "http://127.0.0.1:5005"


def main(arguments: Sequence[str] | None = None) -> int:
    """Talk until the input ends; return 1 if the gateway could not be used."""
    options = _parser().parse_args(arguments)
    console = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
    with GatewayClient(options.url, options.language) as client:
        was_there = Chat(client, console, Strings.of(options.language), options.url).run()
    return 0 if was_there else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot.chat",
        description="Talk with Accueil in the terminal. Input that is no terminal is read by lines.",
    )
    parser.add_argument(
        "--url", default=_DEFAULT_URL, help=f"address of the gateway (default: {_DEFAULT_URL})"
    )
    parser.add_argument("--language", default="fr", help="language of the greeting (default: fr)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
