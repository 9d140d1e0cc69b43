"""What a person says of themself, by phrases: who they are, what they need, which year they mean.

Free of Rasa. data/self_descriptions holds the phrases, one file a language, in the notation of
`bot.nlu.phrase_notation`.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import yaml
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from actions.places.words import Word, fold
from bot.nlu.phrase_notation import BREAK, Vocabulary, token_pattern

NONE = "none"
"""The value of phrases that say nothing of the person, such as "student job"."""

KINDS = ("status", "need", "step", "year")
CLAUSE_MARKS = frozenset(",;:!?.()\n/¿¡…–—")
NUMBER_MARK = "N"
BESIDE = "disabled_person"
"""The status that a phrase about another one may hold."""
IS, IS_SPELLINGS = "è", frozenset({"è", "é"})
"""The Italian and Portuguese "is", which keeps its accent: without it, it is "and"."""


@dataclass(frozen=True, slots=True)
class Said:
    """Something that was said: kind and value, with its place in the text (offsets in characters).

    `alone` tells that the text says something of this kind and nothing else.
    """

    kind: str
    value: str
    start: int
    end: int
    alone: bool


@dataclass(frozen=True, slots=True)
class _Span:
    value: str
    first: int
    last: int

    @property
    def length(self) -> int:
        return self.last - self.first

    def leaves(self, other: "_Span") -> bool:
        """Whether both may count: they stand apart, or one is said beside the other ("my son is deaf")."""
        apart = self.last <= other.first or other.last <= self.first
        values = {self.value, other.value}
        return apart or (BESIDE in values and len(values) > 1 and NONE not in values)


class Language:
    """The phrases of one language."""

    def __init__(self, content: Mapping[str, Any], vocab: Vocab) -> None:
        self._numbers: Mapping[str, int] = content["numbers"]
        self._joins = frozenset(content["joins"])
        self._negations = frozenset(content["negations"])
        self._between = frozenset(content["between"])
        self._filler = frozenset(content["filler"])
        stops = [*content["stops"], *content["negations"]]
        vocabulary = Vocabulary(content["lists"], self._numbers, content["joins"], stops)
        self._matchers = {kind: _matcher(content[kind], vocabulary, vocab) for kind in KINDS}

    def find(self, kind: str, document: Doc) -> list[_Span]:
        """Return the phrases of one kind; one with a negation before it says `none`."""
        strings = document.vocab.strings
        found = (
            self._trimmed(_Span(strings[key], first, last), document)
            for key, first, last in self._matchers[kind](document)
        )
        return [self._read(span, document) for span in found]

    def says_only(self, spans: Collection[_Span], document: Doc) -> bool:
        """Return whether a text has no word beyond some phrases and filler."""
        inside = {index for span in spans for index in range(span.first, span.last)}
        others = (token.text for token in document if token.i not in inside)
        return all(word == BREAK or word in self._filler for word in others)

    def _trimmed(self, span: _Span, document: Doc) -> _Span:
        """Return a span without the marks of the part of a sentence that it stands in."""
        first, last = span.first, span.last
        outside = {BREAK, *self._joins}
        while first < last and document[first].text in outside:
            first += 1
        while last > first and document[last - 1].text in outside:
            last -= 1
        return _Span(span.value, first, last)

    def _negated(self, span: _Span, document: Doc) -> bool:
        for index in range(span.first - 1, -1, -1):
            word = document[index].text
            if word in self._negations:
                return True
            if word not in self._between:
                return False
        return False

    def _read(self, span: _Span, document: Doc) -> _Span:
        """Return a span with its value: `none` if negated, with the number that its words name."""
        if self._negated(span, document):
            return _Span(NONE, span.first, span.last)
        if NUMBER_MARK not in span.value:
            return span
        words = [document[index].text for index in range(span.first, span.last)]
        number = sum(int(word) if word.isdecimal() else self._numbers.get(word, 0) for word in words)
        return _Span(span.value.replace(NUMBER_MARK, str(number)), span.first, span.last)


class SelfDescriptions:
    """Finds in a text what the person says of themself."""

    def __init__(self, languages: Mapping[str, Language], vocab: Vocab) -> None:
        self._languages = languages
        self._vocab = vocab

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Read the phrases of all languages, one YAML file each."""
        vocab = Vocab()
        files = sorted(folder.glob("*.yml"))
        contents = {path.stem: yaml.load(path.read_text("utf-8"), yaml.CSafeLoader) for path in files}
        return cls({code: Language(content, vocab) for code, content in contents.items()}, vocab)

    def find(self, text: str, words: Sequence[Word], language: str | None = None) -> list[Said]:
        """Return what is said; `language` is that of the text, None where it may be any."""
        document, places = _document(text, words, self._vocab)
        found: set[Said] = set()
        for kind in KINDS:
            spans = self._said(kind, document, language)
            alone = any(phrases.says_only(spans, document) for phrases in self._spoken(language))
            found |= {
                Said(kind, span.value, places[span.first].start, places[span.last - 1].end, alone)
                for span in spans
            }
        return sorted(found, key=lambda said: (said.start, said.end, said.kind, said.value))

    def _said(self, kind: str, document: Doc, language: str | None) -> list[_Span]:
        """Return the longest phrases of one kind; what lies in or under one that says `none` is left out."""
        found = [span for phrases in self._spoken(language) for span in phrases.find(kind, document)]
        chosen: list[_Span] = []
        for span in sorted(found, key=lambda span: (-span.length, span.value != NONE, span.first)):
            if all(span.leaves(other) for other in chosen):
                chosen.append(span)
        return [span for span in chosen if span.value != NONE]

    def _spoken(self, language: str | None) -> Iterator[Language]:
        if language and language in self._languages:
            yield self._languages[language]
        else:
            yield from self._languages.values()


def _matcher(phrases: Mapping[str, Sequence[str]], vocabulary: Vocabulary, vocab: Vocab) -> Matcher:
    matcher = Matcher(vocab)
    for value, written in phrases.items():
        matcher.add(str(value), [token_pattern(phrase, vocabulary) for phrase in written])
    return matcher


def _document(text: str, words: Sequence[Word], vocab: Vocab) -> tuple[Doc, dict[int, Word]]:
    """Return the words of a text with breaks between parts of sentences, and the word at each index."""
    tokens: list[str] = [BREAK]
    places: dict[int, Word] = {}
    end = 0
    for word in words:
        if not CLAUSE_MARKS.isdisjoint(text[end : word.start]) and tokens[-1] != BREAK:
            tokens.append(BREAK)
        places[len(tokens)] = word
        tokens.append(IS if word.text.casefold() in IS_SPELLINGS else fold(word.text))
        end = word.end
    return Doc(vocab, words=[*tokens, BREAK]), places
