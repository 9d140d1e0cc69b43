"""One message, one turn."""

from fastapi import APIRouter

from bot.conversation.assistant import Chosen, Said, Typed
from bot.conversation.position import Position
from bot.conversation.reply import Turn
from bot.gateway.dependencies import Gateway, SignedSession
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
from bot.gateway.schemas import MessageRequest

router = APIRouter(tags=["messages"])


@router.post(
    "/api/messages",
    operation_id="sendMessage",
    summary="Send a text, a choice or a position",
    responses=problems(
        NOT_AUTHENTICATED, WRONG_ORIGIN, TOO_LARGE, NOT_JSON, INVALID, TOO_MANY_REQUESTS, UNAVAILABLE
    ),
)
async def send_message(services: Gateway, session: SignedSession, body: MessageRequest) -> Turn:
    """Answer with the assistant's turn. Messages of one session are answered one after another."""
    # Nothing may be awaited before the turn, or a later message could overtake this one.
    async with services.order.turn_of(session.conversation):
        await services.limits.message(session.conversation)
        await services.sessions.require_open(session)
        turn = await services.assistant.answer(session.conversation, _said(body), session.language)
        if turn.erase:
            await services.sessions.erase_feedback(session)
    services.metrics.turn(turn)
    return turn


def _said(body: MessageRequest) -> Said:
    if body.position is not None:
        return Position(body.position.latitude, body.position.longitude)
    return Chosen(body.choice) if body.choice is not None else Typed(body.text or "")
