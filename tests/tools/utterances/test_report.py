from pathlib import Path

import pytest

from tools.utterances.measures import shared_runs
from tools.utterances.report import fewest, make_report
from tools.utterances.words import words
from topics.examples import read_examples

FREE = ["is it free", "free of charge?", "what does it cost", "do i need my wallet", "IS IT FREE !"]
HOURS = ["when do you open", "are you open on saturdays", "opening times please", "how late are you there"]


@pytest.fixture
def nlu(tmp_path: Path) -> Path:
    folder = tmp_path / "en"
    folder.mkdir()
    blocks = ["nlu:"]
    for topic, messages in (("concept_cost", FREE), ("centre_hours", HOURS)):
        blocks += [f"- intent: {topic}", "  examples: |", *(f"    - {message}" for message in messages)]
    (folder / "topics.yml").write_text("\n".join(blocks), encoding="utf-8")
    return tmp_path


def test_the_messages_are_read_by_language_and_topic(nlu: Path) -> None:
    assert read_examples(nlu) == {("en", "concept_cost"): FREE, ("en", "centre_hours"): HOURS}


def test_words_have_no_case_accent_or_punctuation() -> None:
    assert words("Où s’informer, à CÔTÉ ?") == ["ou", "s", "informer", "a", "cote"]


def test_a_topic_is_measured(nlu: Path) -> None:
    cost = next(found for found in make_report(read_examples(nlu)).measures if found.topic == "concept_cost")
    assert (cost.language, cost.count, cost.runs, cost.near) == ("en", 5, 0, 1)
    assert cost.lengths == (0.6, 0.4, 0.0, 0.0)
    assert cost.key_words[:3] == ("free", "it", "is")
    assert cost.keyless == pytest.approx(0.2)


def test_a_message_that_shares_five_words_in_a_row_with_an_earlier_one_is_found() -> None:
    texts = ["where can i find the house", "so where can i find the door", "where can i find a door"]
    assert shared_runs([words(text) for text in texts]) == [1]


def test_too_few_messages_are_a_fault(nlu: Path) -> None:
    faults = make_report(read_examples(nlu)).faults()
    assert "en concept_cost: 5 messages, at least 200 are wanted" in faults


def test_a_text_under_two_topics_is_a_fault() -> None:
    report = make_report({("en", "greet"): ["Hello!"], ("en", "goodbye"): ["hello", "bye"]})
    assert report.faults()[0] == "en: “hello” stands under goodbye, greet"


@pytest.mark.parametrize(("topic", "count"), [("greet", 100), ("concept_cost", 200), ("out_of_scope", 600)])
def test_the_plainest_topics_need_fewer_messages_and_the_widest_more(topic: str, count: int) -> None:
    assert fewest(topic) == count
