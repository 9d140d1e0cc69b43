from collections.abc import Callable

import pytest

from actions.places.mention import Mention

Find = Callable[[str, str | None], list[Mention]]
Sure = Callable[[str, str | None], list[str]]


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
