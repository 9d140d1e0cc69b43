"""What the actions work with, made once when the action server starts."""

from dataclasses import dataclass

from actions.emergency.numbers import EmergencyNumbers
from actions.places.gazetteer import Gazetteer
from actions.sites.repository import DirectoryCache
from actions.words import Words


@dataclass(frozen=True, slots=True)
class Services:
    """The words, the directory of centres, the gazetteer of places, emergency numbers and the retention."""

    words: Words
    directory: DirectoryCache
    gazetteer: Gazetteer
    emergency: EmergencyNumbers
    retention_days: int
