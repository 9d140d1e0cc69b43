"""What Telegram shows of the bot itself: its commands and descriptions, per language."""

import asyncio
import logging

from telegram import Bot, BotCommand
from telegram.error import NetworkError, RetryAfter, TelegramError

from bot.telegram.strings import FALLBACK, LANGUAGES, Strings

_PAUSE_SECONDS = 30.0

logger = logging.getLogger(__name__)


async def register(bot: Bot) -> None:
    """Tell Telegram what has changed since the last time; try again as long as it is away."""
    for code in ("", *LANGUAGES):
        await _persistently(bot, code)
    logger.info("Commands and descriptions are registered")


async def _persistently(bot: Bot, code: str) -> None:
    while True:
        try:
            await _register(bot, code, Strings.of(code or FALLBACK))
        except RetryAfter as error:
            wait = error.retry_after
            await asyncio.sleep(wait if isinstance(wait, int) else wait.total_seconds())
        except NetworkError:
            await asyncio.sleep(_PAUSE_SECONDS)
        except TelegramError as error:
            logger.warning("Telegram refused the descriptions (%s)", type(error).__name__)
            return
        else:
            return


async def _register(bot: Bot, code: str, words: Strings) -> None:
    """Register one language; without a code, for everybody else."""
    commands = [BotCommand(name, meaning) for name, meaning in words.commands.items()]
    if await bot.get_my_commands(language_code=code or None) != tuple(commands):
        await bot.set_my_commands(commands, language_code=code or None)
    if (await bot.get_my_description(code or None)).description != words.description:
        await bot.set_my_description(words.description, code or None)
    if (await bot.get_my_short_description(code or None)).short_description != words.short_description:
        await bot.set_my_short_description(words.short_description, code or None)
