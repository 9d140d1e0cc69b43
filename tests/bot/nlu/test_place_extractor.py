from pathlib import Path
from typing import Any

import pytest
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource

from actions.places.compile import TABLES, compile_gazetteer
from bot.nlu.place_extractor import PlaceExtractor
from tests.bot.nlu.component import CONTEXT, process

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def extractor(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("gazetteer")
    compile_gazetteer(ROOT / TABLES, folder / "gazetteer.db")
    config = {"gazetteer": str(folder / "gazetteer.db"), "context": str(ROOT / "data" / "gazetteer")}
    storage = LocalModelStorage(folder / "storage")
    return PlaceExtractor.load(
        {**PlaceExtractor.get_default_config(), **config}, storage, Resource("place"), CONTEXT
    )


def entities(extractor: Any, text: str) -> list[tuple[str, str, bool]]:
    found = process(extractor, text).get("entities")
    return [(entity["entity"], entity["value"], entity["sure"]) for entity in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Où est le centre le plus proche de Gap ?", [("place", "Gap", True)]),
        ("nearest centre to Milan", [("place", "Milan", True)]),
        ("j’habite à Saint-Denis", [("place", "Saint-Denis", True)]),
        ("Un centre en Belgique ?", [("country", "BE", True)]),
        ("C’est gratuit ?", []),
    ],
)
def test_places_and_countries_are_found(
    extractor: Any, text: str, expected: list[tuple[str, str, bool]]
) -> None:
    assert [found for found in entities(extractor, text) if found[2]] == expected


def test_an_entity_has_its_place_in_the_text_and_its_score(extractor: Any) -> None:
    text = "Je vis à Genève depuis 2001"
    (found,) = [entity for entity in process(extractor, text).get("entities") if entity["sure"]]
    assert text[found["start"] : found["end"]] == "Genève"
    assert found["score"] >= 3
    assert found["extractor"] == "PlaceExtractor"


def test_entities_found_before_are_kept(extractor: Any) -> None:
    before = {"entity": "year", "value": "1999", "start": 0, "end": 4}
    found = process(extractor, "1999 à Gap", entities=[before]).get("entities")
    assert found[0] == before
    assert "Gap" in [entity["value"] for entity in found]


def test_a_message_without_text_has_no_entities(extractor: Any) -> None:
    assert process(extractor, None).get("entities") is None
