"""The words of the gateway's pages, and the language that a visitor reads them in."""

import json
import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from babel import Locale, negotiate_locale
from babel.dates import format_date, get_day_names
from fastapi import Request

_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_DAY = re.compile("|".join(_DAYS))
LANGUAGES = ("fr", "en", "it", "es", "pt", "de")
_PAGES = Path(__file__).resolve().parent / "pages" / "strings"
_WIDGET = Path(__file__).resolve().parent.parent / "widget" / "strings"


def language_of(request: Request) -> str:
    """Return the language asked for by `?lang=`, else the browser's, else French."""
    accepted = request.headers.get("accept-language", "")
    tags = [tag.partition(";")[0].strip() for tag in accepted.split(",")]
    wanted = [request.query_params.get("lang", ""), *tags]
    return negotiate_locale([tag for tag in wanted if tag], LANGUAGES, sep="-") or LANGUAGES[0]


@lru_cache
def words_of(language: str) -> dict[str, Any]:
    """Return the words of the pages and those of the widget; where both have one, the page's."""
    widget = json.loads((_WIDGET / f"{language}.json").read_text(encoding="utf-8"))
    pages = yaml.safe_load((_PAGES / f"{language}.yml").read_text(encoding="utf-8"))
    return {**widget, **pages}


def country_name(code: str, language: str) -> str:
    """Return the name of a country in a language (Unicode CLDR)."""
    name: str = Locale(language).territories.get(code, code)
    return name


def age_of(as_of: str, language: str) -> str:
    """Write a year, month or day in ISO 8601 as people read it."""
    year, *rest = (int(part) for part in as_of.split("-"))
    if not rest:
        return as_of
    style = "long" if len(rest) > 1 else "MMMM y"
    return format_date(date(year, rest[0], rest[1] if len(rest) > 1 else 1), style, locale=language)


def hours_of(opening_hours: str, language: str) -> list[str]:
    """Write opening hours in OpenStreetMap's notation with the days' names, one line a rule."""
    names = get_day_names("abbreviated", locale=language)
    rules = [rule.strip() for rule in opening_hours.split(";")]
    return [
        _DAY.sub(lambda day: names[_DAYS.index(day[0])], rule).replace("-", "–") for rule in rules if rule
    ]
