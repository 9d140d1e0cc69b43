import pytest

from actions.centre_list import CentreList
from actions.sites.directory import Directory
from tests.actions.rasa_call import Caller, entity, place


def test_the_centres_of_a_country_are_listed_with_their_status(call: Caller) -> None:
    result = call(CentreList, "?", "centre_list", entities=[entity("country", "IT")])
    lines = result.text.splitlines()
    assert lines[0] == "Centres en Italie : 6."
    assert "• Città dei Mestieri di Genova – fermé" in lines
    assert "• Città dei Mestieri di Torino – ouverture non confirmée" in lines
    assert len(lines) == 7
    assert set(result.centres) == {"milano", "genova", "roma-tuscolana", "roma-ostia", "torino", "treviso"}


def test_a_long_list_says_how_many_more_there_are(call: Caller) -> None:
    result = call(CentreList, "?", "centre_list", entities=[entity("country", "FR")])
    lines = result.text.splitlines()
    assert lines[0] == "Centres en France : 22."
    assert len(lines) == 14
    assert lines[-1] == "… et 10 autres."
    assert len(result.centres) == 22


@pytest.mark.parametrize(
    ("area", "title", "centres"),
    [
        ("PACA", "Provence-Alpes-Côte d'Azur", {"marseille-paca", "marseille-paca-gap"}),
        ("Tessin", "Tessin", {"svizzera-italiana"}),
        ("Guadeloupe", "Guadeloupe", {"guadeloupe"}),
        ("Bretagne", "Bretagne", {"cotes-darmor"}),
        ("Île-de-France", "Île-de-France", {"paris", "val-de-marne", "saint-quentin-en-yvelines"}),
    ],
)
def test_the_centres_of_an_area_are_listed(call: Caller, area: str, title: str, centres: set[str]) -> None:
    result = call(CentreList, area, "centre_list", entities=[place(area)])
    assert title in result.text.splitlines()[0]
    assert centres <= set(result.centres), result.text


@pytest.mark.parametrize(
    ("area", "written"), [(entity("country", "NL"), "Pays-Bas"), (place("Corse"), "Corse")]
)
def test_where_there_is_none_it_is_said(call: Caller, area: dict[str, object], written: str) -> None:
    result = call(CentreList, "?", "centre_list", entities=[area])
    assert result.text.startswith("Je ne connais pas de Cité des métiers")
    assert written in result.text
    assert result.keys == ["centre_nearest", "network_countries"]


def test_without_an_area_the_countries_are_offered_with_their_counts(
    call: Caller, network: Directory
) -> None:
    result = call(CentreList, "la liste", "centre_list")
    counts = network.count_by_country()
    assert "• Belgique : 4" in result.text
    assert result.keys == [f"centre_list:{code}" for code in counts]
    assert result.titles[0] == "France"


def test_a_few_centres_are_listed_with_the_age_of_what_is_known(call: Caller) -> None:
    result = call(CentreList, "?", "centre_list", entities=[entity("country", "PT")])
    assert "• Cidade das Profissões do Porto – ouvert (information : mars 2021)" in result.text


@pytest.mark.parametrize(("code", "centre"), [("CL", "chili"), ("CA", "colombie-britannique")])
def test_of_the_only_centre_of_a_country_all_is_said(call: Caller, code: str, centre: str) -> None:
    result = call(CentreList, "?", "centre_list", entities=[entity("country", code)])
    assert result.turn["topic"] == "centre_list"
    assert result.centres[0] == centre
    assert "Le moins éloigné" in result.text
