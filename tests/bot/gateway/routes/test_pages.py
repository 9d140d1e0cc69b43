import pytest

from tests.bot.gateway.client import Client


@pytest.mark.parametrize(
    ("path", "words"), [("/", "How to use the API"), ("/docs", "POST /api/messages"), ("/docs", "CentreCard")]
)
async def test_pages_need_neither_scripts_nor_a_third_party(client: Client, path: str, words: str) -> None:
    response = await client.http.get(path)
    assert response.status_code == 200
    assert words in response.text
    assert "<script" not in response.text
    assert "http://" not in response.text
    assert "https://" not in response.text
    assert "script-src" not in response.headers["content-security-policy"]
    assert response.headers["content-security-policy"].startswith("default-src 'none'")
