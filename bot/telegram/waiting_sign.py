"""“typing …” over the chat while an answer takes its time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.telegram.caller import Caller

_FIRST_SECONDS = 0.4  # most answers are there by then
_AGAIN_SECONDS = 4.5  # Telegram takes the sign away after five


@asynccontextmanager
async def waiting_sign(bot: Bot, caller: Caller) -> AsyncIterator[None]:
    """Show the sign as long as the block runs."""
    showing = asyncio.create_task(_show(bot, caller))
    try:
        yield
    finally:
        showing.cancel()
        with suppress(asyncio.CancelledError):
            await showing


async def _show(bot: Bot, caller: Caller) -> None:
    await asyncio.sleep(_FIRST_SECONDS)
    while True:
        with suppress(TelegramError):
            await bot.send_chat_action(caller.chat, ChatAction.TYPING, message_thread_id=caller.thread)
        await asyncio.sleep(_AGAIN_SECONDS)
