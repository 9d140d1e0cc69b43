"""Which centre a person means: named, in the town that was named, or the one just spoken of."""

import unicodedata
from collections.abc import Iterable

from geopy.distance import great_circle

from actions.answering.turn import Turn
from actions.centres.place_finding import Whereabouts
from actions.sites.directory import Centre, Directory

SAME_TOWN_KM = 5.0


def named_centre(turn: Turn, directory: Directory) -> Centre | None:
    """Return the centre that the turn names by its own name or by a choice."""
    return next((centre for name in turn.values("centre") if (centre := directory.find(name))), None)


def centre_spoken_of(turn: Turn, directory: Directory) -> Centre | None:
    """Return the centre that the conversation is about."""
    return directory.find(str(turn.slots.get("centre") or ""))


def centre_in(where: Whereabouts, directory: Directory) -> Centre | None:
    """Return the centre in a place: in that town, the main one of that area, the only one of a country."""
    centres = directory.in_country(where.country) if where.country else directory.centres()
    if where.kind == "country":
        return _only(centre for centre in centres if centre.parent_id is None)
    if where.kind == "area":
        return _main(directory.serving_any(where.admin_codes))
    return _in_town(where, centres)


def _in_town(where: Whereabouts, centres: Iterable[Centre]) -> Centre | None:
    near = [(_km(where, centre), centre) for centre in centres if centre.position]
    same_name = [centre for centre in centres if _folded(centre.city) == _folded(where.name)]
    if same_name:
        return _main(same_name)
    within = [(km, centre) for km, centre in near if km <= SAME_TOWN_KM]
    return min(within, key=_by_km)[1] if within else None


def _main(centres: Iterable[Centre]) -> Centre | None:
    """Prefer a centre over those associated with it, and an open one over others."""
    ranked = sorted(centres, key=lambda centre: (centre.parent_id is not None, not centre.is_open))
    return ranked[0] if ranked else None


def _only(centres: Iterable[Centre]) -> Centre | None:
    found = list(centres)
    return found[0] if len(found) == 1 else None


def _km(where: Whereabouts, centre: Centre) -> float:
    return float(great_circle((where.latitude, where.longitude), centre.position).km)


def _by_km(ranked: tuple[float, Centre]) -> float:
    return ranked[0]


def _folded(name: str | None) -> str:
    letters = unicodedata.normalize("NFKD", (name or "").casefold())
    return "".join(letter for letter in letters if letter.isalnum())
