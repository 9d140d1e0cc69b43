"""What can go wrong with the words.

WordsError
├── ResponseFileError      a file of data/responses cannot be read
├── UnknownResponseError   an action names a response that no file has
└── MissingValueError      an action hands over too few values for a response
"""


class WordsError(Exception):
    """Root of the errors of this package."""


class ResponseFileError(WordsError):
    """A response file is absent or malformed."""


class UnknownResponseError(WordsError):
    """A response does not exist in a language."""


class MissingValueError(WordsError):
    """A response has a placeholder for which no value was given."""
