"""The centres as a list for maps and other clients, nearest first where a point is given."""

from datetime import datetime
from typing import Any

from actions.centres.cards import centre_card
from actions.sites.directory import Centre, Directory
from actions.sites.routing import by_distance


def list_centres(
    directory: Directory,
    now: datetime,
    *,
    country: str | None = None,
    near: tuple[float, float] | None = None,
) -> list[dict[str, Any]]:
    """Return the cards of all centres, or of those of a country.

    Args:
        directory: the site directory.
        now: an aware moment, for `open_now`.
        country: ISO 3166-1 alpha-2 code, GP, RE and YT included.
        near: latitude and longitude in WGS 84 degrees; centres without a position come last then.
    """
    centres = directory.in_country(country) if country else directory.centres()
    if near is None:
        return [centre_card(centre, now) for centre in centres]
    ranked = by_distance(centres, *near)
    cards = [_card_at(centre, now, km) for centre, km in ranked]
    return cards + [centre_card(centre, now) for centre in centres if centre.position is None]


def _card_at(centre: Centre, now: datetime, km: float) -> dict[str, Any]:
    return centre_card(centre, now) | {"distance_km": round(km, 1)}
