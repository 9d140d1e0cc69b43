"""Pages for people who come with a browser: the demonstration, the frame, the map, the API's reference."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, select_autoescape

from bot.conversation.reply import CentreStatus
from bot.gateway.dependencies import Gateway
from bot.gateway.network_list import Search, by_country
from bot.gateway.network_map import draw_network
from bot.gateway.page_words import LANGUAGES, age_of, country_name, hours_of, language_of, words_of
from bot.gateway.schemas import Centres

_PAGES = Path(__file__).resolve().parent.parent / "pages"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}"
)
_ABILITIES = "geolocation=(self), camera=(), microphone=()"

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/")
async def index(request: Request) -> HTMLResponse:
    """Show the widget, and how to embed it."""
    return _page(request, "index.html", address=str(request.base_url).rstrip("/"))


@router.get("/embed")
async def embed(request: Request, services: Gateway) -> HTMLResponse:
    """Show the conversation alone, for a frame in a page of an allowed website."""
    allowed = services.settings.allowed_origins
    return _page(request, "embed.html", ancestors=("'self'", *allowed))


@router.get("/map")
async def network(
    request: Request, services: Gateway, q: str = "", country: str = "", status: str = ""
) -> HTMLResponse:
    """Show the network as a map and a list, searched by words, country and status."""
    centres = Centres.model_validate(await services.actions.centres({})).centres
    language = language_of(request)
    search = Search(q, country.upper(), status)
    found = [centre for centre in centres if search.finds(centre, language)]
    codes = sorted({centre.country for centre in centres}, key=lambda code: country_name(code, language))
    return _page(
        request,
        "map.html",
        search=search,
        found=found,
        countries=by_country(found, language),
        drawings=draw_network(found),
        country_options={code: country_name(code, language) for code in codes},
        statuses=list(CentreStatus),
    )


@router.get("/docs")
async def docs(request: Request) -> HTMLResponse:
    """Show the OpenAPI document as a page, without scripts and without a third party's files."""
    return _page(request, "docs.html", language="en", api=request.app.openapi())


def _page(
    request: Request,
    template: str,
    *,
    language: str | None = None,
    ancestors: Sequence[str] = ("'none'",),
    **values: object,
) -> HTMLResponse:
    language = language or language_of(request)
    content = (
        _templates()
        .get_template(template)
        .render(language=language, languages=LANGUAGES, words=words_of(language), words_of=words_of, **values)
    )
    headers = {
        "Content-Security-Policy": _POLICY.format(ancestors=" ".join(ancestors)),
        "Permissions-Policy": _ABILITIES,
        "Vary": "Accept-Language",
    }
    return HTMLResponse(content, headers=headers)


@lru_cache
def _templates() -> Environment:
    pages = Environment(loader=FileSystemLoader(_PAGES), autoescape=select_autoescape(), trim_blocks=True)
    pages.filters |= {"age": age_of, "hours": hours_of}
    return pages
