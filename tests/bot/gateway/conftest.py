from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import httpx
import pytest
import pytest_asyncio
from fastapi import FastAPI

from bot.gateway import create_app
from settings import Settings
from tests.bot.gateway.client import Client
from tests.bot.rasa_stub import RasaStub


@asynccontextmanager
async def running(app: FastAPI) -> AsyncIterator[Client]:
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://gateway.example") as http,
    ):
        yield Client(http)


@pytest.fixture
def settings(
    rasa: RasaStub, make_settings: Callable[..., Settings], request: pytest.FixtureRequest
) -> Settings:
    """Settings of the gateway under test; a test changes some by parametrising this fixture."""
    return make_settings(rasa, **getattr(request, "param", {}))


@pytest.fixture
def app(settings: Settings) -> FastAPI:
    return create_app(settings)


@pytest_asyncio.fixture
async def client(app: FastAPI) -> AsyncIterator[Client]:
    async with running(app) as client:
        yield client
