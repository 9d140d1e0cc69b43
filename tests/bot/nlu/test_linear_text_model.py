import json
from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import hstack

from bot.nlu.linear_text_model import LinearTextModel
from tests.bot.nlu.examples import labelled_texts


@pytest.fixture(scope="module")
def model() -> LinearTextModel:
    trained = LinearTextModel()
    trained.fit([text for text, _, _ in labelled_texts()], [topic for _, topic, _ in labelled_texts()])
    return trained


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("c’est gratuit ?", "concept_cost"),
        ("IS IT FREE", "concept_cost"),
        ("bonsoir", "greet"),
        ("que s’est-il passé en 2010 ?", "history_year"),
    ],
)
def test_the_likeliest_label_comes_first(model: LinearTextModel, text: str, label: str) -> None:
    ranked = model.rank(text, 3)
    assert ranked[0].label == label
    assert [entry.confidence for entry in ranked] == sorted(
        (entry.confidence for entry in ranked), reverse=True
    )


def test_confidences_are_probabilities(model: LinearTextModel) -> None:
    ranked = model.rank("gratuit", 10)
    assert len(ranked) == 3
    assert sum(entry.confidence for entry in ranked) == pytest.approx(1.0, abs=1e-5)


def test_the_ranking_is_as_long_as_asked_for(model: LinearTextModel) -> None:
    assert len(model.rank("gratuit", 2)) == 2


@pytest.mark.parametrize("text", ["", "???", "жжж", "a"])
def test_any_text_has_a_ranking(model: LinearTextModel, text: str) -> None:
    assert sum(entry.confidence for entry in model.rank(text, 3)) == pytest.approx(1.0, abs=1e-5)


def test_a_stranger_is_less_sure_than_an_example(model: LinearTextModel) -> None:
    assert model.rank("xylophone", 1)[0].confidence < model.rank("c’est gratuit ?", 1)[0].confidence


def test_a_saved_model_ranks_as_before(model: LinearTextModel, tmp_path: Path) -> None:
    model.save(tmp_path)
    loaded = LinearTextModel()
    loaded.load(tmp_path)
    for text in ("c’est gratuit ?", "hello", "et en 2001 ?", "xylophone"):
        before, after = model.rank(text, 3), loaded.rank(text, 3)
        assert [entry.label for entry in after] == [entry.label for entry in before]
        assert [entry.confidence for entry in after] == pytest.approx(
            [entry.confidence for entry in before], abs=2e-3
        )


def test_a_model_saved_twice_is_identical(model: LinearTextModel, tmp_path: Path) -> None:
    folders = [tmp_path / "first", tmp_path / "second", tmp_path / "third"]
    for folder in folders:
        folder.mkdir()
    model.save(folders[0])
    loaded = LinearTextModel()
    loaded.load(folders[0])
    loaded.save(folders[1])
    loaded.load(folders[1])
    loaded.save(folders[2])
    assert json.loads((folders[0] / "meta.json").read_text()) == json.loads(
        (folders[1] / "meta.json").read_text()
    )
    again = LinearTextModel()
    again.load(folders[2])
    assert again.rank("gratuit", 3) == loaded.rank("gratuit", 3)


def test_two_labels_are_enough() -> None:
    model = LinearTextModel()
    model.fit([text for text, _, _ in labelled_texts()], [language for _, _, language in labelled_texts()])
    assert [entry.label for entry in model.rank("combien ça coûte ?", 2)] == ["fr", "en"]
    assert [entry.label for entry in model.rank("how much does it cost?", 2)] == ["en", "fr"]
    assert sum(entry.confidence for entry in model.rank("bonsoir", 2)) == pytest.approx(1.0, abs=1e-5)


def test_training_twice_gives_the_same_model() -> None:
    texts, labels = [text for text, _, _ in labelled_texts()], [topic for _, topic, _ in labelled_texts()]
    first, second = LinearTextModel(), LinearTextModel()
    first.fit(texts, labels)
    second.fit(texts, labels)
    # The threads that train share liblinear's random numbers, so that the last digits may differ.
    for one, other in zip(first.rank("c’est combien ?", 3), second.rank("c’est combien ?", 3), strict=True):
        assert one.label == other.label
        assert one.confidence == pytest.approx(other.confidence, abs=1e-3)


@pytest.mark.parametrize("text", ["", "zzz qqq", "is it free", "Is it FREE, free? wo ist das", "où est-ce ?"])
def test_the_features_of_a_text_are_those_of_training(model: LinearTextModel, text: str) -> None:
    of_training = hstack([part.transform([text]) for part in model._vectorizers], format="csr").toarray()[0]
    columns, values = model._features(text)
    found = np.zeros_like(of_training)
    found[columns] = values
    np.testing.assert_allclose(found, of_training, rtol=1e-5)
