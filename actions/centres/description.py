"""What is known about a centre, in words: status with its age, contact, distance."""

from actions.answering.voice import Voice
from actions.sites.directory import Centre
from actions.sites.models import Status
from actions.sites.routing import Match, Reason


def title(centre: Centre) -> str:
    """Name a centre, with its town where the name does not have it."""
    city = (centre.city or "").partition(" (")[0]
    return centre.name if city.casefold() in centre.name.casefold() else f"{centre.name} ({city})"


def status(centre: Centre, voice: Voice) -> str:
    """Say the status of a centre and how old that information is."""
    response = f"part_status_{centre.status}"
    if centre.status is Status.CLOSED:
        return voice.say(response, year=centre.closing_year or "?")
    if centre.as_of is None:
        return voice.say(f"{response}_undated")
    return voice.say(response, as_of=voice.formats.partial_date(centre.as_of))


def years(centre: Centre, voice: Voice, *, asked: bool = False) -> list[str]:
    """Say the years of the opening and of the first label, as far as they are known.

    Where somebody has asked since when the centre exists, it is said too that the opening isn't known.
    """
    opened, label = centre.opening_year, centre.label_year
    lines = [voice.say("part_opened", year=opened)] if opened else []
    if asked and not opened:
        lines = [voice.say("part_opened_unknown")]
    return [*lines, voice.say("part_label", year=label)] if label else lines


def doubt(centre: Centre, voice: Voice) -> list[str]:
    """Say the status of a centre that is not confirmed as open, which belongs into every answer about it."""
    return [] if centre.is_open else [status(centre, voice)]


def contact(centre: Centre, voice: Voice) -> list[str]:
    """List the address, phone, mail and site of a centre, as far as they are known, one a line.

    The note of the centre comes last.
    """
    known = {
        "address": address(centre),
        "phone": centre.phone,
        "email": centre.email,
        "website": centre.website,
    }
    lines = [voice.say(f"part_{part}", **{part: value}) for part, value in known.items() if value]
    return [*lines, *note(centre, voice)]


def note(centre: Centre, voice: Voice) -> list[str]:
    """Say what else is to be known before going there, such as a move that was planned."""
    response = f"note_{centre.id}"
    return [voice.say(response)] if response in voice.book else []


def address(centre: Centre) -> str | None:
    """Return the postal address of a centre in one line, if its street is known."""
    if not centre.street_address:
        return None
    town = " ".join(part for part in (centre.postal_code, centre.city) if part)
    return ", ".join(part for part in (centre.street_address, town) if part)


def territory(centre: Centre, voice: Voice) -> str | None:
    """Say which territories a centre serves."""
    found = [voice.directory.territory(territory_id) for territory_id in centre.territories]
    names = [territory.name for territory in found if territory]
    return voice.say("part_serves", territory=voice.listing(names)) if names else None


def reason(match: Match, voice: Voice) -> str | None:
    """Say why a centre is the right one, where that is more than its distance."""
    centre = match.centre
    if match.reason is Reason.SERVES_TERRITORY:
        return territory(centre, voice)
    if match.reason is Reason.NEAREST_ABROAD:
        return voice.say("part_abroad", in_country=voice.in_country(centre.country))
    return None


def distance(match: Match, voice: Voice) -> str | None:
    """Say how far a centre is, as the crow flies."""
    if match.distance_km is None:
        return None
    if match.distance_km < 1:
        return voice.say("part_distance_here")
    response = "part_distance_far" if match.far else "part_distance"
    return voice.say(response, distance=voice.formats.distance(match.distance_km))
