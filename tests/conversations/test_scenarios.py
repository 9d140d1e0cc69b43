from typing import Any

import httpx
import pytest

from tests.conversations.conversation import Answer, Conversation
from tests.conversations.scenario import Scenario, read_scenarios

pytestmark = pytest.mark.slow

SCENARIOS = read_scenarios()
KNOWN_KEYS = {
    *("user", "choice", "position"),
    *("topic", "language", "says", "never", "centres", "choices", "suggests"),
}


PARAMETERS = [
    pytest.param(
        scenario,
        id=name,
        marks=[pytest.mark.xfail(reason=scenario.fault, strict=False)] if scenario.fault else [],
    )
    for name, scenario in SCENARIOS.items()
]


@pytest.mark.parametrize("scenario", PARAMETERS)
def test_dialogue(client: httpx.Client, scenario: Scenario) -> None:
    conversation = Conversation.open(client, scenario.language)
    for turn in scenario.turns:
        assert set(turn) <= KNOWN_KEYS, turn
        answer = send(conversation, turn)
        assert answer.status == 200, answer.body
        check(answer, turn)


def send(conversation: Conversation, turn: dict[str, Any]) -> Answer:
    if "choice" in turn:
        return conversation.choose(turn["choice"])
    if "position" in turn:
        return conversation.share_position(*turn["position"])
    return conversation.say(turn["user"])


def check(answer: Answer, turn: dict[str, Any]) -> None:
    shown = f"{turn}\n-> {answer.topic} {answer.centres}\n{answer.text}"
    if "topic" in turn:
        assert answer.topic == turn["topic"], shown
    if "language" in turn:
        assert answer.language == turn["language"], shown
    text = answer.text.casefold()
    for part in turn.get("says", ()):
        assert str(part).casefold() in text, shown
    for part in turn.get("never", ()):
        assert str(part).casefold() not in text, shown
    expected = turn.get("centres")
    if expected is not None:
        assert answer.centres[: len(expected) or None] == expected, shown
    assert set(turn.get("choices", ())) <= set(answer.choices.values()), shown
    assert set(turn.get("suggests", ())) <= set(answer.body["suggestions"]), shown
