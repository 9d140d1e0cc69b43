"""Phone, mail and site of a centre."""

from collections.abc import Collection

from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres import description
from actions.centres.centre_action import CentreAction
from actions.sites.directory import Centre
from actions.sites.models import Status

UNKNOWN = {"phone": "part_phone_unknown", "email": "part_email_unknown", "website": "part_website_unknown"}
USUAL = ("phone", "email")
SELDOM = ("email", "website")


class CentreContact(CentreAction):
    """Says how to reach a centre, as far as it is known, and what of the asked isn't."""

    NAME = "action_centre_contact"
    TOPIC = "centre_contact"

    def lines(self, centre: Centre, voice: Voice) -> list[str]:
        """Say the contact; a status other than open comes first."""
        return _contact(centre, (), voice)

    def lines_asked(self, turn: Turn, centre: Centre, voice: Voice) -> list[str]:
        """Say first that what the message asks for isn't known, where it isn't."""
        return _contact(centre, self.services.kinds.asked(turn.text).intersection(UNKNOWN), voice)


def _contact(centre: Centre, asked: Collection[str], voice: Voice) -> list[str]:
    known = description.contact(centre, voice)
    # That the phone isn't known is what "little known" says.
    missing = _missing(centre, asked) if known else [UNKNOWN[kind] for kind in SELDOM if kind in asked]
    return [
        *description.doubt(centre, voice),
        *(voice.say(response) for response in missing),
        *(known or [voice.say("part_little_known")]),
    ]


def _missing(centre: Centre, asked: Collection[str]) -> list[str]:
    """Return what to say of that which isn't known: of what is asked, else of phone and mail."""
    if not asked and centre.status is Status.CLOSED:
        return []
    known = {"phone": centre.phone, "email": centre.email, "website": centre.website}
    unknown = [kind for kind in UNKNOWN if kind in (asked or USUAL) and not known[kind]]
    if set(USUAL) <= set(unknown):
        return ["part_phone_email_unknown", *(UNKNOWN[kind] for kind in unknown if kind not in USUAL)]
    return [UNKNOWN[kind] for kind in unknown]
