from typing import Any

import pytest

from bot.nlu.foreign_language_classifier import ForeignLanguageClassifier, is_foreign_script
from tests.bot.nlu.component import process

RANKING = [{"name": "inform_place", "confidence": 0.6}]
GERMAN = {"name": "de", "confidence": 0.7}


@pytest.fixture(scope="module")
def classifier() -> Any:
    return ForeignLanguageClassifier(ForeignLanguageClassifier.get_default_config())


def classified(classifier: Any, text: str) -> Any:
    return process(classifier, text, intent=RANKING[0], intent_ranking=RANKING, language=GERMAN)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hallo, ik zoek werk in Brussel, waar kan ik terecht?", "nl"),
        ("Bon dia, on puc trobar una Ciutat dels Oficis a prop de Girona?", "ca"),
        ("Dzień dobry, szukam pracy", "pl"),
        ("Merhaba, iş arıyorum", "tr"),
        ("Unde este cel mai apropiat centru", "ro"),
        ("أين أقرب مركز؟", "ar"),
        ("Где находится ближайший центр?", "ru"),
        ("你好，我在找工作", "zh"),
    ],
)
def test_a_message_in_another_language_is_answered_with_the_languages(
    classifier: Any, text: str, language: str
) -> None:
    message = classified(classifier, text)
    assert message.get("intent") == {"name": "change_language", "confidence": 1.0}
    assert message.get("language")["name"] == language


@pytest.mark.parametrize(
    "text",
    [
        "Où est le centre ?",
        "mwen lé palé épi an moun tout bon",
        "mi rod in travay la Rényon",
        "ghört d cité des métiers a de mäss z gänf zu eune zentre",
        "curriculum vitae format",
        "¿Cuánto cuesta la visita?",
        "olá, queria mudar de vida",
        "dov'è la Città dei Mestieri?",
        "wo isch s nöchschte Zentrum",
        "13001 Marseille centre ville",
        "ok",
        "🏝️🏝️",
        "?",
    ],
)
def test_any_other_message_stays_as_it_is(classifier: Any, text: str) -> None:
    message = classified(classifier, text)
    assert message.get("intent") == RANKING[0]
    assert message.get("language") == GERMAN


@pytest.mark.parametrize("text", ["ß", "13001", "🏝️🏝️", "j'habite à 🏝️", "Ich komme aus Αθήνα", "?", ""])
def test_a_few_letters_of_another_script_are_no_other_language(text: str) -> None:
    assert not is_foreign_script(text)
