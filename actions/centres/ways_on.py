"""The questions about a centre that have an answer, to be offered as choices."""

from actions.centres.description import address
from actions.sites.directory import Centre
from actions.sites.models import Status

MOST = 3


def ways_on(centre: Centre, *, without: str) -> list[str]:
    """Return the keys of up to three choices about a centre, none of which leads to "I don't know".

    `without` is the topic that is being answered. Another centre is offered where this one isn't open, or
    where too little is known of it.
    """
    topics = [topic for topic in answered(centre) if topic != without]
    if not centre.is_open or len(topics) < MOST:
        return [*_keys(topics[: MOST - 1], centre), "centre_next"]
    return _keys(topics[:MOST], centre)


def answered(centre: Centre) -> list[str]:
    """Return the topics about a centre of which something is known, the most useful first."""
    known = {
        "centre_contact": centre.phone or centre.email or centre.website,
        "centre_hours": centre.opening_hours and centre.status is not Status.CLOSED and not centre.is_planned,
        "centre_directions": address(centre) or centre.position,
        "centre_services": centre.services,
        "centre_details": True,
    }
    return [topic for topic, value in known.items() if value]


def _keys(topics: list[str], centre: Centre) -> list[str]:
    return [f"{topic}:{centre.id}" for topic in topics]
