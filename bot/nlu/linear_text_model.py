"""A linear text classifier over TF-IDF features of words and characters."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

WORDS = r"\w+|[?!]"

Scores = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Ranked:
    """One label with its probability, 0 to 1."""

    label: str
    confidence: float


class LinearTextModel:
    """Linear support vector machines, one per label, over word and character n-grams.

    The margins become probabilities by a softmax with a temperature (Guo et al., "On Calibration of Modern
    Neural Networks", 2017). The default is the one that fits best on a tenth of this project's examples, for
    two languages as for six; finding it anew at every training would double its time.
    """

    def __init__(
        self, *, word_ngrams: int = 2, char_ngrams: int = 5, penalty: float = 1.0, temperature: float = 0.2
    ) -> None:
        self._vectorizers = [
            _vectorizer(analyzer="word", token_pattern=WORDS, ngram_range=(1, word_ngrams), min_df=1),
            _vectorizer(analyzer="char_wb", ngram_range=(2, char_ngrams), min_df=2),
        ]
        self._penalty = penalty
        self._labels: list[str] = []
        self._weights: Scores = np.zeros((0, 0), dtype=np.float32)
        self._bias: Scores = np.zeros(0, dtype=np.float32)
        self._temperature = temperature

    def fit(self, texts: Sequence[str], labels: Sequence[str]) -> None:
        """Learn from texts and their labels, in the same order; at least two labels are needed."""
        features = hstack([part.fit_transform(texts) for part in self._vectorizers], format="csr")
        machine = LinearSVC(C=self._penalty, dual=True, random_state=0).fit(features, labels)
        self._labels = [str(label) for label in machine.classes_]
        # Two labels give one row of weights; both signs make a column for each.
        weights, bias = machine.coef_, machine.intercept_
        if len(self._labels) == 2:
            weights, bias = np.vstack([-weights, weights]), np.concatenate([-bias, bias])
        self._weights = np.ascontiguousarray(weights.T, dtype=np.float32)
        self._bias = bias.astype(np.float32)

    def rank(self, text: str, count: int) -> list[Ranked]:
        """Return the `count` likeliest labels, best first."""
        probabilities = _softmax(self._margins([text]) / self._temperature)[0]
        best = np.argsort(-probabilities)[:count]
        return [Ranked(self._labels[column], float(probabilities[column])) for column in best]

    def save(self, folder: Path) -> None:
        """Write the model into `folder`: arrays, and vocabularies as JSON. Nothing in it is executable."""
        np.savez_compressed(
            folder / "arrays.npz",
            weights=self._weights.astype(np.float16),
            bias=self._bias,
            **{f"idf_{index}": part.idf_.astype(np.float32) for index, part in enumerate(self._vectorizers)},
        )
        vocabularies = [
            sorted(part.vocabulary_, key=part.vocabulary_.__getitem__) for part in self._vectorizers
        ]
        meta = {"labels": self._labels, "temperature": self._temperature, "vocabularies": vocabularies}
        (folder / "meta.json").write_text(json.dumps(meta, ensure_ascii=False), encoding="utf-8")

    def load(self, folder: Path) -> None:
        """Read what `save` wrote."""
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        with np.load(folder / "arrays.npz", allow_pickle=False) as arrays:
            self._weights = arrays["weights"].astype(np.float32)
            self._bias = arrays["bias"]
            for index, part in enumerate(self._vectorizers):
                part.vocabulary_ = {term: row for row, term in enumerate(meta["vocabularies"][index])}
                part.idf_ = arrays[f"idf_{index}"]
        self._labels = meta["labels"]
        self._temperature = meta["temperature"]

    def _margins(self, texts: Sequence[str]) -> Scores:
        features: csr_matrix = hstack([part.transform(texts) for part in self._vectorizers], format="csr")
        return np.asarray(features @ self._weights + self._bias, dtype=np.float32)


def _vectorizer(**options: object) -> TfidfVectorizer:
    return TfidfVectorizer(sublinear_tf=True, strip_accents="unicode", dtype=np.float32, **options)


def _softmax(margins: Scores) -> Scores:
    powers = np.exp(margins - margins.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), dtype=np.float32)
