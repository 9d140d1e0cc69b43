"""The right centre for a place, as an answer."""

from collections.abc import Sequence

from actions.answering.answer import Answer, Choice, Reply
from actions.answering.voice import Voice
from actions.centres import description
from actions.centres.cards import centre_card
from actions.centres.place_finding import Whereabouts
from actions.sites.directory import Directory
from actions.sites.models import Status
from actions.sites.routing import Match, Reason, Routing, nearest

SHOWN = 3
NEARBY_KM = 60.0
OWN_TOWN_KM = 10.0


def recommend(topic: str, where: Whereabouts, directory: Directory, voice: Voice) -> Answer:
    """Name the right centre for a place, why it is, how far, what is known, and what stands beside it."""
    routing = nearest(
        directory, where.latitude, where.longitude, where.country, where.admin_codes, town=where.town
    )
    ordered = _confirmed_first(routing.matches)
    shown = [match for index, match in enumerate(ordered[:SHOWN]) if index == 0 or not match.far]
    lead = shown[0] if shown else None
    reply = Reply(
        voice.lines(*_opening(lead, where, voice), *_beside(routing, shown, voice)),
        choices=_choices(lead, voice),
        place=where.payload(),
        centres=[centre_card(match.centre, voice.now, match) for match in shown],
    )
    return Answer(topic, [reply], slots=remember(where, [match.centre.id for match in shown]))


def _confirmed_first(matches: Sequence[Match]) -> list[Match]:
    """Put an open centre nearby before the territory's own where that one is not confirmed."""
    if not matches or matches[0].centre.is_open:
        return list(matches)
    near = [match for match in matches[1:] if match.centre.is_open and _km(match) <= NEARBY_KM]
    if not near or _km(matches[0]) < OWN_TOWN_KM:
        return list(matches)
    first = min(near, key=_km)
    return [first, *(match for match in matches if match is not first)]


def _km(match: Match) -> float:
    return float("inf") if match.distance_km is None else match.distance_km


def remember(where: Whereabouts, centres: list[str]) -> dict[str, object]:
    """Return the slots that keep the place and the centres shown; a shared position is not kept."""
    return {
        "place": where.place_id,
        "country": where.country,
        "centre": centres[0] if centres else None,
        "shown": centres,
        "pending": None,
    }


def _opening(lead: Match | None, where: Whereabouts, voice: Voice) -> list[str | None]:
    place = where.name or voice.say("part_your_position")
    if lead is None:
        return [voice.say("utter_centre_nearest_none", place=place)]
    response = "utter_centre_nearest_far" if lead.far else f"utter_centre_nearest_{_kind(lead)}"
    first = voice.say(response, place=place, centre=description.title(lead.centre))
    why = " ".join(
        part for part in (description.reason(lead, voice), description.distance(lead, voice)) if part
    )
    details = description.contact(lead.centre, voice) or [voice.say("part_little_known")]
    return [first, why, description.status(lead.centre, voice), *details]


def _kind(lead: Match) -> str:
    if lead.centre.status is Status.UNCONFIRMED:
        return "unconfirmed"
    return "territory" if lead.reason is Reason.SERVES_TERRITORY else "nearest"


def _beside(routing: Routing, shown: list[Match], voice: Voice) -> list[str]:
    lead = shown[0] if shown else None
    lines = [_other(lead, match, voice) for match in shown[1:]]
    if lead and lead.centre.status is Status.UNCONFIRMED and not lines:
        lines.append(voice.say("part_none_confirmed_near"))
    planned = [
        voice.say(
            "part_planned",
            centre=description.title(match.centre),
            status=description.status(match.centre, voice),
        )
        for match in routing.planned[:2]
    ]
    unconfirmed = [
        voice.say(
            "part_also_unconfirmed",
            centre=description.title(match.centre),
            status=description.status(match.centre, voice),
        )
        for match in routing.unconfirmed[:2]
    ]
    return lines + planned + unconfirmed


def _other(lead: Match | None, match: Match, voice: Voice) -> str:
    if lead and lead.centre.parent_id == match.centre.id:
        response = "part_parent"
    elif match.centre.status is Status.UNCONFIRMED:
        return voice.say(
            "part_also_unconfirmed",
            centre=description.title(match.centre),
            status=description.status(match.centre, voice),
        )
    elif match.reason is Reason.NEAREST_ABROAD:
        response = "part_nearer_abroad"
    elif lead and lead.centre.status is Status.UNCONFIRMED:
        response = "part_nearest_confirmed"
    else:
        response = "part_also_near"
    return voice.say(
        response,
        centre=description.title(match.centre),
        in_country=voice.in_country(match.centre.country),
        distance=voice.formats.distance(match.distance_km or 0),
    )


def _choices(lead: Match | None, voice: Voice) -> list[Choice]:
    if lead is None:
        return voice.choices(["centre_list", "human_handoff"])
    about = [f"{topic}:{lead.centre.id}" for topic in ("centre_hours", "centre_directions", "centre_contact")]
    return voice.choices([*about, "centre_next"])
