from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from actions.history_year import HistoryYear
from tests.actions.rasa_call import Caller, Result, entity


def ask(call: Caller, year: str, language: str = "fr") -> Result:
    return call(
        HistoryYear, year, "history_year", entities=[entity("year", year)], slots={"language": language}
    )


@pytest.mark.parametrize(
    ("year", "parts"),
    [
        ("1993", ["31 mars 1993 : La première Cité des métiers ouvre à La Villette"]),
        ("1999", ["1999 : Le label", "Belfort, Nîmes et les Côtes-d’Armor"]),
        ("2007", ["2007 : Le réseau tient sa première école d’hiver"]),
        ("2010", ["2010 : Le guide des conseillers est traduit en anglais"]),
        ("2024", ["2024 : Liège devait s’installer au Val Benoît"]),
    ],
)
def test_a_year_with_events_is_told(call: Caller, year: str, parts: list[str]) -> None:
    result = ask(call, year)
    assert f"Voici ce que je sais de l’année {year}" in result.text
    assert all(part in result.text for part in parts), result.text
    assert result.turn["topic"] == "history_year"


def test_a_year_without_events_has_the_nearest_before_and_after(call: Caller) -> None:
    lines = ask(call, "2003").text.splitlines()
    assert lines[0].startswith("Je n’ai rien de daté pour 2003")
    assert "2002" in lines[0]
    assert "2005" in lines[0]
    assert lines[1:] == [
        "2002 : Marseille obtient le label projet.",
        "2002 : Gênes ouvre son centre, selon un site italien (en 2000, selon le réseau).",
        "23 mars 2005 : La Cité des métiers de Marseille ouvre.",
    ]


def test_a_year_after_the_last_event_has_the_one_before(
    call: Caller, at_moment: Callable[[datetime], None]
) -> None:
    at_moment(datetime(2026, 11, 18, 12, tzinfo=UTC))
    text = ask(call, "2025").text
    assert "rien de daté pour 2025" in text
    assert "2024 : Liège devait s’installer" in text


@pytest.mark.parametrize("year", ["1985", "1992"])
def test_before_the_first_centre_there_was_none(call: Caller, year: str) -> None:
    text = ask(call, year).text
    assert f"En {year}, les Cités des métiers n’existaient pas encore" in text
    assert "1993" in text


def test_the_future_is_not_told(call: Caller, at_moment: Callable[[datetime], None]) -> None:
    at_moment(datetime(2026, 11, 18, 12, tzinfo=UTC))
    assert ask(call, "2031").text.startswith("2031, c’est encore l’avenir")


def test_the_present_is_that_of_the_turn(call: Caller, at_moment: Callable[[datetime], None]) -> None:
    at_moment(datetime(2033, 1, 15, tzinfo=UTC))
    assert "rien de daté pour 2032" in ask(call, "2032").text


def test_without_a_year_it_is_asked_for(call: Caller) -> None:
    result = call(HistoryYear, "en quelle année ?", "history_year")
    assert result.text.startswith("Quelle année vous intéresse ?")
    assert "history_origin" in result.keys


def test_no_year_has_more_events_than_can_be_read(call: Caller) -> None:
    assert len(ask(call, "2017").text.splitlines()) <= 1 + 8


@pytest.mark.parametrize("language", ["en", "it", "es", "pt", "de"])
def test_events_are_told_in_every_language(call: Caller, language: str) -> None:
    text = ask(call, "1999", language).text
    assert all(part in text for part in ("1999", "Belfort", "Armor")), text


def test_events_of_a_year_are_told_in_order(call: Caller) -> None:
    lines = ask(call, "1993").text.splitlines()
    assert lines[1].startswith("31 mars 1993 : La première")
    assert lines[2].startswith("1993 : ")


@pytest.mark.parametrize(("span", "count"), [("1999-2002", 6), ("2005-2007", 4), ("2020-2021", 4)])
def test_a_span_with_few_events_tells_them_all(call: Caller, span: str, count: int) -> None:
    lines = ask(call, span).text.splitlines()
    assert len(lines) == 1 + count
    assert not lines[-1].startswith("…")


@pytest.mark.parametrize(
    ("span", "parts"),
    [
        ("2018-2020", ["5 mars 2018 : La Cité des métiers de Bruxelles ouvre", "25 janvier 2020 : "]),
        ("2005-2010", ["23 mars 2005 : ", "2006 : Porto", "7 novembre 2006 : ", "2008 : Genève"]),
        (
            "2013-2015",
            ["août 2013 : La Cité des métiers de Mayotte ouvre.", "13 février 2014 : ", "27 février 2014 : "],
        ),
        ("1993-2024", ["31 mars 1993 : ", "1999 : ", "octobre 2001 : Le réseau devient une association."]),
    ],
)
def test_of_a_span_with_many_events_openings_and_milestones_are_told(
    call: Caller, span: str, parts: list[str]
) -> None:
    lines = ask(call, span).text.splitlines()
    assert [part for part in parts if not any(line.startswith(part) for line in lines)] == []
    assert len(lines) <= 1 + 8 + 1


@pytest.mark.parametrize(
    ("language", "last"),
    [
        ("fr", "… et 3 autres événements : demandez-moi une seule année."),
        ("en", "… and 3 other events: ask me about a single year."),
        ("it", "… e altri 3 eventi: mi chieda un anno solo."),
        ("es", "… y 3 hechos más: pregúnteme por un solo año."),
        ("pt", "… e mais 3 acontecimentos: pergunte-me por um só ano."),
        ("de", "… und 3 weitere Ereignisse: Fragen Sie mich nach einem einzelnen Jahr."),
    ],
)
def test_what_is_left_out_of_a_span_is_counted(call: Caller, language: str, last: str) -> None:
    lines = ask(call, "2018-2020", language).text.splitlines()
    assert len(lines) == 1 + 8 + 1
    assert lines[-1] == last


def test_a_span_is_told_in_the_order_of_time(call: Caller) -> None:
    years = [int(line.split(" : ")[0][-4:]) for line in ask(call, "1993-2024").text.splitlines()[1:-1]]
    assert years == sorted(years)
