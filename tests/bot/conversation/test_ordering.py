import asyncio
import gc

import pytest

from bot.conversation.ordering import Ordering


async def test_turns_of_one_conversation_keep_their_order() -> None:
    order, done = Ordering(), []

    async def turn(number: int) -> None:
        async with order.turn_of("web-1"):
            await asyncio.sleep(0)
            done.append(number)

    await asyncio.gather(*(turn(number) for number in range(20)))
    assert done == list(range(20))


async def test_another_conversation_does_not_wait() -> None:
    order = Ordering()
    async with order.turn_of("web-1"), asyncio.timeout(5), order.turn_of("web-2"):
        assert len(order) == 2


async def test_a_lock_is_freed_after_its_turn_even_after_a_failure() -> None:
    order = Ordering()
    with pytest.raises(RuntimeError):
        async with order.turn_of("web-1"):
            raise RuntimeError
    gc.collect()
    assert len(order) == 0
    async with asyncio.timeout(5), order.turn_of("web-1"):
        assert len(order) == 1
