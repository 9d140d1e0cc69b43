import io
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot.chat.__main__ import main
from bot.gateway import create_app
from settings import Settings
from tests.bot.rasa_stub import CENTRE, RasaStub, payload
from tests.bot.serving import free_port, serving

Talk = Callable[..., str]


@pytest.fixture
def gateway(rasa: RasaStub, make_settings: Callable[..., Settings]) -> Iterator[str]:
    with serving(create_app(make_settings(rasa)), free_port()) as url:
        yield url


@pytest.fixture
def talk(gateway: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Talk:
    def type_lines(*lines: str, language: str = "fr") -> str:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        assert main(["--url", gateway, "--language", language]) == 0
        return capsys.readouterr().out

    return type_lines


def test_a_talk_shows_replies_and_numbered_choices(talk: Talk, rasa: RasaStub) -> None:
    shown = talk("bonjour [bold]", "", "1")
    assert "bonjour [bold]" in shown
    assert "  1. Est-ce gratuit ?" in shown
    assert rasa.texts == ["/greet", "bonjour [bold]", "/concept_cost"]
    assert rasa.received[0]["metadata"] == {"language": "fr"}


def test_choices_of_several_replies_are_numbered_through(talk: Talk, rasa: RasaStub) -> None:
    rasa.answer = lambda _: [payload("un"), payload("deux")]
    shown = talk("2")
    assert "  2. Est-ce gratuit ?" in shown
    assert rasa.texts == ["/greet", "/concept_cost"]


def test_a_number_that_is_no_choice_is_a_text(talk: Talk, rasa: RasaStub) -> None:
    talk("75019")
    assert rasa.texts == ["/greet", "75019"]


def test_a_centre_is_shown_with_status_distance_and_contact(talk: Talk, rasa: RasaStub) -> None:
    def answer(_: dict[str, Any]) -> object:
        message = payload("La voici.")
        message["custom"]["reply"]["centres"] = [CENTRE]
        return [message]

    rasa.answer = answer
    shown = talk("Paris")
    for words in (
        "Cité des métiers de Paris",
        "ouvert",
        "au 2026",
        "environ 3 km",
        "https://centre.example/",
    ):
        assert words in shown


def test_quit_ends_the_talk(talk: Talk, rasa: RasaStub) -> None:
    talk("/quit", "never sent")
    assert rasa.texts == ["/greet"]


def test_forget_erases_and_begins_again(talk: Talk, rasa: RasaStub) -> None:
    shown = talk("/forget", language="en")
    assert "The conversation is erased." in shown
    assert rasa.texts == ["/greet", "/greet"]
    assert len({message["sender"] for message in rasa.received}) == 2


def test_an_outage_is_said_in_a_sentence_and_the_talk_goes_on(talk: Talk, rasa: RasaStub) -> None:
    def answer(message: dict[str, Any]) -> object:
        return [] if message["message"] == "panne" else [payload(message["message"])]

    rasa.answer = answer
    shown = talk("panne", "a" * 1001, "/", "merci")
    assert "renvoyez votre message dans 5 s" in shown
    assert "trop long" in shown
    assert "au moins un caractère" in shown
    assert "merci" in shown


def test_a_gateway_that_is_away_is_said_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    url = f"http://127.0.0.1:{free_port()}"
    assert main(["--url", url]) == 1
    assert f"Le service n'est pas joignable à l'adresse {url}" in capsys.readouterr().out


def test_every_language_has_every_word(capsys: pytest.CaptureFixture[str]) -> None:
    url = f"http://127.0.0.1:{free_port()}"
    assert main(["--url", url, "--language", "en"]) == 1
    assert main(["--url", url, "--language", "xx"]) == 1
    assert capsys.readouterr().out.count("cannot be reached") == 2
