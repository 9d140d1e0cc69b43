"""One message, one turn."""

from fastapi import APIRouter

from bot.conversation.position import Position
from bot.conversation.rasa_client import RasaClient
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
from bot.gateway.tokens import Session

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
        turn = await _ask(services.rasa, session, body)
        if turn.erase:
            await services.sessions.erase(session)
        elif body.position is not None:
            await services.traces.erase_positions(session.conversation)
    services.metrics.turn(turn)
    return turn


async def _ask(rasa: RasaClient, session: Session, body: MessageRequest) -> Turn:
    conversation, language = session.conversation, session.language
    if body.position is not None:
        position = Position(body.position.latitude, body.position.longitude)
        return await rasa.locate(conversation, position, language)
    if body.choice is not None:
        return await rasa.choose(conversation, body.choice, language)
    return await rasa.say(conversation, body.text or "", language)
