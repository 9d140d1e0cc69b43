"""The HTTP gateway: the only process that faces people."""

from bot.gateway.application import create_app

__all__ = ["create_app"]
