"""Two pages for people who come with a browser: what this is, and the reference of the API."""

from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, select_autoescape

_PAGES = Path(__file__).resolve().parent.parent / "pages"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'"

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/")
async def index(request: Request) -> HTMLResponse:
    """Say what this is."""
    return _page(request, "index.html")


@router.get("/docs")
async def docs(request: Request) -> HTMLResponse:
    """Show the OpenAPI document as a page, without scripts and without a third party's files."""
    return _page(request, "docs.html")


def _page(request: Request, template: str) -> HTMLResponse:
    pages = Environment(loader=FileSystemLoader(_PAGES), autoescape=select_autoescape())
    content = pages.get_template(template).render(api=request.app.openapi())
    return HTMLResponse(content, headers={"Content-Security-Policy": _POLICY})
