"""How likely words mean a place: the points of docs/places.md."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actions.places.candidates import NETWORK_COUNTRIES, WIDE
from actions.places.context import Context
from actions.places.mention import POSSIBLE_FROM, SURE_FROM
from actions.places.others_names import OthersNames
from actions.places.place import Candidate, Match, PlaceKind
from actions.places.resolve import CLEAR_LEAD
from actions.places.surroundings import CAPITAL, DECISIVE, USUAL, Surroundings, capital
from actions.places.weights import likelihood
from actions.places.words import Word

ALONE, SEVERAL_WORDS, RARE, ORDINARY = 4, 3, 2, -2
LARGE, CITY, VILLAGE = 2, 1, -1
LARGE_POPULATION, CITY_POPULATION, VILLAGE_POPULATION = 300_000, 30_000, 2_000
UNCERTAIN_MATCHES = {Match.ALTERNATE: -2, Match.SHORT: -1, Match.DEMONYM: -1}
ELSEWHERE = -3
DOUBLY = 1
SHORT_NAME = 3
LONGEST_DEPARTMENT = 3
AGE = re.compile(r"[1-9]\d?")
CODE_WORDS_REACH = 4
YEAR = re.compile(r"(1[5-9]|20|21)\d\d")
TELLING_WORDS_OF_A_SENTENCE = 3


@dataclass(frozen=True, slots=True)
class Sense:
    """The likeliest candidate of a name, and whether it or a likely other one is where the network is."""

    best: Candidate
    at_home: bool


class Scoring:
    """Gives points to the words of a name."""

    def __init__(self, context: Context, around: Surroundings, others: OthersNames) -> None:
        self._context = context
        self._around = around
        self._others = others

    def name_score(
        self,
        text: str,
        words: Sequence[Word],
        span: tuple[int, int],
        sense: Sense,
        language: str | None,
    ) -> int:
        """Return the points of the words from the first to the last of a span, 0 where they are no place."""
        (first, last), best = span, sense.best
        inside = words[first : last + 1]
        only_function_word = first == last and inside[0].norm in self._context.function_words
        if only_function_word or self._others.is_person(text, words, first, last):
            return 0
        surname = best.place.kind not in WIDE and self._others.is_surname(text, words, first)
        if surname or self._others.is_product(words, first, last):
            return 0
        if self._others.is_phrase(words, first, last):
            return 0
        before = self._around.before(words, first)
        ordinary = self._context.is_ordinary(" ".join(word.norm for word in inside), language)
        letter = capital(text, inside[0])
        announced = before >= USUAL or letter == CAPITAL
        score = (
            before
            + letter
            + self._wording(inside, language)
            + (ALONE if self._around.alone(words, first, last) else 0)
            + _size(best)
            + UNCERTAIN_MATCHES.get(best.match, 0)
            + (0 if sense.at_home else ELSEWHERE)
            + (DOUBLY if before >= USUAL and letter == CAPITAL else 0)
        )
        faint = ordinary and not announced
        faint = faint or self._is_lost_in_a_sentence(text, words, (first, last), best, before)
        faint = faint or self._others.may_be_product(text, words, (first, last), language)
        return min(score, SURE_FROM - 1) if faint else score

    def number_score(self, words: Sequence[Word], first: int, last: int) -> int:
        """Score a postal code or the number of a département: it needs a place's context."""
        longer = self._around.is_in_a_longer_number(words, first, last)
        if longer or self._around.counts_something(words, last):
            return 0
        before = words[:first]
        if self._around.holds(before[-CODE_WORDS_REACH:], self._context.code_words):
            return DECISIVE
        digits = words[last].text if first == last else ""
        if AGE.fullmatch(digits) and self._around.ends_with(before, self._context.ages):
            return 0
        alone = self._around.alone(words, first, last)
        if YEAR.fullmatch(digits):
            return POSSIBLE_FROM if alone else 0
        if alone or self._around.ends_with(before, self._context.number_places):
            return ALONE
        too_short = 0 < len(digits) <= LONGEST_DEPARTMENT
        return 0 if too_short else max(POSSIBLE_FROM, self._around.before(words, first))

    def _wording(self, inside: Sequence[Word], language: str | None) -> int:
        norms = [word.norm for word in inside]
        ordinary = self._context.is_ordinary(" ".join(norms), language)
        if all(norm in self._context.function_words for norm in norms):
            return ORDINARY
        if len(norms) > 1:
            return ORDINARY if ordinary else SEVERAL_WORDS
        too_short = 3 if len(norms[0]) < SHORT_NAME else int(len(norms[0]) == SHORT_NAME)
        return (ORDINARY if ordinary else RARE) - too_short

    def _is_lost_in_a_sentence(
        self, text: str, words: Sequence[Word], span: tuple[int, int], best: Candidate, before: int
    ) -> bool:
        """Tell whether a small word of a sentence is announced by nothing: "i lodi arbitrali"."""
        first, last = span
        if before or first != last or not first or best.place.population >= LARGE_POPULATION:
            return False
        if (
            best.place.kind in WIDE
            or not words[first].text[0].islower()
            or text[words[first].start].isupper()
        ):
            return False
        opening = text[: words[first].start].rstrip()[-1:] in {".", "!", "?", ":", ",", ";", "\n"}
        telling = sum(not self._around.is_filler(word) for index, word in enumerate(words) if index != first)
        return not opening and telling >= TELLING_WORDS_OF_A_SENTENCE


def may_be_at_home(candidates: Sequence[Candidate], language: str | None) -> bool:
    """Tell whether a place in the network's countries is not much less likely than the likeliest."""
    least = likelihood(candidates[0], language) / CLEAR_LEAD
    return any(c.place.country in NETWORK_COUNTRIES and likelihood(c, language) >= least for c in candidates)


def _size(candidate: Candidate) -> int:
    if candidate.place.kind is not PlaceKind.TOWN:
        return CITY if candidate.place.kind in {PlaceKind.COUNTRY, PlaceKind.AREA} else 0
    population = candidate.place.population
    if population >= LARGE_POPULATION:
        return LARGE
    if population >= CITY_POPULATION:
        return CITY
    return VILLAGE if population < VILLAGE_POPULATION else 0
