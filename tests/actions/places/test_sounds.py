import pytest

from actions.places.names import normalise
from actions.places.sounds import sounds


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Penixe", "Peniche"),
        ("Iquike", "Iquique"),
        ("Kioggia", "Chioggia"),
        ("Algero", "Alghero"),
        ("Douarnenés", "Douarnenez"),
        ("Filadelfia", "Philadelphia"),
        ("Lozane", "Lausanne"),
    ],
)
def test_two_spellings_sound_alike(written: str, right: str) -> None:
    assert sounds(normalise(written)) & sounds(normalise(right))


@pytest.mark.parametrize(("one", "other"), [("Lille", "Lyon"), ("Nantes", "Nancy"), ("Bonn", "Bern")])
def test_different_names_sound_different(one: str, other: str) -> None:
    assert sounds(normalise(one)).isdisjoint(sounds(normalise(other)))
