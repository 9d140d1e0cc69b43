"""The library's application with everything the channel adds to it: built, opened, closed."""

import asyncio
import logging
from collections.abc import Coroutine
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from typing import Any

from telegram import LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.ext import AIORateLimiter, Application, ApplicationBuilder, Defaults, Updater

from bot.conversation.action_server import ActionServer
from bot.conversation.assistant import Assistant
from bot.conversation.erasure import Traces
from bot.conversation.rasa_client import RasaClient
from bot.conversation.windows import Windows
from bot.telegram.arrivals import Arrivals
from bot.telegram.asking import Asking
from bot.telegram.centre_search import CentreSearch
from bot.telegram.database import Database
from bot.telegram.delivery import Delivery
from bot.telegram.handlers.inline import InlineQueries
from bot.telegram.inbox import Inbox
from bot.telegram.lines import Lines
from bot.telegram.patience import Patience
from bot.telegram.people import People
from bot.telegram.reception import Reception
from bot.telegram.registration import register
from bot.telegram.unreadable import UpdatesRequest
from bot.telegram.upkeep import keep_tidy
from bot.telegram.wiring import wire
from settings import Settings

App = Application[Any, Any, Any, Any, Any, Any]

_RETRIES = 5  # after Telegram's “too many requests”, each after the time it names
_CONNECTIONS = 64

logger = logging.getLogger(__name__)


def build(settings: Settings) -> App:
    """Return the application, which opens its parts itself."""
    token = settings.telegram_bot_token.get_secret_value()
    parts = _Parts(settings, int(token.partition(":")[0]))
    return (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{settings.telegram_api_base_url}/bot")
        .base_file_url(f"{settings.telegram_api_base_url}/file/bot")
        .connection_pool_size(_CONNECTIONS)
        .pool_timeout(30)
        .get_updates_request(UpdatesRequest())
        .defaults(
            Defaults(parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True))
        )
        .rate_limiter(AIORateLimiter(max_retries=_RETRIES))
        .update_queue(parts.arrivals)
        .concurrent_updates(Lines(parts.key, parts.is_stopping))
        .post_init(parts.open)
        .post_shutdown(parts.close)
        .build()
    )


@dataclass
class _Parts:
    """What the handlers work with, opened with the application and closed with it."""

    settings: Settings
    bot_number: int
    stack: AsyncExitStack = field(default_factory=AsyncExitStack)

    def __post_init__(self) -> None:
        self.key = self.settings.signing_key()
        self.database = Database(self.settings.telegram_database)
        self.inbox = Inbox(self.database, self.bot_number)
        self.arrivals = Arrivals(self.inbox, self.key)
        self.updater: Updater | None = None

    def is_stopping(self) -> bool:
        """Say whether Telegram is no longer listened to."""
        return self.updater is not None and not self.updater.running

    async def open(self, application: App) -> None:
        """Make the tables, wire the handlers, take up what was left, begin the work beside the handlers."""
        self.updater = application.updater
        self.stack.push_async_callback(self.database.close)
        await self.database.prepare()
        people = People(self.database)
        self._wire(application, people)
        left = await self.arrivals.take_up(application.bot)
        logger.info("%d updates were left by the last process", left)
        self._begin(register(application.bot))
        self._begin(keep_tidy(self.inbox, people, self.settings.retention_days))

    async def close(self, _: App) -> None:
        """End the work beside the handlers and close all connections."""
        await self.stack.aclose()

    def _wire(self, application: App, people: People) -> None:
        settings, patience = self.settings, Patience(self.is_stopping)
        windows = Windows(settings.redis_url, self.key)
        traces = Traces(settings.conversations_database)
        rasa = RasaClient(settings.rasa_address, timeout=settings.answer_timeout, key=self.key)
        actions = ActionServer(settings.actions_address)
        for part in (windows, traces, rasa, actions):
            self.stack.push_async_callback(part.close)
        assistant, per_minute = Assistant(rasa, traces), settings.messages_per_minute
        reception = Reception(
            key=self.key,
            asking=Asking(assistant, windows, patience, per_minute),
            actions=actions,
            inbox=self.inbox,
            people=people,
            delivery=Delivery(application.bot, self.inbox, patience),
            patience=patience,
        )
        search = CentreSearch(assistant, actions)
        inline = InlineQueries(search, self.inbox, windows, self.key, per_minute)
        application.add_handlers(wire(reception, inline))
        application.add_error_handler(reception.fail)

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        self.stack.push_async_callback(_end, asyncio.create_task(work))


async def _end(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
