"""What is measured of the messages of one topic in one language."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz, process

RUN = 5
FRAME = 2
COMMON_FRAME = 4
NEAR = 92.0
KEY_WORDS = 5
LENGTHS = (3, 8, 15)
"""Upper bounds in words of the first three classes of length; the fourth is open."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Measures of one topic in one language; shares are of its messages, 0 to 1."""

    language: str
    topic: str
    count: int
    runs: int
    """Messages that share more than four words in a row with an earlier one."""
    near: int
    """Messages with an earlier one that is at least 92 % like them (Indel distance)."""
    framed: float
    """Share of those whose first two words begin more than four messages."""
    lengths: tuple[float, ...]
    """Shares of 1 to 3, 4 to 8, 9 to 15 and 16 or more words."""
    keyless: float
    """Share of those without any of the topic's five key words."""
    key_words: tuple[str, ...]


def measure(
    language: str, topic: str, texts: Sequence[Sequence[str]], everywhere: Counter[str], total: int
) -> Measures:
    """Measure the messages of a topic.

    Args:
        language: code of the language.
        topic: name of the topic.
        texts: its messages, as words.
        everywhere: in how many messages of the language a word occurs.
        total: how many messages the language has.
    """
    keys = key_words(texts, everywhere, total)
    return Measures(
        language=language,
        topic=topic,
        count=len(texts),
        runs=len(shared_runs(texts)),
        near=_near_duplicates(texts),
        framed=_framed(texts),
        lengths=_lengths(texts),
        keyless=_share(not set(keys) & set(text) for text in texts),
        key_words=keys,
    )


def shared_runs(texts: Iterable[Sequence[str]]) -> list[int]:
    """Return the positions of the texts that share five words in a row with an earlier one."""
    seen: set[tuple[str, ...]] = set()
    found = []
    for position, text in enumerate(texts):
        runs = {tuple(text[start : start + RUN]) for start in range(len(text) - RUN + 1)}
        if runs & seen:
            found.append(position)
        seen |= runs
    return found


def key_words(texts: Sequence[Sequence[str]], everywhere: Counter[str], total: int) -> tuple[str, ...]:
    """Return the words that speak most for a topic.

    The measure is the signed log-likelihood ratio of Dunning, "Accurate Methods for the Statistics of
    Surprise and Coincidence" (1993), over the messages that hold a word.
    """
    here = Counter(word for text in texts for word in set(text))
    others = total - len(texts)
    scores = {
        word: _surprise(count, len(texts), everywhere[word] - count, others) for word, count in here.items()
    }
    return tuple(sorted(scores, key=lambda word: (-scores[word], word))[:KEY_WORDS])


def _surprise(here: int, all_here: int, there: int, all_there: int) -> float:
    rate = (here + there) / (all_here + all_there)
    if here <= rate * all_here:
        return 0.0
    expected = ((here, rate * all_here), (there, rate * all_there))
    return 2 * sum(seen * math.log(seen / wanted) for seen, wanted in expected if seen)


def _near_duplicates(texts: Sequence[Sequence[str]]) -> int:
    joined = [" ".join(text) for text in texts if text]
    alike = process.cdist(joined, joined, scorer=fuzz.ratio, score_cutoff=NEAR, dtype=np.uint8, workers=-1)
    return int((np.tril(alike, -1) > 0).any(axis=1).sum())


def _framed(texts: Sequence[Sequence[str]]) -> float:
    frames: defaultdict[tuple[str, ...], int] = defaultdict(int)
    for text in texts:
        frames[tuple(text[:FRAME])] += len(text) > FRAME
    return _share(len(text) > FRAME and frames[tuple(text[:FRAME])] > COMMON_FRAME for text in texts)


def _lengths(texts: Sequence[Sequence[str]]) -> tuple[float, ...]:
    classes = Counter(sum(len(text) > bound for bound in LENGTHS) for text in texts)
    return tuple(classes[index] / len(texts) for index in range(len(LENGTHS) + 1))


def _share(flags: Iterable[bool]) -> float:
    values = list(flags)
    return sum(values) / len(values)
