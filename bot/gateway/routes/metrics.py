"""Metrics for Prometheus."""

from fastapi import APIRouter
from fastapi.responses import PlainTextResponse, Response
from prometheus_client import CONTENT_TYPE_LATEST

from bot.gateway.dependencies import Gateway

router = APIRouter(tags=["operation"])


@router.get(
    "/metrics", operation_id="metrics", summary="Prometheus metrics", response_class=PlainTextResponse
)
async def metrics(services: Gateway) -> Response:
    """Answer with counters and histograms; nothing in them is about a person."""
    return Response(services.metrics.text(), media_type=CONTENT_TYPE_LATEST)
