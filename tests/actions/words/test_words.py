import shutil
from pathlib import Path

import pytest

from actions.words import ResponseFileError, Words
from settings.environment import ROOT
from tests.actions.rasa_call import plain

RESPONSES = ROOT / "data" / "responses"


def test_there_are_words_in_six_languages(words: Words) -> None:
    assert sorted(words.languages) == ["de", "en", "es", "fr", "it", "pt"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fr", "C’est gratuit ?"),
        ("en", "Is it free?"),
    ],
)
def test_each_language_has_its_phrasebook(words: Words, language: str, expected: str) -> None:
    assert plain(words.phrasebook(language).say("title_concept_cost")) == expected


def test_a_response_leads_on_to_choices(words: Words) -> None:
    assert words.choices("utter_concept_cost") == [
        "concept_appointment",
        "concept_anonymity",
        "centre_nearest",
    ]
    assert words.choices("utter_nothing") == []


def test_a_response_rests_on_facts(words: Words) -> None:
    assert words.sources("utter_history_italy") == ["history-009", "history-010", "history-034"]
    assert words.sources("utter_nothing") == []


@pytest.mark.parametrize("name", ["choices.yml", "sources.yml"])
def test_a_missing_shared_file_is_named(tmp_path: Path, name: str) -> None:
    folder = shutil.copytree(RESPONSES, tmp_path / "responses")
    (folder / name).unlink()
    with pytest.raises(ResponseFileError, match=f"{name} cannot be read"):
        Words.read(folder)


def test_a_shared_file_without_its_key_is_named(tmp_path: Path) -> None:
    folder = shutil.copytree(RESPONSES, tmp_path / "responses")
    (folder / "choices.yml").write_text("sources: {}\n", encoding="utf-8")
    with pytest.raises(ResponseFileError, match=r"choices\.yml cannot be read"):
        Words.read(folder)
