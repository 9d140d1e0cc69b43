import json

from telegram import Update

from bot.telegram.reduction import reduced

UPDATE = {
    "update_id": 1,
    "message": {
        "message_id": 5,
        "date": 1,
        "chat": {"id": 7, "type": "private", "first_name": "Zénobie", "username": "zeno"},
        "from": {
            "id": 7,
            "is_bot": False,
            "first_name": "Zénobie",
            "last_name": "Testard",
            "language_code": "fr",
        },
        "text": "bonjour",
        "contact": {"phone_number": "+33600000000", "first_name": "Zénobie"},
        "location": {"latitude": 48.8588897, "longitude": 2.3200410},
        "forward_origin": {"type": "hidden_user", "sender_user_name": "Zénobie", "date": 1},
    },
}


def test_names_and_numbers_are_blank_and_positions_coarse() -> None:
    kept = json.dumps(reduced(UPDATE), ensure_ascii=False)
    assert not [name for name in ("Zénobie", "zeno", "Testard", "+336") if name in kept]
    assert "48.8588897" not in kept
    assert '"latitude": 48.859' in kept
    assert "bonjour" in kept


def test_half_a_character_does_not_stand_in_the_way_of_storing() -> None:
    message = json.loads('{"text": "\\ud83d lyon \\ud83d\\ude00"}')
    assert reduced(message)["text"].encode() == "? lyon 😀".encode()


def test_what_is_left_is_an_update_still() -> None:
    update = Update.de_json(reduced(UPDATE), None)
    assert update.message is not None
    assert update.message.text == "bonjour"
    assert update.effective_user is not None
    assert update.effective_user.language_code == "fr"
