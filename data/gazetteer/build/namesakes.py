"""Hamlets and parishes that share their name with a municipality, which is the one that people mean."""

from collections import defaultdict
from collections.abc import Iterable

from actions.places.names import normalise, without_article
from actions.places.place import Match, PlaceKind
from data.gazetteer.build.inputs import Downloads
from data.gazetteer.build.positions import Position, kilometres
from data.gazetteer.build.rows import NameRow, PlaceRow

COUNTRIES_WITH_A_REGISTER = frozenset({"FR", "IT"})
"""Where every municipality has a number, so that what has none is a hamlet or a quarter."""

PORTUGUESE_REACH_KM = 12.0


def demote_hamlets(towns: Iterable[PlaceRow]) -> None:
    """Let what is no municipality stand back behind a larger municipality of its name.

    Articles don't count: a quarter "Les Moulins" stands back behind the town of Moulins.
    """
    for namesakes in _by_name(towns, COUNTRIES_WITH_A_REGISTER):
        largest = max((town.population for town in namesakes if town.code), default=0)
        for town in namesakes:
            if not town.code and town.population < largest:
                _stand_back(town)


def demote_parishes(towns: Iterable[PlaceRow], downloads: Downloads) -> None:
    """Let Portuguese places stand back behind the seat of the municipality (concelho) of their name.

    Which ones are seats shows in the second-level area of the places around them, which is the concelho.
    """
    inside: defaultdict[str, list[Position]] = defaultdict(list)
    for row in downloads.second_level_areas():
        if row["cc"] == "PT":
            inside[normalise(row["admin2"])].append((float(row["lat"]), float(row["lon"])))
    for namesakes in _by_name(towns, frozenset({"PT"})):
        name = normalise(namesakes[0].name)
        seats = [town for town in namesakes if _is_near(town, inside.get(name, ()))]
        for town in namesakes if seats else ():
            if town not in seats:
                _stand_back(town)


def _is_near(town: PlaceRow, positions: Iterable[Position]) -> bool:
    return any(kilometres(town.position, position) <= PORTUGUESE_REACH_KM for position in positions)


def _by_name(towns: Iterable[PlaceRow], countries: frozenset[str]) -> list[list[PlaceRow]]:
    named: defaultdict[tuple[str, str], list[PlaceRow]] = defaultdict(list)
    for town in towns:
        if town.kind is PlaceKind.TOWN and town.country in countries:
            named[town.country, without_article(normalise(town.name))].append(town)
    return [namesakes for namesakes in named.values() if len(namesakes) > 1]


def _stand_back(town: PlaceRow) -> None:
    town.searched_names.discard(NameRow(town.name, Match.NAME))
    town.add_name(town.name, Match.QUALIFIED)
