import json
from pathlib import Path
from typing import Any

import pytest
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.phrase_extractor import PhraseExtractor
from tests.bot.nlu.component import process, trained

PATTERNS: list[dict[str, Any]] = [
    {"label": "language", "pattern": "français", "id": "fr"},
    {"label": "centre", "pattern": "Cité des métiers du Val-de-Marne", "id": "val-de-marne"},
    {"label": "year", "pattern": [{"TEXT": {"REGEX": "^(1[5-9]|20|21)[0-9]{2}$"}}]},
]


@pytest.fixture
def patterns(tmp_path: Path) -> Path:
    folder = tmp_path / "entities"
    folder.mkdir()
    write(folder, PATTERNS)
    return folder


def write(folder: Path, patterns: list[dict[str, Any]]) -> None:
    lines = [json.dumps(pattern, ensure_ascii=False) for pattern in patterns]
    (folder / "some.jsonl").write_text("\n".join([*lines, ""]), encoding="utf-8")


@pytest.fixture
def extractor(patterns: Path, tmp_path: Path) -> Any:
    return trained(PhraseExtractor, {"patterns": str(patterns)}, TrainingData(), tmp_path / "storage")


def entities(extractor: Any, text: str) -> list[tuple[str, str, str]]:
    found = process(extractor, text).get("entities")
    return [(entity["entity"], entity["value"], text[entity["start"] : entity["end"]]) for entity in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("parlez-vous français ?", [("language", "fr", "français")]),
        ("FRANCAIS SVP", [("language", "fr", "FRANCAIS")]),
        ("en 1999 ou 2031 ?", [("year", "1999", "1999"), ("year", "2031", "2031")]),
        ("j’ai 1200 questions", []),
        (
            "la cite des metiers du val de marne",
            [("centre", "val-de-marne", "cite des metiers du val de marne")],
        ),
        ("l’année:2013.", [("year", "2013", "2013")]),
        ("rien", []),
    ],
)
def test_phrases_are_found_whatever_their_case_accents_and_hyphens(
    extractor: Any, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert entities(extractor, text) == expected


def test_entities_found_before_are_kept_and_the_extractor_is_named(extractor: Any) -> None:
    before = {"entity": "place", "value": "Gap", "start": 0, "end": 3}
    found = process(extractor, "Gap en 1999", entities=[before]).get("entities")
    assert [entity["entity"] for entity in found] == ["place", "year"]
    assert found[1]["extractor"] == "PhraseExtractor"


def test_a_loaded_model_does_not_need_the_files(patterns: Path, extractor: Any) -> None:
    (patterns / "some.jsonl").unlink()
    assert entities(extractor, "français") == [("language", "fr", "français")]


def test_a_message_without_text_has_no_entities(extractor: Any) -> None:
    assert process(extractor, None).get("entities") is None


def test_the_cache_of_rasa_learns_of_changed_patterns(patterns: Path) -> None:
    config = {"patterns": str(patterns)}
    before = PhraseExtractor.fingerprint_addon(config)
    assert PhraseExtractor.fingerprint_addon(config) == before
    write(patterns, PATTERNS[:1])
    assert PhraseExtractor.fingerprint_addon(config) != before
