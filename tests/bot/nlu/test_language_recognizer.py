from pathlib import Path
from typing import Any

import pytest
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.language_recognizer import LanguageRecognizer
from tests.bot.nlu.component import process, trained
from tests.bot.nlu.examples import training_data


@pytest.fixture(scope="module")
def recognizer(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder: Path = tmp_path_factory.mktemp("recognizer")
    nameless = TrainingData([Message({"text": "hola, buenos días", "intent": "greet"})])
    return trained(LanguageRecognizer, {}, training_data().merge(nameless), folder)


@pytest.mark.parametrize(
    ("text", "language"),
    [("combien ça coûte ?", "fr"), ("how much does it cost?", "en"), ("bonjour à vous", "fr")],
)
def test_the_language_is_set_with_its_probability(recognizer: Any, text: str, language: str) -> None:
    message = process(recognizer, text)
    found = message.get("language")
    assert found["name"] == language
    assert 0.5 < found["confidence"] <= 1.0
    assert "language" in message.output_properties


def test_a_message_without_text_has_no_language(recognizer: Any) -> None:
    assert process(recognizer, None).get("language") is None


def test_the_examples_stay_as_they_are(recognizer: Any) -> None:
    data = training_data()
    assert recognizer.process_training_data(data) is data
    assert all(example.get("language") is None for example in data.intent_examples)
