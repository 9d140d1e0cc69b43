import yaml

from actions.history.milestones import Milestones, in_time
from actions.sites.directory import Directory, Event
from actions.sites.models import DatePrecision
from settings.environment import ROOT


def event(name: str, year: int, month: int | None = None, day: int | None = None) -> Event:
    return Event(name, year, month, day, DatePrecision.YEAR, ())


def test_every_milestone_is_an_event(network: Directory) -> None:
    named = yaml.safe_load((ROOT / "data" / "milestones.yml").read_text(encoding="utf-8"))["milestones"]
    assert set(named) <= {event.id for event in network.events()}
    assert len(set(named)) == len(named)


def test_of_the_nineties_the_first_centre_and_the_label_are_told(network: Directory) -> None:
    milestones = Milestones.read(ROOT / "data" / "milestones.yml")
    nineties = [event for event in network.events() if event.year < 2000]
    assert [event.id for event in milestones.choose(nineties, 3)] == [
        "1993_first_centre",
        "1999_label_created",
        "1999_first_labelled",
    ]


def test_the_most_important_events_are_chosen_and_told_in_time() -> None:
    events = [event("school", 2001), event("opening", 2003), event("label", 2002), event("guide", 2000)]
    chosen = Milestones(["label", "opening"]).choose(events, 3)
    assert [chosen_event.id for chosen_event in chosen] == ["school", "label", "opening"]


def test_within_a_year_what_is_dated_exactly_comes_first() -> None:
    events = [event("sometime", 1993), event("march", 1993, 3, 31), event("may", 1993, 5)]
    assert [found.id for found in in_time(events)] == ["march", "may", "sometime"]
