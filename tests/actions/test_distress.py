import pytest

from actions.centre_nearest import CentreNearest
from actions.deny import Deny
from actions.distress import Distress
from actions.fallback import Fallback
from actions.inform_place import InformPlace
from tests.actions.rasa_call import Caller, Result, entity, place


def numbers(result: Result) -> list[str]:
    return [line for line in result.text.splitlines() if " – " in line]


def test_the_numbers_are_those_of_the_persons_country(call: Caller) -> None:
    result = call(Distress, "je n’en peux plus", "distress", slots={"country": "FR"})
    assert numbers(result) == [
        "3114 – prévention du suicide, jour et nuit",
        "3919 – violences faites aux femmes, violences à la maison",
        "119 – enfance en danger",
        "112 – urgences",
    ]
    assert "je le prends au sérieux" in result.text


@pytest.mark.parametrize("part", ["GP", "RE", "YT", "MQ", "GF"])
def test_overseas_france_has_the_numbers_of_france(call: Caller, part: str) -> None:
    result = call(Distress, "ich kann nicht mehr", "distress", slots={"country": part, "language": "de"})
    assert any(line.startswith("3114 ") for line in numbers(result)), result.text


def test_a_country_that_is_named_goes_before_the_one_known(call: Caller) -> None:
    result = call(Distress, "?", "distress", entities=[entity("country", "BE")], slots={"country": "FR"})
    assert numbers(result)[0].startswith("0800 32 123 ")


@pytest.mark.parametrize(
    ("language", "first", "country"),
    [
        ("fr", "3114", "France"),
        ("en", "116 123", "United Kingdom"),
        ("it", "1522", "Italia"),
        ("es", "024", "España"),
        ("pt", "808 24 24 24", "Portugal"),
        ("de", "0800 111 0 111", "Deutschland"),
    ],
)
def test_where_the_country_is_not_known_each_number_says_its_own(
    call: Caller, language: str, first: str, country: str
) -> None:
    lines = numbers(call(Distress, "?", "distress", slots={"language": language}))
    assert lines[0].startswith(first)
    assert lines[0].endswith(f"({country})")
    assert lines[-1].startswith("112 ")


def test_a_country_without_numbers_gets_those_of_the_language_and_of_europe(call: Caller) -> None:
    lines = numbers(call(Distress, "?", "distress", entities=[entity("country", "NL")]))
    assert lines[0] == "3114 – prévention du suicide, jour et nuit (France)"
    assert lines[-1] == "112 – urgences (Union européenne)"


@pytest.mark.parametrize("language", ["fr", "en", "it", "es", "pt", "de"])
@pytest.mark.parametrize("country", [None, "FR", "CH"])
def test_there_is_never_a_choice(call: Caller, language: str, country: str | None) -> None:
    result = call(Distress, "?", "distress", slots={"language": language, "country": country})
    assert result.keys == []
    assert len(result.replies) == 1
    assert result.turn["topic"] == "distress"


def test_the_place_in_the_message_gives_the_country(call: Caller) -> None:
    text = "I live in Geneva and I want to end it"
    result = call(Distress, text, "distress", entities=[place("Geneva")], slots={"language": "en"})
    assert numbers(result)[0].startswith("143 ")


def test_a_number_that_is_good_everywhere_is_given_once(call: Caller) -> None:
    lines = numbers(call(Distress, "?", "distress", slots={"language": "it"}))
    assert [line for line in lines if line.startswith("112 ")] == ["112 – emergenze (Unione europea)"]


def test_who_gives_no_country_is_asked_for_it(call: Caller) -> None:
    assert "dans quel pays" in call(Distress, "je n’en peux plus", "distress").text
    assert "dans quel pays" not in call(Distress, "?", "distress", slots={"country": "FR"}).text


@pytest.mark.parametrize(
    ("action", "topic"), [(InformPlace, "inform_place"), (CentreNearest, "centre_nearest"), (Fallback, "?")]
)
def test_the_place_named_afterwards_brings_its_numbers_and_no_centre(
    call: Caller, action: type[Fallback], topic: str
) -> None:
    before = call(Distress, "quiero morirme", "distress", slots={"language": "es"})
    named = [entity("country", "CL")]
    result = call(action, "estoy en Chile", topic.replace("?", "nlu_fallback"), entities=named, after=before)
    assert numbers(result)[0].startswith("*4141 ")
    assert (result.centres, result.keys) == ([], [])
    assert result.turn["topic"] == "distress"


def test_who_asks_for_a_centre_in_that_country_gets_one(call: Caller) -> None:
    before = call(Distress, "?", "distress", slots={"country": "FR"})
    result = call(CentreNearest, "un centre à Gap ?", "centre_nearest", entities=[place("Gap")], after=before)
    assert result.centres[0] == "marseille-paca-gap"


def test_a_no_is_taken_kindly(call: Caller) -> None:
    result = call(Deny, "non", "deny", after=call(Distress, "?", "distress"))
    assert "rien ne vous y oblige" in result.text
    assert result.keys == []


def test_a_question_that_was_open_is_dropped(call: Caller) -> None:
    result = call(Distress, "?", "distress", slots={"pending": "need_job", "question": "status"})
    assert result.slots.get("pending") is None
