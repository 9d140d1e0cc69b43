"""Places named in running text.

A mention is what the gazetteer knows and the context makes likely: "nice" is a town in "j'habite nice" and
none in "nice, thanks!".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from actions.places.context import Context
from actions.places.gazetteer import Gazetteer, great_circle
from actions.places.names import normalise, split_code
from actions.places.place import Candidate, Match, Place, PlaceKind
from actions.places.resolve import CLEAR_LEAD
from actions.places.weights import FAR_COUNTRIES, HOME_COUNTRIES, likelihood
from actions.places.words import Word

LONGEST = 6
LONGEST_STATION = 3
LONGEST_ABBREVIATION = 3
ARTICLES = frozenset(
    {"la", "le", "les", "l", "el", "los", "las", "il", "lo", "gli", "i", "o", "a", "os", "as", "the", "saint"}
)
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
NETWORK_COUNTRIES = HOME_COUNTRIES | FAR_COUNTRIES
SHORT_NAME = 3
LONGEST_DEPARTMENT = 3
CODE_WORDS_REACH = 4
YEAR = re.compile(r"(1[5-9]|20|21)\d\d")
SPACED_CODE = re.compile(r"\d\d \d{3}")
LARGE_IN_A_COMPOUND = 100_000
NEAR_KM = 50.0
LONGEST_AREA = 4
SHORTEST_WORD_OF_A_NAME = 3
TELLING_WORDS_OF_A_SENTENCE = 3
SEAT_OF_AN_AREA = 0.05
WIDE = frozenset({PlaceKind.AREA, PlaceKind.COUNTRY})


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that a text names: its offsets, the likeliest candidate, and whether it is sure.

    `alone` says that the rest of the text says nothing: "Hallo, ich wohne in Basel"; `area` that no town of
    that name is meant: "dans la Vienne". `within` are the ids of the candidates that lie where the text says:
    the one of three in "Sainte-Marie à La Réunion"; `locates` says that this mention is what says it ("La
    Réunion"), and `origin` that the person came from there. `outside` is the ISO 3166-1 code of the country
    that follows, if no place of the name lies in it: "Marseille, Chile".
    """

    start: int
    end: int
    text: str
    candidate: Candidate
    score: int
    alone: bool = False
    area: bool = False
    within: tuple[str, ...] = ()
    locates: bool = False
    origin: bool = False
    outside: str = ""

    def data(self) -> dict[str, Any]:
        """Return what an entity tells of the mention beside its words."""
        return {
            "sure": self.sure,
            "score": self.score,
            "alone": self.alone,
            "area": self.area,
            "within": list(self.within),
            "locates": self.locates,
            "origin": self.origin,
            "outside": self.outside,
        }

    @property
    def sure(self) -> bool:
        """Whether it is a place beyond reasonable doubt, whatever was asked before."""
        return self.score >= SURE_FROM


@dataclass(frozen=True, slots=True)
class Sense:
    """The likeliest candidate of a name, and whether it or a likely other one is where the network is."""

    best: Candidate
    at_home: bool


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
        chosen = self._whole_names(text, words, _without_overlaps(possible), language)
        chosen = _without_overlaps([*chosen, *self._located(text, words, chosen)])
        chosen = self._with_areas(
            text, words, _without_overlaps([*chosen, *self._also_named(text, words, chosen)])
        )
        chosen = [self._beside_another(text, words, mention, chosen) for mention in chosen]
        return self._placed(text, self._with_origins(words, chosen))

    def _located(self, text: str, words: Sequence[Word], chosen: Sequence[Mention]) -> list[Mention]:
        """Return places that are named before the area or country they lie in: "Die dans la Drôme"."""
        found = []
        for area in chosen:
            if area.sure and area.candidate.place.kind in WIDE:
                end = sum(word.end <= area.start for word in words)
                found += self._before_area(text, words[:end], area)
            elif area.sure and area.candidate.place.kind is PlaceKind.TOWN:
                end = sum(word.end <= area.start for word in words)
                found += self._before_town(text, words[:end], area)
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
            if (before < USUAL and not opening) or not self._gazetteer.knows(span) or _crosses_a_clause(span):
                continue
            inside = [c for c in self._gazetteer.lookup(span) if _lies_in(c.place, area.candidate.place)]
            if inside:
                score = SURE_FROM if before >= USUAL else POSSIBLE_FROM
                return [Mention(words[first].start, words[end - 1].end, span, inside[0], score)]
        return []

    def _before_town(self, text: str, words: Sequence[Word], town: Mention) -> list[Mention]:
        """Return an ordinary word that opens a text and is a place near the next: "salo sul garda"."""
        for first in range(min(len(words), LONGEST)):
            span = text[words[0].start : words[first].end]
            between = normalise(text[words[first].end : town.start])
            linked = between in self._context.waterside or between in self._context.located
            if not linked or not self._gazetteer.knows(span):
                continue
            near = [
                c
                for c in self._gazetteer.lookup(span)
                if c.place.kind is PlaceKind.TOWN and self._is_there(c.place, town, between)
            ]
            if near:
                return [Mention(words[0].start, words[first].end, span, near[0], SURE_FROM)]
        return []

    def _is_there(self, place: Place, town: Mention, between: str) -> bool:
        """Tell whether a place is at the water by which a town stands, or in the area called after it."""
        if between in self._context.waterside:
            return _distance(place, town.candidate.place) <= NEAR_KM
        areas = (c.place for c in self._gazetteer.lookup(town.text) if c.place.kind is PlaceKind.AREA)
        return any(_lies_in(place, area) for area in areas)

    def _also_named(self, text: str, words: Sequence[Word], chosen: Sequence[Mention]) -> list[Mention]:
        """Return capitalised names joined to a sure mention, though alone doubtful: "Vacoas or Phoenix"."""
        found = []
        for sure in (mention for mention in chosen if mention.sure):
            for word in words:
                gap = text[sure.end : word.start] if word.start >= sure.end else text[word.end : sure.start]
                if normalise(gap) not in self._context.joining or not text[word.start].isupper():
                    continue
                span = text[word.start : word.end]
                if not self._is_filler(word) and self._gazetteer.knows(span):
                    best = _town_or_area(self._gazetteer.lookup(span))
                    found.append(Mention(word.start, word.end, span, best, POSSIBLE_FROM))
        return [new for new in found if not any(new.start < m.end and m.start < new.end for m in chosen)]

    def _with_areas(self, text: str, words: Sequence[Word], chosen: Sequence[Mention]) -> list[Mention]:
        """Add areas that follow a place in them, though ordinary words: "saint denis la reunion"."""
        found = list(chosen)
        for town in chosen:
            first = sum(word.start < town.end for word in words)
            area = self._area_after(text, words, first, town)
            if area is not None:
                overlapping = [m for m in found if m.start < area.end and area.start < m.end]
                if (
                    all(area.start <= m.start and m.end <= area.end for m in overlapping)
                    and town not in overlapping
                ):
                    found = [m for m in found if m not in overlapping]
                    found.append(area)
        return sorted(found, key=lambda mention: mention.start)

    def _area_after(self, text: str, words: Sequence[Word], first: int, town: Mention) -> Mention | None:
        start = first
        while (
            start < len(words)
            and start - first < MOST_LINKING_WORDS
            and words[start].norm in self._context.linking
        ):
            start += 1
        candidates = self._gazetteer.lookup(town.text)
        for begin in range(first, min(start, len(words) - 1) + 1):
            for end in range(min(begin + LONGEST_AREA, len(words)), max(begin, start), -1):
                span = text[words[begin].start : words[end - 1].end]
                between = text[town.end : words[begin].start]
                if any(char in span + between for char in ";!?\n.") or not self._gazetteer.knows(span):
                    continue
                area = _town_or_area(self._gazetteer.lookup(span))
                if area.place.kind in WIDE and any(_lies_in(c.place, area.place) for c in candidates):
                    return Mention(words[begin].start, words[end - 1].end, span, area, SURE_FROM)
        return None

    def _placed(self, text: str, mentions: Sequence[Mention]) -> list[Mention]:
        """Mark the places that the next mention locates: Sainte-Marie in "Sainte-Marie à La Réunion"."""
        placed = list(mentions)
        for index in range(len(placed) - 1):
            town, other = placed[index], placed[index + 1]
            inside = self._inside(town, other, text[town.end : other.start])
            if inside:
                placed[index] = replace(
                    town,
                    within=tuple(candidate.place.id for candidate in inside),
                    score=max(town.score, SURE_FROM),
                )
                placed[index + 1] = replace(other, locates=True)
            elif self._is_outside(town, other, text[town.end : other.start]):
                placed[index] = replace(town, outside=other.candidate.place.country)
        return placed

    def _is_outside(self, town: Mention, other: Mention, between: str) -> bool:
        """Tell whether the next mention is a country in which no place of the name lies."""
        if other.candidate.place.kind is not PlaceKind.COUNTRY or town.candidate.place.kind in WIDE:
            return False
        words = normalise(between)
        linked = words not in self._context.toward and all(
            word in self._context.linking for word in words.split()
        )
        return linked and re.fullmatch(r"[\s,(]*[^,;!?\n.]*", between) is not None

    def _inside(self, town: Mention, other: Mention, between: str) -> list[Candidate]:
        """Return the candidates of a mention that lie in or near the next one, if the text says so."""
        words = normalise(between)
        if words not in self._context.located and any(char in between for char in ";!?\n."):
            return []
        if other.candidate.place.kind is PlaceKind.POSTAL_CODE:
            return []
        candidates = [c for c in self._gazetteer.lookup(town.text) if c.place.kind is not PlaceKind.COUNTRY]
        others = [other.candidate] if other.candidate.place.kind is PlaceKind.COUNTRY else []
        others = others or self._gazetteer.lookup(other.text)
        areas = [c.place for c in others if c.place.kind in WIDE]
        if other.candidate.place.kind in WIDE or other.area:
            linked = all(
                word in self._context.linking or word in self._context.located for word in words.split()
            )
        else:
            linked = words in self._context.located or not words
        if linked or words in self._context.located:
            return [c for c in candidates if any(_lies_in(c.place, area) for area in areas)]
        if words in self._context.near or words in self._context.waterside:
            return [c for c in candidates if _distance(c.place, other.candidate.place) <= NEAR_KM]
        return []

    def _with_origins(self, words: Sequence[Word], mentions: Sequence[Mention]) -> list[Mention]:
        def from_there(mention: Mention) -> bool:
            first = sum(word.start < mention.start for word in words)
            return self._ends_with(words[:first], self._context.origins)

        return [replace(mention, origin=True) if from_there(mention) else mention for mention in mentions]

    def _whole_names(
        self, text: str, words: Sequence[Word], chosen: Sequence[Mention], language: str | None
    ) -> list[Mention]:
        """Drop mentions that are only a part of a name, which as a whole is unknown or something else."""
        named = {word.start for word in words for m in chosen if m.start <= word.start < m.end}
        kept = []
        for mention in chosen:
            first = sum(word.start < mention.start for word in words)
            last = sum(word.start < mention.end for word in words) - 1
            if not self._is_fragment(text, words, (first, last), named, mention):
                faint = self._is_in_a_longer_name(text, words, (first, last), named, language)
                kept.append(replace(mention, score=min(mention.score, SURE_FROM - 1)) if faint else mention)
        return kept

    def _is_fragment(
        self, text: str, words: Sequence[Word], span: tuple[int, int], named: set[int], mention: Mention
    ) -> bool:
        """Tell whether a mention is part of a compound: "Saint" in "Saint-Tartempion"."""
        first, last = span
        if first and text[words[first - 1].end : words[first].start] == "-":
            return words[first - 1].start not in named
        if self._has_unknown_complement(text, words, span, named, mention):
            return True
        if last + 1 >= len(words):
            return False
        after = words[last + 1]
        gap = text[words[last].end : after.start]
        if after.start in named or (gap in {"'", "’"} and after.norm == "s"):
            return False
        single = first == last
        if gap in {"-", "'", "’"}:
            known = _is_well_known(mention.candidate.place) and single
            return not (known and text[after.start].isupper() and gap == "-")
        capital = gap == " " and text[after.start].isupper() and not text.isupper()
        return single and capital and words[first].norm in self._context.generic

    def _has_unknown_complement(
        self, text: str, words: Sequence[Word], span: tuple[int, int], named: set[int], mention: Mention
    ) -> bool:
        """Tell whether a complement makes a small place another: "Pratolungo di Nessundove"."""
        first, last = span
        if _is_well_known(mention.candidate.place) or text.isupper():
            return False
        if first > 1 and words[first - 1].norm in self._context.complement:
            head = words[first - 2]
            opens = first == 2 or all(self._is_filler(word) for word in words[: first - 2])
            unknown = head.start not in named and not self._context.is_common(head.norm, None)
            doubtful = opens or self._context.is_ordinary(words[first].norm, None)
            spaced = text[head.end : words[first - 1].start] == " "
            if doubtful and unknown and spaced and text[head.start].isupper():
                return True
        if last + 2 >= len(words):
            return False
        complement, rest = words[last + 1], words[last + 2]
        if complement.norm not in self._context.complement or rest.start in named:
            return False
        between = text[words[last].end : complement.start], text[complement.end : rest.start]
        ends = last + 3 == len(words) or text[rest.end : words[last + 3].start].strip(" ") in {
            ",",
            ".",
            "?",
            "!",
        }
        return between == (" ", " ") and text[rest.start].isupper() and ends and not text.isupper()

    def _is_in_a_longer_name(
        self, text: str, words: Sequence[Word], span: tuple[int, int], named: set[int], language: str | None
    ) -> bool:
        """Tell whether an unannounced word stands beside an unknown capitalised one: "Paris Hilton"."""
        first, last = span
        if language == "de" or text.isupper() or self._before(words, first) or len(words) <= LONGEST_STATION:
            return False
        beside = []
        if last + 1 < len(words) and text[words[last].end : words[last + 1].start] == " ":
            beside.append(words[last + 1])
        if first > 1 and text[words[first - 1].end : words[first].start] == " ":
            beside.append(words[first - 1])
        return any(
            text[word.start].isupper() and word.start not in named and not self._is_filler(word)
            for word in beside
        )

    def _beside_another(
        self, text: str, words: Sequence[Word], mention: Mention, chosen: Sequence[Mention]
    ) -> Mention:
        """Return the mention, sure if a sure one is beside it: "Marseille ou Aix", "du Port à Saint-Paul"."""
        others = [other for other in chosen if other.sure and other is not mention]
        between = (normalise(text[min(mention.end, o.end) : max(mention.start, o.start)]) for o in others)
        before = [word for word in words if word.end <= mention.start]
        joining = self._context.joining
        if self._ends_with(before, self._context.leaving):
            joining |= self._context.toward
        joined = any(norm in joining for norm in between)
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

    def before_area(
        self, text: str, words: Sequence[Word], start: int, language: str | None, *, expecting: bool
    ) -> str | None:
        """Return the unknown words that stand before an area where its town would: "Zorblax in Belgium".

        Args:
            text: The message.
            words: Its words.
            start: Where the area begins.
            language: Language of the message.
            expecting: Whether the person was asked for a place.
        """
        before = [word for word in words if word.end <= start]
        while before and (before[-1].norm in self._context.linking or self._is_filler(before[-1])):
            before.pop()
        name = self.expected_words(text[: before[-1].end], before, expecting=expecting) if before else None
        if name is None or self.is_prose(name, language) or self._gazetteer.knows(name):
            return None
        return name

    def is_prose(self, words: str, language: str | None) -> bool:
        """Tell whether words where a place would stand are ordinary language: "a small village"."""
        norms = [normalise(word) for word in re.split(r"[\s,.!?]+", words) if word]
        telling = [norm for norm in norms if norm and norm not in self._context.weak]
        if not telling or (norms[0] not in ARTICLES and self._is_common(norms[0], language)):
            return True
        return self._is_common(telling[0], language) and all(
            self._is_common(norm, language) for norm in telling[1:2]
        )

    def _is_common(self, norm: str, language: str | None) -> bool:
        return all(self._context.is_common(part, language) for part in norm.split())

    def first_clause(self, text: str, words: Sequence[Word]) -> str:
        """Return the beginning of a text up to the first punctuation after a word that is no filler."""
        for word, following in pairwise(words):
            gap = text[word.end : following.start]
            abbreviated = gap.startswith(".") and word.end - word.start <= LONGEST_ABBREVIATION
            if re.search(r"[,;!?(\n.]", gap) and not abbreviated and not self._is_filler(word):
                return text[: word.end]
        return text

    def _until_filler(self, text: str, words: Sequence[Word], first: int) -> str:
        last = first
        while last + 1 < len(words):
            gap = text[words[last].end : words[last + 1].start]
            goes_on = gap in {" ", "'", "’"} and last + 1 - first < MOST_UNKNOWN_WORDS
            # All that hyphens join is one name, however long.
            if gap != "-" and not (goes_on and not self._is_filler(words[last + 1])):
                break
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
        if _crosses_a_clause(span) or not self._gazetteer.knows(name):
            return None
        candidates = self._gazetteer.lookup(name, language)
        areas = [candidate for candidate in candidates if candidate.place.kind is PlaceKind.AREA]
        is_area = bool(areas) and self._ends_with(words[:first], self._context.area_before)
        candidates = areas if is_area else candidates
        if not candidates:
            return None
        has_digits = any(char.isdigit() for char in span) and span[0].isdigit()
        if last + 1 < len(words) and span[-1].isdigit() and words[last + 1].norm in self._context.units:
            return None
        score = self._number_score(words, first, last) if has_digits else None
        best = candidates[0] if is_area else _town_or_area(candidates)
        if score is None:
            sense = Sense(best, _may_be_at_home(candidates, language))
            score = self._name_score(text, words, (first, last), sense, language)
        if score < POSSIBLE_FROM:
            return None
        score = max(score, SURE_FROM) if is_area else score
        alone = score >= SURE_FROM and self._alone(words, first, last)
        return Mention(inside[0].start, inside[-1].end, name, best, score, alone, is_area)

    def _name_score(
        self,
        text: str,
        words: Sequence[Word],
        span: tuple[int, int],
        sense: Sense,
        language: str | None,
    ) -> int:
        (first, last), best = span, sense.best
        inside = words[first : last + 1]
        only_function_word = first == last and inside[0].norm in self._context.function_words
        if only_function_word or self._is_person(text, words, first) or self._is_product(words, first, last):
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
            + (0 if sense.at_home else ELSEWHERE)
            + (DOUBLY if before >= USUAL and capital == CAPITAL else 0)
        )
        faint = ordinary and not announced
        faint = faint or self._is_lost_in_a_sentence(text, words, (first, last), best, before)
        return min(score, SURE_FROM - 1) if faint else score

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
        telling = sum(not self._is_filler(word) for index, word in enumerate(words) if index != first)
        return not opening and telling >= TELLING_WORDS_OF_A_SENTENCE

    def _is_product(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Tell whether a town only names a thing: "vin de Bordeaux", "Parma ham", "Bologna process"."""
        if last + 1 < len(words) and words[last + 1].norm in self._context.products_after:
            return True
        end = first
        while end and words[end - 1].norm in self._context.weak:
            end -= 1
        return self._ends_with(words[:end], self._context.products_before)

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
            return ORDINARY
        if len(norms) > 1:
            return ORDINARY if ordinary else SEVERAL_WORDS
        too_short = 3 if len(norms[0]) < SHORT_NAME else int(len(norms[0]) == SHORT_NAME)
        return (ORDINARY if ordinary else RARE) - too_short

    def _alone(self, words: Sequence[Word], first: int, last: int) -> bool:
        others = [word.norm for word in (*words[:first], *words[last + 1 :])]
        return all(other in self._context.filler for other in others)


def _without_overlaps(mentions: Sequence[Mention]) -> list[Mention]:
    chosen: list[Mention] = []
    for mention in sorted(mentions, key=_preference):
        if all(mention.end <= other.start or mention.start >= other.end for other in chosen):
            chosen.append(mention)
    return sorted(chosen, key=lambda mention: mention.start)


def _is_well_known(place: Place) -> bool:
    return place.population >= LARGE_IN_A_COMPOUND and place.country in NETWORK_COUNTRIES


def _may_be_at_home(candidates: Sequence[Candidate], language: str | None) -> bool:
    """Tell whether a place in the network's countries is not much less likely than the likeliest."""
    least = likelihood(candidates[0], language) / CLEAR_LEAD
    return any(c.place.country in NETWORK_COUNTRIES and likelihood(c, language) >= least for c in candidates)


def _town_or_area(candidates: Sequence[Candidate]) -> Candidate:
    """Return the likeliest candidate, but the town that an area is called after rather than the area."""
    best = candidates[0]
    if best.place.kind is not PlaceKind.AREA:
        return best
    code = best.place.admin_codes[-1]
    seats = (c for c in candidates if c.place.kind is PlaceKind.TOWN and code in c.place.admin_codes)
    least = best.place.population * SEAT_OF_AN_AREA
    return next((seat for seat in seats if seat.place.population >= least), best)


def _crosses_a_clause(span: str) -> bool:
    """Tell whether a span holds punctuation, unless the code of an area stands behind it: "Victoria, BC"."""
    if split_code(span) is not None:
        return any(char in span for char in ";!?\n")
    return any(char in span for char in ",;!?)\n")


def _distance(one: Place, other: Place) -> float:
    return great_circle((one.latitude, one.longitude), (other.latitude, other.longitude))


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
