"""Which centre a person means: named, in the town that was named, or the one just spoken of."""

from collections.abc import Iterable

from actions.answering.turn import Entity, Turn
from actions.centres.place_finding import Whereabouts
from actions.sites.directory import Centre, Directory, folded
from actions.sites.routing import by_distance

SAME_TOWN_KM = 5.0


def named_centre(turn: Turn, directory: Directory) -> Centre | None:
    """Return the centre that the turn names by its own name or by a choice."""
    return next((centre for name in turn.values("centre") if (centre := directory.find(name))), None)


def centre_spoken_of(turn: Turn, directory: Directory) -> Centre | None:
    """Return the centre that the conversation is about."""
    return directory.find(str(turn.slots.get("centre") or ""))


def chosen_place(place_id: str) -> Entity:
    """Return the entity of a place by its id in the gazetteer, as the choice of that place would give it."""
    return Entity("place", place_id.replace(":", ".", 1), {})


def centre_in(where: Whereabouts, directory: Directory) -> Centre | None:
    """Return the centre in a place: in that town, the main one of that area, the only one of a country."""
    centres = directory.in_country(where.country) if where.country else directory.centres()
    if where.kind == "country":
        return _only(centre for centre in centres if centre.parent_id is None)
    if where.kind == "area":
        return _main(directory.serving_any(where.admin_codes))
    return _in_town(where, centres)


def _in_town(where: Whereabouts, centres: Iterable[Centre]) -> Centre | None:
    same_name = [centre for centre in centres if folded(centre.city or "") == folded(where.name or "")]
    if same_name:
        return _main(same_name)
    ranked = by_distance(centres, where.latitude, where.longitude)
    return ranked[0][0] if ranked and ranked[0][1] <= SAME_TOWN_KM else None


def _main(centres: Iterable[Centre]) -> Centre | None:
    """Prefer a centre over those associated with it, and an open one over others."""
    ranked = sorted(centres, key=lambda centre: (centre.parent_id is not None, not centre.is_open))
    return ranked[0] if ranked else None


def _only(centres: Iterable[Centre]) -> Centre | None:
    found = list(centres)
    return found[0] if len(found) == 1 else None
