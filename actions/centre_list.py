"""The centres of a country, of an area or of the whole network."""

from collections.abc import Iterator, Sequence

from actions.answering.answer import Answer, Choice, Reply
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres.cards import centre_card
from actions.centres.centre_action import PlaceAction
from actions.centres.description import title
from actions.centres.place_finding import Whereabouts
from actions.centres.recommendation import recommend
from actions.sites.directory import Centre
from actions.sites.models import Status

SHOWN = 12
FEW = 4
SAME_TOWN_KM = 5
GROUPS = {
    Status.OPEN: "part_group_open",
    Status.UNCONFIRMED: "part_group_unconfirmed",
    Status.PREFIGURATION: "part_group_prefiguration",
    Status.PROJECT: "part_group_project",
    Status.CLOSED: "part_group_closed",
}
"""The headings of a list, in the order in which the centres are of use."""


class CentreList(PlaceAction):
    """Lists the centres of the country or area that was named; without one, counts them by country.

    Of the only centre of a country, where it is not open, all is said, and which one is the closest.
    """

    NAME = "action_centre_list"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """List the centres."""
        where = self.places.find(turn, faint=True).where
        country = turn.country
        if country or (where and where.kind == "country"):
            code = country or str(where.country if where else "")
            centres = voice.directory.main_centres(code)
            if where and len(centres) == 1 and not centres[0].is_open:
                return recommend("centre_list", where, voice.directory, voice)
            return _listing("utter_centre_list", centres, voice.in_country(code), voice, country=code)
        if where:
            area = where.name or voice.say("part_your_position")
            return _listing("utter_centre_list_area", self._around(where, voice), area, voice)
        return _overview(voice)

    def _around(self, where: Whereabouts, voice: Voice) -> list[Centre]:
        """Return the centres that serve a place, and those that stand in an area."""
        serving = voice.directory.serving_any(where.admin_codes, where.town, where.country)
        inside = [centre for centre in voice.directory.centres() if self._stands_in(centre, where)]
        found = dict.fromkeys([*serving, *inside])
        return [centre for centre in found if centre.status is not Status.CLOSED]

    def _stands_in(self, centre: Centre, where: Whereabouts) -> bool:
        if where.kind != "area" or centre.position is None:
            return False
        towns = self.services.gazetteer.near(*centre.position, SAME_TOWN_KM)
        return any(where.place_id == f"a:{code}" for town, _ in towns[:1] for code in town.admin_codes)


def _listing(
    response: str, centres: Sequence[Centre], area: str, voice: Voice, *, country: str | None = None
) -> Answer:
    if not centres:
        none = voice.lines(voice.say(response.replace("list", "list_none"), area=area), _past(country, voice))
        return Answer("centre_list", [Reply(none, voice.leading_on("utter_centre_list"))])
    more = len(centres) - SHOWN
    text = voice.lines(
        voice.say(response, area=area, count=len(centres)),
        *_grouped(centres, voice),
        voice.say("part_more", count=more) if more > 0 else None,
    )
    cards = [centre_card(centre, voice.now) for centre in centres]
    return Answer("centre_list", [Reply(text, voice.leading_on("utter_centre_list"), centres=cards)])


def _past(country: str | None, voice: Voice) -> str | None:
    """Say what is known of a country that has no centre, such as a project of the past."""
    note = f"note_country_{country}"
    return voice.say(note) if note in voice.book else None


def _grouped(centres: Sequence[Centre], voice: Voice) -> Iterator[str]:
    """Name the first centres, one a line, under the status that they have; the open ones come first."""
    order = list(GROUPS)
    shown = sorted(centres, key=lambda centre: order.index(centre.status))[:SHOWN]
    for status, response in GROUPS.items():
        names = [
            _entry(centre, voice, dated=len(centres) <= FEW) for centre in shown if centre.status is status
        ]
        if names:
            yield voice.say(response, count=sum(centre.status is status for centre in centres))
            yield from (f"• {name}" for name in names)


def _entry(centre: Centre, voice: Voice, *, dated: bool) -> str:
    """Name a centre, of a few centres with the age of what is known of it."""
    name = title(centre)
    if dated and centre.as_of and centre.status is not Status.CLOSED:
        return voice.say("part_dated", fact=name, as_of=voice.formats.partial_date(centre.as_of))
    return name


def _overview(voice: Voice) -> Answer:
    counts = voice.directory.count_by_country()
    lines = [f"• {voice.pair(voice.country(code), count)}" for code, count in counts.items()]
    choices = [Choice(voice.country(code), f"centre_list:{code}") for code in counts]
    return Answer("centre_list", [Reply(voice.lines(voice.say("utter_centre_list_all"), *lines), choices)])
