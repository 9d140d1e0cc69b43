import pytest
import yaml

from settings.environment import ROOT
from topics import ENTITY_OF_TOPIC, choice_message


@pytest.mark.parametrize(
    ("topic", "value", "message"),
    [
        ("concept_cost", "", "/concept_cost"),
        ("centre_hours", "geneve", '/centre_hours{"centre": "geneve"}'),
        ("inform_place", "g.2995469", '/inform_place{"place": "g.2995469"}'),
    ],
)
def test_a_choice_is_a_message_to_rasa(topic: str, value: str, message: str) -> None:
    assert choice_message(topic, value) == message


def test_a_topic_without_values_takes_none() -> None:
    with pytest.raises(KeyError):
        choice_message("concept_cost", "now")


def test_topics_and_entities_are_those_of_the_domain() -> None:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    assert set(ENTITY_OF_TOPIC) <= {next(iter(intent)) for intent in domain["intents"]}
    assert set(ENTITY_OF_TOPIC.values()) <= set(domain["entities"])
