"""What people think of a reply."""

import time

from fastapi import APIRouter, Depends, status

from bot.conversation.ids import belongs_to
from bot.conversation.text import clean
from bot.gateway.dependencies import Gateway, OpenSession, limit_feedback
from bot.gateway.openapi import problems
from bot.gateway.problems import (
    INVALID,
    NOT_AUTHENTICATED,
    NOT_JSON,
    TOO_LARGE,
    TOO_MANY_REQUESTS,
    UNAVAILABLE,
    WRONG_ORIGIN,
    FieldFault,
    ProblemError,
)
from bot.gateway.schemas import FeedbackRequest

router = APIRouter(tags=["feedback"])


@router.post(
    "/api/feedback",
    operation_id="rateReply",
    summary="Rate a reply",
    status_code=status.HTTP_204_NO_CONTENT,
    dependencies=[Depends(limit_feedback)],
    responses=problems(
        NOT_AUTHENTICATED, WRONG_ORIGIN, TOO_LARGE, NOT_JSON, INVALID, TOO_MANY_REQUESTS, UNAVAILABLE
    ),
)
async def rate_reply(services: Gateway, session: OpenSession, body: FeedbackRequest) -> None:
    """Keep a rating, and a comment if there is one, of a reply of this session."""
    sessions = services.sessions
    if not belongs_to(body.reply_id, session.conversation, sessions.key):
        fault = FieldFault(field="reply_id", detail="Send the id of a reply of this session.")
        raise ProblemError(INVALID, "The reply is not one of this session.", errors=[fault])
    comment = clean(body.comment) if body.comment and not body.comment.isspace() else None
    await services.store.rate(
        body.reply_id, sessions.hash_of(session.conversation), body.rating, comment, int(time.time())
    )
    services.metrics.rating(body.rating)
