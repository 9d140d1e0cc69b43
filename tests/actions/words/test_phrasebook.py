from pathlib import Path

import pytest

from actions.words import MissingValueError, Phrasebook, ResponseFileError, UnknownResponseError

FILE = """
version: "3.1"
responses:
  utter_greet:
  - text: "Hello."
  - text: "Welcome."
  - text: "Good day."
  utter_count:
  - condition: [{type: slot, name: count, value: one}]
    text: "{count} centre in {area}"
  - text: "{count} centres in {area}"
  utter_state:
  - condition: [{type: slot, name: state, value: closed}]
    text: "It has closed."
  - condition: [{type: slot, name: state, value: closed}]
    text: "It is closed."
  - condition:
    - {type: slot, name: state, value: open}
    - {type: slot, name: count, value: one}
    text: "The only one is open."
  - text: "Nothing is known."
  utter_only_special:
  - condition: [{type: slot, name: state, value: open}]
    text: "It is open."
"""


@pytest.fixture
def book(tmp_path: Path) -> Phrasebook:
    path = tmp_path / "en.yml"
    path.write_text(FILE, encoding="utf-8")
    return Phrasebook.read(path)


def test_the_name_of_the_file_is_the_language(book: Phrasebook) -> None:
    assert book.language == "en"


@pytest.mark.parametrize(
    ("variant", "words"), [(0, "Hello."), (1, "Welcome."), (2, "Good day."), (3, "Hello."), (-1, "Good day.")]
)
def test_any_number_picks_a_variation(book: Phrasebook, variant: int, words: str) -> None:
    assert book.say("utter_greet", variant) == words


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 centre in Togo"), (0, "0 centres in Togo"), (2, "2 centres in Togo")]
)
def test_a_count_chooses_the_plural(book: Phrasebook, count: int, words: str) -> None:
    assert book.say("utter_count", count=count, area="Togo") == words


def test_a_truth_value_is_no_count(book: Phrasebook) -> None:
    assert book.say("utter_count", count=True, area="Togo") == "True centres in Togo"


@pytest.mark.parametrize(("variant", "words"), [(0, "It has closed."), (1, "It is closed.")])
def test_variations_whose_conditions_hold_come_first(book: Phrasebook, variant: int, words: str) -> None:
    assert book.say("utter_state", variant, state="closed") == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"state": "open", "count": 1}, "The only one is open."),
        ({"state": "open", "count": 2}, "Nothing is known."),
        ({"state": "open"}, "Nothing is known."),
        ({}, "Nothing is known."),
    ],
)
def test_all_conditions_of_a_variation_must_hold(
    book: Phrasebook, values: dict[str, object], words: str
) -> None:
    assert book.say("utter_state", **values) == words


def test_values_are_not_read_as_placeholders(book: Phrasebook) -> None:
    assert book.say("utter_count", count=2, area="{count}") == "2 centres in {count}"


def test_a_missing_value_is_named(book: Phrasebook) -> None:
    with pytest.raises(MissingValueError, match=r"utter_count in en\.yml needs a value for \{area\}"):
        book.say("utter_count", count=2)


def test_no_variation_that_fits_is_an_error(book: Phrasebook) -> None:
    with pytest.raises(MissingValueError, match="utter_only_special"):
        book.say("utter_only_special", state="closed")


def test_an_unknown_response_is_named(book: Phrasebook) -> None:
    with pytest.raises(UnknownResponseError, match=r"en\.yml has no response 'utter_nothing'"):
        book.say("utter_nothing")


def test_responses_can_be_listed(book: Phrasebook) -> None:
    assert book.ids() == ["utter_greet", "utter_count", "utter_state", "utter_only_special"]
    assert "utter_greet" in book
    assert "utter_nothing" not in book
    assert next(variation["text"] for variation in book.variations("utter_greet")) == "Hello."


def test_an_absent_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ResponseFileError, match=r"en\.yml cannot be read"):
        Phrasebook.read(tmp_path / "en.yml")


@pytest.mark.parametrize(
    ("content", "message"),
    [("a: [", "cannot be read"), ("- text", "has no `responses`"), ("responses: 3", "has no `responses`")],
)
def test_a_malformed_file_is_named(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "fr.yml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ResponseFileError, match=f"fr.yml {message}"):
        Phrasebook.read(path)
