from collections.abc import Callable

import pytest

from actions.answering.voice import Voice
from actions.centres import description
from actions.centres.week import week
from actions.sites.directory import Directory
from actions.sites.models import Precision
from actions.sites.routing import Match, Reason

Speak = Callable[[str], Voice]


@pytest.mark.parametrize(
    ("centre", "title"),
    [
        ("paris", "Cité des métiers de Paris"),
        ("val-de-marne", "Cité des métiers du Val-de-Marne (Choisy-le-Roi)"),
        ("bas-rhin", "Cité des métiers (Bas-Rhin)"),
        ("barcelona", "Porta22 (Barcelona)"),
    ],
)
def test_a_centre_is_named_with_its_town(network: Directory, centre: str, title: str) -> None:
    assert description.title(network.centre(centre)) == title


@pytest.mark.parametrize("language", ["fr", "en", "it", "es", "pt", "de"])
def test_every_centre_can_be_described_in_every_language(
    speak: Speak, network: Directory, language: str
) -> None:
    voice = speak(language)
    for centre in network.centres():
        assert description.status(centre, voice)
        for line in [*description.contact(centre, voice), *week(centre, voice)]:
            assert "None" not in line
            assert "{" not in line


def test_no_closed_centre_lacks_its_year(network: Directory) -> None:
    assert [
        centre.id for centre in network.centres() if centre.status == "closed" and not centre.closing_year
    ] == []


@pytest.mark.parametrize(
    ("centre", "address"),
    [
        ("geneve", "6 rue Prévost-Martin, 1205 Genève"),
        ("val-de-marne", "rue Waldeck-Rousseau (ancienne médiathèque), Choisy-le-Roi"),
        ("marseille-paca-gap", None),
    ],
)
def test_an_address_needs_a_street(network: Directory, centre: str, address: str | None) -> None:
    assert description.address(network.centre(centre)) == address


@pytest.mark.parametrize(
    ("km", "far", "said"),
    [
        (None, False, None),
        (0.4, False, "Il est dans la ville même."),
        (3.44, False, "À 3,4 km environ, à vol d’oiseau."),
        (
            317.2,
            True,
            "Il est à 317 km environ à vol d’oiseau : regardez d’abord ce qu’il propose à distance.",
        ),
    ],
)
def test_distances_are_said_to_be_about(
    speak: Speak,
    network: Directory,
    km: float | None,
    far: bool,
    said: str | None,
) -> None:
    match = Match(network.centre("paris"), Reason.NEAREST, km, Precision.ADDRESS is None, far, None)
    spoken = description.distance(match, speak("fr"))
    assert (spoken.replace("\u00a0", " ").replace("\u202f", " ") if spoken else None) == said


def test_a_centre_abroad_is_said_to_be_abroad(speak: Speak, network: Directory) -> None:
    match = Match(network.centre("bruxelles"), Reason.NEAREST_ABROAD, 94.0, True, False, None)
    assert description.reason(match, speak("fr")) == "Il se trouve en Belgique."


@pytest.mark.parametrize(
    ("centre", "part"), [("liege", "En septembre 2023, un déménagement"), ("namur", "En août 2024")]
)
def test_a_move_that_was_planned_is_said_as_of_its_date(
    speak: Speak, network: Directory, centre: str, part: str
) -> None:
    said = description.contact(network.centre(centre), speak("fr"))
    assert said[-1].startswith(part)
    assert "déménagement" not in str(description.address(network.centre(centre)))


def test_the_belgian_province_is_told_from_the_country(speak: Speak, network: Directory) -> None:
    assert "Province de Luxembourg" in str(description.territory(network.centre("namur"), speak("fr")))
