"""Centres as data for clients that draw them: the centre card of the gateway's contract."""

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from actions.centres.description import address
from actions.sites.directory import Centre
from actions.sites.hours import opening_state
from actions.sites.models import Precision
from actions.sites.routing import Match, Reason

MAP = "https://www.openstreetmap.org/"
ADDRESS_ZOOM, TOWN_ZOOM = 17, 13


def centre_card(centre: Centre, now: datetime, match: Match | None = None) -> dict[str, Any]:
    """Return the card of a centre at a moment, with the distance where a search has found it."""
    state = opening_state(centre, now)
    return {
        "id": centre.id,
        "name": centre.name,
        "city": centre.city,
        "country": centre.country,
        "status": str(centre.status),
        "as_of": centre.as_of,
        "distance_km": round(match.distance_km, 1) if match and match.distance_km is not None else None,
        "approximate": centre.precision is not Precision.ADDRESS,
        "serves_place": bool(match and match.reason is Reason.SERVES_TERRITORY),
        "latitude": centre.latitude,
        "longitude": centre.longitude,
        "address": address(centre),
        "phone": centre.phone,
        "email": centre.email,
        "website": centre.website,
        "opening_hours": centre.opening_hours,
        "open_now": state.is_open if state else None,
        "map_url": map_url(centre),
        "services": list(centre.services),
        "source": centre.sources[0] if centre.sources else None,
    }


def map_url(centre: Centre) -> str | None:
    """Return a link to a map with a marker at the centre, or none where its position is not known."""
    if centre.position is None:
        return None
    latitude, longitude = centre.position
    zoom = ADDRESS_ZOOM if centre.precision is Precision.ADDRESS else TOWN_ZOOM
    return f"{MAP}?{urlencode({'mlat': latitude, 'mlon': longitude})}#map={zoom}/{latitude}/{longitude}"
