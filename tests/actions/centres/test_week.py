from collections.abc import Callable
from dataclasses import replace

import pytest

from actions.answering.voice import Voice
from actions.centres.asked_days import AskedDays
from actions.centres.week import on_days, week
from actions.sites.directory import Directory
from tests.actions.rasa_call import plain

Speak = Callable[[str], Voice]


def spoken(lines: list[str]) -> list[str]:
    return [plain(line) for line in lines]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "fr",
            ["mardi, mercredi, jeudi, vendredi : 10 h–18 h", "samedi : 12 h–18 h", "dimanche, lundi : fermé"],
        ),
        (
            "en",
            [
                "Tuesday, Wednesday, Thursday, Friday: 10:00–18:00",
                "Saturday: 12:00–18:00",
                "Sunday, Monday: closed",
            ],
        ),
        (
            "it",
            [
                "martedì, mercoledì, giovedì, venerdì: 10:00–18:00",
                "sabato: 12:00–18:00",
                "domenica, lunedì: chiuso",
            ],
        ),
        (
            "es",
            [
                "martes, miércoles, jueves, viernes: 10:00–18:00",
                "sábado: 12:00–18:00",
                "domingo, lunes: cerrado",
            ],
        ),
        (
            "pt",
            [
                "terça-feira, quarta-feira, quinta-feira, sexta-feira: 10:00–18:00",
                "sábado: 12:00–18:00",
                "domingo, segunda-feira: fechado",
            ],
        ),
        (
            "de",
            [
                "Dienstag, Mittwoch, Donnerstag, Freitag: 10:00–18:00",
                "Samstag: 12:00–18:00",
                "Sonntag, Montag: geschlossen",
            ],
        ),
    ],
)
def test_the_week_of_paris_is_told_with_its_closed_days(
    speak: Speak, network: Directory, language: str, lines: list[str]
) -> None:
    assert spoken(week(network.centre("paris"), speak(language))) == lines


def test_a_week_that_is_all_alike_is_one_line(speak: Speak, network: Directory) -> None:
    centre = replace(network.centre("paris"), opening_hours="Mo-Su 09:00-12:00,14:00-18:30")
    assert spoken(week(centre, speak("fr"))) == [
        "lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche : 9 h–12 h et 14 h–18 h 30"
    ]


def test_unknown_hours_have_no_words(speak: Speak, network: Directory) -> None:
    geneva = network.centre("geneve")
    assert week(geneva, speak("fr")) == []
    assert on_days(geneva, AskedDays(ahead=(1,)), speak("fr")) == []


@pytest.mark.parametrize(
    ("language", "sunday", "tomorrow"),
    [
        ("fr", "Le dimanche : fermé.", "Demain (jeudi) : 10 h–18 h."),
        ("en", "On Sundays: closed.", "Tomorrow (Thursday): 10:00–18:00."),
        ("it", "Di domenica: chiuso.", "Domani (giovedì): 10:00–18:00."),
        ("es", "El domingo: cerrado.", "Mañana (jueves): 10:00–18:00."),
        ("pt", "Domingo: fechado.", "Amanhã (quinta-feira): 10:00–18:00."),
        ("de", "Sonntags: geschlossen.", "Morgen (Donnerstag): 10:00–18:00."),
    ],
)
def test_a_day_that_is_asked_for_is_told_in_one_line(
    speak: Speak, network: Directory, language: str, sunday: str, tomorrow: str
) -> None:
    asked = AskedDays(ahead=(1,), weekdays=(6,))
    assert spoken(on_days(network.centre("paris"), asked, speak(language))) == [tomorrow, sunday]
