from collections.abc import Callable

import pytest

from actions.places.gazetteer import Gazetteer
from actions.places.mention import Mention

Find = Callable[[str, str | None], list[Mention]]
Sure = Callable[[str, str | None], list[str]]


@pytest.mark.parametrize(
    ("language", "text", "place_id"),
    [
        ("fr", "Saint-Denis à La Réunion", "fr:97411"),
        ("fr", "saint denis la reunion", "fr:97411"),
        ("en", "Tours, France", "fr:37261"),
        ("it", "patti, prov. di messina", "it:083066"),
        ("it", "Livo, quello in Val di Non", "g:3174661"),
    ],
)
def test_what_follows_a_place_locates_it(
    find: Find, gazetteer: Gazetteer, language: str, text: str, place_id: str
) -> None:
    town, area = find(text, language)
    assert gazetteer.place(place_id).id in town.within
    assert area.locates


def test_a_country_without_a_place_of_the_name_is_told(find: Find) -> None:
    town, _ = find("mon bureau est à Modane, en Belgique", "fr")
    assert town.outside == "BE"


def test_the_rest_of_the_full_name_may_follow_later(find: Find, gazetteer: Gazetteer) -> None:
    (town,) = find("Landau, aber das an der Isar", "de")
    assert [gazetteer.place(place_id).name for place_id in town.within] == ["Landau an der Isar"]
