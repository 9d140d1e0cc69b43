from pathlib import Path
from typing import Any

import pytest

from bot.nlu.self_description_extractor import SelfDescriptionExtractor
from tests.bot.nlu.component import process

PHRASES = Path(__file__).parents[3] / "data" / "self_descriptions"


@pytest.fixture(scope="module")
def extractor() -> Any:
    return SelfDescriptionExtractor({"phrases": str(PHRASES)})


def entities(extractor: Any, text: str, **data: Any) -> list[tuple[str, str]]:
    found = process(extractor, text, **data).get("entities")
    return [(entity["entity"], entity["value"]) for entity in found]


def test_status_and_need_are_found_beside_the_topic(extractor: Any) -> None:
    text = "j’ai 52 ans, licencié, je veux me former, j’habite près de Rouen"
    assert entities(extractor, text) == [
        ("status", "senior"),
        ("status", "job_seeker"),
        ("need", "training"),
    ]


def test_a_status_alone_is_the_topic_whatever_was_thought_of_it(extractor: Any) -> None:
    ranking = [{"name": "concept_audience", "confidence": 0.6}]
    message = process(extractor, "retraitée", intent=ranking[0], intent_ranking=ranking)
    assert message.get("intent")["name"] == "inform_status"


def test_words_that_leave_a_question_open_count_alone_only(extractor: Any) -> None:
    assert entities(extractor, "weiß nicht") == [("step", "any")]
    assert ("step", "any") not in entities(extractor, "weiß nicht, wo ihr seid")


def test_a_longer_phrase_replaces_the_year_in_it(extractor: Any) -> None:
    year = {"entity": "year", "value": "2000", "start": 21, "end": 25}
    text = "le début des années 2000"
    year |= {"start": text.index("2000"), "end": len(text)}
    assert entities(extractor, text, entities=[year]) == [("year", "2000-2003")]


@pytest.mark.parametrize(
    ("before", "after"), [("history_overview", "history_year"), ("need_job", "need_job")]
)
def test_a_decade_in_a_question_on_history_is_what_it_is_about(
    extractor: Any, before: str, after: str
) -> None:
    ranking = [{"name": before, "confidence": 0.6}]
    text = "what happened in the nineties?"
    message = process(extractor, text, intent=ranking[0], intent_ranking=ranking)
    assert message.get("intent")["name"] == after


def test_other_entities_stay(extractor: Any) -> None:
    place = {"entity": "place", "value": "Gap", "start": 0, "end": 3}
    assert entities(extractor, "Gap, chômeur", entities=[place])[0] == ("place", "Gap")


def test_a_message_without_text_is_left_alone(extractor: Any) -> None:
    assert process(extractor, None).get("entities") is None
