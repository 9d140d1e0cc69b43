import re

import pytest

from tests.bot.gateway.client import Client, assert_problem
from tests.bot.rasa_stub import CENTRE, RasaStub

CLOSED = CENTRE | {
    "id": "genova",
    "name": "Città dei Mestieri di Genova",
    "city": "Genova",
    "country": "IT",
    "status": "closed",
}
ODD = CENTRE | {
    "id": "odd",
    "name": "<b>Odd</b>",
    "website": "javascript:alert(1)",
    "source": "data:text/html,x",
}
EMBEDDED = {"allowed_origins": "https://site.example"}


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/", "accueil-chat"),
        ("/docs", "POST /api/messages"),
        ("/docs", "CentreCard"),
        ("/map", "Carte du réseau"),
    ],
)
async def test_pages_need_nothing_inline_and_no_third_party(client: Client, path: str, words: str) -> None:
    response = await client.http.get(path)
    assert response.status_code == 200
    assert words in response.text
    policy = response.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert "<style" not in response.text
    assert "style=" not in response.text
    assert not re.search(r'<[^>]+ src="http', response.text)


@pytest.mark.parametrize(
    ("path", "accepted", "language"),
    [("/", "", "fr"), ("/", "it-CH,it;q=0.9,en;q=0.8", "it"), ("/map", "nl,de;q=0.7", "de"),
     ("/?lang=pt", "it", "pt"), ("/?lang=%3Cscript%3E", "xx", "fr")],
)  # fmt: skip
async def test_pages_speak_the_language_of_the_visitor(
    client: Client, path: str, accepted: str, language: str
) -> None:
    response = await client.http.get(path, headers={"Accept-Language": accepted})
    assert f'<html lang="{language}">' in response.text
    assert "Accept-Language" in response.headers["vary"]


@pytest.mark.parametrize("settings", [EMBEDDED], indirect=True)
async def test_the_frame_is_for_allowed_websites(client: Client) -> None:
    response = await client.http.get("/embed")
    assert "frame-ancestors 'self' https://site.example" in response.headers["content-security-policy"]
    assert 'mode="inline"' in response.text


async def test_the_map_lists_what_is_searched(client: Client, rasa: RasaStub) -> None:
    rasa.centres = [CENTRE, CLOSED]
    every = (await client.http.get("/map?lang=fr")).text
    assert 'id="paris"' in every
    assert 'id="genova"' in every
    assert "Italie" in every
    found = (
        await client.http.get("/map", params={"lang": "fr", "q": "cita dei MESTIERI", "country": "it"})
    ).text
    assert "Centres trouvés : 0" in found
    found = (await client.http.get("/map", params={"lang": "fr", "q": "citta GENOVA italie"})).text
    assert 'id="genova"' in found
    assert 'id="paris"' not in found


async def test_the_map_shows_data_as_text(client: Client, rasa: RasaStub) -> None:
    rasa.centres = [ODD]
    page = (await client.http.get("/map")).text
    assert "<b>Odd" not in page
    assert 'href="javascript' not in page
    assert 'href="data' not in page
    page = (await client.http.get("/map", params={"q": '"><script>alert(1)</script>'})).text
    assert "<script>alert" not in page


async def test_the_map_without_its_data_is_an_outage(client: Client, rasa: RasaStub) -> None:
    rasa.status = 500
    assert_problem(await client.http.get("/map"), 503, "unavailable")
