"""The ASGI application: its routes, its middleware, its life."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from bot.gateway.error_handlers import add_error_handlers
from bot.gateway.metrics import Metrics
from bot.gateway.middleware.body import BodyCheck
from bot.gateway.middleware.measure import Measure
from bot.gateway.middleware.origin import OriginCheck
from bot.gateway.middleware.security_headers import SecurityHeaders
from bot.gateway.middleware.unexpected import UnexpectedErrors
from bot.gateway.openapi import use_described_problems
from bot.gateway.routes import assets, centres, feedback, health, messages, metrics, pages, sessions
from bot.gateway.services import running_services
from settings import Settings

API_PREFIX = "/api/"

_SUMMARY = "The conversational front door of the Cités des métiers."
_DESCRIPTION = (
    "Open a session, send messages with its token, delete it when done. Everything is anonymous. "
    "Errors are problem details (RFC 9457)."
)


def create_app(settings: Settings) -> FastAPI:
    """Make the gateway of one installation; its services start and stop with the application."""
    measured = Metrics()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with running_services(settings, measured) as services:
            app.state.services = services
            yield

    app = FastAPI(
        title="Accueil",
        version="1",
        summary=_SUMMARY,
        description=_DESCRIPTION,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    for resource in (sessions, messages, feedback, centres, health, metrics, pages, assets):
        app.include_router(resource.router)
    add_error_handlers(app, measured)
    use_described_problems(app)
    _add_middleware(app, settings, measured)
    return app


def _add_middleware(app: FastAPI, settings: Settings, measured: Metrics) -> None:
    """Wrap the application, from the innermost layer to the outermost."""
    app.add_middleware(BodyCheck)
    app.add_middleware(UnexpectedErrors)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=settings.allowed_origins,
        allow_methods=("GET", "POST", "DELETE"),
        allow_headers=("Authorization", "Content-Type"),
        expose_headers=("Retry-After",),
    )
    app.add_middleware(OriginCheck, allowed=settings.allowed_origins, prefix=API_PREFIX)
    app.add_middleware(SecurityHeaders, uncached_prefix=API_PREFIX)
    app.add_middleware(Measure, metrics=measured)
