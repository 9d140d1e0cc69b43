"""What the actions work with, made once when the action server starts."""

from dataclasses import dataclass

from actions.centres.asked_days import DayWords
from actions.centres.asked_kinds import KindWords
from actions.centres.place_finding import PlaceFinder
from actions.emergency.numbers import EmergencyNumbers
from actions.history.milestones import Milestones
from actions.missed.repository import MissedMessages
from actions.places.gazetteer import Gazetteer
from actions.sites.repository import DirectoryCache
from actions.words import Words


@dataclass(frozen=True, slots=True)
class Services:
    """The words, the directory of centres, the places, the emergency numbers, and what was missed.

    `days` and `kinds` find what a question about a centre names; `milestones` are the weightiest events.
    `retention_days` is how long a conversation is kept.
    """

    words: Words
    directory: DirectoryCache
    gazetteer: Gazetteer
    places: PlaceFinder
    emergency: EmergencyNumbers
    days: DayWords
    kinds: KindWords
    milestones: Milestones
    missed: MissedMessages
    retention_days: int
