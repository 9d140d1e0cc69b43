import pytest

from actions.centre_list import CentreList
from actions.sites.directory import Directory
from tests.actions.rasa_call import Caller, entity, place


def test_the_centres_of_a_country_are_listed_under_their_status(call: Caller) -> None:
    result = call(CentreList, "?", "centre_list", entities=[entity("country", "IT")])
    assert result.text.splitlines() == [
        "Centres en Italie : 6.",
        "Ouverture non confirmée (5) :",
        "• Città dei Mestieri e delle Professioni di Milano e Lombardia",
        "• Città dei Mestieri e delle Professioni di Roma e Lazio",
        "• Città dei Mestieri e delle Professioni Municipio XIII (Roma)",
        "• Città dei Mestieri di Torino",
        "• Città dei Mestieri di Treviso",
        "Fermé :",
        "• Città dei Mestieri di Genova",
    ]
    assert set(result.centres) == {"milano", "genova", "roma-tuscolana", "roma-ostia", "torino", "treviso"}


@pytest.mark.parametrize(
    ("language", "headings", "last"),
    [
        (
            "fr",
            ["Ouverts (5) :", "Ouverture non confirmée (17) :"],
            "… et 10 autres : pour quelle ville ou région ?",
        ),
        ("en", ["Open (5):", "Not confirmed as open (17):"], "… and 10 more: which town or region?"),
        (
            "it",
            ["Aperti (5):", "Apertura non confermata (17):"],
            "… e altri 10: per quale città o regione?",
        ),
        ("es", ["Abiertos (5):", "Apertura sin confirmar (17):"], "… y 10 más: ¿para qué ciudad o región?"),
        (
            "pt",
            ["Abertos (5):", "Abertura por confirmar (17):"],
            "… e mais 10: para que localidade ou região?",
        ),
        (
            "de",
            ["Offen (5):", "Nicht sicher offen (17):"],
            "… und 10 weitere: für welchen Ort oder welche Region?",
        ),
    ],
)
def test_a_long_list_has_twelve_centres_the_open_ones_first(
    call: Caller, language: str, headings: list[str], last: str
) -> None:
    slots = {"language": language}
    result = call(CentreList, "?", "centre_list", entities=[entity("country", "FR")], slots=slots)
    lines = result.text.splitlines()
    assert [lines[1], lines[7]] == headings
    assert sum(line.startswith("• ") for line in lines) == 12
    assert lines[-1] == last
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
    assert "• Cidade das Profissões do Porto (information : mars 2021)" in result.text


@pytest.mark.parametrize(("code", "centre"), [("CL", "chili"), ("CA", "colombie-britannique")])
def test_of_the_only_centre_of_a_country_all_is_said(call: Caller, code: str, centre: str) -> None:
    result = call(CentreList, "?", "centre_list", entities=[entity("country", code)])
    assert result.turn["topic"] == "centre_list"
    assert result.centres[0] == centre
    assert "aucun centre ouvert" in result.text


@pytest.mark.parametrize(
    ("code", "language", "said"),
    [
        ("TG", "fr", "En 2015, l’agence de l’emploi du Togo a présenté une Cité des métiers à Lomé."),
        ("TG", "en", "In 2015, Togo’s employment agency presented a Cité des métiers in Lomé."),
        ("BR", "pt", "Um texto de 2006 escrito para o Brasil fala em «Estação das Profissões»"),
        ("MA", "es", "no he encontrado ningún vínculo con la red"),
    ],
)
def test_of_a_country_without_a_centre_what_is_known_is_said(
    call: Caller, code: str, language: str, said: str
) -> None:
    slots = {"language": language}
    result = call(CentreList, "?", "centre_list", entities=[entity("country", code)], slots=slots)
    assert said in result.text.splitlines()[1]
    assert result.centres == []
