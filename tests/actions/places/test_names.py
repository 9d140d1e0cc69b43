import pytest

from actions.places.names import normalise, without_article, without_kind


@pytest.mark.parametrize(
    ("spellings", "expected"),
    [
        (["Saint-Étienne", "ST ETIENNE", "st. étienne", "saint etienne", "St.Étienne"], "saint etienne"),
        (["Sankt Gallen", "St. Gallen", "San Gallen"], "saint gallen"),
        (["São Paulo", "S. Paulo", "Sao Paulo"], "saint paulo"),
        (["Sainte-Rose", "Ste Rose", "STE-ROSE"], "sainte rose"),
        (["Côtes-d’Armor", "cotes d'armor", "COTES D ARMOR"], "cotes d armor"),
        (["Œyreluy", "oeyreluy"], "oeyreluy"),
        (["Straßburg", "STRASSBURG"], "strassburg"),
        (["L'Haÿ-les-Roses", "l hay lez roses"], "l hay les roses"),
        (["", " - ", "’"], ""),
    ],
)
def test_spellings_of_one_name_are_levelled(spellings: list[str], expected: str) -> None:
    assert {normalise(spelling) for spelling in spellings} == {expected}


@pytest.mark.parametrize("name", ["Nîmes", "Saint-Denis", "l'Hospitalet", "Zürich", "S. Sebastián"])
def test_normalising_twice_changes_nothing(name: str) -> None:
    assert normalise(normalise(name)) == normalise(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("la rochelle", "rochelle"), ("l isle adam", "isle adam"), ("die", "die"), ("lausanne", "lausanne")],
)
def test_leading_article_is_cut_but_never_the_whole_name(name: str, expected: str) -> None:
    assert without_article(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("departement de la vienne", ("vienne", True)),
        ("canton de vaud", ("vaud", True)),
        ("provincia di como", ("como", True)),
        ("ville de nice", ("nice", False)),
        ("mexico city", ("mexico", False)),
        ("land", ("land", False)),
        ("region de la", ("la", True)),
    ],
)
def test_word_for_the_kind_is_cut(name: str, expected: tuple[str, bool]) -> None:
    assert without_kind(name) == expected
