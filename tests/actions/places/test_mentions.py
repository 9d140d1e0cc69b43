from collections.abc import Callable
from itertools import pairwise

import pytest

from actions.places.mention import Mention
from actions.places.place import PlaceKind

Find = Callable[[str, str | None], list[Mention]]
Sure = Callable[[str, str | None], list[str]]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "je déménage de Brest à Toulon", ["Brest", "Toulon"]),
        ("en", "I live in Melun but work in Paris", ["Melun", "Paris"]),
        ("it", "abito a Varese e lavoro a Lugano", ["Varese", "Lugano"]),
        ("de", "zwischen Köln und Bonn", ["Köln", "Bonn"]),
    ],
)
def test_several_places_come_in_the_order_of_the_text(
    sure: Sure, language: str, text: str, names: list[str]
) -> None:
    assert sure(text, language) == names


def test_mentions_do_not_overlap_and_point_at_their_words(find: Find) -> None:
    text = "de Saint-Denis à Saint-Denis de la Réunion, ou Paris 13e"
    mentions = find(text, "fr")
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("fr", "y a-t-il un centre en Belgique", PlaceKind.COUNTRY),
        ("fr", "en Bretagne", PlaceKind.AREA),
        ("en", "somewhere in Switzerland", PlaceKind.COUNTRY),
        ("it", "sto in Liguria", PlaceKind.AREA),
        ("de", "ich komme aus Bayern", PlaceKind.AREA),
    ],
)
def test_countries_and_areas_are_mentions_too(find: Find, language: str, text: str, kind: PlaceKind) -> None:
    (mention,) = [mention for mention in find(text, language) if mention.sure]
    assert mention.candidate.place.kind is kind


@pytest.mark.parametrize("text", ["", "?", "123456789", "😀", "İ"])
def test_a_text_without_places_has_none(find: Find, text: str) -> None:
    assert find(text, "fr") == []
