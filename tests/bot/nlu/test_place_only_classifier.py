from typing import Any

import pytest

from bot.nlu.place_only_classifier import PlaceOnlyClassifier
from tests.bot.nlu.component import process


def intent(
    text: str, *, alone: bool = True, sure: bool = True, language: Any = None, confidence: float = 0.9
) -> str:
    other = {"name": "history_year", "confidence": confidence}
    place = {"entity": "place", "value": text, "alone": alone, "sure": sure}
    message = process(
        PlaceOnlyClassifier({}),
        text,
        entities=[place],
        intent=other,
        intent_ranking=[other],
        language=language,
    )
    name: str = message.get("intent")["name"]
    return name


def test_a_place_alone_is_information_about_the_place() -> None:
    assert intent("Milan") == "inform_place"


@pytest.mark.parametrize("flags", [{"alone": False}, {"sure": False}])
def test_a_place_in_a_sentence_or_in_doubt_changes_nothing(flags: dict[str, bool]) -> None:
    assert intent("Milan", **flags) == "history_year"


@pytest.mark.parametrize("text", ["93", "2A", "974", "13001"])
@pytest.mark.parametrize(
    "language", [None, {"name": "fr", "confidence": 0.99}, {"name": "en", "confidence": 0.4}]
)
def test_the_number_of_a_department_is_a_place(text: str, language: Any) -> None:
    assert intent(text, language=language) == "inform_place"


def test_in_another_language_a_short_number_is_none() -> None:
    assert intent("16", language={"name": "en", "confidence": 0.95}) == "history_year"


@pytest.mark.parametrize("text", ["Como", "Lens", "Halle"])
def test_a_capitalised_word_that_means_nothing_else_is_a_place(text: str) -> None:
    assert intent(text, alone=False, sure=False, confidence=0.3) == "inform_place"


@pytest.mark.parametrize(("text", "confidence"), [("Massa", 0.9), ("nice", 0.3), ("LENS", 0.3)])
def test_a_word_with_another_meaning_is_none(text: str, confidence: float) -> None:
    assert intent(text, alone=False, sure=False, confidence=confidence) == "history_year"
