"""Whole conversations on Telegram, with Rasa and the action server."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.telegram.strings import LANGUAGES, Strings
from tests.bot.telegram.person import Person

pytestmark = pytest.mark.slow

People = Callable[..., Person]

WORDS: dict[str, dict[str, Any]] = {
    "fr": {"hello": "Bonjour", "free": "c'est gratuit ?", "costs": "gratuit", "found": "Pour Gap"},
    "en": {"hello": "Hello", "free": "is it really free of charge?", "costs": "free", "found": "Gap"},
    "it": {"hello": "Buongiorno", "free": "quanto costa? è gratis?", "costs": "gratis", "found": "Gap"},
    "es": {"hello": "Hola", "free": "¿cuánto cuesta? ¿es gratis?", "costs": "gratis", "found": "Gap"},
    "pt": {"hello": "Olá", "free": "quanto custa? é grátis?", "costs": "gratuit", "found": "Gap"},
    "de": {
        "hello": "Guten Tag",
        "free": "was kostet das? ist es kostenlos?",
        "costs": "kostenlos",
        "found": "Gap",
    },
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_conversation_in_each_language(person: People, language: str) -> None:
    somebody, words, own = person(language_code=language), WORDS[language], Strings.of(language)

    greeting = somebody.say("/start")
    assert set(greeting.buttons.values()) == {"guidance_start", "centre_nearest", "concept_definition"}

    assert words["costs"] in somebody.say(words["free"]).text.casefold()

    asked = somebody.tap_key("centre_nearest", greeting.with_buttons)
    assert own.or_share_position in asked.text
    assert asked.keyboards[0]["keyboard"] == [[{"text": own.share_position, "request_location": True}]]

    found = somebody.say("Gap")
    assert words["found"] in found.text
    assert "centre_hours:marseille-paca-gap" in found.buttons.values()
    assert '<a href="https://www.citedesmetiers.fr/">citedesmetiers.fr</a>' in found.html

    hours = somebody.tap_key("centre_hours:marseille-paca-gap", found.with_buttons)
    assert "Gap" in hours.text
    assert "{" not in hours.text

    here = somebody.send(location={"latitude": 48.8958712, "longitude": 2.3880561})
    assert "Paris" in here.text

    for command in ("/help", "/centre", "/language", "/about", "/privacy", "/restart"):
        shown = somebody.say(command)
        assert shown.text, command
        assert shown.buttons, command
    assert own.notes.privacy in somebody.say("/privacy").text
    assert own.notes.forgotten in somebody.say("/forget").text


def test_the_device_seeds_the_language_and_writing_changes_it(person: People) -> None:
    somebody = person(language_code="it-IT")
    assert "Città dei Mestieri" in somebody.say("/start").text
    assert "free" in somebody.say("Do I have to pay anything for this?").text.casefold()
    assert "Here’s what I can do" in somebody.say("/help").text


@pytest.mark.parametrize(
    ("code", "greeting"), [("ru", " des métiers"), (None, "métier"), ("pt-br", "Profissões")]
)
def test_a_device_in_another_language_is_greeted_all_the_same(
    person: People, code: str | None, greeting: str
) -> None:
    shown = person(language_code=code).say("/start")
    assert greeting in shown.text


@pytest.mark.parametrize("said", ["/language de", "auf Deutsch bitte"])
def test_the_language_is_changed_by_command_and_by_writing(person: People, said: str) -> None:
    somebody = person()
    somebody.say("/start")
    assert "Deutsch" in somebody.say(said).text
    assert "Das kann ich" in somebody.say("/help").text


def test_the_language_is_changed_by_button(person: People) -> None:
    somebody = person()
    asked = somebody.say("/language")
    assert len(asked.buttons) == 6
    changed = somebody.tap_key("change_language:es", asked.with_buttons)
    assert "español" in changed.text
    assert "Esto es lo que sé hacer" in somebody.say("/help").text


def test_a_link_begins_in_a_language(person: People) -> None:
    somebody = person()
    assert "Città dei Mestieri" in somebody.say("/start it").text
    assert "Cité" in somebody.say("/start en").text
    assert "Here’s what I can do" in somebody.say("/help").text


def test_a_link_begins_with_a_place(person: People) -> None:
    greeting, answer = person().say("/start marseille").texts
    assert "Marseille" not in greeting
    assert "Marseille" in answer


def test_a_link_begins_with_a_centre_and_a_language(person: People) -> None:
    shown = person().say("/start it_paris")
    assert "Paris" in shown.text
    assert "centre_hours:paris" in shown.buttons.values()
    assert "Indirizzo" in shown.text


@pytest.mark.parametrize("place", ["lyon", "nice", "69001"])
def test_the_centre_command_takes_a_place(person: People, place: str) -> None:
    assert any(key.startswith("centre_hours:") for key in person().say(f"/centre {place}").buttons.values())


def test_the_centre_command_takes_another_place_than_the_one_that_is_known(person: People) -> None:
    somebody = person(language_code="en")
    somebody.say("/centre Gap")
    known = somebody.say("/centre")
    assert "Gap" in known.text
    assert known.keyboards == [], "a place that is known was asked for"
    other = somebody.say("/centre\nnice")
    assert "Nice" in other.text
    assert any(key.startswith("centre_hours:") for key in other.buttons.values())


def test_a_position_is_answered_with_a_pin_and_the_keyboard_goes(person: People) -> None:
    somebody = person()
    somebody.say("/centre")
    shown = somebody.send(location={"latitude": 48.8958712, "longitude": 2.3880561})
    (pin,) = shown.of("sendVenue")
    assert pin["title"] == "Cité des métiers de Paris"
    assert "30 avenue Corentin-Cariou, 75019 Paris" in pin["address"]
    assert [float(pin["latitude"]), float(pin["longitude"])] == pytest.approx([48.8956, 2.3881], abs=1e-3)
    assert shown.keyboards == [{"remove_keyboard": True}]


def test_a_live_position_is_looked_at_once(person: People) -> None:
    somebody = person()
    place = {"latitude": 48.8958712, "longitude": 2.3880561, "live_period": 900}
    first = somebody.send(location=place)
    assert Strings.of("fr").notes.live_position in first.texts
    assert "Paris" in first.text
    moved = somebody.update("edited_message", location=place | {"latitude": 45.76}, edit_date=1)
    assert somebody.after(moved).calls == []


def test_a_venue_is_a_position(person: People) -> None:
    place = {"latitude": 48.8958712, "longitude": 2.3880561}
    shown = person().send(venue={"location": place, "title": "Parc", "address": "Rue"}, location=place)
    assert "Paris" in shown.text


def test_a_tap_is_acknowledged_and_ticked(person: People) -> None:
    somebody = person()
    greeting = somebody.say("/start")
    shown = somebody.tap("Le centre le plus proche", greeting)
    assert len(shown.of("answerCallbackQuery")) == 1
    (keyboard,) = shown.of("editMessageReplyMarkup")
    titles = [button["text"] for row in keyboard["reply_markup"]["inline_keyboard"] for button in row]
    assert titles == [
        f"✓ {title}" if key == "centre_nearest" else title for title, key in greeting.buttons.items()
    ]
    assert shown.text


def test_a_second_tap_on_the_same_button_is_not_answered_again(person: People) -> None:
    somebody = person()
    greeting = somebody.say("/start")
    somebody.tap_key("concept_definition", greeting.with_buttons)
    again = somebody.tap_key("concept_definition", greeting.with_buttons)
    assert [body["text"] for body in again.of("answerCallbackQuery")] == [Strings.of("fr").taps.again]
    assert again.texts == []
    somebody.say("merci")
    assert somebody.tap_key("concept_definition", greeting.with_buttons).texts


def test_an_old_button_with_all_it_needs_still_works(person: People) -> None:
    somebody = person()
    first = somebody.say("/centre Gap")
    somebody.say("/start")
    somebody.say("c'est gratuit ?")
    assert "Gap" in somebody.tap_key("centre_hours:marseille-paca-gap", first.with_buttons).text


def test_an_answer_to_an_old_question_is_refused_with_a_reason(person: People) -> None:
    somebody = person()
    old = somebody.say("/start").with_buttons
    somebody.say("c'est gratuit ?")
    shown = somebody.tap_key("affirm", old)
    (answer,) = shown.of("answerCallbackQuery")
    assert answer["text"] == Strings.of("fr").taps.old_question
    assert shown.texts == []


@pytest.mark.parametrize("key", ["no_such_topic", "centre_hours:", "/restart", "x" * 64])
def test_a_button_of_another_time_is_refused_with_a_reason(person: People, key: str) -> None:
    somebody = person()
    shown = somebody.tap_key(key, somebody.say("/start").with_buttons)
    (answer,) = shown.of("answerCallbackQuery")
    assert answer["text"] == Strings.of("fr").taps.old_button
    assert shown.of("editMessageReplyMarkup")
    assert shown.texts == []


def test_a_reply_to_an_older_answer_is_about_its_centre(person: People) -> None:
    somebody = person()
    gap = somebody.say("/centre Gap").with_buttons
    somebody.say("/centre Paris")
    shown = somebody.say("quels sont les horaires ?", reply_to_message={**gap, "date": 1})
    assert "Gap" in shown.text
    assert "Paris" not in shown.text


def test_menu_and_descriptions_are_registered_in_each_language(person: People) -> None:
    somebody = person()
    somebody.say("/start")
    calls = [call["body"] for call in somebody.emulator.calls() if call["method"] == "setMyCommands"]
    assert {body.get("language_code", "") for body in calls} >= {"", *LANGUAGES}
    german = next(body for body in calls if body.get("language_code") == "de")
    assert {"command": "forget", "description": "Unser Gespräch löschen"} in german["commands"]


@pytest.mark.parametrize(
    "typed", ["<b>Lyon</b> & <script>", "/ /greet", "a_b*c`[x](y)", "{{7*7}}", "\u202elyon"]
)
def test_markup_in_a_text_breaks_nothing(person: People, typed: str) -> None:
    shown = person().say(typed)
    assert shown.texts
    assert not [call for call in shown.calls if call["refused"]]
