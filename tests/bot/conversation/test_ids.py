import re

from bot.conversation.ids import (
    belongs_to,
    keyed_hash,
    new_reply_id,
    telegram_conversation,
    web_conversation,
)


def test_web_conversations_are_random() -> None:
    ids = {web_conversation() for _ in range(100)}
    assert len(ids) == 100
    assert all(re.fullmatch(r"web-[0-9a-f]{32}", name) for name in ids)


def test_a_telegram_conversation_is_always_the_same_and_hides_the_chat() -> None:
    name = telegram_conversation(123456789, "key")
    assert name == telegram_conversation(123456789, "key")
    assert re.fullmatch(r"tg-[0-9a-f]{32}", name)
    assert "123456789" not in name
    assert name != telegram_conversation(123456789, "another key")
    assert name != telegram_conversation(123456780, "key")


def test_hashes_of_different_purposes_differ() -> None:
    assert keyed_hash("a", "key", purpose="one") != keyed_hash("a", "key", purpose="two")


def test_a_reply_id_tells_its_conversation_to_the_holder_of_the_key() -> None:
    reply_id = new_reply_id("web-1", "key")
    assert reply_id != new_reply_id("web-1", "key")
    assert belongs_to(reply_id, "web-1", "key")
    assert not belongs_to(reply_id, "web-2", "key")
    assert not belongs_to(reply_id, "web-1", "another key")
    assert not belongs_to("", "web-1", "key")
    assert not belongs_to("é" * 32, "web-1", "key")
