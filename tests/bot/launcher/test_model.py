import re
from pathlib import Path

import pytest

from bot.launcher.model import model_file, outdated_models

INPUTS = [
    "config.yml",
    "domain.yml",
    "rasa-env/uv.lock",
    "data/nlu/fr/concept.yml",
    "data/nlu/entities/years.jsonl",
    "data/stories/concept_rules.yml",
    "bot/nlu/linear_text_model.py",
    "actions/places/mentions.py",
]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in [*INPUTS, "README.md", "data/responses/fr.yml", "actions/greet.py"]:
        write(tmp_path / name, f"content of {name}")
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_the_model_is_named_after_its_inputs(tree: Path) -> None:
    model = model_file(tree)
    assert model.parent == tree / "models"
    assert re.fullmatch(r"accueil-[0-9a-f]{16}\.tar\.gz", model.name)
    assert model_file(tree) == model


@pytest.mark.parametrize("name", INPUTS)
def test_it_changes_with_each_input(tree: Path, name: str) -> None:
    before = model_file(tree)
    write(tree / name, "something else")
    assert model_file(tree) != before


@pytest.mark.parametrize("name", ["data/nlu/it/concept.yml", "bot/nlu/new.py"])
def test_it_changes_with_a_new_input(tree: Path, name: str) -> None:
    before = model_file(tree)
    write(tree / name, "")
    assert model_file(tree) != before


def test_it_changes_when_an_input_is_renamed(tree: Path) -> None:
    before = model_file(tree)
    (tree / INPUTS[3]).rename(tree / "data/nlu/fr/other.yml")
    assert model_file(tree) != before


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "data/responses/fr.yml",
        "actions/greet.py",
        "data/sites/centres.csv",
        "models/other.tar.gz",
    ],
)
def test_nothing_else_changes_it(tree: Path, name: str) -> None:
    before = model_file(tree)
    write(tree / name, "something else")
    assert model_file(tree) == before


def test_models_of_earlier_inputs_are_outdated(tree: Path) -> None:
    model = model_file(tree)
    write(model, "")
    write(tree / "models/accueil-0123456789abcdef.tar.gz", "")
    write(tree / "models/20260101-made-by-hand.tar.gz", "")
    assert [path.name for path in outdated_models(model)] == ["accueil-0123456789abcdef.tar.gz"]
