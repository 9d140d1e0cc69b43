from tests.bot.gateway.client import Client
from tests.bot.rasa_stub import RasaStub, payload


async def test_metrics_count_requests_turns_and_outages_without_personal_data(
    client: Client, rasa: RasaStub
) -> None:
    await client.open()
    rasa.answer = lambda _: [payload("Oui.", topic="concept_cost")]
    await client.send(text="mon secret")
    rasa.status = 500
    await client.send(text="mon secret")
    await client.http.get("/somewhere/secret")
    await client.http.request("SECRET", "/api/messages")

    text = (await client.http.get("/metrics")).text
    assert 'accueil_requests_total{method="POST",route="/api/messages",status="200"} 1.0' in text
    assert 'accueil_requests_total{method="POST",route="/api/messages",status="503"} 1.0' in text
    assert 'accueil_requests_total{method="GET",route="unmatched",status="404"} 1.0' in text
    assert 'accueil_requests_total{method="other"' in text
    assert 'accueil_request_seconds_count{method="POST",route="/api/messages"} 2.0' in text
    assert 'accueil_turns_total{language="fr",topic="concept_cost"} 1.0' in text
    assert 'accueil_outages_total{part="rasa"} 1.0' in text
    assert "secret" not in text.lower()
    assert rasa.received[0]["sender"] not in text
