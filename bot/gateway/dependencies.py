"""What routes declare that they need."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from bot.gateway.services import Services
from bot.gateway.tokens import Session

_BEARER = HTTPBearer(
    scheme_name="session", description="The token that POST /api/sessions gave", auto_error=False
)


async def _services(request: Request) -> Services:
    services: Services = request.app.state.services
    return services


Gateway = Annotated[Services, Depends(_services)]
"""The services of the application."""


async def _signed_session(
    services: Gateway, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]
) -> Session:
    return services.sessions.current(credentials.credentials if credentials else None)


SignedSession = Annotated[Session, Depends(_signed_session)]
"""The session that the request's valid token names; it may have been deleted. Answers 401 without one."""


async def _open_session(services: Gateway, session: SignedSession) -> Session:
    await services.sessions.require_open(session)
    return session


OpenSession = Annotated[Session, Depends(_open_session)]
"""The open session that the request's token names; answers 401 where there is none."""


async def limit_openings(services: Gateway, request: Request) -> None:
    """Count a session that is opened; answers 429 to one too many from an address."""
    await services.limits.session(_address(request))


async def limit_feedback(services: Gateway, request: Request) -> None:
    """Count feedback; answers 429 to too much of it from an address."""
    await services.limits.feedback(_address(request))


def _address(request: Request) -> str:
    return request.client.host if request.client else ""
