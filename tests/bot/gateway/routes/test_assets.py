import pytest

from bot.gateway.routes import assets
from tests.bot.gateway.client import Client, assert_problem


@pytest.mark.parametrize(
    ("path", "media_type"),
    [("/pages.css", "text/css"), ("/demo.js", "javascript"), ("/icon.svg", "image/svg+xml")],
)
async def test_files_are_compressed_cached_and_open_to_any_website(
    client: Client, path: str, media_type: str
) -> None:
    response = await client.http.get(path, headers={"Accept-Encoding": "gzip"})
    assert response.status_code == 200
    assert media_type in response.headers["content-type"]
    assert response.headers["content-encoding"] == "gzip"
    assert "max-age" in response.headers["cache-control"]
    assert response.headers["cross-origin-resource-policy"] == "cross-origin"
    plain = await client.http.get(path, headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.content == response.content
    known = await client.http.get(path, headers={"If-None-Match": response.headers["etag"]})
    assert known.status_code == 304


async def test_a_widget_that_was_not_built_is_said(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    missing = assets._BOT / "widget" / "dist" / "none.js"
    monkeypatch.setitem(assets._FILES, "/widget.js", missing)
    problem = assert_problem(await client.http.get("/widget.js"), 404, "not-found")
    assert "make widget" in problem["detail"]
