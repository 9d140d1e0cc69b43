"""Places named in running text.

A mention is what the gazetteer knows and the context makes likely: "nice" is a town in "j'habite nice" and
none in "nice, thanks!".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.places.context import Context
from actions.places.gazetteer import Gazetteer
from actions.places.names import normalise
from actions.places.place import Candidate, Match, Place, PlaceKind
from actions.places.weights import FAR_COUNTRIES, HOME_COUNTRIES
from actions.places.words import Word

LONGEST = 6
MOST_LINKING_WORDS = 3
MOST_UNKNOWN_WORDS = 4
SURE_FROM = 3
POSSIBLE_FROM = 1

DECISIVE, USUAL, WEAK = 5, 2, 1
ALONE, SEVERAL_WORDS, RARE, ORDINARY = 4, 3, 2, -2
CAPITAL, FIRST_CAPITAL = 2, 1
LARGE, CITY, VILLAGE = 2, 1, -1
LARGE_POPULATION, CITY_POPULATION, VILLAGE_POPULATION = 300_000, 30_000, 2_000
UNCERTAIN_MATCHES = {Match.ALTERNATE: -2, Match.SHORT: -1, Match.DEMONYM: -1}
ELSEWHERE = -3
DOUBLY = 1
FUNCTION_WORD = -5
NETWORK_COUNTRIES = HOME_COUNTRIES | FAR_COUNTRIES
SHORT_NAME = 3
LONGEST_DEPARTMENT = 3
CODE_WORDS_REACH = 4
YEAR = re.compile(r"(1[5-9]|20|21)\d\d")
SPACED_CODE = re.compile(r"\d\d \d{3}")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that a text names: its offsets, the likeliest candidate, and whether it is sure.

    `alone` says that the rest of the text says nothing: "Hallo, ich wohne in Basel"; `area` that no town of
    that name is meant: "dans la Vienne".
    """

    start: int
    end: int
    text: str
    candidate: Candidate
    score: int
    alone: bool = False
    area: bool = False

    @property
    def sure(self) -> bool:
        """Whether it is a place beyond reasonable doubt, whatever was asked before."""
        return self.score >= SURE_FROM


class MentionFinder:
    """Finds the places that a text names."""

    def __init__(self, gazetteer: Gazetteer, context: Context) -> None:
        self._gazetteer = gazetteer
        self._context = context

    def find(self, text: str, words: Sequence[Word], language: str | None = None) -> list[Mention]:
        """Return the mentions in the order of the text; none overlap.

        `words` are the words of the text without punctuation; elided words stand alone (`d`, `Hérouville`).
        `language` is that of the text, where it is known: it tells which words are ordinary ones.
        """
        possible = self._possible(text, words, language)
        chosen = _without_overlaps(possible)
        chosen = _without_overlaps([*chosen, *self._located(text, words, chosen)])
        return [self._beside_another(text, mention, chosen) for mention in chosen]

    def _located(self, text: str, words: Sequence[Word], chosen: Sequence[Mention]) -> list[Mention]:
        """Return places that are named before the area or country they lie in: "Die dans la Drôme"."""
        found = []
        for area in chosen:
            if area.sure and area.candidate.place.kind in {PlaceKind.AREA, PlaceKind.COUNTRY}:
                end = sum(word.end <= area.start for word in words)
                found += self._before_area(text, words[:end], area)
        return [
            new for new in found if not any(new.start < old.end and old.start < new.end for old in chosen)
        ]

    def _before_area(self, text: str, words: Sequence[Word], area: Mention) -> list[Mention]:
        end = len(words)
        while end and len(words) - end < MOST_LINKING_WORDS and words[end - 1].norm in self._context.linking:
            end -= 1
        for first in range(max(0, end - LONGEST), end):
            span = text[words[first].start : words[end - 1].end]
            before = self._before(words, first)
            opening = all(word.norm in self._context.function_words for word in words[:first])
            if (
                (before < USUAL and not opening)
                or not self._gazetteer.knows(span)
                or any(char in span for char in ",;!?()\n")
            ):
                continue
            inside = [c for c in self._gazetteer.lookup(span) if _lies_in(c.place, area.candidate.place)]
            if inside:
                score = SURE_FROM if before >= USUAL else POSSIBLE_FROM
                return [Mention(words[first].start, words[end - 1].end, span, inside[0], score)]
        return []

    def _beside_another(self, text: str, mention: Mention, chosen: Sequence[Mention]) -> Mention:
        """Return the mention, sure if a sure one stands beside it: "Marseille ou Aix", "Genova e Savona"."""
        others = [other for other in chosen if other.sure and other is not mention]
        between = (text[min(mention.end, o.end) : max(mention.start, o.start)] for o in others)
        joined = any(normalise(words) in self._context.joining for words in between)
        return replace(mention, score=SURE_FROM) if joined and not mention.sure else mention

    def _possible(self, text: str, words: Sequence[Word], language: str | None) -> list[Mention]:
        return [
            mention
            for first in range(len(words))
            for last in range(first, min(first + LONGEST, len(words)))
            if (mention := self._mention(text, words, first, last, language)) is not None
        ]

    def expected_words(self, text: str, words: Sequence[Word], *, expecting: bool) -> str | None:
        """Return the words that stand where a place would, known or not.

        These are the words after "j'habite", "near" and the like or, where the person was asked for a place,
        what is left of the message without its filler words.
        """
        for first in range(1, len(words)):
            if self._ends_with(words[:first], self._context.decisive) and not self._is_filler(words[first]):
                return self._until_filler(text, words, first)
        if not expecting:
            return None
        telling = [index for index, word in enumerate(words) if not self._is_filler(word)]
        if not telling or len(words) - len(telling) > LONGEST or len(telling) > LONGEST:
            return None
        return text[words[telling[0]].start : words[telling[-1]].end]

    def _until_filler(self, text: str, words: Sequence[Word], first: int) -> str:
        last = first
        while (
            last + 1 < len(words)
            and last + 1 - first < MOST_UNKNOWN_WORDS
            and text[words[last].end : words[last + 1].start] in {" ", "-", "'", "’"}
            and not self._is_filler(words[last + 1])
        ):
            last += 1
        return text[words[first].start : words[last].end]

    def _is_filler(self, word: Word) -> bool:
        return word.norm in self._context.function_words

    def _mention(
        self, text: str, words: Sequence[Word], first: int, last: int, language: str | None
    ) -> Mention | None:
        span = text[words[first].start : words[last].end]
        inside = words[first : last + 1]
        name = span.replace(" ", "") if SPACED_CODE.fullmatch(span) else span
        if any(char in span for char in ",;!?()\n") or not self._gazetteer.knows(name):
            return None
        candidates = self._gazetteer.lookup(name, language)
        areas = [candidate for candidate in candidates if candidate.place.kind is PlaceKind.AREA]
        is_area = bool(areas) and self._ends_with(words[:first], self._context.area_before)
        candidates = areas if is_area else candidates
        if not candidates:
            return None
        has_digits = any(char.isdigit() for char in span)
        score = self._number_score(words, first, last) if has_digits else None
        if score is None:
            score = self._name_score(text, words, (first, last), candidates[0], language)
        if score < POSSIBLE_FROM:
            return None
        score = max(score, SURE_FROM) if is_area else score
        alone = score >= SURE_FROM and self._alone(words, first, last)
        return Mention(inside[0].start, inside[-1].end, name, candidates[0], score, alone, is_area)

    def _name_score(
        self,
        text: str,
        words: Sequence[Word],
        span: tuple[int, int],
        best: Candidate,
        language: str | None,
    ) -> int:
        first, last = span
        inside = words[first : last + 1]
        only_function_word = first == last and inside[0].norm in self._context.function_words
        if only_function_word or self._is_person(text, words, first):
            return 0
        before = self._before(words, first)
        ordinary = self._context.is_ordinary(" ".join(word.norm for word in inside), language)
        capital = _capital(text, inside[0])
        announced = before >= USUAL or capital == CAPITAL
        score = (
            before
            + capital
            + self._wording(inside, language)
            + (ALONE if self._alone(words, first, last) else 0)
            + _size(best)
            + UNCERTAIN_MATCHES.get(best.match, 0)
            + (0 if best.place.country in NETWORK_COUNTRIES else ELSEWHERE)
            + (DOUBLY if before >= USUAL and capital == CAPITAL else 0)
        )
        return score if announced or not ordinary else min(score, SURE_FROM - 1)

    def _is_person(self, text: str, words: Sequence[Word], first: int) -> bool:
        """Tell whether a word is announced as a person, or follows such a first name."""
        starts = [first]
        if (
            first
            and _capital(text, words[first])
            and _capital(text, words[first - 1])
            and _joined(text, words, first)
        ):
            starts.append(first - 1)
        return any(self._ends_with(words[:start], self._context.persons) for start in starts)

    def _number_score(self, words: Sequence[Word], first: int, last: int) -> int:
        """Score a postal code or the number of a département: it needs a place's context."""
        after = words[last + 1].norm if last + 1 < len(words) else ""
        if after in self._context.units:
            return 0
        before = words[:first]
        if self._holds(before[-CODE_WORDS_REACH:], self._context.code_words):
            return DECISIVE
        digits = words[last].text if first == last else ""
        alone = self._alone(words, first, last)
        if YEAR.fullmatch(digits):
            return POSSIBLE_FROM if alone else 0
        if alone or self._ends_with(before, self._context.number_places):
            return ALONE
        too_short = 0 < len(digits) <= LONGEST_DEPARTMENT
        return 0 if too_short else max(POSSIBLE_FROM, self._before(words, first))

    def _holds(self, words: Sequence[Word], phrases: frozenset[str]) -> bool:
        return any(self._ends_with(words[: end + 1], phrases) for end in range(len(words)))

    def _before(self, words: Sequence[Word], first: int) -> int:
        before = words[:first]
        if self._ends_with(before, self._context.decisive):
            return DECISIVE
        if self._ends_with(before, self._context.usual):
            return USUAL
        return WEAK if self._ends_with(before, self._context.weak) else 0

    def _ends_with(self, words: Sequence[Word], phrases: frozenset[str]) -> bool:
        tail = [word.norm for word in words[-LONGEST:]]
        return any(" ".join(tail[-length:]) in phrases for length in range(1, len(tail) + 1))

    def _wording(self, inside: Sequence[Word], language: str | None) -> int:
        norms = [word.norm for word in inside]
        ordinary = self._context.is_ordinary(" ".join(norms), language)
        if all(norm in self._context.function_words for norm in norms):
            return FUNCTION_WORD if len(norms) == 1 else ORDINARY
        if len(norms) > 1:
            return ORDINARY if ordinary else SEVERAL_WORDS
        return (ORDINARY if ordinary else RARE) - (1 if len(norms[0]) <= SHORT_NAME else 0)

    def _alone(self, words: Sequence[Word], first: int, last: int) -> bool:
        others = [word.norm for word in (*words[:first], *words[last + 1 :])]
        return all(other in self._context.filler for other in others)


def _without_overlaps(mentions: Sequence[Mention]) -> list[Mention]:
    chosen: list[Mention] = []
    for mention in sorted(mentions, key=_preference):
        if all(mention.end <= other.start or mention.start >= other.end for other in chosen):
            chosen.append(mention)
    return sorted(chosen, key=lambda mention: mention.start)


def _lies_in(place: Place, area: Place) -> bool:
    if area.kind is PlaceKind.COUNTRY:
        return place.kind is not PlaceKind.COUNTRY and place.country == area.country
    return place.id != area.id and bool(area.admin_codes) and area.admin_codes[-1] in place.admin_codes


def _preference(mention: Mention) -> tuple[bool, int, int, int]:
    return (not mention.area, -(mention.end - mention.start), -mention.score, mention.start)


def _capital(text: str, word: Word) -> int:
    """Score a capital letter, which says nothing in a text of capitals."""
    if not word.text[0].isupper() or text.isupper():
        return 0
    opening = text[: word.start].rstrip(" \"'«“(")
    return FIRST_CAPITAL if not opening or opening[-1] in ".!?:\n" else CAPITAL


def _joined(text: str, words: Sequence[Word], first: int) -> bool:
    return text[words[first - 1].end : words[first].start] in {" ", "-"}


def _size(candidate: Candidate) -> int:
    if candidate.place.kind is not PlaceKind.TOWN:
        return CITY if candidate.place.kind in {PlaceKind.COUNTRY, PlaceKind.AREA} else 0
    population = candidate.place.population
    if population >= LARGE_POPULATION:
        return LARGE
    if population >= CITY_POPULATION:
        return CITY
    return VILLAGE if population < VILLAGE_POPULATION else 0
