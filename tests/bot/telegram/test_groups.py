"""In groups the bot answers only when addressed, and each person has their own conversation."""

import itertools
from collections.abc import Callable

import pytest

from bot.telegram.strings import Strings
from tests.bot.telegram.emulator_process import BOT, NAME
from tests.bot.telegram.person import Person

pytestmark = pytest.mark.slow

People = Callable[..., Person]

_GROUPS = itertools.count(-1_000_000_500, -1)


@pytest.fixture
def group() -> int:
    return next(_GROUPS)


def test_words_among_people_are_not_answered(person: People, group: int) -> None:
    somebody = person(chat=group)
    assert somebody.say("c'est gratuit ?").calls == []
    assert somebody.say("demande à @SomebodyElse").calls == []
    assert somebody.send(photo=[{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]).calls == []


@pytest.mark.parametrize("text", [f"@{NAME} c'est gratuit ?", f"c'est gratuit, @{NAME.lower()} ?"])
def test_a_mention_is_answered_as_a_reply(person: People, group: int, text: str) -> None:
    somebody = person(chat=group)
    shown = somebody.say(text)
    assert "gratuit" in shown.text
    (body,) = shown.of("sendMessage")
    assert body["reply_parameters"]["allow_sending_without_reply"] is True


def test_a_reply_to_the_bot_is_answered(person: People, group: int) -> None:
    somebody = person(chat=group)
    chat = somebody.envelope()["chat"]
    own = {
        "message_id": 1,
        "date": 1,
        "chat": chat,
        "text": "x",
        "from": {"id": BOT, "is_bot": True, "first_name": "A"},
    }
    others = own | {"from": {"id": 99, "is_bot": False, "first_name": "B"}}
    assert "gratuit" in somebody.say("c'est gratuit ?", reply_to_message=own).text
    assert somebody.say("c'est gratuit ?", reply_to_message=others).calls == []


def test_a_mention_without_a_question_is_answered_with_help(person: People, group: int) -> None:
    assert "Voici ce que je sais faire" in person(chat=group).say(f"@{NAME}").text


def test_commands_are_answered_unless_they_are_for_another_bot(person: People, group: int) -> None:
    somebody = person(chat=group)
    assert somebody.say(f"/help@{NAME}").texts
    assert somebody.say("/help@AnotherBot").calls == []
    assert somebody.say("/command_of_another_bot").calls == []


def test_nobody_is_asked_for_a_position(person: People, group: int) -> None:
    shown = person(chat=group).say(f"/centre@{NAME}")
    assert shown.texts
    assert shown.keyboards == []


def test_each_person_has_a_conversation_of_their_own(person: People, group: int) -> None:
    anna, bruno = person(chat=group), person(chat=group)
    anna.say(f"/centre@{NAME} Gap")
    bruno.say(f"/centre@{NAME} Paris")
    hours = anna.say(f"@{NAME} quels sont les horaires ?").text
    assert "Gap" in hours
    assert "Paris" not in hours


def test_a_person_is_somebody_else_in_private(person: People, group: int) -> None:
    here = person(chat=group)
    here.say(f"/language@{NAME} de")
    private = person(number=here.number)
    assert "Voici" in private.say("/help").text


def test_the_question_of_one_person_is_not_answered_by_another(person: People, group: int) -> None:
    anna, bruno = person(chat=group), person(chat=group)
    question = anna.say(f"/start@{NAME}").with_buttons
    shown = bruno.tap_key("affirm", question)
    assert [body["text"] for body in shown.of("answerCallbackQuery")] == [Strings.of("fr").taps.old_question]
    assert shown.of("editMessageReplyMarkup") == [], "the buttons of another person were taken away"


def test_the_topic_of_a_forum_is_answered_in(person: People, group: int) -> None:
    shown = person(chat=group).say(f"/help@{NAME}", message_thread_id=77, is_topic_message=True)
    assert {body["message_thread_id"] for body in shown.of("sendMessage")} == {"77"}


def test_a_group_that_the_bot_joins_is_told_how_to_address_it(person: People, group: int) -> None:
    somebody = person(chat=group)
    assert f"@{NAME}" in somebody.membership("left", "member").text
    assert somebody.membership("member", "left").calls == []


def test_a_channel_is_pointed_to_the_private_chat_only_when_it_asks(person: People, group: int) -> None:
    somebody = person(chat=group)
    chat = {"id": group, "type": "channel", "title": "Annonces"}
    post = {"message_id": 3, "date": 1, "chat": chat, "sender_chat": chat, "text": "Nouvelle offre"}
    assert somebody.after(somebody.emulator.update({"channel_post": post})).calls == []
    mention = {"type": "mention", "offset": 0, "length": len(NAME) + 1}
    asking = post | {"text": f"@{NAME} bonjour", "entities": [mention]}
    assert f"t.me/{NAME}" in somebody.after(somebody.emulator.update({"channel_post": asking})).text


def test_a_post_that_telegram_copies_into_the_group_is_not_answered(person: People, group: int) -> None:
    shown = person(chat=group).say(f"@{NAME} c'est gratuit ?", is_automatic_forward=True)
    assert shown.calls == []
