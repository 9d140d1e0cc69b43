"""Everything that the routes need, opened with the application and closed with it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from bot.conversation.action_server import ActionServer
from bot.conversation.assistant import Assistant
from bot.conversation.erasure import Traces
from bot.conversation.ordering import Ordering
from bot.conversation.rasa_client import RasaClient
from bot.gateway.limits import Limits
from bot.gateway.metrics import Metrics
from bot.gateway.retention import keep_erasing
from bot.gateway.sessions import Sessions
from bot.gateway.store import Store
from settings import Settings


@dataclass(frozen=True, slots=True)
class Services:
    """What the routes work with."""

    settings: Settings
    rasa: RasaClient
    assistant: Assistant
    actions: ActionServer
    traces: Traces
    store: Store
    sessions: Sessions
    limits: Limits
    order: Ordering
    metrics: Metrics


@asynccontextmanager
async def running_services(settings: Settings, metrics: Metrics) -> AsyncIterator[Services]:
    """Open the services and start the retention task; stop and close them at the end.

    Raises:
        StorageUnavailable: the site database does not answer.
    """
    async with AsyncExitStack() as stack:
        services = _services(settings, metrics)
        for service in (services.rasa, services.actions, services.traces, services.store, services.limits):
            stack.push_async_callback(service.close)
        await services.store.prepare()
        stopping = asyncio.Event()
        retention = keep_erasing(services.traces, services.store, settings.retention_days, stopping)
        stack.push_async_callback(_finish, asyncio.create_task(retention), stopping)
        yield services


def _services(settings: Settings, metrics: Metrics) -> Services:
    key = settings.signing_key()
    traces = Traces(settings.conversations_database)
    store = Store(settings.sites_database)
    rasa = RasaClient(settings.rasa_address, timeout=settings.answer_timeout, key=key)
    return Services(
        settings=settings,
        rasa=rasa,
        assistant=Assistant(rasa, traces),
        actions=ActionServer(settings.actions_address),
        traces=traces,
        store=store,
        sessions=Sessions(store, traces, key, settings.session_days),
        limits=Limits(settings, metrics),
        order=Ordering(),
        metrics=metrics,
    )


async def _finish(task: asyncio.Task[None], stopping: asyncio.Event) -> None:
    stopping.set()
    await task
