from collections.abc import Callable

import pytest

from actions.places.mention import Mention

Find = Callable[[str, str | None], list[Mention]]
Sure = Callable[[str, str | None], list[str]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "ma copine Nancy m'a dit de venir"),
        ("fr", "je vends du savon de Marseille"),
        ("en", "we sell Parma ham"),
        ("en", "Paris Hilton gave me the idea for a shop"),
        ("it", "i lodi arbitrali mi interessano molto"),
        ("es", "soy del Real Madrid desde niño"),
        ("pt", "eu porto-me bem nas entrevistas"),
        ("fr", "j'habite à Saint-Tartempion-les-Mouettes"),
    ],
)
def test_persons_products_and_parts_of_names_are_no_sure_places(sure: Sure, language: str, text: str) -> None:
    assert sure(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Peter Hagen leitet den Kurs"),
        ("en", "Professor Durham taught me accounting"),
        ("it", "l'avvocato Trapani non risponde"),
        ("pt", "a D. Beja nunca me pagou as horas"),
        ("pt", "a Lourdes da padaria despediu-se"),
        ("fr", "Florence, ma conseillère, est en congé"),
    ],
)
def test_persons_are_no_places(sure: Sure, language: str, text: str) -> None:
    assert sure(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "mon stylo Dijon est en panne"),
        ("en", "my Lancaster sofa arrived broken"),
        ("es", "una botella Solares fue mi comida"),
        ("de", "mein Fahrrad Marke Göttingen ist kaputt"),
    ],
)
def test_a_thing_of_a_name_is_no_place(sure: Sure, language: str, text: str) -> None:
    assert sure(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Marie, Toulouse", "Toulouse"),
        ("fr", "mon adresse Grenoble n'est plus bonne", "Grenoble"),
        ("en", "looking for a Montreal office of yours", "Montreal"),
        ("de", "Peter aus Hannover hier", "Hannover"),
        ("fr", "Saint-Pierre La Réunion", "Saint-Pierre"),
    ],
)
def test_a_place_beside_a_first_name_or_a_noun_stays_one(
    sure: Sure, language: str, text: str, name: str
) -> None:
    assert name in sure(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "je suis inscrit à France Travail"),
        ("fr", "je suis à la rue"),
        ("en", "how is it different from France Travail?"),
        ("it", "ho chiesto a Poste Italiane"),
        ("es", "vivo en la calle"),
        ("pt", "é de graça?"),
        ("pt", "vivo na rua"),
        ("de", "Kann ich bei Ihnen auch arbeiten?"),
        ("de", "gibt es etwas in der Nähe"),
        ("de", "Ich bin in der Lehre"),
    ],
)
def test_a_phrase_that_holds_the_name_of_a_place_is_none(sure: Sure, language: str, text: str) -> None:
    assert sure(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "je cherche du travail en France", "France"),
        ("pt", "moro na Graça", "Graça"),
        ("de", "ich wohne in Lehre", "Lehre"),
        ("de", "kann man bei Ihnen in Bern Hilfe bekommen", "Bern"),
    ],
)
def test_outside_of_such_a_phrase_it_is_a_place(sure: Sure, language: str, text: str, name: str) -> None:
    assert sure(text, language) == [name]
