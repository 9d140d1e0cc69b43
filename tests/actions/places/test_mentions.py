from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from actions.places.context import read_context
from actions.places.gazetteer import Gazetteer
from actions.places.mentions import Mention, MentionFinder
from actions.places.place import PlaceKind
from actions.places.words import word_cutter

ROOT = Path(__file__).parents[3]

Find = Callable[[str, str | None], list[Mention]]


@pytest.fixture(scope="module")
def finder(gazetteer: Gazetteer) -> MentionFinder:
    return MentionFinder(gazetteer, read_context(ROOT / "data" / "gazetteer"))


@pytest.fixture(scope="module")
def find(finder: MentionFinder) -> Find:
    cut = word_cutter()
    return lambda text, language: finder.find(text, cut(text), language)


@pytest.fixture(scope="module")
def sure(find: Find) -> Callable[[str, str | None], list[str]]:
    """The texts of the mentions that are places whatever was asked before."""
    return lambda text, language: [mention.text for mention in find(text, language) if mention.sure]


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
    ("language", "text", "place_id"),
    [
        ("fr", "Saint-Denis à La Réunion", "fr:97411"),
        ("fr", "saint denis la reunion", "fr:97411"),
        ("en", "Tours, France", "fr:37261"),
        ("it", "patti, prov. di messina", "it:083066"),
    ],
)
def test_what_follows_a_place_locates_it(
    find: Find, gazetteer: Gazetteer, language: str, text: str, place_id: str
) -> None:
    town, area = find(text, language)
    assert gazetteer.place(place_id).id in town.within
    assert area.locates


def test_where_a_person_comes_from_is_told_apart(find: Find) -> None:
    origin, home = find("J'ai grandi à Dakar mais maintenant j'habite Évreux", "fr")
    assert (origin.origin, home.origin) == (True, False)


def test_a_country_without_a_place_of_the_name_is_told(find: Find) -> None:
    town, _ = find("mon bureau est à Modane, en Belgique", "fr")
    assert town.outside == "BE"


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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("je cherche près d'Hérouville-Saint-Clair", "Hérouville-Saint-Clair"),
        ("je vis à l'Haÿ-les-Roses", "l'Haÿ-les-Roses"),
        ("HABITE À SAINT ÉTIENNE", "SAINT ÉTIENNE"),
        ("je suis à St-Denis", "St-Denis"),
        ("je vis à Saint-Pierre-des-Corps", "Saint-Pierre-des-Corps"),
        ("ste foy les lyon", "ste foy les lyon"),
    ],
)
def test_elisions_capitals_and_compounds_are_met_whole(sure: Sure, text: str, name: str) -> None:
    assert sure(text, "fr") == [name]


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
    ],
)
def test_amounts_years_and_phone_numbers_are_no_places(sure: Sure, language: str, text: str) -> None:
    assert sure(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "je déménage de Brest à Toulon", ["Brest", "Toulon"]),
        ("en", "I live in Melun but work in Paris", ["Melun", "Paris"]),
        ("it", "abito a Varese e lavoro a Lugano", ["Varese", "Lugano"]),
        ("de", "zwischen Köln und Bonn", ["Köln", "Bonn"]),
    ],
)
def test_several_places_come_in_the_order_of_the_text(
    sure: Sure, language: str, text: str, names: list[str]
) -> None:
    assert sure(text, language) == names


def test_mentions_do_not_overlap_and_point_at_their_words(find: Find) -> None:
    text = "de Saint-Denis à Saint-Denis de la Réunion, ou Paris 13e"
    mentions = find(text, "fr")
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("fr", "y a-t-il un centre en Belgique", PlaceKind.COUNTRY),
        ("fr", "en Bretagne", PlaceKind.AREA),
        ("en", "somewhere in Switzerland", PlaceKind.COUNTRY),
        ("it", "sto in Liguria", PlaceKind.AREA),
        ("de", "ich komme aus Bayern", PlaceKind.AREA),
    ],
)
def test_countries_and_areas_are_mentions_too(find: Find, language: str, text: str, kind: PlaceKind) -> None:
    (mention,) = [mention for mention in find(text, language) if mention.sure]
    assert mention.candidate.place.kind is kind


@pytest.mark.parametrize("text", ["", "?", "123456789", "😀", "İ"])
def test_a_text_without_places_has_none(find: Find, text: str) -> None:
    assert find(text, "fr") == []


@pytest.mark.parametrize(
    ("text", "expecting", "words"),
    [
        ("j'habite à Xyzqwvrt", False, "Xyzqwvrt"),
        ("I live in Brixelhampton, who helps?", False, "Brixelhampton"),
        ("Xyzqwvrt", False, None),
        ("Xyzqwvrt", True, "Xyzqwvrt"),
        ("bonjour, Xyzqwvrt svp", True, "Xyzqwvrt"),
        ("bonjour merci", True, None),
    ],
)
def test_words_that_stand_where_a_place_would(
    finder: MentionFinder, text: str, words: str | None, *, expecting: bool
) -> None:
    assert finder.expected_words(text, word_cutter()(text), expecting=expecting) == words
