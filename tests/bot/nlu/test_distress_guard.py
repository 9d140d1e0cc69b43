from typing import Any

import pytest

from bot.nlu.distress_guard import DistressGuard
from tests.bot.nlu.component import process


@pytest.mark.parametrize(
    ("confidence", "topic"), [(0.9, "distress"), (0.35, "distress"), (0.1, "centre_nearest")]
)
def test_despair_goes_before_what_is_likelier(confidence: float, topic: str) -> None:
    ranking = [{"name": "centre_nearest", "confidence": 0.6}, {"name": "distress", "confidence": confidence}]
    guard = DistressGuard(DistressGuard.get_default_config())
    message: Any = process(guard, "ich bin am Ende, in Zürich", intent=ranking[0], intent_ranking=ranking)
    assert message.get("intent")["name"] == topic


def test_a_message_without_ranking_stays_as_it_is() -> None:
    guard = DistressGuard(DistressGuard.get_default_config())
    assert process(guard, "").get("intent") is None
