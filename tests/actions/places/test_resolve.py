import pytest

from actions.places.gazetteer import Gazetteer
from actions.places.resolve import MOST_CHOICES, Outcome, resolve


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Paris", "fr", "fr:75056"),
        ("London", "en", "London"),
        ("Toledo", "es", "Toledo"),
        ("Namur", "fr", "Namur"),
        ("Genève", "fr", "Genève"),
        ("Monaco", "fr", "c:MC"),
        ("Champagne", "fr", "a:FR-G"),
        ("Nice", "en", "fr:06088"),
        ("Porto", "pt", "Porto"),
        ("Valence", "fr", "fr:26362"),
        ("Valencia", "es", "g:2509954"),
        ("75013", "fr", "p:FR-75013"),
    ],
)
def test_clear_name_is_one_place(gazetteer: Gazetteer, text: str, language: str, expected: str) -> None:
    resolution = resolve(gazetteer.lookup(text, language), language=language)
    assert resolution.outcome is Outcome.ONE
    assert resolution.place is not None
    wanted = gazetteer.place(expected) if ":" in expected else gazetteer.lookup(expected)[0].place
    assert resolution.place == wanted


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Saint-Denis", "fr", [("Saint-Denis", "FR-974"), ("Saint-Denis", "FR-93")]),
        ("Santiago", "es", [("Santiago", "CL-RM"), ("Santiago de Compostela", "ES-C")]),
        ("Boulogne", "fr", [("Boulogne-Billancourt", "FR-92"), ("Boulogne-sur-Mer", "FR-62")]),
        ("Aix", "fr", [("Aix-en-Provence", "FR-13"), ("Aix-les-Bains", "FR-73")]),
        ("Freiburg", "de", [("Freiburg im Breisgau", "DE-BW"), ("Fribourg", "CH-FR")]),
        ("Laval", "fr", [("Laval", "CA-QC"), ("Laval", "FR-53")]),
    ],
)
def test_name_of_several_places_is_a_choice(
    gazetteer: Gazetteer, text: str, language: str, expected: list[tuple[str, str]]
) -> None:
    resolution = resolve(gazetteer.lookup(text, language), language=language)
    assert resolution.outcome is Outcome.SEVERAL
    assert resolution.place is None
    assert [(place.name, place.admin_codes[-1]) for place in resolution.places] == expected


def test_country_settles_the_choice(gazetteer: Gazetteer) -> None:
    candidates = gazetteer.lookup("Santiago")
    place = resolve(candidates, country="ES").place
    assert place is not None
    assert place.name == "Santiago de Compostela"


def test_country_without_candidates_is_passed_over(gazetteer: Gazetteer) -> None:
    place = resolve(gazetteer.lookup("Marseille"), country="BE").place
    assert place == gazetteer.place("fr:13055")


def test_position_puts_the_near_namesake_first(gazetteer: Gazetteer) -> None:
    resolution = resolve(gazetteer.lookup("Saint-Denis"), near=(48.9, 2.3))
    assert resolution.places[0] == gazetteer.place("fr:93066")


def test_villages_of_one_name_are_cut_to_five_and_counted(gazetteer: Gazetteer) -> None:
    resolution = resolve(gazetteer.lookup("Villeneuve"), language="fr")
    assert len(resolution.places) == MOST_CHOICES
    assert resolution.more > 0


def test_a_town_stands_for_the_province_of_its_name(gazetteer: Gazetteer) -> None:
    found = {candidate.place.id for candidate in gazetteer.lookup("Treviso")}
    assert "a:IT-TV" in found
    place = resolve(gazetteer.lookup("Treviso")).place
    assert place == gazetteer.place("it:026086")


def test_postal_code_of_two_countries_is_a_choice(gazetteer: Gazetteer) -> None:
    resolution = resolve(gazetteer.lookup("1000", "fr"), language="fr")
    assert [place.country for place in resolution.places[:2]] == ["BE", "CH"]


def test_nothing_found_is_none() -> None:
    resolution = resolve([])
    assert (resolution.outcome, resolution.places, resolution.place) == (Outcome.NONE, (), None)
