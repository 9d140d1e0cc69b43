from pathlib import Path

import pytest
import yaml

from bot.conversation.choices import FORGET, GREETING, TOPICS, rasa_payload
from bot.conversation.errors import UnknownChoice

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("key", "payload"),
    [
        ("concept_cost", "/concept_cost"),
        ("centre_details:paris", '/centre_details{"centre": "paris"}'),
        ("centre_nearest:Saint-Denis_974", '/centre_nearest{"place": "Saint-Denis_974"}'),
        ("centre_list:FR", '/centre_list{"country": "FR"}'),
        ("network_size:IT", '/network_size{"country": "IT"}'),
        ("change_language:pt", '/change_language{"language": "pt"}'),
        ("history_year:1999", '/history_year{"year": "1999"}'),
        ("inform_status:job_seeker", '/inform_status{"status": "job_seeker"}'),
        ("inform_place:75019", '/inform_place{"place": "75019"}'),
        (f"centre_details:{'a' * 40}", f'/centre_details{{"centre": "{"a" * 40}"}}'),
    ],
)
def test_a_key_becomes_an_intent(key: str, payload: str) -> None:
    assert rasa_payload(key) == payload


@pytest.mark.parametrize(
    "key",
    [
        "",
        "/greet",
        "Greet",
        "greet ",
        "greet\n",
        "greet:",
        "greet:now",
        ":paris",
        "centre_details:a b",
        'centre_details:"}',
        f"centre_details:{'a' * 41}",
        "centre_details:é",
        "centre_details:a:b",
        "session_start",
        "nlu_fallback",
        "no_such_topic",
        "a" * 65,
    ],
)
def test_a_key_that_no_reply_gave_is_refused(key: str) -> None:
    with pytest.raises(UnknownChoice, match=r"send the (key|part)"):
        rasa_payload(key)


def test_the_keys_of_the_application_itself_are_known() -> None:
    assert rasa_payload(GREETING) == "/greet"
    assert rasa_payload(FORGET) == "/forget_me"


def test_the_topics_are_the_intents_of_the_domain() -> None:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    intents = {intent if isinstance(intent, str) else next(iter(intent)) for intent in domain["intents"]}
    assert intents == TOPICS
