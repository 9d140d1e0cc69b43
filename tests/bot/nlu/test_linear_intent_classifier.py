from pathlib import Path
from typing import Any

import pytest

from bot.nlu.linear_intent_classifier import LinearIntentClassifier
from tests.bot.nlu.component import process, trained
from tests.bot.nlu.examples import training_data


@pytest.fixture(scope="module")
def classifier(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder: Path = tmp_path_factory.mktemp("classifier")
    return trained(LinearIntentClassifier, {"ranking_length": 2}, training_data(), folder)


@pytest.mark.parametrize(
    ("text", "topic"),
    [("c’est gratuit ?", "concept_cost"), ("good evening", "greet"), ("et en 2001 ?", "history_year")],
)
def test_the_topic_is_set_with_a_ranking(classifier: Any, text: str, topic: str) -> None:
    message = process(classifier, text)
    ranking = message.get("intent_ranking")
    assert message.get("intent")["name"] == topic
    assert ranking[0] == message.get("intent")
    assert len(ranking) == 2
    assert {"intent", "intent_ranking"} <= message.output_properties


def test_a_message_without_text_is_left_alone(classifier: Any) -> None:
    assert process(classifier, None).get("intent") is None
