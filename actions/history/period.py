"""Years as a message names them: one, several, or counted back from today."""

import re

SPAN = re.compile(r"^(\d{4})-(\d{4})$")
AGO = re.compile(r"^-?(\d{1,3})$")
YEAR = re.compile(r"^\d{4}$")


def period(value: str, this_year: int) -> tuple[int, int] | None:
    """Return the first and the last year of a value of the entity `year`; None if it is none.

    >>> period("1999", 2026)
    (1999, 1999)
    >>> period("1990-1999", 2026)
    (1990, 1999)
    >>> period("-20", 2026)
    (2006, 2006)
    """
    span, ago = SPAN.match(value), AGO.match(value)
    if span:
        return int(span[1]), int(span[2])
    if ago:
        year = this_year - int(ago[1])
        return year, year
    return (int(value), int(value)) if YEAR.match(value) else None
