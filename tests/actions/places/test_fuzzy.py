import pytest

from actions.places.fuzzy import FuzzyIndex
from actions.places.gazetteer import Gazetteer


@pytest.fixture(scope="session")
def index(gazetteer: Gazetteer) -> FuzzyIndex:
    return FuzzyIndex.build(gazetteer)


@pytest.mark.parametrize(
    ("typed", "language", "name", "distance"),
    [
        ("marseile", "fr", "Marseille", 1),
        ("Monpellier", "fr", "Montpellier", 1),
        ("Tuolouse", "fr", "Toulouse", 1),
        ("Charelroi", "fr", "Charleroi", 1),
        ("Bruxxelles", "fr", "Bruxelles", 1),
        ("Montpelyer", "fr", "Montpellier", 2),
        ("Estrasburjo", "es", "Strasbourg", 1),
        ("Belinzona", "it", "Bellinzona", 1),
        ("Guadloupe", "fr", "Guadeloupe", 1),
        ("Saint Deniss", "fr", "Saint-Denis", 1),
        ("Lile", "fr", "Lille", 1),
        ("Penixe", "pt", "Peniche", 2),
        ("Iquike", "es", "Iquique", 2),
    ],
)
def test_one_or_two_wrong_letters_are_forgiven(
    index: FuzzyIndex, typed: str, language: str, name: str, distance: int
) -> None:
    best = index.fuzzy(typed, language=language)[0]
    assert (best.candidate.place.name, best.distance) == (name, distance)


@pytest.mark.parametrize("text", ["", "ab", "xyzzy", "bonjour", "qsdfghjk", "metier"])
def test_other_words_resemble_no_place(index: FuzzyIndex, text: str) -> None:
    assert index.fuzzy(text, language="fr") == []


def test_country_limits_the_choice(index: FuzzyIndex) -> None:
    found = index.fuzzy("Namurr", country="CA")
    assert {match.candidate.place.country for match in found} == {"CA"}


def test_each_place_is_named_once_and_no_more_than_asked(index: FuzzyIndex) -> None:
    found = [match.candidate.place.id for match in index.fuzzy("Nante", limit=3)]
    assert len(found) == len(set(found)) == 3
