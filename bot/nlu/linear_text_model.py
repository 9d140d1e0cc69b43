"""A linear text classifier over TF-IDF features of words and characters."""

import json
import os
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.naive_bayes import MultinomialNB
from sklearn.svm import LinearSVC

WORDS = r"\w+|[?!]"
SMOOTHING = 0.05
TOLERANCE = 0.1
"""Where training stops: the default of liblinear itself; scikit-learn's takes longer for the same answers."""

Scores = npt.NDArray[np.float32]
Columns = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Ranked:
    """One label with its probability, 0 to 1."""

    label: str
    confidence: float


class LinearTextModel:
    """Linear support vector machines, one per label, over word and character n-grams.

    A share of a naive Bayes classifier over the same features can be added to the weights: it knows something
    of every feature, the machines only of those that they needed (compare Wang and Manning, "Baselines and
    Bigrams", 2012). The sum is one linear model again and costs nothing at run time.

    The margins become probabilities by a softmax with a temperature (Guo et al., "On Calibration of Modern
    Neural Networks", 2017). The default is the one that fits best on a tenth of this project's examples, for
    two languages as for six; finding it anew at every training would double its time.
    """

    def __init__(
        self,
        *,
        word_ngrams: int = 2,
        char_ngrams: int = 5,
        penalty: float = 1.0,
        bayes: float = 0.0,
        temperature: float = 0.2,
    ) -> None:
        """Create an untrained model.

        Args:
            word_ngrams: most words in a feature; 0 for none.
            char_ngrams: most characters in a feature, two at least; 0 for none.
            penalty: the machines' C, their inverse regularisation.
            bayes: share of naive Bayes; its weights are natural logarithms of likelihoods.
            temperature: of the softmax; the higher, the less sure.
        """
        self._vectorizers = []
        if word_ngrams:
            self._vectorizers.append(
                _vectorizer(analyzer="word", token_pattern=WORDS, ngram_range=(1, word_ngrams), min_df=1)
            )
        if char_ngrams:
            self._vectorizers.append(_vectorizer(analyzer="char_wb", ngram_range=(2, char_ngrams), min_df=2))
        self._analyzers = [part.build_analyzer() for part in self._vectorizers]
        self._idf: list[Scores] = []
        self._penalty = penalty
        self._bayes = bayes
        self._labels: list[str] = []
        self._weights = np.zeros((0, 0), dtype=np.int8)
        self._scales: Scores = np.zeros(0, dtype=np.float32)
        self._bias: Scores = np.zeros(0, dtype=np.float32)
        self._temperature = temperature

    def fit(self, texts: Sequence[str], labels: Sequence[str]) -> None:
        """Learn from texts and their labels, in the same order; at least two labels are needed."""
        features = hstack([part.fit_transform(texts) for part in self._vectorizers], format="csr")
        self._idf = [part.idf_.astype(np.float32) for part in self._vectorizers]
        self._labels = sorted(set(labels))
        weights, self._bias = _machines(features, np.asarray(labels), self._labels, self._penalty)
        if self._bayes:
            likelihoods, priors = _naive_bayes(features, labels)
            weights += self._bayes * likelihoods
            self._bias += self._bayes * priors
        self._weights, self._scales = _quantised(weights)

    def rank(self, text: str, count: int) -> list[Ranked]:
        """Return the `count` likeliest labels, best first."""
        probabilities = _softmax(self._margins(text) / self._temperature)
        best = np.argsort(-probabilities)[:count]
        return [Ranked(self._labels[column], float(probabilities[column])) for column in best]

    def save(self, folder: Path) -> None:
        """Write the model into `folder`: arrays, and vocabularies as JSON. Nothing in it is executable."""
        arrays: dict[str, Any] = {f"idf_{index}": idf for index, idf in enumerate(self._idf)}
        arrays |= {"weights": self._weights, "scales": self._scales, "bias": self._bias}
        np.savez_compressed(folder / "arrays.npz", **arrays)
        vocabularies = [
            sorted(part.vocabulary_, key=part.vocabulary_.__getitem__) for part in self._vectorizers
        ]
        meta = {"labels": self._labels, "temperature": self._temperature, "vocabularies": vocabularies}
        (folder / "meta.json").write_text(json.dumps(meta, ensure_ascii=False), encoding="utf-8")

    def load(self, folder: Path) -> None:
        """Read what `save` wrote."""
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        with np.load(folder / "arrays.npz", allow_pickle=False) as arrays:
            self._weights = arrays["weights"]
            self._scales = arrays["scales"]
            self._bias = arrays["bias"]
            for index, part in enumerate(self._vectorizers):
                part.vocabulary_ = {term: row for row, term in enumerate(meta["vocabularies"][index])}
            self._idf = [arrays[f"idf_{index}"] for index in range(len(self._vectorizers))]
        self._labels = meta["labels"]
        self._temperature = meta["temperature"]

    def _margins(self, text: str) -> Scores:
        """Return the margin of each label; only the weights of the features in the text are made floats."""
        columns, values = self._features(text)
        margins = (values * self._scales[columns]) @ self._weights[columns].astype(np.float32) + self._bias
        return np.asarray(margins, dtype=np.float32)

    def _features(self, text: str) -> tuple[Columns, Scores]:
        """Return the features of a text, as the vectorizers' `transform` does in several times as long."""
        columns, values, offset = [], [], 0
        for part, analyze, idf in zip(self._vectorizers, self._analyzers, self._idf, strict=True):
            known = (part.vocabulary_.get(term) for term in analyze(text))
            counts = Counter(column for column in known if column is not None)
            found = np.fromiter(counts, dtype=np.intp, count=len(counts))
            frequencies = np.fromiter(counts.values(), dtype=np.float32, count=len(counts))
            weighted = (1 + np.log(frequencies)) * idf[found]
            columns.append(found + offset)
            values.append(weighted / (np.linalg.norm(weighted) or 1))
            offset += len(idf)
        return np.concatenate(columns), np.concatenate(values)


def _machines(
    features: csr_matrix, labels: npt.NDArray[np.str_], names: list[str], penalty: float
) -> tuple[Scores, Scores]:
    """Train one machine for each label against all others, as LinearSVC does, but on all processors."""

    def machine(name: str) -> tuple[Scores, float]:
        trained = LinearSVC(C=penalty, dual=True, tol=TOLERANCE, random_state=0).fit(features, labels == name)
        return trained.coef_[0].astype(np.float32), float(trained.intercept_[0])

    # liblinear releases the interpreter's lock, so that threads share the features instead of copying them.
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        trained = list(threads.map(machine, names))
    weights = np.ascontiguousarray(np.vstack([row for row, _ in trained]).T)
    return weights, np.array([bias for _, bias in trained], dtype=np.float32)


def _quantised(weights: Scores) -> tuple[npt.NDArray[np.int8], Scores]:
    """Write the weights of each feature as whole numbers from -127 to 127, with one scale a feature.

    A quarter of the memory; a weight is wrong by less than half a percent of its feature's largest one.
    """
    scales = np.abs(weights).max(axis=1) / 127
    scales[scales == 0] = 1
    return np.rint(weights / scales[:, None]).astype(np.int8), scales.astype(np.float32)


def _naive_bayes(features: csr_matrix, labels: Sequence[str]) -> tuple[Scores, Scores]:
    bayes = MultinomialNB(alpha=SMOOTHING).fit(features, labels)
    weights, bias = bayes.feature_log_prob_.T, bayes.class_log_prior_
    centred = weights - weights.mean(axis=1, keepdims=True)
    return centred.astype(np.float32), (bias - bias.mean()).astype(np.float32)


def _vectorizer(**options: object) -> TfidfVectorizer:
    return TfidfVectorizer(sublinear_tf=True, strip_accents="unicode", dtype=np.float32, **options)


def _softmax(margins: Scores) -> Scores:
    powers = np.exp(margins - margins.max())
    return np.asarray(powers / powers.sum(), dtype=np.float32)
