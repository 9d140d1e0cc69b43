"""What the real files of data/sites hold."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from actions.sites.directory import Directory
from actions.sites.models import Precision, Status

SITES = Path(__file__).resolve().parents[3] / "data" / "sites"


def test_every_centre_of_the_file_is_in_the_directory_in_the_same_order(directory: Directory) -> None:
    with (SITES / "centres.csv").open(encoding="utf-8", newline="") as file:
        ids = [row["id"] for row in csv.DictReader(file)]
    assert len(ids) == 57
    assert [centre.id for centre in directory.centres()] == ids


def test_statuses_are_those_of_the_survey(directory: Directory) -> None:
    assert Counter(centre.status.value for centre in directory.centres()) == {
        "unconfirmed": 34,
        "open": 20,
        "project": 1,
        "prefiguration": 1,
        "closed": 1,
    }


def test_no_centre_loses_a_cell_of_its_row(directory: Directory) -> None:
    with (SITES / "centres.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        centre = directory.centre(row["id"])
        assert centre.name == row["name"]
        assert (centre.city or "") == row["city"]
        assert (centre.note or "") == row["note"]
        assert (centre.phone or "") == row["phone"]
        assert (centre.as_of or "") == row["as_of"]
        assert " | ".join(centre.services) == row["services"]
        assert " | ".join(centre.sources) == row["sources"]
        assert (centre.territory_served or "") == row["territory_served"]


@pytest.mark.parametrize(
    ("centre_id", "hours", "as_of"),
    [
        ("paris", "Tu-Fr 10:00-18:00; Sa 12:00-18:00", "2016"),
        ("svizzera-italiana", "Mo-We,Fr 12:00-18:00; Th 14:00-20:00; Sa 09:00-12:00", "2020-01"),
        ("cascais", "Mo-We,Fr 09:00-18:00", "2019-09"),
    ],
)
def test_opening_hours_carry_their_age(directory: Directory, centre_id: str, hours: str, as_of: str) -> None:
    centre = directory.centre(centre_id)
    assert (centre.opening_hours, centre.opening_hours_as_of) == (hours, as_of)


def test_no_other_centre_has_opening_hours(directory: Directory) -> None:
    assert sum(centre.opening_hours is not None for centre in directory.centres()) == 3


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("FR-94", {"val-de-marne"}),
        ("FR-74", {"geneve-annemasse", "geneve-bonneville"}),
        ("FR-01", {"geneve-bellegarde"}),
        ("CH-GE", {"geneve", "geneve-meyrin", "geneve-onex"}),
        ("BE-BRU", {"bruxelles"}),
        ("BE-WBR", {"namur"}),
        ("BE-WLX", {"namur"}),
        ("BE-WHT", {"charleroi"}),
        ("FR-76", {"haute-normandie"}),
        ("FR-Q", {"haute-normandie"}),
        ("FR-NOR", set()),
        ("FR-30", set()),
        ("IT-62", {"roma-tuscolana"}),
        ("GP", {"guadeloupe"}),
        ("FR-971", {"guadeloupe"}),
        ("RE", {"la-reunion"}),
        ("YT", {"mayotte"}),
    ],
)
def test_administrative_units_have_their_centres(directory: Directory, code: str, expected: set[str]) -> None:
    assert {centre.id for centre in directory.serving(code)} == expected


def test_overseas_centres_have_their_own_time(directory: Directory) -> None:
    assert directory.centre("guadeloupe").time_zone == "America/Guadeloupe"
    assert directory.centre("la-reunion").time_zone == "Indian/Reunion"


def test_only_paris_has_the_coordinates_of_its_building(directory: Directory) -> None:
    exact = [centre.id for centre in directory.centres() if centre.precision is Precision.ADDRESS]
    assert exact == ["paris"]


def test_undated_rows_have_no_date(directory: Directory) -> None:
    assert directory.centre("bas-rhin").as_of is None
    assert directory.centre("bas-rhin").status is Status.UNCONFIRMED


def test_figures_without_a_plain_date_keep_the_words_of_the_source(directory: Directory) -> None:
    undated = [figure.date_as_stated for figure in directory.figures() if figure.date is None]
    assert undated == ["undated (probably 2015-2016)", "undated (same figures as January 2022)"]


def test_facts_keep_age_and_conflict(directory: Directory) -> None:
    assert directory.fact("centres-015").conflict
    assert directory.fact("centres-011").as_of == "2019"
    assert directory.fact("centres-011").as_of_as_stated == "about 2019"
    assert len(directory.facts()) == 241
