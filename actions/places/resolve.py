"""Chooses among the places that a text may mean, or says that the person must be asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from actions.places.gazetteer import great_circle
from actions.places.place import Candidate, Match, Place, PlaceKind
from actions.places.weights import SPOKEN_IN, likelihood

CLEAR_LEAD = 6.0
"""How many times likelier than any other a candidate must be to be taken without a question."""

MOST_CHOICES = 5
MOST_OF_A_KIND = 3
"""Of the choices, at most so many are full names if there are short ones too, and the other way round."""

_NEAR_KM = 50.0
_SAME_PLACE_KM = 8.0
_SMALL_PART = 0.05


class Outcome(StrEnum):
    """How many places are left to choose from."""

    ONE = "one"
    SEVERAL = "several"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a text means.

    Attributes:
        outcome: One place, several or none.
        places: The places, the likeliest first; at most five.
        more: How many further places are left out.
    """

    outcome: Outcome
    places: tuple[Place, ...]
    more: int = 0

    @property
    def place(self) -> Place | None:
        """The place, if there is just one."""
        return self.places[0] if self.outcome is Outcome.ONE else None


def resolve(
    candidates: Iterable[Candidate],
    *,
    country: str | None = None,
    language: str | None = None,
    near: tuple[float, float] | None = None,
) -> Resolution:
    """Choose among candidates, or keep those that the person must choose from.

    1. If a country is given and holds candidates, only those count.
    2. Places that are one for the person are merged: a country with its capital of the same name
       (Luxembourg), an area with its main town (Genève, Québec), two entries of one town.
    3. A candidate's weight is its population by the factors of `actions.places.weights`; if a position is
       given, it is divided by 1 + km / 50.
    4. The first one is taken if it weighs six times as much as any other. Otherwise all that weigh a sixth
       of the first are kept, and the ones whose name is known to mean several places (`Candidate.ask`).
    5. If more than five are left, places where the language is spoken go first, and the choice holds full
       names (the hamlet Bagnolo) and short ones (Bagnolo Mella).

    Args:
        candidates: What `Gazetteer.lookup` or `Gazetteer.postal` found.
        country: ISO 3166-1 alpha-2 code of a country or of an overseas territory of France, if the person
            named one or is known to be there.
        language: Language of the conversation.
        near: Latitude and longitude (WGS 84 degrees) of the person, if known.
    """
    found = list(candidates)
    found = [c for c in found if country in {c.place.country, c.place.territory}] or found
    weighed = [(_weight(candidate, language, near), candidate) for candidate in found]
    weighed.sort(key=lambda pair: (-pair[0], pair[1].place.id))
    distinct = _without_doubles(weighed)
    if not distinct:
        return Resolution(Outcome.NONE, ())
    least = distinct[0][0] / CLEAR_LEAD
    kept = [candidate for weight, candidate in distinct if weight > least or candidate.ask]
    outcome = Outcome.ONE if len(kept) == 1 else Outcome.SEVERAL
    offered = tuple(candidate.place for candidate in _mixed(kept, language))
    return Resolution(outcome, offered, len(kept) - len(offered))


def _mixed(kept: Sequence[Candidate], language: str | None) -> list[Candidate]:
    """Return at most five candidates, in their order, at most three of one kind if both kinds exist."""
    spoken = SPOKEN_IN.get(language or "", frozenset())
    chosen: list[Candidate] = []
    for candidate in sorted(kept, key=lambda c: c.place.country not in spoken):
        of_its_kind = sum(_is_short(other) == _is_short(candidate) for other in chosen)
        if len(chosen) < MOST_CHOICES and of_its_kind < MOST_OF_A_KIND:
            chosen.append(candidate)
    rest = [candidate for candidate in kept if candidate not in chosen]
    chosen += rest[: MOST_CHOICES - len(chosen)]
    return [candidate for candidate in kept if candidate in chosen]


def _is_short(candidate: Candidate) -> bool:
    return candidate.match in {Match.SHORT, Match.ALTERNATE}


def _weight(candidate: Candidate, language: str | None, near: tuple[float, float] | None) -> float:
    weight = likelihood(candidate, language)
    if near is None:
        return weight
    place = candidate.place
    return weight / (1 + great_circle(near, (place.latitude, place.longitude)) / _NEAR_KM)


def _without_doubles(weighed: Sequence[tuple[float, Candidate]]) -> list[tuple[float, Candidate]]:
    """Return the candidates, heaviest first, without those that mean the same as another one."""
    places = [candidate.place for _, candidate in weighed]
    wide = [place for place in places if place.kind in {PlaceKind.COUNTRY, PlaceKind.AREA}]
    kept: list[tuple[float, Candidate]] = []
    for weight, candidate in weighed:
        others = places if candidate.place in wide else wide
        doubled = any(_stands_for(other, candidate.place) for other in others)
        if not doubled and not any(_same_town(other.place, candidate.place) for _, other in kept):
            kept.append((weight, candidate))
    return kept


def _stands_for(chosen: Place, other: Place) -> bool:
    """Tell whether `chosen` is what a person means who uses the name of both.

    A country goes before its towns and areas of the same name, a main town before its area, an area before a
    hamlet in it, a wider area before a narrower one.
    """
    if chosen.id == other.id or chosen.country != other.country:
        return False
    if chosen.kind is PlaceKind.COUNTRY:
        return other.kind is not PlaceKind.COUNTRY
    if chosen.kind is PlaceKind.TOWN and other.kind is PlaceKind.AREA:
        return other.admin_codes[-1] in chosen.admin_codes and not _is_hamlet_of(chosen, other)
    if chosen.kind is PlaceKind.AREA and other.kind is PlaceKind.TOWN:
        return chosen.admin_codes[-1] in other.admin_codes and _is_hamlet_of(other, chosen)
    return _is_wider_area(chosen, other)


def _is_hamlet_of(town: Place, area: Place) -> bool:
    return town.population < area.population * _SMALL_PART


def _is_wider_area(chosen: Place, other: Place) -> bool:
    both_areas = chosen.kind is PlaceKind.AREA and other.kind is PlaceKind.AREA
    return both_areas and chosen.admin_codes[-1] in other.admin_codes


def _same_town(chosen: Place, other: Place) -> bool:
    if chosen.kind is not other.kind or chosen.kind is not PlaceKind.TOWN or chosen.country != other.country:
        return False
    if abs(chosen.latitude - other.latitude) > _SAME_PLACE_KM / 100:
        return False
    positions = (chosen.latitude, chosen.longitude), (other.latitude, other.longitude)
    return great_circle(*positions) < _SAME_PLACE_KM
