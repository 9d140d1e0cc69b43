"""Checks of single values of the data files.

Each check returns the value, or raises a ValueError that says what is wrong and what to write.
"""

import re
from functools import cache
from typing import Annotated, Final
from urllib.parse import urlsplit
from zoneinfo import available_timezones

import opening_hours
import phonenumbers
from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from actions.sites.dates import check_partial_date

LIST_SEPARATOR: Final = " | "
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")


def split_list(value: object) -> object:
    """Split a cell at the list separator; an absent cell is an empty list."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split("|"))
    return value


def split_ids(value: object) -> object:
    """Split a cell of ids, which hold no spaces, at the list separator or at spaces."""
    return tuple(value.replace("|", " ").split()) if isinstance(value, str) else value


def check_distinct(values: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse empty and repeated parts of a list."""
    if "" in values:
        raise ValueError(f'has an empty part; write each part once, with "{LIST_SEPARATOR}" between them')
    repeated = sorted({value for value in values if values.count(value) > 1})
    if repeated:
        raise ValueError(f"names {', '.join(repeated)} twice; write each part once")
    return values


def check_url(text: str) -> str:
    """Refuse what is not an absolute http or https address."""
    try:
        parts = urlsplit(text)
        port_is_valid = parts.port is None or parts.port > 0
    except ValueError as error:
        raise ValueError(f"is not a web address ({error})") from error
    if (
        parts.scheme not in {"http", "https"}
        or not parts.hostname
        or not port_is_valid
        or re.search(r"\s", text)
    ):
        raise ValueError(
            "is not a web address; write it in full, with https:// or http:// and without spaces"
        )
    return text


def check_email(text: str) -> str:
    """Refuse what has not the form of one e-mail address."""
    if not _EMAIL.fullmatch(text):
        raise ValueError("is not an e-mail address; write one like name@example.org")
    return text


def check_phone(text: str) -> str:
    """Refuse what is not a possible number in international form."""
    advice = "write it in international form, like +41 22 388 44 00"
    try:
        number = phonenumbers.parse(text)
    except phonenumbers.NumberParseException as error:
        raise ValueError(f"is not a phone number ({str(error).lower()}); {advice}") from error
    if not phonenumbers.is_valid_number(number):
        raise ValueError(f"is not a number in use in its country; {advice}")
    return text


def check_opening_hours(text: str) -> str:
    """Refuse what the opening hours library cannot parse."""
    if not opening_hours.validate(text):
        raise ValueError(
            'cannot be read as opening hours; write them in OpenStreetMap\'s syntax, like "Mo-Fr 09:00-17:00"'
        )
    return text


def check_time_zone(text: str) -> str:
    """Refuse what is not a time zone of the IANA database."""
    if text not in _time_zones():
        raise ValueError("is not an IANA time zone; write one like Europe/Paris")
    return text


def check_yes(value: object) -> object:
    """Turn "yes" into True; an absent cell is False."""
    if value != "yes":
        raise ValueError("is not yes; write yes or leave the cell empty")
    return True


@cache
def _time_zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _form(pattern: str, meaning: str) -> AfterValidator:
    compiled = re.compile(pattern)

    def check(text: str) -> str:
        if not compiled.fullmatch(text):
            raise ValueError(f"is not {meaning}")
        return text

    return AfterValidator(check)


_KEY: Final = _form(
    r"[a-z0-9]+([-_][a-z0-9]+)*", "an id; write small letters and digits, with - between words"
)
_KEYWORD: Final = _form(r"[a-z]+(_[a-z]+)*", "a keyword; write small letters, with _ between words")
_COUNTRY_CODE: Final = _form(r"[A-Z]{2}", "a country code; write two capitals of ISO 3166-1, like FR")
_ADMIN_CODE: Final = _form(r"[A-Z]{2}(-[A-Z0-9]{1,3})?", "an administrative code of ISO 3166-2, like FR-94")
_LANGUAGE_CODE: Final = _form(r"[a-z]{2,3}", "a language code; write one of ISO 639, like fr")
_POSTAL_CODE: Final = _form(r"[A-Z0-9][A-Z0-9 -]{2,10}", "a postal code; write digits and capitals only")
_NUMERIC_CODE: Final = _form(
    r"[0-9]{3}", "a numeric country code; write three digits of ISO 3166-1, like 250"
)

Key = Annotated[str, StringConstraints(max_length=60), _KEY]
Keyword = Annotated[str, StringConstraints(max_length=40), _KEYWORD]
CountryCode = Annotated[str, _COUNTRY_CODE]
NumericCode = Annotated[str, _NUMERIC_CODE]
AdminCode = Annotated[str, _ADMIN_CODE]
LanguageCode = Annotated[str, _LANGUAGE_CODE]
PostalCode = Annotated[str, _POSTAL_CODE]
Name = Annotated[str, StringConstraints(max_length=200)]
ShortName = Annotated[str, StringConstraints(max_length=120)]
Wording = Annotated[str, StringConstraints(max_length=80)]
Year = Annotated[int, Field(ge=1900, le=2100)]
PartialDate = Annotated[str, AfterValidator(check_partial_date)]
WebAddress = Annotated[str, StringConstraints(max_length=500), AfterValidator(check_url)]
Email = Annotated[str, StringConstraints(max_length=254), AfterValidator(check_email)]
Phone = Annotated[str, StringConstraints(max_length=40), AfterValidator(check_phone)]
Hours = Annotated[str, StringConstraints(max_length=255), AfterValidator(check_opening_hours)]
TimeZone = Annotated[str, AfterValidator(check_time_zone)]
Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
Yes = Annotated[bool, BeforeValidator(check_yes)]
Wordings = Annotated[tuple[Wording, ...], BeforeValidator(split_list)]
Keys = Annotated[tuple[Key, ...], BeforeValidator(split_ids), AfterValidator(check_distinct)]
Keywords = Annotated[tuple[Keyword, ...], BeforeValidator(split_list), AfterValidator(check_distinct)]
CountryCodes = Annotated[tuple[CountryCode, ...], BeforeValidator(split_list), AfterValidator(check_distinct)]
AdminCodes = Annotated[tuple[AdminCode, ...], BeforeValidator(split_list), AfterValidator(check_distinct)]
LanguageCodes = Annotated[
    tuple[LanguageCode, ...], BeforeValidator(split_list), AfterValidator(check_distinct)
]
Names = Annotated[tuple[Name, ...], BeforeValidator(split_list), AfterValidator(check_distinct)]
WebAddresses = Annotated[tuple[WebAddress, ...], BeforeValidator(split_list), AfterValidator(check_distinct)]
