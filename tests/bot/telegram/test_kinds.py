"""Every kind of update gets a sensible answer, or a sensible silence."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.telegram.strings import LANGUAGES, Strings
from tests.bot.telegram.bot_process import BotProcess
from tests.bot.telegram.person import Person

pytestmark = pytest.mark.slow

People = Callable[..., Person]

FILE = {"file_id": "a", "file_unique_id": "b"}
PHOTO = [FILE | {"width": 10, "height": 10}]
USER = {"id": 5, "is_bot": False, "first_name": "Somebody"}
STICKER = FILE | {"type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}
POLL = {
    "id": "1",
    "question": "?",
    "options": [],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
}
KINDS: dict[str, tuple[str, dict[str, Any]]] = {
    "photo": ("picture", {"photo": PHOTO}),
    "video": ("picture", {"video": FILE | {"width": 1, "height": 1, "duration": 1}}),
    "video note": ("picture", {"video_note": FILE | {"length": 1, "duration": 1}}),
    "animation": (
        "picture",
        {"animation": FILE | {"width": 1, "height": 1, "duration": 1}, "document": FILE},
    ),
    "voice": ("voice", {"voice": FILE | {"duration": 2}}),
    "audio": ("voice", {"audio": FILE | {"duration": 2}}),
    "sticker": ("sticker", {"sticker": STICKER}),
    "document": ("document", {"document": FILE | {"file_name": "cv-zenobie.pdf"}}),
    "contact": ("contact", {"contact": {"phone_number": "+33600000000", "first_name": "Zénobie"}}),
    "poll": ("poll", {"poll": POLL}),
    "dice": ("game", {"dice": {"emoji": "🎲", "value": 3}}),
    "game": ("game", {"game": {"title": "g", "description": "d", "photo": PHOTO}}),
    "something new": ("other", {"a_kind_of_tomorrow": {"x": 1}}),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_cannot_be_used_is_said_kindly_with_a_way_on(person: People, kind: str) -> None:
    note, content = KINDS[kind]
    shown = person().send(**content)
    assert shown.texts == [getattr(Strings.of("fr").notes, note)]
    assert list(shown.buttons.values()) == ["centre_nearest", "help"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_notes_come_in_the_language_of_the_conversation(person: People, language: str) -> None:
    somebody = person(language_code="fr")
    somebody.say(f"/language {language}")
    assert somebody.send(voice=FILE | {"duration": 2}).texts == [Strings.of(language).notes.voice]


def test_a_caption_is_answered_as_well(person: People) -> None:
    note, answer = person().send(photo=PHOTO, caption="C'est gratuit ?").texts
    assert note == Strings.of("fr").notes.picture
    assert "gratuit" in answer


def test_a_corrected_message_is_answered_anew(person: People) -> None:
    somebody = person()
    somebody.say("c'est gratuiiiiit ?")
    shown = somebody.after(somebody.update("edited_message", text="c'est gratuit ?", edit_date=1))
    assert "gratuit" in shown.text


def test_a_corrected_command_is_answered_anew(person: People) -> None:
    somebody = person()
    somebody.say("/centre Gpa")
    command = {"type": "bot_command", "offset": 0, "length": len("/centre")}
    corrected = somebody.update("edited_message", text="/centre Gap", entities=[command], edit_date=1)
    assert "centre_hours:marseille-paca-gap" in somebody.after(corrected).buttons.values()


def test_a_forwarded_question_is_answered(person: People) -> None:
    origin = {"type": "hidden_user", "sender_user_name": "Somebody", "date": 1}
    assert "gratuit" in person().say("c'est gratuit ?", forward_origin=origin).text


def test_a_reply_to_a_deleted_old_message_is_answered(person: People) -> None:
    somebody = person()
    old = {"message_id": 1, "date": 0, "chat": {"id": somebody.chat, "type": "private"}}
    assert "gratuit" in somebody.say("c'est gratuit ?", reply_to_message=old).text


@pytest.mark.parametrize("text", ["/", "\u200b\u200b"])
def test_a_text_without_words_is_answered_with_help(person: People, text: str) -> None:
    shown = person().say(text)
    assert shown.texts
    assert shown.buttons


def test_a_very_long_text_is_answered_with_the_limit(person: People) -> None:
    assert person().say("mot " * 900).texts == [Strings.of("fr").notes.too_long]


def test_an_unknown_command_names_those_there_are(person: People) -> None:
    shown = person().say("/frobnicate now")
    assert all(f"/{command} – " in shown.text for command in ("help", "centre", "forget"))


@pytest.mark.parametrize(
    "content",
    [
        {"pinned_message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 60}},
        {"via_bot": {"id": 9, "is_bot": True, "first_name": "x"}, "text": "c'est gratuit ?"},
    ],
    ids=["pinned", "timer", "sent through a bot"],
)
def test_what_nobody_said_to_the_bot_is_not_answered(person: People, content: dict[str, Any]) -> None:
    assert person().send(**content).calls == []


def test_a_point_that_is_nowhere_is_not_taken_for_a_place(person: People) -> None:
    shown = person().send(location={"latitude": 95.0, "longitude": 200.0})
    assert shown.texts == [Strings.of("fr").notes.bad_position]


def test_blocking_erases_and_unblocking_is_greeted(person: People) -> None:
    somebody = person()
    somebody.say("/language en")
    assert somebody.membership("member", "kicked").calls == []
    assert somebody.membership("kicked", "member").texts == [Strings.of("fr").notes.welcome_back]
    assert "Voici" in somebody.say("/help").text, "the language of the erased conversation was remembered"


def test_an_answer_to_somebody_who_blocked_meanwhile_is_dropped(person: People) -> None:
    somebody = person()
    somebody.emulator.block(somebody.chat, blocked=True)
    refused = somebody.say("bonjour")
    assert [call["refused"] for call in refused.calls] == [403]
    somebody.emulator.block(somebody.chat, blocked=False)
    assert somebody.say("bonjour").texts


@pytest.mark.parametrize(
    ("text", "first"), [("paris", "paris"), ("lyon", "marseille-paca-gap"), ("GENÈVE", "geneve")]
)
def test_inline_queries_give_centres(person: People, text: str, first: str) -> None:
    (answer,) = person().ask_inline(text).of("answerInlineQuery")
    assert answer["results"][0]["id"] == first
    assert answer["results"][0]["title"]
    assert answer["results"][0]["input_message_content"]["message_text"].startswith("<b>")


def test_an_empty_inline_query_lists_centres_and_a_position_sorts_them(person: People) -> None:
    somebody = person()
    (answer,) = somebody.ask_inline("").of("answerInlineQuery")
    assert len(answer["results"]) > 10
    here = {"latitude": 46.2, "longitude": 6.14}
    (answer,) = somebody.ask_inline("", location=here).of("answerInlineQuery")
    assert answer["results"][0]["id"] == "geneve"


@pytest.mark.parametrize("text", ["qx", "xqzzyv unknown", "<b>", "/greet", "é" * 256])
def test_an_inline_query_for_nothing_gives_nothing(person: People, text: str) -> None:
    (answer,) = person().ask_inline(text).of("answerInlineQuery")
    assert answer["results"] == []


def test_updates_that_were_not_asked_for_do_not_come(person: People, bot: BotProcess) -> None:
    somebody = person()
    reaction = {"message_reaction": {**somebody.envelope(), "message_id": 1, "user": USER}}
    numbers = [somebody.emulator.update(update) for update in (reaction, {"poll": POLL})]
    assert somebody.say("c'est gratuit ?").texts
    assert [bot.state(number) for number in numbers] == [None, None]


def test_a_message_that_the_library_cannot_read_is_answered_and_holds_nobody_up(person: People) -> None:
    somebody = person()
    somebody.emulator.update({"message": {}})
    assert somebody.send(contact={}).texts == [Strings.of("fr").notes.other]
    assert "gratuit" in somebody.say("c'est gratuit ?").text
