"""The action server: rasa-sdk's web application with the actions of the table."""

from datetime import UTC, datetime
from typing import Any

from rasa_sdk.endpoint import create_app
from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, json

from actions.answering.services import Services
from actions.centres.listing import list_centres
from actions.executor import DomainlessExecutor
from actions.wiring import make_actions

KEEP_ALIVE_SECONDS = 75


def create_server(services: Services) -> Sanic[Any, Any]:
    """Create the application. It answers Rasa alone and is not to face people."""
    executor = DomainlessExecutor()
    for action in make_actions(services):
        executor.register_action(action)
    app: Sanic[Any, Any] = create_app(executor, cors_origins=[])
    app.config.KEEP_ALIVE_TIMEOUT = KEEP_ALIVE_SECONDS
    app.config.MOTD = False

    async def ready(_request: Request) -> HTTPResponse:
        """Say whether the site database can be read."""
        directory = await services.directory.current()
        return json({"status": "ok", "centres": len(directory.centres())})

    async def centres(request: Request) -> HTTPResponse:
        """List centres for the gateway, which has checked the parameters."""
        latitude, longitude = request.args.get("latitude"), request.args.get("longitude")
        near = (float(latitude), float(longitude)) if latitude and longitude else None
        directory = await services.directory.current()
        listed = list_centres(directory, datetime.now(UTC), country=request.args.get("country"), near=near)
        return json({"revision": directory.revision, "centres": listed})

    app.add_route(ready, "/ready")
    app.add_route(centres, "/centres")
    return app
