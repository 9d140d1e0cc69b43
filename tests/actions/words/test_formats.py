from datetime import time

import pytest

from actions.words import Formats
from tests.actions.rasa_call import plain

LANGUAGES = ("fr", "en", "it", "es", "pt", "de")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_year_is_written_as_it_is(language: str) -> None:
    assert Formats(language).partial_date("1993") == "1993"


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("fr", "octobre 2019"),
        ("en", "October 2019"),
        ("it", "ottobre 2019"),
        ("es", "octubre de 2019"),
        ("pt", "outubro de 2019"),
        ("de", "Oktober 2019"),
    ],
)
def test_a_month_has_its_name(language: str, written: str) -> None:
    assert Formats(language).partial_date("2019-10") == written


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("fr", "5 octobre 2019"),
        ("en", "5 October 2019"),
        ("it", "5 ottobre 2019"),
        ("es", "5 de octubre de 2019"),
        ("pt", "5 de outubro de 2019"),
        ("de", "5. Oktober 2019"),
    ],
)
def test_a_day_is_written_in_full(language: str, written: str) -> None:
    assert Formats(language).partial_date("2019-10-05") == written


@pytest.mark.parametrize("text", ["2019-10-05-01", "about 2019", ""])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not an ISO date|invalid literal"):
        Formats("fr").partial_date(text)


@pytest.mark.parametrize(
    ("km", "written"),
    [(0.94, "0,9 km"), (3.44, "3,4 km"), (9.94, "9,9 km"), (10.4, "10 km"), (151.2, "151 km")],
)
def test_distances_have_a_decimal_below_ten_kilometres(km: float, written: str) -> None:
    assert plain(Formats("fr").distance(km)) == written


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("fr", "12 345 km"),
        ("en", "12,345 km"),
        ("it", "12.345 km"),
        ("es", "12.345 km"),
        ("pt", "12 345 km"),
        ("de", "12.345 km"),
    ],
)
def test_far_distances_are_grouped_as_the_language_does(language: str, written: str) -> None:
    assert plain(Formats(language).distance(12345.2)) == written


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("fr", "Gap, Istres et Antibes"),
        ("en", "Gap, Istres and Antibes"),
        ("it", "Gap, Istres e Antibes"),
        ("es", "Gap, Istres y Antibes"),
        ("pt", "Gap, Istres e Antibes"),
        ("de", "Gap, Istres und Antibes"),
    ],
)
def test_lists_end_with_and(language: str, written: str) -> None:
    assert Formats(language).listing(["Gap", "Istres", "Antibes"]) == written


def test_a_list_of_one_is_the_word_itself() -> None:
    assert Formats("de").listing(["Gap"]) == "Gap"


@pytest.mark.parametrize(
    ("language", "monday", "sunday"),
    [
        ("fr", "lundi", "dimanche"),
        ("en", "Monday", "Sunday"),
        ("it", "lunedì", "domenica"),
        ("es", "lunes", "domingo"),
        ("pt", "segunda-feira", "domingo"),
        ("de", "Montag", "Sonntag"),
    ],
)
def test_the_week_begins_on_monday(language: str, monday: str, sunday: str) -> None:
    formats = Formats(language)
    assert (formats.weekday(0), formats.weekday(6)) == (monday, sunday)


@pytest.mark.parametrize(
    ("language", "moment", "written"),
    [
        ("fr", time(14, 30), "14 h 30"),
        ("fr", time(9), "9 h"),
        ("fr", time(9, 5), "9 h 05"),
        ("de", time(14, 30), "14:30"),
        ("en", time(9), "09:00"),
        ("it", time(9), "09:00"),
        ("es", time(9), "9:00"),
        ("pt", time(9), "09:00"),
    ],
)
def test_times_are_those_of_the_language(language: str, moment: time, written: str) -> None:
    assert plain(Formats(language).time_of_day(moment)) == written


def test_a_french_time_does_not_break_at_the_end_of_a_line() -> None:
    assert " " not in Formats("fr").time_of_day(time(14, 30))


@pytest.mark.parametrize(
    ("language", "written"), [("fr", "sam"), ("en", "Sat"), ("it", "sab"), ("es", "sáb"), ("de", "Sa")]
)
def test_days_are_abbreviated_without_a_dot(language: str, written: str) -> None:
    assert Formats(language).short_weekday(5) == written


@pytest.mark.parametrize(("language", "written"), [("fr", "Suisse"), ("it", "Svizzera"), ("de", "Schweiz")])
def test_countries_have_their_names(language: str, written: str) -> None:
    assert Formats(language).territory("CH") == written


def test_an_unknown_country_keeps_its_code() -> None:
    assert Formats("fr").territory("X1") == "X1"


@pytest.mark.parametrize(
    ("language", "count", "category"),
    [
        ("fr", 0, "one"),
        ("fr", 1, "one"),
        ("fr", 2, "other"),
        ("en", 0, "other"),
        ("en", 1, "one"),
        ("de", 1, "one"),
    ],
)
def test_plural_categories_are_those_of_cldr(language: str, count: int, category: str) -> None:
    assert Formats(language).plural_category(count) == category
