from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.conversation.errors import ActionsUnavailable, MalformedAnswer, RasaUnavailable
from bot.conversation.ids import belongs_to
from bot.conversation.position import Position
from bot.conversation.rasa_client import RasaClient
from tests.bot.rasa_stub import RasaStub, payload
from tests.bot.serving import free_port


@pytest_asyncio.fixture
async def client(rasa: RasaStub) -> AsyncIterator[RasaClient]:
    client = RasaClient(rasa.address, timeout=5, key="key")
    yield client
    await client.close()


async def test_rasa_gets_sender_message_and_language(client: RasaClient, rasa: RasaStub) -> None:
    await client.say("web-1", "  /bonjour ", "fr")
    await client.choose("web-1", "centre_details:paris", None)
    await client.locate("web-1", Position(45.1234, 6.1234), "it")
    assert rasa.received == [
        {"sender": "web-1", "message": "bonjour", "metadata": {"language": "fr"}},
        {"sender": "web-1", "message": '/centre_details{"centre": "paris"}', "metadata": {"language": None}},
        {
            "sender": "web-1",
            "message": '/centre_nearest{"position": "45.123,6.123"}',
            "metadata": {"language": "it"},
        },
    ]


async def test_several_payloads_make_one_turn(client: RasaClient, rasa: RasaStub) -> None:
    rasa.answer = lambda _: [
        payload("un", language="fr", topic="change_language", suggestions=["help"]),
        payload("deux", language="it", topic="help", suggestions=["help", "privacy"], erase=True),
    ]
    turn = await client.say("web-1", "in italiano", None)
    assert [reply.text for reply in turn.replies] == ["un", "deux"]
    assert (turn.language, turn.topic, turn.suggestions) == ("it", "change_language", ("help", "privacy"))
    assert turn.erase
    assert len({reply.id for reply in turn.replies}) == 2
    assert all(belongs_to(reply.id, "web-1", "key") for reply in turn.replies)


@pytest.mark.parametrize(
    ("status", "answer", "error"),
    [
        (500, [], RasaUnavailable),
        (404, [], MalformedAnswer),
        (200, [], ActionsUnavailable),
        (200, [{"text": "not ours"}], ActionsUnavailable),
        (200, b"oops", MalformedAnswer),
        (200, {}, MalformedAnswer),
        (200, [{"custom": {"reply": {}, "turn": {"language": "fr"}}}], MalformedAnswer),
        (200, [{"custom": {"reply": {"text": 1}, "turn": {"language": "fr"}}}], MalformedAnswer),
    ],
)
async def test_what_is_no_turn_is_an_error(
    client: RasaClient, rasa: RasaStub, status: int, answer: object, error: type[Exception]
) -> None:
    rasa.status, rasa.answer = status, lambda _: answer
    with pytest.raises(error):
        await client.say("web-1", "bonjour", "fr")


async def test_an_error_does_not_quote_the_words(client: RasaClient, rasa: RasaStub) -> None:
    rasa.answer = lambda _: [{"custom": {"reply": {"text": {"mon": "secret"}}, "turn": {"language": "fr"}}}]
    with pytest.raises(MalformedAnswer, match="text") as caught:
        await client.say("web-1", "bonjour", "fr")
    assert "secret" not in str(caught.value)


async def test_nobody_at_the_address() -> None:
    client = RasaClient(f"http://127.0.0.1:{free_port()}", timeout=1, key="key")
    with pytest.raises(RasaUnavailable, match="ConnectError"):
        await client.say("web-1", "bonjour", "fr")
    with pytest.raises(RasaUnavailable, match="ConnectError"):
        await client.check()
    await client.close()


async def test_rasa_is_there(client: RasaClient) -> None:
    await client.check()
