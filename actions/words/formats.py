"""Dates, numbers, distances and lists as a language writes them (CLDR, by Babel)."""

from collections.abc import Iterable
from datetime import date, time

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.units import format_unit

WHOLE_KM_FROM = 10

# Where CLDR's first choice for a language is another country's than the network's.
LOCALES = {"en": "en_GB", "pt": "pt_PT"}

# French usage ("10 h", "10 h 30") differs from CLDR's "10:30"; the spaces don't break.
FULL_HOUR = {"fr": "H\u00a0'h'"}
HOUR_AND_MINUTES = {"fr": "H\u00a0'h'\u00a0mm"}


class Formats:
    """Formats of one language, an ISO 639-1 code."""

    def __init__(self, language: str) -> None:
        self._locale = Locale.parse(LOCALES.get(language, language))

    def partial_date(self, iso: str) -> str:
        """Write an ISO date of any precision, such as `2019`, `2019-10` or `2019-10-05`."""
        match [int(part) for part in iso.split("-")]:
            case [year]:
                return str(year)
            case [year, month]:
                return format_skeleton("yMMMM", date(year, month, 1), locale=self._locale)
            case [year, month, day]:
                return format_date(date(year, month, day), "long", locale=self._locale)
            case _:
                raise ValueError(f"{iso!r} is not an ISO date; write YYYY, YYYY-MM or YYYY-MM-DD")

    def distance(self, km: float) -> str:
        """Write a distance in km: one decimal below 10 km, whole kilometres from there."""
        value = round(km) if km >= WHOLE_KM_FROM else round(km, 1)
        return format_unit(value, "length-kilometer", "short", locale=self._locale)

    def number(self, value: float) -> str:
        """Write a number with the separators of the language."""
        return format_decimal(value, locale=self._locale)

    def time_of_day(self, moment: time) -> str:
        """Write a time of day: `14:30`, in French `14 h 30`."""
        patterns = HOUR_AND_MINUTES if moment.minute else FULL_HOUR
        return format_time(moment, patterns.get(self._locale.language, "short"), locale=self._locale)

    def weekday(self, day: int) -> str:
        """Name a day of the week, 0 for Monday."""
        return str(self._locale.days["stand-alone"]["wide"][day])

    def short_weekday(self, day: int) -> str:
        """Abbreviate the name of a day of the week, 0 for Monday, without a dot."""
        return str(self._locale.days["stand-alone"]["abbreviated"][day]).rstrip(".")

    def listing(self, items: Iterable[str]) -> str:
        """Join words into a list: `a, b and c`."""
        return format_list(list(items), locale=self._locale)

    def territory(self, code: str) -> str:
        """Name a country or territory by its ISO 3166-1 code; the code itself where it has no name."""
        return str(self._locale.territories.get(code, code))

    def plural_category(self, count: float) -> str:
        """Return the CLDR plural category of a count, such as `one` or `other`."""
        return str(self._locale.plural_form(count))
