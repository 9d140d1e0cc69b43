"""Limits on how often a session or an address may ask."""

from ipaddress import IPv6Address, ip_address

from bot.conversation.windows import Windows
from bot.gateway.metrics import Metrics
from bot.gateway.problems import TOO_MANY_REQUESTS, ProblemError, retry_after
from settings import Settings

_IPV6_SITE_BITS = 64  # what one household or office gets: its holder can use every address in it


class Limits:
    """Moving windows of a minute; see `Windows` for where they are kept.

    Every method but `close` raises ProblemError (429) for a request too many. Construct it within a running
    event loop.
    """

    def __init__(self, settings: Settings, metrics: Metrics) -> None:
        self._settings = settings
        self._windows = Windows(settings.redis_url, settings.signing_key(), lambda: metrics.outage("limits"))

    async def message(self, conversation: str) -> None:
        """Count a message of one conversation."""
        await self._count("message", conversation, self._settings.messages_per_minute)

    async def session(self, address: str) -> None:
        """Count a session that is opened from one address."""
        await self._count("session", _site(address), self._settings.sessions_per_minute)

    async def feedback(self, address: str) -> None:
        """Count feedback that is given from one address."""
        await self._count("feedback", _site(address), self._settings.feedback_per_minute)

    async def close(self) -> None:
        """Close the connection to Redis, if there is one."""
        await self._windows.close()

    async def _count(self, what: str, who: str, per_minute: int) -> None:
        seconds = await self._windows.hit(what, who, per_minute)
        if seconds:
            raise ProblemError(
                TOO_MANY_REQUESTS,
                f"More than {per_minute} requests of this kind in a minute: wait before the next one.",
                headers=retry_after(seconds),
            )


def _site(address: str) -> str:
    """Return the address, or for IPv6 the network that its holder commands."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address) and parsed.ipv4_mapped is None:
        return str(int(parsed) >> (128 - _IPV6_SITE_BITS))
    return str(parsed)
