"""What routes declare that they need."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from bot.gateway.services import Services
from bot.gateway.tokens import Session

_BEARER = HTTPBearer(
    scheme_name="session", description="The token that POST /api/sessions gave", auto_error=False
)


def _services(request: Request) -> Services:
    services: Services = request.app.state.services
    return services


Gateway = Annotated[Services, Depends(_services)]
"""The services of the application."""


async def _session(
    services: Gateway, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]
) -> Session:
    session = services.sessions.current(credentials.credentials if credentials else None)
    await services.sessions.require_open(session)
    return session


CurrentSession = Annotated[Session, Depends(_session)]
"""The open session that the request's token names; answers 401 where there is none."""


async def _speaking_session(services: Gateway, session: CurrentSession) -> Session:
    await services.limits.message(session.conversation)
    return session


SpeakingSession = Annotated[Session, Depends(_speaking_session)]
"""The current session, with one message counted; answers 429 to a message too many."""


async def limit_openings(services: Gateway, request: Request) -> None:
    """Count a session that is opened; answers 429 to one too many from an address."""
    await services.limits.session(_address(request))


async def limit_feedback(services: Gateway, request: Request) -> None:
    """Count feedback; answers 429 to too much of it from an address."""
    await services.limits.feedback(_address(request))


def _address(request: Request) -> str:
    return request.client.host if request.client else ""
