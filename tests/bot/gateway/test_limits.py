from collections.abc import Callable

import pytest

from bot.gateway.limits import Limits
from bot.gateway.metrics import Metrics
from bot.gateway.problems import ProblemError
from settings import Settings
from tests.bot.rasa_stub import RasaStub

Make = Callable[..., Settings]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8::1", "2001:db8::ffff:2"),
        ("::ffff:192.0.2.1", "::ffff:192.0.2.1"),
        ("", ""),
    ],
)
async def test_the_same_household_shares_a_limit(
    rasa: RasaStub, make_settings: Make, first: str, second: str
) -> None:
    limits = Limits(make_settings(rasa, sessions_per_minute=1), Metrics())
    await limits.session(first)
    with pytest.raises(ProblemError) as refused:
        await limits.session(second)
    assert refused.value.document.status == 429
    assert 1 <= int(refused.value.headers["Retry-After"]) <= 60


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("192.0.2.1", "192.0.2.2"),
        ("2001:db8::1", "2001:db8:0:1::1"),
        ("::ffff:192.0.2.1", "::ffff:192.0.2.2"),
    ],
)
async def test_another_household_has_a_limit_of_its_own(
    rasa: RasaStub, make_settings: Make, first: str, second: str
) -> None:
    limits = Limits(make_settings(rasa, sessions_per_minute=1), Metrics())
    await limits.session(first)
    await limits.session(second)


async def test_sessions_messages_and_feedback_are_counted_apart(rasa: RasaStub, make_settings: Make) -> None:
    once = {"sessions_per_minute": 1, "messages_per_minute": 1, "feedback_per_minute": 1}
    limits = Limits(make_settings(rasa, **once), Metrics())
    await limits.session("192.0.2.1")
    await limits.feedback("192.0.2.1")
    await limits.message("192.0.2.1")
