import pytest

from actions.sites.dates import check_partial_date


@pytest.mark.parametrize("text", ["2019", "2019-10", "2020-02-29"])
def test_a_date_of_any_precision_is_accepted(text: str) -> None:
    assert check_partial_date(text) == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("undated", "write it like 2019"),
        ("2019-1", "write it like 2019"),
        ("2019-10-05-01", "write it like 2019"),
        ("05/10/2019", "write it like 2019"),
        ("2019-13", "not a day of the calendar"),
        ("2019-02-29", "not a day of the calendar"),
        ("1066", "not between 1900 and 2100"),
    ],
)
def test_anything_else_is_refused_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        check_partial_date(text)
