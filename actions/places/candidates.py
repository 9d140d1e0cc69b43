"""What candidates are to each other: inside, near, the town rather than its area."""

from collections.abc import Sequence

from actions.places.gazetteer import great_circle
from actions.places.place import Candidate, Place, PlaceKind
from actions.places.weights import FAR_COUNTRIES, HOME_COUNTRIES

NETWORK_COUNTRIES = HOME_COUNTRIES | FAR_COUNTRIES
LARGE_IN_A_COMPOUND = 100_000
SEAT_OF_AN_AREA = 0.05
WIDE = frozenset({PlaceKind.AREA, PlaceKind.COUNTRY})


def town_or_area(candidates: Sequence[Candidate]) -> Candidate:
    """Return the likeliest candidate, but the town that an area is called after rather than the area."""
    best = candidates[0]
    if best.place.kind is not PlaceKind.AREA:
        return best
    code = best.place.admin_codes[-1]
    seats = (c for c in candidates if c.place.kind is PlaceKind.TOWN and code in c.place.admin_codes)
    least = best.place.population * SEAT_OF_AN_AREA
    return next((seat for seat in seats if seat.place.population >= least), best)


def lies_in(place: Place, area: Place) -> bool:
    """Tell whether a place is inside an area or a country."""
    if area.kind is PlaceKind.COUNTRY:
        return place.kind is not PlaceKind.COUNTRY and place.country == area.country
    return place.id != area.id and bool(area.admin_codes) and area.admin_codes[-1] in place.admin_codes


def distance(one: Place, other: Place) -> float:
    """Return the great-circle distance in km."""
    return great_circle((one.latitude, one.longitude), (other.latitude, other.longitude))


def is_well_known(place: Place) -> bool:
    """Tell whether a town is large enough to be meant though it is joined to an unknown word."""
    return place.population >= LARGE_IN_A_COMPOUND and place.country in NETWORK_COUNTRIES
