import pytest

from actions.distress import Distress
from tests.actions.rasa_call import Caller, Result, entity


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
