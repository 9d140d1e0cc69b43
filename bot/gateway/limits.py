"""Limits on how often a session or an address may ask."""

import logging
import time
from ipaddress import IPv6Address, ip_address
from math import ceil
from typing import Any, cast

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.aio.storage import RedisStorage, Storage
from limits.aio.strategies import MovingWindowRateLimiter
from limits.errors import StorageError
from limits.storage import storage_from_string

from bot.conversation.ids import keyed_hash
from bot.gateway.metrics import Metrics
from bot.gateway.problems import TOO_MANY_REQUESTS, ProblemError, retry_after
from settings import Settings

_IPV6_SITE_BITS = 64  # what one household or office gets: its holder can use every address in it
_REDIS_WAITS = {"socket_connect_timeout": 1.0, "socket_timeout": 1.0}

logger = logging.getLogger(__name__)


class Limits:
    """Moving windows of a minute, in memory or, for several gateways, in Redis.

    Every method but `close` raises ProblemError (429) for a request too many. While Redis is away nothing is
    limited: the service matters more than the limit. Addresses are kept as keyed hashes. Construct it
    within a running event loop.
    """

    def __init__(self, settings: Settings, metrics: Metrics) -> None:
        self._key = settings.signing_key()
        self._metrics = metrics
        self._storage = _storage(settings.redis_url)
        self._limiter = MovingWindowRateLimiter(self._storage)
        self._messages = RateLimitItemPerMinute(settings.messages_per_minute)
        self._sessions = RateLimitItemPerMinute(settings.sessions_per_minute)
        self._feedback = RateLimitItemPerMinute(settings.feedback_per_minute)

    async def message(self, conversation: str) -> None:
        """Count a message of one conversation."""
        await self._count(self._messages, "message", conversation)

    async def session(self, address: str) -> None:
        """Count a session that is opened from one address."""
        await self._count(self._sessions, "session", _site(address))

    async def feedback(self, address: str) -> None:
        """Count feedback that is given from one address."""
        await self._count(self._feedback, "feedback", _site(address))

    async def close(self) -> None:
        """Close the connection to Redis, if there is one."""
        if isinstance(self._storage, RedisStorage):
            bridge: Any = self._storage.bridge
            await bridge.storage.aclose()

    async def _count(self, limit: RateLimitItem, what: str, who: str) -> None:
        who = keyed_hash(who, self._key, purpose="limit")
        try:
            if await self._limiter.hit(limit, what, who):
                return
            reset = (await self._limiter.get_window_stats(limit, what, who)).reset_time
        except StorageError as error:
            logger.warning(
                "The limits are off, their storage is away: %s", type(error.storage_error).__name__
            )
            self._metrics.outage("limits")
            return
        raise ProblemError(
            TOO_MANY_REQUESTS,
            f"More than {limit.amount} requests of this kind in a minute: wait before the next one.",
            headers=retry_after(ceil(reset - time.time())),
        )


def _storage(redis_url: str | None) -> Storage:
    if redis_url is None:
        return cast("Storage", storage_from_string("async+memory://"))
    storage = storage_from_string(
        f"async+{redis_url}", implementation="redispy", wrap_exceptions=True, **_REDIS_WAITS
    )
    return cast("Storage", storage)


def _site(address: str) -> str:
    """Return the address, or for IPv6 the network that its holder commands."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address) and parsed.ipv4_mapped is None:
        return str(int(parsed) >> (128 - _IPV6_SITE_BITS))
    return str(parsed)
