import pytest

from actions.centres.ways_on import answered, ways_on
from actions.sites.directory import Directory


@pytest.mark.parametrize(
    ("centre", "topics"),
    [
        (
            "paris",
            ["centre_contact", "centre_hours", "centre_directions", "centre_services", "centre_details"],
        ),
        ("geneve", ["centre_contact", "centre_directions", "centre_services", "centre_details"]),
        ("bas-rhin", ["centre_details"]),
        ("genova", ["centre_directions", "centre_services", "centre_details"]),
    ],
)
def test_only_what_has_an_answer_is_offered(network: Directory, centre: str, topics: list[str]) -> None:
    assert answered(network.centre(centre)) == topics


@pytest.mark.parametrize(
    ("centre", "without", "keys"),
    [
        (
            "paris",
            "centre_hours",
            ["centre_contact:paris", "centre_directions:paris", "centre_services:paris"],
        ),
        ("bas-rhin", "centre_contact", ["centre_details:bas-rhin", "centre_next"]),
        ("bas-rhin", "centre_details", ["centre_next"]),
        ("genova", "centre_status", ["centre_directions:genova", "centre_services:genova", "centre_next"]),
    ],
)
def test_where_little_is_known_another_centre_is_offered(
    network: Directory, centre: str, without: str, keys: list[str]
) -> None:
    assert ways_on(network.centre(centre), without=without) == keys


def test_no_centre_offers_its_own_topic_or_more_than_three_choices(network: Directory) -> None:
    for centre in network.centres():
        for topic in answered(centre):
            keys = ways_on(centre, without=topic)
            assert 1 <= len(keys) <= 3
            assert f"{topic}:{centre.id}" not in keys
