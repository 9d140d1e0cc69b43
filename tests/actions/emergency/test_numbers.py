from collections.abc import Callable
from pathlib import Path

import pytest

from actions.answering.voice import Voice
from actions.emergency.numbers import EmergencyNumbers

FILE = """country,number,kind,source
FR,3114,suicide_prevention,https://3114.fr/
GB,999,emergency,https://www.gov.uk/
EU,112,emergency,https://digital-strategy.ec.europa.eu/en/policies/112
"""


@pytest.fixture
def numbers(tmp_path: Path) -> EmergencyNumbers:
    path = tmp_path / "numbers.csv"
    path.write_text(FILE, encoding="utf-8")
    return EmergencyNumbers.read(path)


@pytest.mark.parametrize(
    ("country", "language", "lines"),
    [
        ("FR", "fr", ["3114 – prévention du suicide, jour et nuit"]),
        ("GB", "fr", ["999 – urgences"]),
        (
            None,
            "en",
            ["999 – emergency services (United Kingdom)", "112 – emergency services (European Union)"],
        ),
        (
            "NL",
            "fr",
            ["3114 – prévention du suicide, jour et nuit (France)", "112 – urgences (Union européenne)"],
        ),
        (
            "",
            "fr",
            ["3114 – prévention du suicide, jour et nuit (France)", "112 – urgences (Union européenne)"],
        ),
        (None, "it", ["112 – emergenze (Unione europea)"]),
    ],
)
def test_the_numbers_of_a_country_or_else_of_the_language(
    numbers: EmergencyNumbers,
    speak: Callable[[str], Voice],
    country: str | None,
    language: str,
    lines: list[str],
) -> None:
    assert numbers.lines(country, speak(language)) == lines
