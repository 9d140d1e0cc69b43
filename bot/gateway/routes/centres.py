"""The centres of the network, for maps and lists."""

import hashlib
import json
import math
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request, Response

from bot.gateway.dependencies import Gateway
from bot.gateway.openapi import problems
from bot.gateway.problems import INVALID, UNAVAILABLE, FieldFault, ProblemError
from bot.gateway.schemas import Centres, LanguageHint

router = APIRouter(tags=["centres"])

_CACHE_SECONDS = 300
_NUMBER = r"-?\d{1,3}(?:\.\d{1,12})?"


@router.get(
    "/api/centres",
    operation_id="listCentres",
    summary="List the centres",
    response_model=Centres,
    responses=problems(INVALID, UNAVAILABLE),
)
async def list_centres(  # noqa: PLR0913, PLR0917 (one for each parameter of the query)
    services: Gateway,
    request: Request,
    response: Response,
    near: Annotated[
        str,
        Query(
            pattern=rf"^({_NUMBER},{_NUMBER})?$",
            description="latitude,longitude in WGS 84 degrees: the nearest centre comes first",
            examples=["48.895,2.388"],
        ),
    ] = "",
    country: Annotated[str, Query(pattern="^([A-Za-z]{2})?$", description="ISO 3166-1 alpha-2 code")] = "",
    language: Annotated[LanguageHint | Literal[""], Query(description="Language of the client")] = "",  # noqa: ARG001
) -> Centres | Response:
    """List all centres, whatever their status, or those of a country. May be cached for five minutes.

    A parameter without a value counts as absent.
    """
    parameters = _point(near) | ({"country": country.upper()} if country else {})
    found = await services.actions.centres(parameters)
    tag = _tag(found)
    headers = {"Cache-Control": f"public, max-age={_CACHE_SECONDS}", "ETag": tag}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    response.headers.update(headers)
    return Centres(centres=found["centres"])


def _tag(found: dict[str, Any]) -> str:
    """Return the tag of a list: that of its content, as `open_now` changes with the hour."""
    content = json.dumps(found["centres"], sort_keys=True).encode()
    return f'W/"{hashlib.sha256(content).hexdigest()[:16]}"'


def _point(near: str) -> dict[str, str]:
    if not near:
        return {}
    latitude, longitude = near.split(",")
    if math.fabs(float(latitude)) > 90 or math.fabs(float(longitude)) > 180:
        fault = FieldFault(field="near", detail="Latitude is from -90 to 90, longitude from -180 to 180.")
        raise ProblemError(INVALID, "The point is not on the globe.", errors=[fault])
    return {"latitude": latitude, "longitude": longitude}
