"""The words that people read: responses per language, and dates, distances and lists in that language."""

from actions.words.errors import MissingValueError, ResponseFileError, UnknownResponseError, WordsError
from actions.words.formats import Formats
from actions.words.phrasebook import Phrasebook
from actions.words.words import Words

__all__ = [
    "Formats",
    "MissingValueError",
    "Phrasebook",
    "ResponseFileError",
    "UnknownResponseError",
    "Words",
    "WordsError",
]
