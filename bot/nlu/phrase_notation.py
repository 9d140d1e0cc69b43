"""A short notation for phrases, turned into token patterns of spaCy.

A phrase is a row of parts between spaces, each for one word in lower case without accents:

    au              that word
    fils|fille      one of them
    licenci%        a word that begins like this
    un|une?         one of them, or nothing
    @kin            a word of the list `kin` of the file; `@kin?` one or none, `@kin*` any number
    N               a number, in digits or in words ("fifty six"); `N45` one from 45 to 99,
                    `N17` one from 11 to 17
    ...             up to three words within the same part of a sentence
    <  >            here a part of a sentence begins, ends; `<|je` or the word `je`
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

BREAK = "§"
"""The token that stands between two parts of a sentence, and at both ends of a text."""

GAP = "{0,3}"
NUMBER = r"\d{1,2}"
TO_17 = r"1[1-7]"
FROM_45 = r"4[5-9]|[5-9]\d"
TEN = 10
PUPIL_AGES, SENIOR_AGES = range(11, 18), range(45, 100)

TokenPattern = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The lists of words of one language that phrases refer to.

    `joins` begin a new part of a sentence ("and"); a gap runs over neither them nor `stops`.
    """

    lists: Mapping[str, Sequence[str]]
    numbers: Mapping[str, int]
    joins: Sequence[str]
    stops: Sequence[str]


def token_pattern(phrase: str, vocabulary: Vocabulary) -> TokenPattern:
    """Return the pattern of a phrase for spaCy's Matcher.

    Raises:
        KeyError: the phrase refers to a list that the vocabulary doesn't have.
    """
    return [token for part in phrase.split() for token in _tokens(part, vocabulary)]


def _tokens(part: str, vocabulary: Vocabulary) -> TokenPattern:
    match part:
        case "...":
            return [{"ORTH": {"NOT_IN": [BREAK, *vocabulary.joins, *vocabulary.stops]}, "OP": GAP}]
        case "N":
            return _number(NUMBER, vocabulary.numbers, vocabulary)
        case "N17":
            return [{"ORTH": {"REGEX": _any_of([TO_17, *_words_for(PUPIL_AGES, vocabulary.numbers)])}}]
        case "N45":
            return _number(FROM_45, _words_for(SENIOR_AGES, vocabulary.numbers), vocabulary)
    operator = part[-1] if part[-1] in "?*" else None
    words = _alternatives(part.rstrip("?*"), vocabulary)
    token: dict[str, Any] = {"ORTH": _one_of(words)}
    return [token | ({"OP": operator} if operator else {})]


def _number(digits: str, words: Iterable[str], vocabulary: Vocabulary) -> TokenPattern:
    """Return the pattern of a number: digits, a word, or tens and units such as `cinquenta e oito`."""
    units = [word for word, value in vocabulary.numbers.items() if value < TEN]
    return [
        {"ORTH": {"REGEX": _any_of([digits, *words])}},
        {"ORTH": {"IN": list(vocabulary.joins)}, "OP": "?"},
        {"ORTH": {"IN": units}, "OP": "?"},
    ]


def _any_of(expressions: Iterable[str]) -> str:
    return f"^(?:{'|'.join(expressions)})$"


def _words_for(ages: range, numbers: Mapping[str, int]) -> list[str]:
    return [word for word, value in numbers.items() if value in ages]


def _alternatives(part: str, vocabulary: Vocabulary) -> list[str]:
    return [word for name in part.split("|") for word in _words(name, vocabulary)]


def _words(name: str, vocabulary: Vocabulary) -> Sequence[str]:
    if name in {"<", ">"}:
        return [BREAK, *vocabulary.joins]
    return vocabulary.lists[name[1:]] if name.startswith("@") else [name]


def _one_of(words: Sequence[str]) -> object:
    if any(word.endswith("%") for word in words):
        stems = (re.escape(word[:-1]) + ".*" if word.endswith("%") else re.escape(word) for word in words)
        return {"REGEX": _any_of(stems)}
    return {"IN": list(words)} if len(words) > 1 else words[0]
