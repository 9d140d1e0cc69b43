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
    assert len(ask(call, "2017").text.splitlines()) <= 1 + 6


@pytest.mark.parametrize("language", ["en", "it", "es", "pt", "de"])
def test_events_are_told_in_every_language(call: Caller, language: str) -> None:
    text = ask(call, "1999", language).text
    assert all(part in text for part in ("1999", "Belfort", "Armor")), text
