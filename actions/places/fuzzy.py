"""Places whose name differs from a text by a letter or two, or sounds like it. For texts that are a place."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from rapidfuzz import process
from rapidfuzz.distance import OSA

from actions.places.gazetteer import Gazetteer
from actions.places.names import normalise, without_kind
from actions.places.place import Candidate
from actions.places.sounds import sounds
from actions.places.weights import likelihood

SHORTEST_NAME = 4
SHORTEST_NAME_FOR_TWO_ERRORS = 8
LEAST_WEIGHT = 100.0
LEAST_WEIGHT_FOR_TWO_ERRORS = 2_000.0
_MOST_SPELLINGS = 60
_WRONG_FIRST_LETTER = 0.1
_SECOND_ERROR = 0.02
_BY_EAR = 0.2
_MOST_ERRORS_BY_EAR = 3
_MOST_ERRORS_IN_A_SHORT_NAME = 2
_SHORTEST_SOUND = 4
_FAINT = 0.001
"""Places that are so much less likely than the first one are not worth a question."""


@dataclass(frozen=True, slots=True)
class FuzzyMatch:
    """A place that a text with a typing error may mean; always to be confirmed by the person.

    Attributes:
        candidate: The place.
        matched: The normalised spelling that the text resembles.
        distance: Letters that were changed, added, left out or swapped: 1 or 2, or 3 if it sounds the same.
        by_ear: Whether the spelling sounds like the text.
    """

    candidate: Candidate
    matched: str
    distance: int
    by_ear: bool = False


class FuzzyIndex:
    """The spellings of the gazetteer in memory (some 20 MB), to be compared with a text."""

    def __init__(self, gazetteer: Gazetteer, spellings: Iterable[tuple[str, float]]) -> None:
        self._gazetteer = gazetteer
        kept = [
            (norm, weight)
            for norm, weight in spellings
            if len(norm) >= SHORTEST_NAME and weight >= LEAST_WEIGHT
        ]
        self._all = [norm for norm, _ in kept]
        self._weighty = [norm for norm, weight in kept if weight >= LEAST_WEIGHT_FOR_TWO_ERRORS]
        self._by_sound: defaultdict[str, list[str]] = defaultdict(list)
        for norm in self._weighty:
            for sound in sounds(norm):
                self._by_sound[sound].append(norm)

    @classmethod
    def build(cls, gazetteer: Gazetteer) -> Self:
        """Read the spellings; a tenth of a second or two, once for a process."""
        return cls(gazetteer, gazetteer.spellings())

    def fuzzy(
        self, name: str, *, country: str | None = None, language: str | None = None, limit: int = 5
    ) -> list[FuzzyMatch]:
        """Return the places whose name is nearly the text, the likeliest first.

        One letter may be wrong from four letters on, two from eight on and then only in names of places of
        some weight (2,000 inhabitants in the network's European countries); in these the spelling may also
        differ by three letters, if it sounds the same. A likely place is one of many inhabitants, with one
        error rather than two, and with the right first letter. Some milliseconds:
        call it only where a place is expected and the exact lookup found nothing.

        Args:
            name: The words for the place.
            country: ISO 3166-1 alpha-2 code; candidates elsewhere are left out, if it has any.
            language: Language of the conversation.
            limit: How many places at most.
        """
        norm, _ = without_kind(normalise(name))
        matches = [
            match
            for spelling, distance in self._similar(norm)
            for match in self._of(norm, spelling, distance)
        ]
        matches = [match for match in matches if match.candidate.place.country == country] or matches
        matches.sort(key=lambda match: (-_likelihood(match, norm, language), match.candidate.place.id))
        best: dict[str, FuzzyMatch] = {}
        for match in matches:
            best.setdefault(match.candidate.place.id, match)
        least = _likelihood(matches[0], norm, language) * _FAINT if matches else 0.0
        return [match for match in best.values() if _likelihood(match, norm, language) >= least][:limit]

    def _similar(self, norm: str) -> list[tuple[str, int]]:
        if len(norm) < SHORTEST_NAME:
            return []
        near = _within(norm, self._all, 1)
        if len(norm) >= SHORTEST_NAME_FOR_TWO_ERRORS:
            near |= _within(norm, self._weighty, 2)
        near = self._sounding_like(norm) | near
        return sorted(near.items(), key=lambda pair: (pair[1], pair[0]))

    def _sounding_like(self, norm: str) -> dict[str, int]:
        keys = [key for key in sounds(norm) if len(key) >= _SHORTEST_SOUND]
        alike = {spelling for key in keys for spelling in self._by_sound.get(key, ())}
        distances = {spelling: OSA.distance(norm, spelling) for spelling in alike}
        short = len(norm) < SHORTEST_NAME_FOR_TWO_ERRORS
        most = _MOST_ERRORS_IN_A_SHORT_NAME if short else _MOST_ERRORS_BY_EAR
        return {spelling: distance for spelling, distance in distances.items() if 0 < distance <= most}

    def _of(self, norm: str, spelling: str, distance: int) -> list[FuzzyMatch]:
        by_ear = not sounds(norm).isdisjoint(sounds(spelling))
        found = self._gazetteer.lookup(spelling)
        return [FuzzyMatch(candidate, spelling, distance, by_ear) for candidate in found]


def _within(norm: str, spellings: Sequence[str], distance: int) -> dict[str, int]:
    found = process.extract(
        norm, spellings, scorer=OSA.distance, score_cutoff=distance, limit=_MOST_SPELLINGS
    )
    return {spelling: int(score) for spelling, score, _ in found if score > 0}


def _likelihood(match: FuzzyMatch, norm: str, language: str | None) -> float:
    right_start = 1.0 if match.by_ear or match.matched[0] == norm[0] else _WRONG_FIRST_LETTER
    more_errors = _BY_EAR if match.by_ear else _SECOND_ERROR
    fewer_errors = 1.0 if match.distance == 1 else more_errors
    return likelihood(match.candidate, language) * right_start * fewer_errors
