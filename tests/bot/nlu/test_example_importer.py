from pathlib import Path

import pytest
from rasa.shared.importers.rasa import RasaFileImporter

from bot.nlu.example_importer import ExampleImporter

NLU = """version: "3.1"

nlu:
- intent: concept_cost
  metadata:
    language: en
  examples: |
    - is it free
    - what does it cost: nothing?
    - is it free
- intent: greet
  metadata:
    language: en
  examples: |
    - hello
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "nlu" / "en").mkdir(parents=True)
    (tmp_path / "nlu" / "en" / "topics.yml").write_text(NLU, encoding="utf-8")
    (tmp_path / "rules").mkdir()
    return tmp_path


def test_it_reads_what_rasas_own_importer_reads(folder: Path) -> None:
    ours = ExampleImporter(examples=str(folder / "nlu"), rules=str(folder / "rules")).get_nlu_data()
    rasas = RasaFileImporter(training_data_paths=str(folder / "nlu")).get_nlu_data()
    assert [example.data for example in ours.training_examples] == [
        example.data for example in rasas.training_examples
    ]
    assert ours.fingerprint() == rasas.fingerprint()


def test_an_example_that_is_changed_has_another_fingerprint(folder: Path) -> None:
    data = ExampleImporter(examples=str(folder / "nlu"), rules=str(folder / "rules")).get_nlu_data()
    before = data.fingerprint()
    data.training_examples[0].set("intent", "greet")
    assert data.fingerprint() != before
