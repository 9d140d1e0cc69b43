"""The widget's script, and what the gateway's own pages load."""

from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import Response

from bot.gateway.assets import asset_response

_BOT = Path(__file__).resolve().parent.parent.parent
_FILES = {
    "/widget.js": _BOT / "widget" / "dist" / "widget.js",
    "/pages.css": _BOT / "gateway" / "pages" / "pages.css",
    "/demo.js": _BOT / "gateway" / "pages" / "demo.js",
    "/icon.svg": _BOT / "gateway" / "pages" / "icon.svg",
}

router = APIRouter(include_in_schema=False)


@router.get("/widget.js")
@router.get("/pages.css")
@router.get("/demo.js")
@router.get("/icon.svg")
async def asset(request: Request) -> Response:
    """Send a file."""
    return asset_response(request, _FILES[request.url.path])
