"""Places named in running text.

A mention is what the gazetteer knows and the context makes likely: "nice" is a town in "j'habite nice" and
none in "nice, thanks!".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.places.candidates import town_or_area
from actions.places.context import Context
from actions.places.expected_words import ExpectedWords
from actions.places.gazetteer import Gazetteer
from actions.places.mention import POSSIBLE_FROM, SURE_FROM, Mention, without_overlaps
from actions.places.names import normalise
from actions.places.others_names import OthersNames
from actions.places.place import PlaceKind
from actions.places.qualifiers import Qualifiers
from actions.places.roles import Roles
from actions.places.scoring import Scoring, Sense, may_be_at_home
from actions.places.surroundings import LONGEST, Surroundings, crosses_a_clause
from actions.places.whole_names import WholeNames
from actions.places.words import Word

SPACED_CODE = re.compile(r"\d\d \d{3}")


class MentionFinder:
    """Finds the places that a text names; `expected` finds the words that stand where one would."""

    def __init__(self, gazetteer: Gazetteer, context: Context) -> None:
        around = Surroundings(context)
        self._gazetteer = gazetteer
        self._context = context
        self._around = around
        self._scoring = Scoring(context, around, OthersNames(context, around))
        self._whole_names = WholeNames(context, around)
        self._qualifiers = Qualifiers(gazetteer, context, around)
        self._roles = Roles(context, around)
        self.expected = ExpectedWords(gazetteer, context, around)

    def find(self, text: str, words: Sequence[Word], language: str | None = None) -> list[Mention]:
        """Return the mentions in the order of the text; none overlap.

        `words` are the words of the text without punctuation; elided words stand alone (`d`, `Hérouville`).
        `language` is that of the text, where it is known: it tells which words are ordinary ones.
        """
        possible = self._possible(text, words, language)
        chosen = self._whole_names.whole_names(text, words, without_overlaps(possible), language)
        chosen = without_overlaps([*chosen, *self._qualifiers.located(text, words, chosen)])
        chosen = self._qualifiers.with_areas(
            text, words, without_overlaps([*chosen, *self._also_named(text, words, chosen)])
        )
        chosen = [self._beside_another(text, words, mention, chosen) for mention in chosen]
        return self._qualifiers.placed(text, self._roles.with_roles(text, words, chosen, language))

    def _possible(self, text: str, words: Sequence[Word], language: str | None) -> list[Mention]:
        return [
            mention
            for first in range(len(words))
            for last in range(first, min(first + LONGEST, len(words)))
            if (mention := self._mention(text, words, first, last, language)) is not None
        ]

    def _mention(
        self, text: str, words: Sequence[Word], first: int, last: int, language: str | None
    ) -> Mention | None:
        span = text[words[first].start : words[last].end]
        inside = words[first : last + 1]
        name = span.replace(" ", "") if SPACED_CODE.fullmatch(span) else span
        if crosses_a_clause(span) or not self._gazetteer.knows(name):
            return None
        candidates = self._gazetteer.lookup(name, language)
        areas = [candidate for candidate in candidates if candidate.place.kind is PlaceKind.AREA]
        is_area = bool(areas) and self._around.ends_with(words[:first], self._context.area_before)
        candidates = areas if is_area else candidates
        if not candidates:
            return None
        has_digits = any(char.isdigit() for char in span) and span[0].isdigit()
        if span[-1].isdigit() and self._around.counts_something(words, last):
            return None
        score = self._scoring.number_score(words, first, last) if has_digits else None
        best = candidates[0] if is_area else town_or_area(candidates)
        if score is None:
            sense = Sense(best, may_be_at_home(candidates, language))
            score = self._scoring.name_score(text, words, (first, last), sense, language)
        if score < POSSIBLE_FROM:
            return None
        score = max(score, SURE_FROM) if is_area else score
        alone = score >= SURE_FROM and self._around.alone(words, first, last)
        return Mention(inside[0].start, inside[-1].end, name, best, score, alone, is_area)

    def _also_named(self, text: str, words: Sequence[Word], chosen: Sequence[Mention]) -> list[Mention]:
        """Return capitalised names joined to a sure mention, though alone doubtful: "Vacoas or Phoenix"."""
        found = []
        for sure in (mention for mention in chosen if mention.sure):
            for word in words:
                gap = text[sure.end : word.start] if word.start >= sure.end else text[word.end : sure.start]
                if normalise(gap) not in self._context.joining or not text[word.start].isupper():
                    continue
                span = text[word.start : word.end]
                if not self._around.is_filler(word) and self._gazetteer.knows(span):
                    best = town_or_area(self._gazetteer.lookup(span))
                    found.append(Mention(word.start, word.end, span, best, POSSIBLE_FROM))
        return [new for new in found if not any(new.start < m.end and m.start < new.end for m in chosen)]

    def _beside_another(
        self, text: str, words: Sequence[Word], mention: Mention, chosen: Sequence[Mention]
    ) -> Mention:
        """Return the mention, sure if a sure one is beside it: "Marseille ou Aix", "du Port à Saint-Paul"."""
        others = [other for other in chosen if other.sure and other is not mention]
        between = (normalise(text[min(mention.end, o.end) : max(mention.start, o.start)]) for o in others)
        before = [word for word in words if word.end <= mention.start]
        joining = self._context.joining
        if self._around.ends_with(before, self._context.leaving):
            joining |= self._context.toward
        joined = any(norm in joining for norm in between)
        return replace(mention, score=SURE_FROM) if joined and not mention.sure else mention
