"""Erasure of what the channel need not know any longer."""

import asyncio
import logging
import time

from bot.conversation.errors import StorageUnavailable
from bot.telegram.inbox import Inbox
from bot.telegram.people import People

_INTERVAL_SECONDS = 6 * 60 * 60
_DAY_SECONDS = 24 * 60 * 60

logger = logging.getLogger(__name__)


async def keep_tidy(inbox: Inbox, people: People, days: int) -> None:
    """Forget old update numbers, and people silent for `days`, now and every six hours."""
    while True:
        now = int(time.time())
        try:
            await inbox.purge(now)
            await people.purge(now - days * _DAY_SECONDS)
        except StorageUnavailable as error:
            logger.warning("Upkeep is put off: %s", error)
        await asyncio.sleep(_INTERVAL_SECONDS)
