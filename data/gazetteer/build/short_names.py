"""Short forms of town names: "Boulogne" for Boulogne-sur-Mer, "Castelfranco" for Castelfranco Veneto."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from actions.places.names import normalise
from actions.places.place import Match, PlaceKind
from data.gazetteer.build.rows import NameRow, PlaceRow
from data.gazetteer.build.towns import COMPLETE_COUNTRIES

SMALLEST_TOWN_WITH_SHORT_NAME = 2_000
SMALLEST_HALF_OF_A_TWIN_TOWN = 20_000
FEWEST_TOWNS_TO_ASK = 3
SMALLEST_TOWN_TO_ASK = 5_000

_COMPLEMENT = re.compile(
    r"[\s-]+(?:(?:sur|sous|en|lès|lez|les|le|la|aux|au|à|de|du|des|d['’]|am|an|im|in|bei|ob|der|di|del|della"
    r"|nell['’]|dei|degli|dell['’]|da|do|dos|das|al|sul|sulla|op|upon|o(?=-)|a(?=-))(?=[\s\-'’A-ZÉÎ])|Saint(?:e|s)?-).*$"
)
_QUALIFYING_COUNTRIES = frozenset({"IT", "ES", "PT", "CL"})
"""Where a second name without a preposition tells namesakes apart: Novi Ligure, Torres Vedras."""
_WITH_SECOND_NAME = re.compile(r"[\w.'’]+(?:[ -][A-ZÁÉÍÓÚ][\w'’]+){1,2}")
_HALVES = 2
_TWIN_COUNTRIES = frozenset({"DE", "MU"})
"""Where a hyphen joins two towns: Castrop-Rauxel, Vacoas-Phoenix."""

_TOO_COMMON_LIST = (
    "bad bois bourg bourgs campo casa castel castello castelo chateau cidade cite ciudad col cote"
    " croix fort grand hospitalet isla la lac lago le les marina mont monte monti olivais palma parc park"
    " pont ponte port porto pozo pre puente puerto rio roche saint sainte san santa torre tour val"
    " valle vallee vila villa ville alto alta bello bella dos tres nuevo nueva nova novo gioia campi forte"
    " gran los las el il lo marco mar punta ria costa terra tierra fuente fuentes mesa piano colle"
    " corte cerro"
)
_TOO_COMMON = frozenset(_TOO_COMMON_LIST.split())


def add_short_names(towns: Sequence[PlaceRow]) -> None:
    """File towns over 2,000 inhabitants under the part of their name that people use alone.

    That is what comes before a preposition; in the countries where a second name does the same, what comes
    before the last word, if another town has or shares that name; and each half of a twin town.
    """
    large = [town for town in towns if _may_be_shortened(town)]
    whole = {normalise(town.name) for town in large}
    for town in large:
        _add(town, _COMPLEMENT.sub("", town.name))
        halves = _halves(town)
        # Halle-Neustadt is a part of Halle, not a twin.
        for half in halves if normalise(halves[0]) not in whole else ():
            _add(town, half)
    shared = Counter(name for town in towns for name in {normalise(row.name) for row in town.searched_names})
    qualified = [(town, short) for town in large for short in _without_second_name(town)]
    shared.update(normalise(short) for _, short in qualified)
    for town, short in qualified:
        if shared[normalise(short)] > 1:
            _add(town, short)


def names_of_many(towns: Iterable[PlaceRow]) -> set[tuple[str, str, str]]:
    """Return the short forms that mean several towns, so that the person must always be asked.

    These are the ones that three towns of one country or more are called by, none of which has the name for
    its own and is larger than the others: Neuilly, Alcalá, but not Saint-Denis. A row is a place's id, the
    name and no language.
    """
    short: dict[tuple[str, str], list[tuple[PlaceRow, str]]] = {}
    own: Counter[tuple[str, str]] = Counter()
    for town in towns:
        for row in town.searched_names:
            key = town.country, normalise(row.name)
            if row.match is Match.SHORT and town.population >= SMALLEST_TOWN_TO_ASK:
                short.setdefault(key, []).append((town, row.name))
            elif row.match in {Match.NAME, Match.EXONYM}:
                own[key] = max(own[key], town.population)
    return {
        (town.id, name, "")
        for key, members in short.items()
        if len({town.id for town, _ in members}) >= FEWEST_TOWNS_TO_ASK
        and own[key] < max(town.population for town, _ in members)
        for town, name in _largest(members)
    }


def _largest(members: list[tuple[PlaceRow, str]]) -> list[tuple[PlaceRow, str]]:
    return sorted(members, key=lambda pair: (-pair[0].population, pair[0].id))[:FEWEST_TOWNS_TO_ASK]


def _may_be_shortened(town: PlaceRow) -> bool:
    large = town.population >= SMALLEST_TOWN_WITH_SHORT_NAME and town.country in COMPLETE_COUNTRIES
    return large and town.kind is PlaceKind.TOWN


def _add(town: PlaceRow, short: str) -> None:
    norm = normalise(short)
    known = {normalise(row.name) for row in town.searched_names if row.match is not Match.ALTERNATE}
    if norm not in known and len(norm) > 2 and norm not in _TOO_COMMON:
        town.searched_names.discard(NameRow(short, Match.ALTERNATE))
        town.add_name(short, Match.SHORT)


def _halves(town: PlaceRow) -> list[str]:
    if town.country not in _TWIN_COUNTRIES or town.population < SMALLEST_HALF_OF_A_TWIN_TOWN:
        return [""]
    halves = town.name.split("-")
    twin = len(halves) == _HALVES and all(len(half) > 3 and half[0].isupper() for half in halves)
    return halves if twin else [""]


def _without_second_name(town: PlaceRow) -> Iterator[str]:
    """Yield "Castelfranco" of "Castelfranco Veneto", "San Giovanni" of "San Giovanni Rotondo"."""
    if town.country in _QUALIFYING_COUNTRIES and _WITH_SECOND_NAME.fullmatch(town.name):
        yield re.sub(r"[ -][^ -]+$", "", town.name)
