"""The OpenAPI description of what FastAPI cannot see by itself: problems."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from bot.gateway.problems import (
    MEDIA_TYPE,
    NOT_AUTHENTICATED,
    TOO_MANY_REQUESTS,
    UNAVAILABLE,
    Kind,
    Problem,
)

_SCHEMA_REF = "#/components/schemas/{model}"
_HEADERS = {
    NOT_AUTHENTICATED: ("WWW-Authenticate", {"type": "string"}),
    TOO_MANY_REQUESTS: ("Retry-After", {"type": "integer", "description": "seconds"}),
    UNAVAILABLE: ("Retry-After", {"type": "integer", "description": "seconds"}),
}

Responses = dict[int | str, dict[str, Any]]


def problems(*kinds: Kind) -> Responses:
    """Describe the problems that a route answers with, for its `responses`."""
    return {kind.status: _response(kind) for kind in kinds}


def use_described_problems(app: FastAPI) -> None:
    """Add the schemas of problems to the application's OpenAPI document, in the way FastAPI documents."""

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _document(app)
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]


def _document(app: FastAPI) -> dict[str, Any]:
    document = get_openapi(
        title=app.title,
        version=app.version,
        summary=app.summary,
        description=app.description,
        routes=app.routes,
        license_info=app.license_info,
    )
    problem = Problem.model_json_schema(ref_template=_SCHEMA_REF, mode="serialization")
    schemas = document.setdefault("components", {}).setdefault("schemas", {})
    schemas |= problem.pop("$defs", {}) | {Problem.__name__: problem}
    return document


def _response(kind: Kind) -> dict[str, Any]:
    example = {"type": kind.type, "title": kind.title, "status": kind.status, "detail": "..."}
    content = {"schema": {"$ref": _SCHEMA_REF.format(model=Problem.__name__)}, "example": example}
    response: dict[str, Any] = {"description": kind.title, "content": {MEDIA_TYPE: content}}
    if kind in _HEADERS:
        name, schema = _HEADERS[kind]
        response["headers"] = {name: {"schema": schema}}
    return response
