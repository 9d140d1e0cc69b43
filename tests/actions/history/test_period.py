import pytest

from actions.history.period import period


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1999", (1999, 1999)),
        ("2000-2003", (2000, 2003)),
        ("-20", (2006, 2006)),
        ("0", (2026, 2026)),
        ("-1", (2025, 2025)),
        ("the year of the cat", None),
        ("19999", None),
    ],
)
def test_a_value_is_a_year_a_span_or_counted_back_from_today(
    value: str, expected: tuple[int, int] | None
) -> None:
    assert period(value, 2026) == expected
