from collections.abc import Callable

import pytest

from actions.places.mention import Mention

Find = Callable[[str, str | None], list[Mention]]
Sure = Callable[[str, str | None], list[str]]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "j'habite à Nice depuis un an", "Nice"),
        ("fr", "le centre le plus proche de tours", "tours"),
        ("fr", "Ploufragan", "Ploufragan"),
        ("fr", "bonjour, Gap svp", "Gap"),
        ("en", "I live in nice and it is nice", "nice"),
        ("en", "we are moving to Reading", "Reading"),
        ("it", "abito a Prato con i miei", "Prato"),
        ("es", "vivo en León", "León"),
        ("pt", "moro em Faro", "Faro"),
        ("pt", "trabalho no Porto", "Porto"),
        ("de", "ich wohne in essen", "essen"),
        ("de", "Genf bitte", "Genf"),
    ],
)
def test_a_word_is_a_place_where_the_context_says_so(sure: Sure, language: str, text: str, name: str) -> None:
    assert sure(text, language) == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "je voudrais un job"),
        ("fr", "à tour de rôle, plusieurs tours"),
        ("fr", "elle est bonne en maths"),
        ("en", "that would be nice of you"),
        ("en", "I took a gap year and then a job"),
        ("en", "reading and writing is hard for me"),
        ("it", "è un bel prato verde"),
        ("es", "tengo un león de peluche"),
        ("pt", "tenho uma horta pequena"),
        ("de", "wir gehen jetzt essen"),
    ],
)
def test_an_ordinary_word_is_no_sure_place(sure: Sure, language: str, text: str) -> None:
    assert sure(text, language) == []


@pytest.mark.parametrize(("language", "text"), [("fr", "Gap"), ("de", "essen"), ("pt", "Lagos")])
def test_an_ordinary_word_alone_is_a_place_only_after_a_question(
    find: Find, language: str, text: str
) -> None:
    (mention,) = find(text, language)
    assert not mention.sure


def test_the_language_says_which_words_are_ordinary(find: Find) -> None:
    scores = {
        language: max((mention.score for mention in find("so gap it", language)), default=0)
        for language in ("en", "it")
    }
    assert scores["en"] < scores["it"]


def test_a_capital_inside_a_sentence_counts_more_than_at_its_start(find: Find) -> None:
    (opening,) = find("Modane il fait froid", "fr")
    (inside,) = find("il fait froid Modane", "fr")
    assert inside.score == opening.score + 1


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("fr", "13001", "13001"),
        ("fr", "94 400", "94400"),
        ("fr", "mon code postal c'est 76600", "76600"),
        ("fr", "j'habite dans le 93", "93"),
        ("fr", "je suis du 06", "06"),
        ("de", "PLZ 50667", "50667"),
        ("pt", "código postal 1000-001", "1000-001"),
    ],
)
def test_a_number_is_a_place_where_a_code_would_stand(
    sure: Sure, language: str, text: str, code: str
) -> None:
    assert sure(text, language) == [code]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "j'ai 13001 euros de dettes"),
        ("fr", "je suis né en 1993"),
        ("fr", "mon tel 06 12 34 56 78"),
        ("en", "in 1999 I left school"),
        ("en", "I am 75 years old"),
        ("it", "ho 13 anni"),
        ("es", "cobro 1205 euros al mes"),
        ("de", "seit 1998 bin ich Schlosser"),
        ("fr", "vous êtes ouverts le 25 décembre ?"),
        ("en", "are you open on 25 December"),
        ("it", "siete aperti il 25 dicembre?"),
        ("es", "abrís el 25 de diciembre"),
        ("pt", "estão abertos no 25 de abril?"),
        ("de", "am 25. Dezember"),
    ],
)
def test_amounts_years_and_phone_numbers_are_no_places(sure: Sure, language: str, text: str) -> None:
    assert sure(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "j'ai 15"),
        ("fr", "ma fille a 16"),
        ("fr", "elle a bientôt 17"),
        ("en", "I'm 16"),
        ("en", "im 30"),
        ("en", "I just turned 18"),
        ("it", "ho 16"),
        ("it", "mio figlio ha quasi 14"),
        ("es", "tengo 17"),
        ("es", "acabo de cumplir 18"),
        ("pt", "tenho 22"),
        ("pt", "a minha filha tem 14"),
        ("de", "Ich bin 15"),
        ("de", "meine Tochter ist erst 13"),
    ],
)
def test_an_age_is_no_department(find: Find, language: str, text: str) -> None:
    assert find(text, language) == []


@pytest.mark.parametrize(
    ("text", "code"), [("93", "93"), ("le 93", "93"), ("je suis du 59", "59"), ("dans le 2A", "2A")]
)
def test_the_number_of_a_department_is_a_place(sure: Sure, text: str, code: str) -> None:
    assert sure(text, "fr") == [code]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "appelez-moi au 04 67 12 34 56"),
        ("fr", "mon IBAN, c'est FR76 30006 00001 12345"),
        ("en", "call me on 07700 900123"),
        ("en", "+44 20 7946 0958"),
        ("it", "chiamami al 02 36512 345"),
        ("es", "mi teléfono es el 600 12345"),
        ("pt", "ligue-me para o 21 34567 89"),
        ("de", "meine Nummer ist 030 12345"),
    ],
)
def test_a_group_of_a_longer_number_is_no_postal_code(find: Find, language: str, text: str) -> None:
    assert find(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("fr", "j'habite 75011 Paris, tel 06 12 34 56 78", "75011"),
        ("de", "Hauptstr. 12, 50667 Köln", "50667"),
        ("fr", "rue de la Paix 12 75002 Paris", "75002"),
        ("pt", "1000-001 Lisboa", "1000-001"),
    ],
)
def test_a_postal_code_beside_other_numbers_is_one(find: Find, language: str, text: str, code: str) -> None:
    assert code in {mention.text for mention in find(text, language)}
