from pathlib import Path
from typing import Any

import pytest

from bot.nlu.follow_up_classifier import FollowUpClassifier
from tests.bot.nlu.component import process

WORDS = Path(__file__).resolve().parents[3] / "data" / "follow_ups.yml"
RANKING = [{"name": "history_italy", "confidence": 0.95}, {"name": "centre_status", "confidence": 0.03}]


@pytest.fixture(scope="module")
def classifier() -> Any:
    return FollowUpClassifier({"words": str(WORDS)})


def named(text: str, name: str, *, kind: str = "place", sure: bool = False) -> dict[str, Any]:
    start = text.index(name)
    return {"entity": kind, "value": name, "start": start, "end": start + len(name), "sure": sure}


def classified(classifier: Any, text: str, *entities: dict[str, Any]) -> Any:
    return process(classifier, text, intent=RANKING[0], intent_ranking=list(RANKING), entities=list(entities))


def test_the_topic_of_a_short_question_is_beyond_doubt(classifier: Any) -> None:
    text = "quella di Milano è aperta?"
    message = classified(classifier, text, named(text, "Milano"))
    assert message.get("intent") == {"name": "centre_status", "confidence": 1.0}
    first, second = message.get("intent_ranking")
    assert (first["name"], second["name"]) == ("centre_status", "history_italy")
    assert second["confidence"] < 0.2


def test_the_place_of_a_short_question_is_sure(classifier: Any) -> None:
    text = "and for lyon?"
    place, mark = classified(classifier, text, named(text, "lyon")).get("entities")
    assert (place["value"], place["sure"]) == ("lyon", True)
    assert (mark["entity"], mark["value"]) == ("follow_up", "same")


def test_an_ordinary_word_is_no_place_even_where_there_is_one_of_that_name(classifier: Any) -> None:
    text = "¿y en Francia?"
    message = classified(
        classifier, text, named(text, "y", sure=True), named(text, "Francia", kind="country", sure=True)
    )
    assert [entity["value"] for entity in message.get("entities")] == ["Francia", "same"]


def test_a_year_is_no_place(classifier: Any) -> None:
    text = "et en 2001 ?"
    entities = named(text, "2001"), named(text, "2001", kind="year")
    assert classified(classifier, text, *entities).get("intent") == RANKING[0]


def test_a_centre_may_be_named(classifier: Any) -> None:
    text = "horarios de Porta 22"
    message = classified(classifier, text, named(text, "Porta 22", kind="centre"))
    assert message.get("intent")["name"] == "centre_hours"


def test_any_other_message_stays_as_it_is(classifier: Any) -> None:
    text = "comment est née celle de Milano ?"
    place = named(text, "Milano")
    message = classified(classifier, text, place)
    assert message.get("intent") == RANKING[0]
    assert message.get("intent_ranking") == RANKING
    assert message.get("entities") == [place]


def test_a_longer_question_for_another_centre_may_ask_for_a_nearer_one(classifier: Any) -> None:
    ranking = [{"name": "centre_next", "confidence": 0.9}]
    text = "non mais franchement c'est trop loin pour une mamie"
    message = process(classifier, text, intent=ranking[0], intent_ranking=ranking, entities=[])
    assert message.get("intent") == ranking[0]
    assert [entity["value"] for entity in message.get("entities")] == ["closer"]


def test_a_message_without_text_stays_as_it_is(classifier: Any) -> None:
    assert process(classifier, None).get("intent") is None
