from collections.abc import Callable

from bot.gateway import create_app
from settings import Settings
from tests.bot.gateway.client import Client, assert_problem
from tests.bot.gateway.conftest import running
from tests.bot.rasa_stub import RasaStub


async def test_the_process_is_alive(client: Client) -> None:
    response = await client.http.get("/health/live")
    assert (response.status_code, response.json()) == (200, {"status": "alive"})


async def test_it_is_ready_when_every_part_answers(client: Client) -> None:
    response = await client.http.get("/health/ready")
    assert response.status_code == 200
    checks = response.json()["checks"]
    assert set(checks) == {"rasa", "actions", "sites_database", "conversations_database"}
    assert all(check["ok"] for check in checks.values())


async def test_it_is_not_ready_and_names_the_part_that_is_away(
    rasa: RasaStub, make_settings: Callable[..., Settings]
) -> None:
    settings = make_settings(rasa, actions_url="http://127.0.0.1:9")
    async with running(create_app(settings)) as client:
        response = await client.http.get("/health/ready")
        problem = assert_problem(response, 503, "unavailable")
        assert [name for name, check in problem["checks"].items() if not check["ok"]] == ["actions"]
        assert "ConnectError" in problem["checks"]["actions"]["detail"]
        assert (await client.http.get("/health/live")).status_code == 200
