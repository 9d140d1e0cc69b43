"""The words of data/follow_ups.yml: plain, of one meaning, and used."""

from collections import defaultdict

import yaml

from settings.environment import ROOT

CONTENT = yaml.safe_load((ROOT / "data" / "follow_ups.yml").read_text(encoding="utf-8"))
PLACES = {"place", "country"}
UNUSED = {"past"}


def test_every_word_is_text() -> None:
    groups = [*(group for groups in CONTENT["phrases"].values() for group in groups), *CONTENT["filler"]]
    assert [word for group in groups for word in group if not isinstance(word, str)] == []


def test_no_phrase_has_two_meanings() -> None:
    names: dict[str, set[str]] = defaultdict(set)
    for name, groups in CONTENT["phrases"].items():
        for group in groups:
            for phrase in group:
                names[phrase].add(name)
    assert {phrase: found for phrase, found in names.items() if len(found) > 1} == {}


def test_questions_and_phrases_belong_together() -> None:
    needed = {name for question in CONTENT["questions"] for name in question["needs"]}
    excluded = {name for question in CONTENT["questions"] for name in question.get("without", ())}
    phrases = set(CONTENT["phrases"])
    assert needed | excluded <= phrases | PLACES
    assert phrases - needed == UNUSED


def test_every_question_has_a_topic_of_the_domain() -> None:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    topics = {next(iter(intent)) for intent in domain["intents"]}
    assert {question["topic"] for question in CONTENT["questions"]} <= topics
