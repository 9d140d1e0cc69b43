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
        "lundi, mardi, mercredi, vendredi : 12 h–18 h",
        "jeudi : 14 h–20 h",
        "samedi : 9 h–12 h",
        "dimanche : fermé",
        "Date de ces horaires : janvier 2020. Vérifiez avant de venir.",
    ]
    (reply,) = result.replies
    assert reply["centres"][0]["open_now"] is line.startswith("Ouvert")


def test_on_a_public_holiday_nothing_is_said_about_the_door(call: Caller, at_moment: AtMoment) -> None:
    at_moment(datetime(2026, 12, 25, 12, tzinfo=UTC))
    result = call(CentreHours, "Bellinzona", "centre_hours", entities=[place("Bellinzona")])
    assert "en ce moment" not in result.text
    assert "C’est un jour férié aujourd’hui : je ne sais pas si le centre est ouvert." in result.text
    assert "vendredi : 12 h–18 h" in result.text


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


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("fr", "et le dimanche ?", "Le dimanche : fermé."),
        ("fr", "et demain ?", "Demain (jeudi) : 14 h–20 h."),
        ("fr", "c’est ouvert aujourd’hui ?", "Aujourd’hui (mercredi) : 12 h–18 h."),
        ("en", "are you open on Monday", "On Mondays: 12:00–18:00."),
        ("en", "and tomorrow?", "Tomorrow (Thursday): 14:00–20:00."),
        ("it", "e il sabato?", "Di sabato: 09:00–12:00."),
        ("es", "¿y pasado mañana?", "Pasado mañana (viernes): 12:00–18:00."),
        ("pt", "aos sábados?", "Sábado: 09:00–12:00."),
        ("pt", "e à segunda?", "Segunda-feira: 12:00–18:00."),
        ("de", "heute Abend?", "Heute (Mittwoch): 12:00–18:00."),
        ("de", "und montags?", "Montags: 12:00–18:00."),
    ],
)
def test_the_day_that_is_asked_for_comes_first(
    call: Caller, at_moment: AtMoment, language: str, text: str, first: str
) -> None:
    at_moment(datetime(2026, 11, 18, 11, 30, tzinfo=UTC))
    result = call(
        CentreHours, text, "centre_hours", slots={"language": language, "centre": "svizzera-italiana"}
    )
    lines = result.text.splitlines()
    assert lines[1] == first
    assert any("14" in line and "20" in line for line in lines[2:]), "the whole week comes after it"


def test_whether_the_door_is_open_now_is_told_for_today_only(call: Caller, at_moment: AtMoment) -> None:
    at_moment(datetime(2026, 11, 18, 11, 30, tzinfo=UTC))
    slots = {"centre": "svizzera-italiana"}
    assert "en ce moment" in call(CentreHours, "et aujourd’hui ?", "centre_hours", slots=slots).text
    assert "en ce moment" not in call(CentreHours, "et dimanche ?", "centre_hours", slots=slots).text


def test_today_is_that_of_the_centre(call: Caller, at_moment: AtMoment) -> None:
    at_moment(datetime(2026, 11, 18, 23, 30, tzinfo=UTC))
    text = call(CentreHours, "et demain ?", "centre_hours", slots={"centre": "svizzera-italiana"}).text
    assert "Demain (vendredi) : 12 h–18 h." in text


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("fr", "et le week-end ?", ["Le samedi : 9 h–12 h.", "Le dimanche : fermé."]),
        ("de", "am Wochenende?", ["Samstags: 09:00–12:00.", "Sonntags: geschlossen."]),
    ],
)
def test_the_weekend_is_two_days(call: Caller, language: str, text: str, first: list[str]) -> None:
    slots = {"centre": "svizzera-italiana", "language": language}
    assert call(CentreHours, text, "centre_hours", slots=slots).text.splitlines()[1:3] == first


def test_a_date_that_is_a_public_holiday_has_unknown_hours(call: Caller, at_moment: AtMoment) -> None:
    at_moment(datetime(2026, 12, 24, 12, tzinfo=UTC))
    text = call(CentreHours, "et demain ?", "centre_hours", slots={"centre": "svizzera-italiana"}).text
    assert "Demain (vendredi) : jour férié, horaires inconnus." in text


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("fr", "et à Noël ?", "Je ne connais pas ses horaires des jours fériés"),
        ("en", "on a bank holiday?", "I don’t know its hours on public holidays"),
        ("it", "e il 1° agosto?", "Non conosco i suoi orari nei giorni festivi"),
        ("es", "¿y en festivos?", "No conozco su horario en festivos"),
        ("pt", "e no feriado?", "Não sei qual é o horário nos feriados"),
        ("de", "und an Feiertagen?", "Wie an Feiertagen und in den Ferien geöffnet ist, weiß ich nicht"),
    ],
)
def test_the_hours_of_public_holidays_are_said_to_be_unknown(
    call: Caller, language: str, text: str, said: str
) -> None:
    slots = {"centre": "svizzera-italiana", "language": language}
    lines = call(CentreHours, text, "centre_hours", slots=slots).text.splitlines()
    assert lines[1].startswith(said)
