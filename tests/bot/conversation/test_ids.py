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


def test_a_telegram_conversation_is_always_the_same_and_hides_chat_and_person() -> None:
    name = telegram_conversation(-100123456, 123456789, "key")
    assert name == telegram_conversation(-100123456, 123456789, "key")
    assert re.fullmatch(r"tg-[0-9a-f]{32}", name)
    assert "123456" not in name


def test_telegram_conversations_differ_by_chat_person_and_key() -> None:
    spoken = [(-100, 7, "key"), (7, 7, "key"), (-100, 8, "key"), (-100, 7, "another key"), (-1007, 7, "key")]
    assert len({telegram_conversation(*words) for words in spoken}) == len(spoken)


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
