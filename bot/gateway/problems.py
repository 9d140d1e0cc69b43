"""Errors as RFC 9457 problem details."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

MEDIA_TYPE = "application/problem+json"


class FieldFault(BaseModel):
    """One fault of a request's body: where, and what would be accepted."""

    field: str = Field(examples=["text"])
    detail: str


class Problem(BaseModel):
    """A problem detail (RFC 9457)."""

    model_config = ConfigDict(extra="allow")

    type: str = Field(examples=["urn:accueil:problem:too-many-requests"])
    title: str
    status: int
    detail: str
    errors: list[FieldFault] | None = Field(default=None, description="Only with status 422")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: its status, the name at the end of its type, and its title."""

    status: int
    name: str
    title: str

    @property
    def type(self) -> str:
        """The URI that identifies the kind."""
        return f"urn:accueil:problem:{self.name}"


NOT_AUTHENTICATED = Kind(401, "not-authenticated", "No valid session")
WRONG_ORIGIN = Kind(403, "wrong-origin", "Origin not allowed")
NOT_FOUND = Kind(404, "not-found", "Not found")
METHOD_NOT_ALLOWED = Kind(405, "method-not-allowed", "Method not allowed")
TOO_LARGE = Kind(413, "too-large", "Content too large")
NOT_JSON = Kind(415, "not-json", "Content type is not JSON")
INVALID = Kind(422, "invalid", "Invalid request")
TOO_MANY_REQUESTS = Kind(429, "too-many-requests", "Too many requests")
INTERNAL = Kind(500, "internal", "Internal error")
UNAVAILABLE = Kind(503, "unavailable", "Temporarily unavailable")

KINDS = {
    kind.status: kind
    for kind in (
        NOT_AUTHENTICATED,
        WRONG_ORIGIN,
        NOT_FOUND,
        METHOD_NOT_ALLOWED,
        TOO_LARGE,
        NOT_JSON,
        INVALID,
        TOO_MANY_REQUESTS,
        INTERNAL,
        UNAVAILABLE,
    )
}


class ProblemError(Exception):
    """Raised to answer a request with a problem."""

    def __init__(
        self,
        kind: Kind,
        detail: str,
        *,
        errors: Sequence[FieldFault] = (),
        headers: Mapping[str, str] | None = None,
        **members: Any,  # noqa: ANN401 - extension members are any JSON
    ) -> None:
        """Describe the problem; `members` are added to its document as extension members."""
        super().__init__(detail)
        self.kind = kind
        self.headers = dict(headers or {})
        self.document = Problem(
            type=kind.type,
            title=kind.title,
            status=kind.status,
            detail=detail,
            errors=list(errors) or None,
            **members,
        )

    def response(self) -> Response:
        """Return the answer to send."""
        return Response(
            self.document.model_dump_json(exclude_none=True),
            status_code=self.kind.status,
            media_type=MEDIA_TYPE,
            headers=self.headers,
        )


def kind_of(status: int) -> Kind:
    """Return the kind for a status that a library raised."""
    if status in KINDS:
        return KINDS[status]
    return Kind(status, f"status-{status}", HTTPStatus(status).phrase)


def retry_after(seconds: int) -> dict[str, str]:
    """Return the header that says when to try again."""
    return {"Retry-After": str(max(1, seconds))}
