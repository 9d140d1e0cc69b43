import os
import time

import httpx
import psutil
import pytest

from tests.conversations.conversation import Conversation

pytestmark = pytest.mark.slow

BACK_SECONDS = 120


def kill(port_variable: str) -> None:
    """Kill the process that listens on a port, as a crash would."""
    port = int(os.environ[port_variable])
    listening = (
        connection
        for connection in psutil.net_connections("tcp")
        if connection.status == psutil.CONN_LISTEN and connection.laddr and connection.laddr.port == port
    )
    process = next(connection.pid for connection in listening if connection.pid)
    psutil.Process(process).kill()


def wait_until_back(client: httpx.Client) -> None:
    deadline = time.monotonic() + BACK_SECONDS
    while time.monotonic() < deadline:
        if client.get("/health/ready").is_success:
            return
        time.sleep(0.5)
    pytest.fail("the killed process did not come back")


@pytest.mark.parametrize("port_variable", ["ACCUEIL_ACTIONS_PORT", "ACCUEIL_RASA_PORT"])
def test_killed_process_costs_a_503_and_nothing_else(client: httpx.Client, port_variable: str) -> None:
    conversation = Conversation.open(client, "fr")
    before = conversation.say("Où est la Cité des métiers la plus proche de Gap ?")
    assert before.centres[0] == "marseille-paca-gap"

    kill(port_variable)
    during = conversation.say("Quels sont les horaires ?")
    assert during.status == 503
    assert during.body["title"]

    wait_until_back(client)
    after = conversation.say("Quels sont les horaires ?")
    assert after.status == 200
    assert after.topic == "centre_hours"
    assert after.centres == ["marseille-paca-gap"], "the conversation has forgotten its centre"
