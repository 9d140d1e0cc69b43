"""Which centres are too far to be named, and which unconfirmed one is much nearer than the open ones."""

from collections.abc import Sequence
from dataclasses import replace

from actions.centres.place_finding import Whereabouts
from actions.sites.directory import Centre, Directory
from actions.sites.models import Status
from actions.sites.routing import FAR_KM, Match, Reason, Routing, by_distance

REACH_KM = 1_000.0
"""Beyond this, a centre that doesn't serve the place is of no use to the person."""
NEARBY_KM = 60.0
MUCH_NEARER = 0.5


def within_reach(routing: Routing) -> Routing:
    """Return the routing without centres that nobody would travel to."""
    return replace(routing, matches=tuple(match for match in routing.matches if _is_in_reach(match)))


def nearer_unconfirmed(where: Whereabouts, routing: Routing, directory: Directory) -> list[Match]:
    """Return the nearest unconfirmed centre, if it is less than half as far as the nearest open one.

    That is the nearest open one of its own country, where the person is in it. None is looked for where an
    open centre is nearby, or where the routing has an unconfirmed one.
    """
    named = [*routing.matches, *routing.planned, *routing.unconfirmed]
    if any(match.centre.status is Status.UNCONFIRMED for match in named):
        return []
    unconfirmed = [centre for centre in directory.centres() if centre.status is Status.UNCONFIRMED]
    ranked = by_distance(unconfirmed, where.latitude, where.longitude)
    if not ranked or ranked[0][1] > FAR_KM:
        return []
    centre, km = ranked[0]
    rival = _nearest_open_km(where, centre, routing.matches, directory)
    if rival < NEARBY_KM or km > rival * MUCH_NEARER:
        return []
    return [Match(centre, Reason.NEAREST, km, approximate=True, far=False, parent=directory.parent(centre))]


def _nearest_open_km(
    where: Whereabouts, centre: Centre, matches: Sequence[Match], directory: Directory
) -> float:
    """Return the distance of the nearest open centre, of the country where person and centre are in one."""
    open_ones = [match for match in matches if match.centre.is_open]
    home = directory.country_code(where.country) if where.country else None
    at_home = [match for match in open_ones if home == centre.country == match.centre.country]
    distances = (match.distance_km for match in at_home or open_ones)
    return min((km for km in distances if km is not None), default=float("inf"))


def _is_in_reach(match: Match) -> bool:
    serves = match.reason is Reason.SERVES_TERRITORY
    return serves or match.distance_km is None or match.distance_km <= REACH_KM
