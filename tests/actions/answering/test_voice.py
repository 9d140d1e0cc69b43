from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from actions.answering.voice import MAX_SOURCES, Voice
from actions.sites.directory import Directory
from actions.words import Words
from tests.actions.rasa_call import plain

Speak = Callable[[str], Voice]


@pytest.mark.parametrize(
    ("language", "part"),
    [("fr", "C’est gratuit"), ("en", "free"), ("it", "gratis"), ("de", "kostenlos")],
)
def test_a_response_is_said_in_the_language(speak: Speak, language: str, part: str) -> None:
    voice = speak(language)
    assert voice.language == language
    assert part in voice.reply("utter_concept_cost").text


def test_a_reply_has_choices_with_titles_and_sources_with_dates(speak: Speak, network: Directory) -> None:
    reply = speak("fr").reply("utter_concept_cost")
    assert [(plain(choice.title), choice.key) for choice in reply.choices] == [
        ("Faut-il un rendez-vous ?", "concept_appointment"),
        ("Dois-je donner mon nom ?", "concept_anonymity"),
        ("Le centre le plus proche", "centre_nearest"),
    ]
    assert 0 < len(reply.sources) <= MAX_SOURCES
    facts = [network.fact(fact) for fact in ("concept-002", "principles-001", "limits-002")]
    assert {source["url"] for source in reply.sources} <= {url for fact in facts for url in fact.sources}
    assert all(source["url"].startswith("http") for source in reply.sources)
    assert {source["as_of"] for source in reply.sources} <= {fact.as_of for fact in facts}


def test_the_turn_picks_the_variation(words: Words, network: Directory) -> None:
    now = datetime(2026, 11, 18, tzinfo=UTC)
    greetings = [
        Voice(words, "fr", network, variant=number, now=now).say("utter_greet") for number in range(3)
    ]
    assert len(set(greetings)) == 3


@pytest.mark.parametrize(
    ("key", "title"),
    [
        ("concept_cost", "C’est gratuit ?"),
        ("centre_hours:paris", "Les horaires"),
        ("change_language:it", "Italiano"),
        ("inform_status:pupil", "Je suis élève"),
    ],
)
def test_a_choice_has_the_title_of_its_key_or_of_its_topic(speak: Speak, key: str, title: str) -> None:
    assert plain(speak("fr").title(key)) == title


@pytest.mark.parametrize(
    ("language", "code", "name", "there"),
    [
        ("fr", "PT", "Portugal", "au Portugal"),
        ("fr", "NL", "Pays-Bas", "dans ce pays (Pays-Bas)"),
        ("de", "CH", "Schweiz", "in der Schweiz"),
        ("it", "NL", "Paesi Bassi", "Paesi Bassi"),
    ],
)
def test_countries_are_named_also_where_the_words_have_none(
    speak: Speak, language: str, code: str, name: str, there: str
) -> None:
    assert speak(language).country(code) == name
    assert there in speak(language).in_country(code)


def test_lines_leave_out_what_is_not_there(speak: Speak) -> None:
    assert speak("fr").lines("one", None, "", "two") == "one\ntwo"


@pytest.mark.parametrize(("language", "written"), [("fr", "France : 22"), ("en", "France: 22")])
def test_a_pair_is_punctuated_as_the_language_does(speak: Speak, language: str, written: str) -> None:
    assert plain(speak(language).pair("France", 22)) == written


def test_today_is_the_day_of_the_turn(speak: Speak) -> None:
    assert speak("fr").today == date(2026, 11, 18)
    assert speak("fr").listing(["a", "b"]) == "a et b"
