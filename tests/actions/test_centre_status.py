import pytest

from actions.centre_status import CentreStatus
from tests.actions.rasa_call import Caller, entity, place


@pytest.mark.parametrize(
    ("centre", "said"),
    [
        ("geneve", "Ouvert, d’après mes sources (25 août 2025)."),
        ("marseille-paca-gap", "Ouvert, d’après une page non datée."),
        ("genova", "Ce centre a fermé en 2016."),
        (
            "charleroi",
            "Ce centre est en préfiguration, d’après mes sources (mars 2022) : il se prépare encore.",
        ),
        (
            "colombie-britannique",
            "Ce centre est en projet, d’après mes sources (2013). Il n’est pas encore ouvert.",
        ),
        (
            "mayotte",
            (
                "Je ne suis pas sûr qu’il soit encore ouvert (dernière information : 10 décembre 2015). "
                "Renseignez-vous avant de vous déplacer."
            ),
        ),
    ],
)
def test_the_status_carries_its_age(call: Caller, centre: str, said: str) -> None:
    result = call(CentreStatus, "?", "centre_status", entities=[entity("centre", centre)])
    assert result.text.splitlines()[1] == said
    (reply,) = result.replies
    assert reply["centres"][0]["id"] == centre


@pytest.mark.parametrize(
    ("language", "parts"),
    [("en", ["2016"]), ("it", ["2016"]), ("es", ["2016"]), ("pt", ["2016"]), ("de", ["2016"])],
)
def test_genoa_has_closed_in_every_language(call: Caller, language: str, parts: list[str]) -> None:
    result = call(
        CentreStatus, "Genova", "centre_status", entities=[place("Genova")], slots={"language": language}
    )
    assert all(part in result.text for part in parts)
    assert result.centres == ["genova"]
    (reply,) = result.replies
    assert reply["centres"][0]["status"] == "closed"


@pytest.mark.parametrize("text", ["C’est ouvert ?", "il existe encore ?", "Is it still open?"])
def test_a_question_without_a_place_is_about_the_centre_spoken_of(call: Caller, text: str) -> None:
    result = call(CentreStatus, text, "centre_status", slots={"centre": "genova"})
    assert result.centres == ["genova"]


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("fr", "C’est ouvert le dimanche ?", "Le dimanche : fermé."),
        ("en", "are you open on Saturday?", "On Saturdays: 12:00–18:00."),
        ("pt", "está aberto à segunda-feira?", "Segunda-feira: fechado."),
    ],
)
def test_whether_it_is_open_on_a_day_is_answered_for_that_day(
    call: Caller, language: str, text: str, first: str
) -> None:
    slots = {"centre": "paris", "language": language}
    assert call(CentreStatus, text, "centre_status", slots=slots).text.splitlines()[1] == first


def test_a_day_says_nothing_where_the_hours_are_unknown(call: Caller) -> None:
    lines = call(
        CentreStatus, "ouvert dimanche ?", "centre_status", slots={"centre": "geneve"}
    ).text.splitlines()
    assert lines[1] == "Ouvert, d’après mes sources (25 août 2025)."


@pytest.mark.parametrize(
    ("centre", "first"),
    [("paris", "Ouverture : 1993."), ("nanterre", "Je ne sais pas depuis quand ce centre existe.")],
)
def test_since_when_it_is_open_comes_first_where_it_is_asked(call: Caller, centre: str, first: str) -> None:
    slots = {"centre": centre}
    lines = call(CentreStatus, "Il est ouvert depuis quand ?", "centre_status", slots=slots).text.splitlines()
    assert lines[1] == first
