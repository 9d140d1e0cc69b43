import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.splitting import TEXT_UNITS, split


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_a_short_text_stays_whole() -> None:
    assert list(split("Bonjour ! C’est gratuit.")) == ["Bonjour ! C’est gratuit."]


def test_nothing_gives_nothing() -> None:
    assert list(split(" \n ")) == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Un deux trois. Quatre cinq six. Sept.", ["Un deux trois.", "Quatre cinq six.", "Sept."]),
        ("Il dit « oui. » Puis il part loin.", ["Il dit « oui. »", "Puis il part loin."]),
        ("Première partie\n\nDeuxième partie", ["Première partie", "Deuxième partie"]),
        ("une ligne assez\nune autre ligne", ["une ligne assez", "une autre ligne"]),
        ("sans aucun point ni virgule", ["sans aucun point ni", "virgule"]),
        ("a" * 45, ["a" * 20, "a" * 20, "a" * 5]),
    ],
    ids=["sentences", "quotation", "paragraphs", "lines", "words", "one long word"],
)
def test_a_long_text_is_cut_where_a_reader_would_pause(text: str, parts: list[str]) -> None:
    assert list(split(text, 20)) == parts


def test_the_limit_counts_as_telegram_does() -> None:
    first, second = split("🏝" * (TEXT_UNITS // 2 + 1))
    assert units(first) == TEXT_UNITS
    assert second == "🏝"


@given(st.text(alphabet="ab .!?\n»🏝é", max_size=400), st.integers(4, 60))
def test_no_part_is_too_long_and_nothing_is_lost(text: str, limit: int) -> None:
    parts = list(split(text, limit))
    assert all(part.strip() and units(part) <= limit for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
