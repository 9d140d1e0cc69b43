"""The right centre for a place, as an answer."""

from collections.abc import Sequence
from dataclasses import replace

from actions.answering.answer import Answer, Choice, Reply
from actions.answering.voice import Voice
from actions.centres import description
from actions.centres.cards import centre_card
from actions.centres.place_finding import Whereabouts
from actions.centres.reach import NEARBY_KM, nearer_unconfirmed, within_reach
from actions.sites.directory import Directory
from actions.sites.models import Status
from actions.sites.routing import Match, Reason, Routing, nearest

SHOWN = 3
MORE = 2
OWN_TOWN_KM = 10.0
COUNTRY = "country"
WIDE = frozenset({"area", COUNTRY})


def recommend(topic: str, where: Whereabouts, directory: Directory, voice: Voice) -> Answer:
    """Name the right centre for a place, why it is, how far, what is known, and what stands beside it."""
    routing = within_reach(
        nearest(directory, where.latitude, where.longitude, where.country, where.admin_codes, town=where.town)
    )
    routing = replace(
        routing, unconfirmed=(*routing.unconfirmed, *nearer_unconfirmed(where, routing, directory))
    )
    ordered = _in_order(routing.matches)
    shown = [*ordered[:1], *(match for match in ordered[1:SHOWN] if _may_stand_beside(match, ordered[0]))]
    lead = shown[0] if shown else None
    own = _own_before(lead, routing)
    reply = Reply(
        voice.lines(
            _closed_here(where, voice),
            *_opening(lead, own, where, voice),
            *_beside(routing, own, shown, voice),
        ),
        choices=_choices(lead, own, voice),
        place=where.payload(),
        centres=[centre_card(match.centre, voice.now, match) for match in (*own, *shown)],
    )
    return Answer(topic, [reply], slots=remember(where, [match.centre.id for match in (*own, *shown)]))


def _may_stand_beside(match: Match, lead: Match) -> bool:
    """Tell whether a centre is worth naming after the first one: near, or else the nearest at home.

    One that is far helps nobody whose own territory has a centre.
    """
    at_home = match.reason is Reason.NEAREST_IN_COUNTRY and lead.reason is not Reason.SERVES_TERRITORY
    return at_home or not match.far


def _own_before(lead: Match | None, routing: Routing) -> list[Match]:
    """Return the centres at home that are not open, to be named before one that is far away."""
    if lead is not None and _kind(lead) != "far":
        return []
    return [*routing.unconfirmed[:MORE], *routing.planned[:MORE]]


def _in_order(matches: Sequence[Match]) -> list[Match]:
    """Put another match first where the first one is no good start.

    That is an open centre nearby where the territory's own is not confirmed, and the nearest one anywhere
    where the nearest at home is far.
    """
    first = matches[0] if matches else None
    open_ones = [match for match in matches[1:] if match.centre.is_open]
    if first is None or not open_ones:
        return list(matches)
    nearest_open = min(open_ones, key=_km)
    unsure = not first.centre.is_open and _km(first) >= OWN_TOWN_KM and _km(nearest_open) <= NEARBY_KM
    distant = first.centre.is_open and first.far and _km(nearest_open) < _km(first)
    if not (unsure or distant):
        return list(matches)
    return [nearest_open, *(match for match in matches if match is not nearest_open)]


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


def _closed_here(where: Whereabouts, voice: Voice) -> str | None:
    """Say that the town's own centre has closed."""
    own = [centre for centre in voice.directory.centres() if where.town and centre.city == where.town]
    if not own or any(centre.status is not Status.CLOSED for centre in own):
        return None
    return voice.say("part_closed_here", centre=own[0].name, year=own[0].closing_year)


def _opening(lead: Match | None, own: list[Match], where: Whereabouts, voice: Voice) -> list[str | None]:
    place = where.name or voice.say("part_your_position")
    at_home = [_unsure(_unsure_response(match), match, voice) for match in own]
    if lead is None:
        return [voice.say("utter_centre_nearest_none", place=_spoken(where, voice)), *at_home]
    centre = description.title(lead.centre)
    if _kind(lead) == "far":
        first = [
            voice.say("utter_centre_nearest_far", place=place),
            *at_home,
            voice.say("part_least_far", centre=centre),
        ]
    else:
        first = [
            voice.say(
                f"utter_centre_nearest_{_kind(lead)}",
                place=place if _kind(lead) == "unconfirmed" else _spoken(where, voice),
                centre=centre,
                in_country=voice.in_country(lead.centre.country),
            )
        ]
    far = _distance(lead, where, voice)
    why = " ".join(part for part in (description.reason(lead, voice), far) if part)
    details = description.contact(lead.centre, voice) or [voice.say("part_little_known")]
    return [*first, why or None, description.status(lead.centre, voice), *details]


def _distance(lead: Match, where: Whereabouts, voice: Voice) -> str | None:
    """Say how far a centre is; from the main town of an area or country only if it lies well outside."""
    if where.kind not in WIDE:
        return description.distance(lead, voice)
    serves = lead.reason is Reason.SERVES_TERRITORY
    at_home = where.kind == COUNTRY and lead.centre.country == where.country
    return None if serves or at_home or _km(lead) < NEARBY_KM else description.distance(lead, voice)


def _spoken(where: Whereabouts, voice: Voice) -> str:
    """Name a place so that a preposition may stand before it: one needs an article before an area."""
    if where.name is None:
        return voice.say("part_your_position")
    return voice.say(f"part_{where.kind}", place=where.name) if where.kind in WIDE else where.name


def _unsure_response(match: Match) -> str:
    return "part_planned" if match.centre.is_planned else "part_also_unconfirmed"


def _kind(lead: Match) -> str:
    if lead.far and lead.reason is not Reason.SERVES_TERRITORY:
        return "far"
    if lead.centre.status is Status.UNCONFIRMED:
        return "unconfirmed"
    if lead.reason is Reason.SERVES_TERRITORY:
        return "territory"
    return "home" if lead.reason is Reason.NEAREST_IN_COUNTRY else "nearest"


def _beside(routing: Routing, own: list[Match], shown: list[Match], voice: Voice) -> list[str]:
    lead = shown[0] if shown else None
    nearest_other = min(shown[1:], key=_km, default=None)
    lines = [_other(lead, match, voice, first=match is nearest_other) for match in shown[1:]] if lead else []
    if lead and lead.centre.status is Status.UNCONFIRMED and not lines:
        lines.append(voice.say("part_none_confirmed_near"))
    unsure = [*routing.planned[:MORE], *routing.unconfirmed[:MORE]]
    return lines + [_unsure(_unsure_response(match), match, voice) for match in unsure if match not in own]


def _other(lead: Match, match: Match, voice: Voice, *, first: bool) -> str:
    if match.centre.status is Status.UNCONFIRMED:
        return _unsure("part_also_unconfirmed", match, voice)
    if lead.centre.parent_id == match.centre.id:
        response = "part_parent"
    elif lead.centre.status is Status.UNCONFIRMED and first:
        response = "part_nearest_confirmed"
    elif match.far:
        response = "part_nearest_at_home"
    elif match.reason is Reason.NEAREST_ABROAD and _km(match) < _km(lead):
        response = "part_nearer_abroad"
    else:
        response = "part_also_near"
    title = description.title(match.centre)
    abroad = match.reason is Reason.NEAREST_ABROAD and response != "part_nearer_abroad"
    return voice.say(
        response,
        centre=f"{title} ({voice.in_country(match.centre.country)})" if abroad else title,
        in_country=voice.in_country(match.centre.country),
        distance=voice.formats.distance(match.distance_km or 0),
    )


def _unsure(response: str, match: Match, voice: Voice) -> str:
    centre = match.centre
    title = description.title(centre)
    if match.reason is Reason.NEAREST and match.distance_km is not None:
        title = f"{title}, {voice.formats.distance(match.distance_km)}"
    return voice.say(response, centre=title, status=description.status(centre, voice))


def _choices(lead: Match | None, own: list[Match], voice: Voice) -> list[Choice]:
    if lead is None and not own:
        return voice.choices(["centre_list", "human_handoff"])
    if lead is None:
        return voice.choices([f"centre_details:{own[0].centre.id}", "centre_list", "human_handoff"])
    if own:
        return voice.choices([f"centre_details:{own[0].centre.id}", "centre_next", "centre_list"])
    about = [f"{topic}:{lead.centre.id}" for topic in ("centre_hours", "centre_directions", "centre_contact")]
    return voice.choices([*about, "centre_next"])
