import pytest

from actions.network_countries import NetworkCountries
from tests.actions.rasa_call import Caller, entity


@pytest.mark.parametrize(
    ("language", "listed"),
    [
        ("fr", "Allemagne, Belgique, Canada, Chili, Espagne, France, Italie, Maurice, Portugal et Suisse"),
        ("en", "Belgium, Canada, Chile, France, Germany, Italy, Mauritius, Portugal, Spain and Switzerland"),
    ],
)
def test_the_countries_of_the_directory_are_listed_beside_those_of_2013(
    call: Caller, language: str, listed: str
) -> None:
    text = call(NetworkCountries, "?", "network_countries", slots={"language": language}).text
    assert listed in text
    assert "2013" in text


def test_of_a_country_that_is_named_the_centres_are_told(call: Caller) -> None:
    result = call(
        NetworkCountries, "Are you in Portugal?", "network_countries", entities=[entity("country", "PT")]
    )
    assert result.turn["topic"] == "network_countries"
    assert "porto" in result.centres
