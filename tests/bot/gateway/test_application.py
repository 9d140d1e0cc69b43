"""What holds for every route: errors, headers, origins, the description."""

from collections.abc import AsyncIterator, Callable

import pytest
from fastapi import FastAPI

from bot.gateway import create_app
from settings import Settings
from tests.bot.gateway.client import Client, assert_problem
from tests.bot.gateway.conftest import running
from tests.bot.rasa_stub import RasaStub

ALLOWED = {"allowed_origins": "https://site.example, https://other.example/"}


async def test_an_unknown_path_is_a_problem(client: Client) -> None:
    assert_problem(await client.http.get("/api/nothing"), 404, "not-found")
    assert_problem(await client.http.post("/api/sessions/"), 404, "not-found")


async def test_a_wrong_method_is_a_problem(client: Client) -> None:
    response = await client.http.get("/api/messages")
    assert_problem(response, 405, "method-not-allowed")
    assert response.headers["allow"] == "POST"


async def test_a_fault_of_the_program_is_answered_and_logged_without_words(
    app: FastAPI, caplog: pytest.LogCaptureFixture
) -> None:
    @app.get("/api/broken")
    async def broken() -> None:
        raise RuntimeError(" ".join(["what", "the", "person", "wrote"]))

    async with running(app) as client:
        response = await client.http.get("/api/broken")
    assert_problem(response, 500, "internal")
    assert "what the person wrote" not in response.text
    assert "what the person wrote" not in caplog.text
    assert "RuntimeError" in caplog.text
    assert response.headers["x-content-type-options"] == "nosniff"


async def test_every_answer_tells_browsers_to_be_careful(client: Client) -> None:
    response = await client.http.get("/health/live")
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["referrer-policy"] == "no-referrer"
    assert response.headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert (await client.http.post("/api/sessions")).headers["cache-control"] == "no-store"


@pytest.mark.parametrize("settings", [ALLOWED], indirect=True)
@pytest.mark.parametrize(
    "origin",
    ["https://evil.example", "null", "", "https://site.example.evil.example", "http://gateway.example:81",
     "ftp://gateway.example", "https://[", "http://site.example"],
)  # fmt: skip
async def test_another_website_may_not_use_the_service(client: Client, rasa: RasaStub, origin: str) -> None:
    response = await client.http.post("/api/sessions", headers={"Origin": origin})
    assert_problem(response, 403, "wrong-origin")
    assert "access-control-allow-origin" not in response.headers
    assert rasa.received == []


@pytest.mark.parametrize("settings", [ALLOWED], indirect=True)
@pytest.mark.parametrize("origin", ["https://site.example", "https://other.example"])
async def test_an_allowed_website_may_use_the_service(client: Client, origin: str) -> None:
    preflight = await client.http.options(
        "/api/messages",
        headers={
            "Origin": origin,
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "authorization,content-type",
        },
    )
    assert preflight.status_code == 200
    assert preflight.headers["access-control-allow-origin"] == origin
    response = await client.http.post("/api/sessions", headers={"Origin": origin})
    assert response.status_code == 201
    assert response.headers["access-control-allow-origin"] == origin
    refused = await client.http.post("/api/messages", json={}, headers={"Origin": origin})
    assert refused.headers["access-control-allow-origin"] == origin


@pytest.mark.parametrize(
    "origin", ["http://gateway.example", "https://gateway.example", "http://gateway.example:80"]
)
async def test_the_gateways_own_pages_may_use_the_service(client: Client, origin: str) -> None:
    assert (await client.http.post("/api/sessions", headers={"Origin": origin})).status_code == 201


async def test_a_body_without_length_is_limited_too(client: Client) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(100):
            yield b"a" * 1000

    response = await client.http.post("/api/sessions", content=endless())
    assert_problem(response, 413, "too-large")


async def test_a_database_that_is_away_is_an_outage(
    rasa: RasaStub, make_settings: Callable[..., Settings]
) -> None:
    settings = make_settings(rasa, conversations_url="postgresql://nobody@127.0.0.1:9/none?sslmode=disable")
    async with running(create_app(settings)) as client:
        await client.open()
        response = await client.delete()
        assert_problem(response, 503, "unavailable")
        assert response.headers["retry-after"]
        assert (await client.send(text="bonjour")).status_code == 200


async def test_limits_are_off_while_redis_is_away(
    rasa: RasaStub, make_settings: Callable[..., Settings]
) -> None:
    settings = make_settings(rasa, redis_url="redis://127.0.0.1:9", sessions_per_minute=1)
    async with running(create_app(settings)) as client:
        await client.open()
        await client.open()
        assert 'accueil_outages_total{part="limits"} 2.0' in (await client.http.get("/metrics")).text


async def test_the_description_is_complete(client: Client) -> None:
    document = (await client.http.get("/openapi.json")).json()
    operations = {
        operation["operationId"]: operation
        for path in document["paths"].values()
        for operation in path.values()
    }
    assert set(operations) >= {"openSession", "deleteSession", "sendMessage", "rateReply", "live", "ready"}
    send = operations["sendMessage"]
    assert set(send["responses"]) == {"200", "401", "403", "413", "415", "422", "429", "503"}
    for status in ("401", "422", "503"):
        schema = send["responses"][status]["content"]["application/problem+json"]["schema"]
        assert schema == {"$ref": "#/components/schemas/Problem"}
    assert send["security"] == [{"session": []}]
    schemas = document["components"]["schemas"]
    assert {"Problem", "FieldFault", "Turn", "Reply", "CentreCard"} <= set(schemas)
    assert "HTTPValidationError" not in schemas
    assert "erase" not in schemas["Turn"]["properties"]


async def test_every_reference_in_the_description_is_defined(client: Client) -> None:
    text = (await client.http.get("/openapi.json")).text
    schemas = (await client.http.get("/openapi.json")).json()["components"]["schemas"]
    references = {part.split('"')[0] for part in text.split('"#/components/schemas/')[1:]}
    assert references <= set(schemas)
