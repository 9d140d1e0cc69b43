"""What the actions work with, made once when the action server starts."""

from dataclasses import dataclass

from actions.centres.place_finding import PlaceFinder
from actions.emergency.numbers import EmergencyNumbers
from actions.places.gazetteer import Gazetteer
from actions.sites.repository import DirectoryCache
from actions.words import Words


@dataclass(frozen=True, slots=True)
class Services:
    """The words, the directory of centres, the places, the emergency numbers and the retention in days."""

    words: Words
    directory: DirectoryCache
    gazetteer: Gazetteer
    places: PlaceFinder
    emergency: EmergencyNumbers
    retention_days: int
