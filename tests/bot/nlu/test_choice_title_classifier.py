from typing import Any

import pytest

from bot.nlu.choice_title_classifier import ChoiceTitleClassifier
from tests.bot.nlu.component import process

OTHER = {"name": "centre_directions", "confidence": 0.7}
STATUS = {"entity": "status", "value": "employee", "start": 0, "end": 4}


@pytest.fixture(scope="module")
def titles() -> ChoiceTitleClassifier:
    return ChoiceTitleClassifier(ChoiceTitleClassifier.get_default_config())


def understood(titles: ChoiceTitleClassifier, text: str) -> tuple[str, list[tuple[str, str]]]:
    message: Any = process(titles, text, entities=[STATUS], intent=OTHER, intent_ranking=[OTHER])
    entities = [(entity["entity"], entity["value"]) for entity in message.get("entities")]
    return message.get("intent")["name"], entities


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("¿Cómo llegó a Italia?", "history_italy"),
        ("como llego a italia", "history_italy"),
        ("C’est gratuit ?", "concept_cost"),
        ("è gratis", "concept_cost"),
        ("Wer hatte die Idee?", "history_founder"),
    ],
)
def test_a_title_leads_where_its_button_does(titles: ChoiceTitleClassifier, text: str, topic: str) -> None:
    assert understood(titles, text) == (topic, [])


@pytest.mark.parametrize("text", ["Back to my questions", "back to my questions!", "BACK TO MY QUESTIONS"])
def test_a_title_with_a_value_fills_the_entity(titles: ChoiceTitleClassifier, text: str) -> None:
    assert understood(titles, text) == ("guidance_start", [("step", "resume")])


@pytest.mark.parametrize(
    "text", ["", "Como", "I don’t know yet", "I’m looking for work", "C’est gratuit lundi ?"]
)
def test_everything_else_is_left_alone(titles: ChoiceTitleClassifier, text: str) -> None:
    assert understood(titles, text) == ("centre_directions", [("status", "employee")])
