import json
from typing import Any

import pytest
from telegram import Update

from bot.telegram.unreadable import UpdatesRequest, readable

CHAT = {"id": 7, "type": "private", "first_name": "x"}
PERSON = {"id": 7, "is_bot": False, "first_name": "x", "language_code": "it"}
MESSAGE = {"message_id": 5, "date": 1, "chat": CHAT, "from": PERSON}
GOOD = {"update_id": 1, "message": MESSAGE | {"text": "bonjour"}}


def test_an_update_that_can_be_read_stays_as_it_is() -> None:
    assert readable(GOOD) == GOOD


@pytest.mark.parametrize(
    "content",
    [{"photo": [{"no": "file"}]}, {"contact": {}}, {"poll": "?"}, {"location": [1, 2]}],
    ids=["photo", "contact", "poll", "location"],
)
def test_a_message_with_unreadable_content_still_says_who_sent_it(content: dict[str, Any]) -> None:
    broken = {"update_id": 2, "message": MESSAGE | content}
    with pytest.raises(Exception):  # noqa: B017, PT011 - the library promises no kind of error
        Update.de_json(broken, None)
    assert readable(broken) == {"update_id": 2, "message": MESSAGE}


@pytest.mark.parametrize(
    "broken",
    [
        {"update_id": 3, "message": {}},
        {"update_id": 3, "message": MESSAGE | {"chat": "nowhere"}},
        {"update_id": 3, "callback_query": {"id": "1"}},
        {"update_id": 3, "edited_message": MESSAGE | {"contact": {}}},
    ],
    ids=["empty message", "no chat", "tap by nobody", "edited"],
)
def test_of_an_unreadable_update_the_number_is_left_so_that_it_is_confirmed(broken: dict[str, Any]) -> None:
    assert readable(broken) == {"update_id": 3}


def test_one_unreadable_update_does_not_hold_up_the_others_of_its_batch() -> None:
    batch = {"ok": True, "result": [{"update_id": 0, "message": {}}, GOOD]}
    answer = UpdatesRequest.parse_json_payload(json.dumps(batch).encode())
    assert answer == {"ok": True, "result": [{"update_id": 0}, GOOD]}
    assert [update.update_id for update in Update.de_list(answer["result"], None)] == [0, 1]


def test_a_refusal_of_telegram_is_passed_on() -> None:
    refusal = {"ok": False, "error_code": 429, "parameters": {"retry_after": 3}}
    assert UpdatesRequest.parse_json_payload(json.dumps(refusal).encode()) == refusal
