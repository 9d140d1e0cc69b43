"""From exceptions to problems."""

import logging
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from bot.conversation.errors import InputError, TextTooLong, UnavailableError
from bot.gateway.metrics import Metrics
from bot.gateway.problems import (
    INVALID,
    TOO_LARGE,
    UNAVAILABLE,
    FieldFault,
    ProblemError,
    kind_of,
    retry_after,
)

RETRY_SECONDS = 5
"""After what time a client may send a message again that met an outage."""

logger = logging.getLogger(__name__)


def add_error_handlers(app: FastAPI, metrics: Metrics) -> None:
    """Make the application answer every expected error with a problem."""

    @app.exception_handler(ProblemError)
    async def on_problem(_: Request, error: ProblemError) -> Response:
        return error.response()

    @app.exception_handler(InputError)
    async def on_input(_: Request, error: InputError) -> Response:
        return input_problem(error).response()

    @app.exception_handler(UnavailableError)
    async def on_outage(_: Request, error: UnavailableError) -> Response:
        logger.warning("%s: %s", type(error).__name__, error)
        metrics.outage(error.part)
        return outage_problem().response()

    @app.exception_handler(RequestValidationError)
    async def on_validation(_: Request, error: RequestValidationError) -> Response:
        faults = [_fault(fault) for fault in error.errors()]
        return ProblemError(
            INVALID, "The request does not have the expected shape.", errors=faults
        ).response()

    @app.exception_handler(HTTPException)
    async def on_http(_: Request, error: HTTPException) -> Response:
        # FastAPI's status for a body that fails in another way than by syntax: broken UTF-8, too deep
        if error.status_code == 400:
            return ProblemError(INVALID, "The body is not valid JSON in UTF-8.").response()
        kind = kind_of(error.status_code)
        return ProblemError(kind, f"{error.detail}: see /docs.", headers=error.headers).response()


def input_problem(error: InputError) -> ProblemError:
    """Describe input that cannot be used."""
    if isinstance(error, TextTooLong):
        return ProblemError(TOO_LARGE, str(error))
    return ProblemError(INVALID, str(error), errors=[FieldFault(field=error.field, detail=str(error))])


def outage_problem() -> ProblemError:
    """Describe an outage, without details of the installation."""
    detail = "A part of the service is away. Nothing is lost: send the same request again."
    return ProblemError(UNAVAILABLE, detail, headers=retry_after(RETRY_SECONDS))


def _fault(fault: dict[str, Any]) -> FieldFault:
    """Keep the place and the rule of a validation fault, not the input: it may be what a person wrote."""
    where = [str(part) for part in fault["loc"][1:]]
    if fault["type"] == "json_invalid":
        where, detail = [], f"The body is not valid JSON: {fault['ctx']['error']}."
    else:
        detail = str(fault["msg"])
    # a key of the body may hold half a surrogate pair, which cannot be encoded
    return FieldFault(field=".".join(where).encode(errors="replace").decode() or "body", detail=detail)
