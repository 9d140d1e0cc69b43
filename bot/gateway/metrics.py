"""Prometheus metrics: how much, how fast and what broke; nothing about a person."""

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest

from bot.conversation.choices import TOPICS
from bot.conversation.reply import Turn
from bot.gateway.schemas import Rating

_METHODS = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"})
_BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0)


class Metrics:
    """The metrics of one application. Labels take few values, whatever clients send."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "accueil_requests",
            "Requests that were answered",
            ["method", "route", "status"],
            registry=self._registry,
        )
        self._latency = Histogram(
            "accueil_request_seconds",
            "Time to answer a request",
            ["method", "route"],
            buckets=_BUCKETS,
            registry=self._registry,
        )
        self._turns = Counter(
            "accueil_turns", "Turns of the assistant", ["topic", "language"], registry=self._registry
        )
        self._ratings = Counter("accueil_ratings", "Ratings of replies", ["rating"], registry=self._registry)
        self._outages = Counter(
            "accueil_outages",
            "Requests that met a part of the installation that was away",
            ["part"],
            registry=self._registry,
        )

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count one answered request; `route` is a template such as /api/messages."""
        method = method if method in _METHODS else "other"
        self._requests.labels(method, route, str(status)).inc()
        self._latency.labels(method, route).observe(seconds)

    def turn(self, turn: Turn) -> None:
        """Count one turn; a turn without a topic of its own counts as "none"."""
        topic = turn.topic if turn.topic in TOPICS else "none"
        self._turns.labels(topic, turn.language[:3]).inc()

    def rating(self, rating: Rating) -> None:
        """Count one rating."""
        self._ratings.labels(rating.value).inc()

    def outage(self, part: str) -> None:
        """Count one request that could not be served because `part` was away."""
        self._outages.labels(part).inc()

    def text(self) -> bytes:
        """Return all metrics in Prometheus' text format."""
        return generate_latest(self._registry)
