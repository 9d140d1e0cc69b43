from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from actions.centre_hours import CentreHours
from actions.centre_nearest import CentreNearest
from tests.actions.rasa_call import Caller, entity, place

AtMoment = Callable[[datetime], None]


@pytest.mark.parametrize(
    ("moment", "line"),
    [
        (datetime(2026, 11, 18, 11, 30, tzinfo=UTC), "Ouvert en ce moment"),
        (datetime(2026, 11, 18, 17, 30, tzinfo=UTC), "Fermé en ce moment"),
        (datetime(2026, 11, 19, 18, 30, tzinfo=UTC), "Ouvert en ce moment"),
        (datetime(2026, 11, 22, 11, 30, tzinfo=UTC), "Fermé en ce moment"),
    ],
    ids=["Wednesday at half past twelve", "Wednesday evening", "Thursday evening", "Sunday"],
)
def test_the_hours_of_bellinzona_are_read_in_its_own_time(
    call: Caller, at_moment: AtMoment, moment: datetime, line: str
) -> None:
    at_moment(moment)
    result = call(CentreHours, "Bellinzona", "centre_hours", entities=[place("Bellinzona")])
    lines = result.text.splitlines()
    assert lines[0] == "Città dei mestieri della Svizzera italiana (Bellinzona)"
    assert lines[1].startswith(line)
    assert lines[2:] == [
        "lundi : 12:00–18:00",
        "mardi : 12:00–18:00",
        "mercredi : 12:00–18:00",
        "jeudi : 14:00–20:00",
        "vendredi : 12:00–18:00",
        "samedi : 09:00–12:00",
        "Date de ces horaires : janvier 2020. Vérifiez avant de venir.",
    ]
    (reply,) = result.replies
    assert reply["centres"][0]["open_now"] is line.startswith("Ouvert")


def test_on_a_public_holiday_nothing_is_said_about_the_door(call: Caller, at_moment: AtMoment) -> None:
    at_moment(datetime(2026, 12, 25, 12, tzinfo=UTC))
    result = call(CentreHours, "Bellinzona", "centre_hours", entities=[place("Bellinzona")])
    assert "en ce moment" not in result.text
    assert "C’est un jour férié aujourd’hui : je ne sais pas si le centre est ouvert." in result.text
    assert "vendredi : 12:00–18:00" in result.text


@pytest.mark.parametrize(("language", "part"), [("en", "Monday"), ("it", "lunedì"), ("de", "Montag")])
def test_days_are_named_in_the_language(call: Caller, language: str, part: str) -> None:
    result = call(
        CentreHours,
        "?",
        "centre_hours",
        entities=[entity("centre", "svizzera-italiana")],
        slots={"language": language},
    )
    assert part in result.text


def test_unknown_hours_are_said_to_be_unknown_with_whom_to_ask(call: Caller) -> None:
    result = call(CentreHours, "?", "centre_hours", entities=[entity("centre", "geneve")])
    assert result.text.splitlines() == [
        "Cité des métiers du Grand Genève",
        "Ouvert, d’après mes sources (25 août 2025).",
        "Je ne connais pas ses horaires : le mieux est de demander avant de venir.",
        "Adresse : 6 rue Prévost-Martin, 1205 Genève",
        "Téléphone : +41 22 388 44 00",
    ]


def test_nobody_is_sent_to_ask_at_a_closed_centre(call: Caller) -> None:
    result = call(CentreHours, "?", "centre_hours", entities=[entity("centre", "genova")])
    assert "Ce centre a fermé en 2016." in result.text
    assert "avant de venir" not in result.text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Quels sont les horaires ?", "fr"),
        ("et les horaires ?", "fr"),
        ("ils ouvrent à quelle heure ?", "fr"),
        ("C’est ouvert le samedi ?", "fr"),
        ("What are the opening hours?", "en"),
        ("Che orari fa?", "it"),
        ("¿A qué hora abre?", "es"),
        ("A que horas abre?", "pt"),
        ("Wann haben Sie geöffnet?", "de"),
        ("/centre_hours", "fr"),
    ],
)
def test_a_question_without_a_place_is_about_the_centre_spoken_of(
    call: Caller, text: str, language: str
) -> None:
    before = call(CentreNearest, "Gap", "centre_nearest", entities=[place("Gap")])
    result = call(CentreHours, text, "centre_hours", slots={"language": language}, after=before)
    assert result.centres == ["marseille-paca-gap"]


@pytest.mark.parametrize(
    "text", ["Quels sont les horaires ?", "What are the opening hours?", "/centre_hours"]
)
def test_without_a_centre_the_place_is_asked_for(call: Caller, text: str) -> None:
    result = call(CentreHours, text, "centre_hours")
    assert result.text.startswith("Dans quelle ville êtes-vous ?")
    assert result.slots["pending"] == "centre_hours"


def test_a_centre_that_is_still_prepared_has_no_hours_to_ask_for(call: Caller) -> None:
    result = call(CentreHours, "?", "centre_hours", entities=[entity("centre", "charleroi")])
    assert "en préfiguration" in result.text
    assert "horaires" not in result.text
