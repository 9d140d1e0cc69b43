"""Erasure of what is older than it may be."""

import asyncio
import logging
import time
from contextlib import suppress

from bot.conversation.erasure import Traces
from bot.conversation.errors import StorageUnavailable
from bot.gateway.sessions import DAY_SECONDS
from bot.gateway.store import Store

_INTERVAL_SECONDS = 6 * 60 * 60

logger = logging.getLogger(__name__)


async def erase_old(traces: Traces, store: Store, days: int, now: float) -> int:
    """Erase conversations silent for `days`, feedback as old, and expired sessions.

    Args:
        traces: what Rasa has stored.
        store: the gateway's tables.
        days: how long a silent conversation is kept.
        now: seconds since 1970, UTC.

    Returns:
        How many of Rasa's events were erased.

    Raises:
        StorageUnavailable: a database does not answer.
    """
    oldest = now - days * DAY_SECONDS
    erased = await traces.erase_silent_since(oldest)
    await store.purge(int(now), int(oldest))
    return erased


async def keep_erasing(traces: Traces, store: Store, days: int, stopping: asyncio.Event) -> None:
    """Erase what is too old now and every six hours, until `stopping` is set; never stop half-way."""
    while not stopping.is_set():
        try:
            erased = await erase_old(traces, store, days, time.time())
            logger.info("Retention: %d events older than %d days were erased", erased, days)
        except StorageUnavailable as error:
            logger.warning("Retention is put off: %s", error)
        with suppress(TimeoutError):
            async with asyncio.timeout(_INTERVAL_SECONDS):
                await stopping.wait()
