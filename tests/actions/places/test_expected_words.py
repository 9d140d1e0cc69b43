import pytest

from actions.places.mentions import MentionFinder
from actions.places.words import word_cutter


@pytest.mark.parametrize(
    ("text", "expecting", "words"),
    [
        ("j'habite à Xyzqwvrt", False, "Xyzqwvrt"),
        ("I live in Brixelhampton, who helps?", False, "Brixelhampton"),
        ("Xyzqwvrt", False, None),
        ("Xyzqwvrt", True, "Xyzqwvrt"),
        ("bonjour, Xyzqwvrt svp", True, "Xyzqwvrt"),
        ("bonjour merci", True, None),
        ("c'est à Xyzqwvrt", True, "Xyzqwvrt"),
    ],
)
def test_words_that_stand_where_a_place_would(
    finder: MentionFinder, text: str, words: str | None, *, expecting: bool
) -> None:
    assert finder.expected.expected_words(text, word_cutter()(text), expecting=expecting) == words


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "on se voit à Douarnenés", "Douarnenés"),
        ("de", "ich komme aus Flennsburg", "Flennsburg"),
        ("en", "we meet in photoshop class", None),
        ("fr", "je pense à Christelle", None),
        ("fr", "on se voit à Toulouse", None),
    ],
)
def test_an_unknown_name_after_a_preposition_may_be_misspelt(
    finder: MentionFinder, language: str, text: str, name: str | None
) -> None:
    assert finder.expected.misspelt_name(text, word_cutter()(text), language) == name
