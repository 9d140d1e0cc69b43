"""A public body's website that embeds the widget, with a strict content policy."""

from html import escape
from urllib.parse import urlencode

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, Response

PAGE = """<!doctype html>
<html lang="{lang}" dir="{dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>A public website</title><link rel="stylesheet" href="/host.css">
{script}</head>
<body><main><h1>A public website</h1><p><button id="before">Before</button></p>{content}
<p><a href="/page?{query}">Another page</a></p></main>{element}</body></html>"""
STYLE = "body { margin: 0; padding: 1rem; background: Canvas; color: CanvasText; color-scheme: light dark }"


def website(gateway: str) -> FastAPI:
    """Pages take their element's attributes from the query; `lang`, `dir` and `frame` are of the page."""
    app = FastAPI()
    policy = f"default-src 'self'; script-src {gateway}; connect-src {gateway}; style-src 'self'"

    @app.get("/host.css")
    def style() -> Response:
        return Response(STYLE, media_type="text/css")

    @app.get("/favicon.ico")
    def icon() -> Response:
        return Response(status_code=204)

    @app.get("/page")
    def page(request: Request) -> HTMLResponse:
        values = dict(request.query_params)
        frame = (
            f'<iframe src="{gateway}/embed?lang=fr" title="Accueil"></iframe>' if "frame" in values else ""
        )
        attributes = {name: value for name, value in values.items() if name not in {"lang", "dir", "frame"}}
        written = " ".join(f'{name}="{escape(value)}"' for name, value in attributes.items())
        content = PAGE.format(
            lang=values.get("lang", "fr"),
            dir=values.get("dir", "ltr"),
            script="" if frame else f'<script src="{gateway}/widget.js" async></script>',
            content=frame,
            query=escape(urlencode(values)),
            element="" if frame else f"<accueil-chat {written}></accueil-chat>",
        )
        frames = f"; frame-src {gateway}" if frame else ""
        return HTMLResponse(content, headers={"Content-Security-Policy": policy + frames})

    return app
