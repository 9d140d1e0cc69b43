import pytest

from bot.gateway.page_words import age_of, hours_of


@pytest.mark.parametrize(
    ("as_of", "language", "written"),
    [("2016", "fr", "2016"), ("2020-01", "it", "gennaio 2020"), ("2022-12-05", "de", "5. Dezember 2022")],
)
def test_ages_are_written_for_people(as_of: str, language: str, written: str) -> None:
    assert age_of(as_of, language) == written


def test_opening_hours_have_the_names_of_days() -> None:
    assert hours_of("Tu-Fr 10:00-18:00; Sa 12:00-18:00", "fr") == [
        "mar.–ven. 10:00–18:00",
        "sam. 12:00–18:00",
    ]
