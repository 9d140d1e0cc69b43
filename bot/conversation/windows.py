"""How often somebody may ask: moving windows of a minute."""

import logging
import time
from collections.abc import Callable
from math import ceil
from typing import Any, cast

from limits import RateLimitItemPerMinute
from limits.aio.storage import RedisStorage, Storage
from limits.aio.strategies import MovingWindowRateLimiter
from limits.errors import StorageError
from limits.storage import storage_from_string

from bot.conversation.ids import keyed_hash

_REDIS_WAITS = {"socket_connect_timeout": 1.0, "socket_timeout": 1.0}

logger = logging.getLogger(__name__)


class Windows:
    """Counts in memory or, for several processes, in Redis.

    While Redis is away nothing is limited: the service matters more than the limit. Who asks is kept as a
    keyed hash. Construct it within a running event loop.
    """

    def __init__(self, redis_url: str | None, key: str, on_outage: Callable[[], None] | None = None) -> None:
        """Prepare the windows; `on_outage` is called for each request that Redis could not count."""
        self._key = key
        self._on_outage = on_outage
        self._storage = _storage(redis_url)
        self._limiter = MovingWindowRateLimiter(self._storage)

    async def hit(self, what: str, who: str, per_minute: int) -> int:
        """Count one request; return 0, or the seconds to wait where it is one too many and not counted."""
        limit = RateLimitItemPerMinute(per_minute)
        who = keyed_hash(who, self._key, purpose="limit")
        try:
            if await self._limiter.hit(limit, what, who):
                return 0
            reset = (await self._limiter.get_window_stats(limit, what, who)).reset_time
        except StorageError as error:
            logger.warning(
                "The limits are off, their storage is away: %s", type(error.storage_error).__name__
            )
            if self._on_outage:
                self._on_outage()
            return 0
        return max(1, ceil(reset - time.time()))

    async def close(self) -> None:
        """Close the connection to Redis, if there is one."""
        if isinstance(self._storage, RedisStorage):
            bridge: Any = self._storage.bridge
            await bridge.storage.aclose()


def _storage(redis_url: str | None) -> Storage:
    if redis_url is None:
        return cast("Storage", storage_from_string("async+memory://"))
    storage = storage_from_string(
        f"async+{redis_url}", implementation="redispy", wrap_exceptions=True, **_REDIS_WAITS
    )
    return cast("Storage", storage)
