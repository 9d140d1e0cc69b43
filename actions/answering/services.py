"""What the actions work with, made once when the action server starts."""

from dataclasses import dataclass

from actions.sites.repository import DirectoryCache
from actions.words import Words
from places.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Services:
    """The words, the directory of centres, the gazetteer of places and what the installation promises."""

    words: Words
    directory: DirectoryCache
    gazetteer: Gazetteer
    retention_days: int
