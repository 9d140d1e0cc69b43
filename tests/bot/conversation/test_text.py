import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.errors import EmptyText, TextTooLong
from bot.conversation.text import clean


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("bonjour", "bonjour"),
        ("  deux   mots\r\n\tet un ", "deux mots et un"),
        ("Ne\u0301goce", "Négoce"),
        ("/restart", "restart"),
        ("/ /\u200b/ greet", "greet"),
        ("\u200b/greet", "greet"),
        ("et/ou", "et/ou"),
        ("a\u0000b\u0007", "ab"),
        ("zéro\u200blargeur\u2060\ufeff", "zérolargeur"),
        ("\u202egauche\u2066droite\u2069", "gauchedroite"),
        ("où\u00a0?", "où ?"),
        ("👍🏽", "👍🏽"),
    ],
)
def test_typed_text_is_cleaned(typed: str, cleaned: str) -> None:
    assert clean(typed) == cleaned


@pytest.mark.parametrize("typed", ["", " ", "\n\t", "\u200b", "\u202e\u202c", "/", "/ /"])
def test_nothing_readable_is_refused(typed: str) -> None:
    with pytest.raises(EmptyText):
        clean(typed)


def test_the_limit_is_a_thousand_characters() -> None:
    assert clean("é" * 1000) == "é" * 1000
    with pytest.raises(TextTooLong, match="1000 characters"):
        clean("é" * 1001)


@given(st.text(max_size=200))
def test_whatever_is_typed_is_never_a_command(typed: str) -> None:
    try:
        cleaned = clean(typed)
    except EmptyText:
        return
    assert not cleaned.lstrip().startswith("/")
    assert not {unicodedata.category(character) for character in cleaned} & {"Cc", "Cf", "Cs"}
