"""Opening and deleting a session."""

from fastapi import APIRouter, Depends, status

from bot.conversation.choices import GREETING
from bot.conversation.ids import web_conversation
from bot.gateway.dependencies import Gateway, SignedSession, limit_openings
from bot.gateway.openapi import problems
from bot.gateway.problems import (
    INVALID,
    NOT_AUTHENTICATED,
    NOT_JSON,
    TOO_LARGE,
    TOO_MANY_REQUESTS,
    UNAVAILABLE,
    WRONG_ORIGIN,
)
from bot.gateway.schemas import SessionOpened, SessionRequest
from bot.gateway.tokens import Session

router = APIRouter(tags=["sessions"])


@router.post(
    "/api/sessions",
    operation_id="openSession",
    summary="Open an anonymous session",
    status_code=status.HTTP_201_CREATED,
    dependencies=[Depends(limit_openings)],
    responses=problems(WRONG_ORIGIN, TOO_LARGE, NOT_JSON, INVALID, TOO_MANY_REQUESTS, UNAVAILABLE),
)
async def open_session(services: Gateway, body: SessionRequest | None = None) -> SessionOpened:
    """Answer with a token and the greeting. The body may be left out."""
    session = Session(web_conversation(), body.language if body else None)
    turn = await services.rasa.choose(session.conversation, GREETING, session.language)
    token, expires_at = await services.sessions.open(session)
    services.metrics.turn(turn)
    return SessionOpened(token=token, language=turn.language, expires_at=expires_at, replies=turn.replies)


@router.delete(
    "/api/sessions/current",
    operation_id="deleteSession",
    summary="Erase the conversation and end the session",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=problems(NOT_AUTHENTICATED, WRONG_ORIGIN, UNAVAILABLE),
)
async def delete_session(services: Gateway, session: SignedSession) -> None:
    """Erase every trace of the conversation. The token is of no use afterwards."""
    async with services.order.turn_of(session.conversation):
        await services.sessions.require_open(session)
        await services.sessions.end(session)
