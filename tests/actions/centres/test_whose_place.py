"""Which of the places that a message names is where the person is."""

import pytest

from actions.answering.services import Services
from actions.centres.place_finding import Certainty
from tests.actions.centres.reading import Reading


@pytest.fixture(scope="module")
def read(services: Services) -> Reading:
    return Reading(services)


@pytest.mark.parametrize("expecting", [False, True])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "je viens du Sénégal"),
        ("fr", "je suis congolaise, j'ai un diplôme de Kinshasa"),
        ("fr", "je veux partir travailler au Canada"),
        ("en", "I come from Nigeria and I need some advice"),
        ("en", "im from eritrea"),
        ("en", "my diploma is from India"),
        ("en", "nurse from the Philippines, I want my diploma recognised in Switzerland"),
        ("it", "vengo dal Marocco"),
        ("it", "ho studiato in Romania"),
        ("it", "ho lavorato dieci anni in Germania"),
        ("es", "soy de Perú"),
        ("es", "vengo de Caracas"),
        ("es", "me gustaría trabajar en Bélgica"),
        ("pt", "sou refugiada da Ucrânia"),
        ("pt", "sou dentista formada no Brasil"),
        ("pt", "não quero ir ao Porto"),
        ("de", "Ich komme aus der Ukraine"),
        ("de", "ich habe in Syrien als Lehrerin gearbeitet"),
        ("de", "nicht nach Zürich"),
    ],
)
def test_where_the_person_is_not_is_no_place(
    read: Reading, language: str, text: str, expecting: bool
) -> None:
    assert read(text, language, expecting=expecting).certainty is Certainty.NONE


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "je viens de Lyon", "Lyon"),
        ("fr", "je travaille au Luxembourg mais j'habite à Arlon", "Arlon"),
        ("fr", "je viens d'Algérie et j'habite Nîmes", "Nîmes"),
        ("en", "I'm from Maastricht", "Maastricht"),
        ("en", "we moved from London to Brussels", "Brussels"),
        ("en", "that's the wrong town, I'm in Lille", "Lille"),
        ("en", "I live in Versailles, just outside Paris", "Versailles"),
        ("it", "lavoro a Mendrisio ma abito a Como", "Como"),
        ("it", "vengo da Napoli, ora sono a Bruxelles", "Bruxelles"),
        ("es", "soy de Bogotá, vivo en Sevilla", "Sevilla"),
        ("es", "soy enfermera en Chile y me voy a vivir a Bélgica", "Bélgica"),
        ("es", "no no en Madrid en Murcia", "Murcia"),
        ("pt", "trabalho em Lisboa e moro no Seixal", "Seixal"),
        ("pt", "Lisboa não. Almada.", "Almada"),
        ("pt", "vivo no Porto, em Campanhã", "Campanhã"),
        ("pt", "Vivo em Champigny, nos arredores de Paris", "Champigny-sur-Marne"),
        ("de", "ich komme aus Bregenz", "Bregenz"),
        ("de", "Ich wohne nicht in Bern, sondern in Thun", "Thun"),
    ],
)
def test_the_place_where_the_person_lives_is_it(read: Reading, language: str, text: str, name: str) -> None:
    finding = read(text, language)
    assert finding.where, finding
    assert finding.where.name == name


@pytest.mark.parametrize(
    ("language", "text"),
    [("it", "vengo dal Marocco e abito a Xyzqwv"), ("it", "abito a Xyzqwv ma vengo dal Marocco")],
)
def test_an_unknown_town_beside_the_country_of_origin_is_asked_about(
    read: Reading, language: str, text: str
) -> None:
    finding = read(text, language)
    assert (finding.certainty, finding.text) == (Certainty.UNKNOWN, "Xyzqwv")


def test_what_is_said_after_a_refused_place_is_the_answer(read: Reading) -> None:
    where = read("non Lione, Lilla", "it", expecting=True).where
    assert where
    assert where.country == "FR"
    assert where.place_id == "g:2998324"


@pytest.mark.parametrize("expecting", [False, True])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "je suis en galère"),
        ("fr", "je suis en détresse"),
        ("en", "I'm in trouble"),
        ("en", "I'm in debt"),
        ("it", "sono in difficoltà"),
        ("it", "la portineria è aperta?"),
        ("es", "estoy en apuros"),
        ("es", "vivo de alquiler"),
        ("pt", "estou em apuros"),
        ("pt", "é de graça?"),
        ("de", "Ich bin in Not"),
        ("de", "ich bin in Schwierigkeiten"),
        ("de", "wir leben in Trennung"),
        ("de", "ich bin in Rente"),
        ("de", "ich lebe bei Freunden"),
        ("de", "mein Kind hat Down-Syndrom"),
        ("de", "gibt es etwas in der Nähe"),
    ],
)
def test_a_state_is_no_place(read: Reading, language: str, text: str, expecting: bool) -> None:
    assert read(text, language, expecting=expecting).certainty is Certainty.NONE
