import dataclasses

import pytest

from actions.sites.directory import Centre, Country, Directory, Event, Figure, Territory
from actions.sites.errors import UnknownCentreError, UnknownFactError
from actions.sites.models import DatePrecision, Status, TerritoryKind


@pytest.fixture
def small() -> Directory:
    return Directory(
        revision="1",
        all_countries=(Country("FR", "France", ("GP",)), Country("IT", "Italia")),
        all_territories=(
            Territory("ain", "Ain", "FR", TerritoryKind.DEPARTEMENT, codes=("FR-01",)),
            Territory("bidasoa", "Bidasoa", "FR", TerritoryKind.AREA, towns=("Saint-Étienne",)),
        ),
        all_centres=(
            Centre(id="a", name="A", country="FR", status=Status.OPEN, territories=("ain",)),
            Centre(id="b", name="B", country="FR", status=Status.CLOSED, territories=("bidasoa",)),
            Centre(id="c", name="C", country="IT", status=Status.OPEN),
            Centre(id="d", name="D", country="FR", status=Status.OPEN, parent_id="a"),
        ),
        all_events=(
            Event("late", 2019, 5, 2, DatePrecision.DAY, ()),
            Event("early", 2019, None, None, DatePrecision.YEAR, ()),
            Event("first", 1993, 3, 31, DatePrecision.DAY, ()),
        ),
        all_figures=(
            Figure(None, "network", "centres", 26, "https://example.org"),
            Figure("2013", "network", "centres", 30, "https://example.org"),
            Figure("2022-01", "network", "centres", 26, "https://example.org"),
            Figure("2018", "a", "visitors", 5, "https://example.org"),
        ),
    )


def ids(centres: tuple[Centre, ...]) -> list[str]:
    return [centre.id for centre in centres]


def test_a_centre_is_found_by_its_id(small: Directory) -> None:
    assert small.centre("a").name == "A"
    assert small.find("nowhere") is None


def test_an_unknown_id_says_where_the_ids_are(small: Directory) -> None:
    with pytest.raises(UnknownCentreError, match=r"'nowhere'.*centres\.csv"):
        small.centre("nowhere")
    with pytest.raises(UnknownFactError, match=r"facts\.csv"):
        small.fact("nothing")


@pytest.mark.parametrize("code", ["FR", "fr", "GP"])
def test_overseas_parts_count_as_their_country(small: Directory, code: str) -> None:
    assert ids(small.in_country(code)) == ["a", "b", "d"]


def test_associated_centres_and_their_parent_find_each_other(small: Directory) -> None:
    assert ids(small.associated("a")) == ["d"]
    assert small.parent(small.centre("d")) == small.centre("a")
    assert small.parent(small.centre("a")) is None


def test_a_code_finds_the_centres_that_serve_it_in_any_case(small: Directory) -> None:
    assert ids(small.serving("fr-01")) == ["a"]
    assert small.serving("FR-02") == ()


@pytest.mark.parametrize("town", ["Saint-Étienne", "saint etienne", "SAINT-ETIENNE"])
def test_a_town_finds_the_centre_of_its_area_in_any_spelling(small: Directory, town: str) -> None:
    assert ids(small.serving("FR-42", town)) == ["b"]
    assert small.serving("IT-42", town) == ()


def test_events_come_oldest_first(small: Directory) -> None:
    assert [event.iso_date for event in small.events()] == ["1993-03-31", "2019", "2019-05-02"]
    assert [event.id for event in small.events(1993)] == ["first"]


def test_figures_come_newest_first_and_undated_last(small: Directory) -> None:
    assert [figure.date for figure in small.figures("network", "centres")] == ["2022-01", "2013", None]
    assert [figure.value for figure in small.figures("a")] == [5]


def test_counts_leave_associated_centres_out_unless_asked(small: Directory) -> None:
    assert small.count_by_country() == {"FR": 2, "IT": 1}
    assert small.count_by_country(Status.OPEN, with_associated=True) == {"FR": 2, "IT": 1}
    assert small.count_by_country(Status.CLOSED) == {"FR": 1}


def test_counts_by_status_name_every_status(small: Directory) -> None:
    counted = small.count_by_status("FR")
    assert counted[Status.OPEN] == 1
    assert counted[Status.CLOSED] == 1
    assert counted[Status.PROJECT] == 0


def test_a_directory_cannot_be_changed(small: Directory) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        small.revision = "2"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        small.centre("a").name = "Z"  # type: ignore[misc]
