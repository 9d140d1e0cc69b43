"""Dates known to the year, the month or the day, as ISO 8601 text: 2019, 2019-10, 2019-10-05."""

from datetime import date
from typing import Final

FORMATS: Final = "2019, 2019-10 or 2019-10-05"
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2100


def check_partial_date(text: str) -> str:
    """Return the text unchanged.

    Raises:
        ValueError: it is not a date of year, month or day precision between 1900 and 2100.
    """
    parts = text.split("-")
    if [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]) or not all(map(_is_number, parts)):
        raise ValueError(f"is not a date; write it like {FORMATS}")
    year, month, day = (*map(int, parts), 1, 1)[:3]
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError(f"is not between {_FIRST_YEAR} and {_LAST_YEAR}")
    _check_calendar(year, month, day)
    return text


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _check_calendar(year: int, month: int, day: int) -> None:
    try:
        date(year, month, day)
    except ValueError as error:
        raise ValueError(f"is not a day of the calendar ({error})") from error
