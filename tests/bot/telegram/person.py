"""Somebody with Telegram on their phone."""

import itertools
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from tests.bot.telegram.bot_process import BotProcess
from tests.bot.telegram.emulator_process import BOT, NAME, Call, Emulator

_NUMBERS = itertools.count(700_001)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a person sees of an update's answer."""

    calls: list[Call]

    def of(self, method: str) -> list[dict[str, Any]]:
        return [call["body"] for call in self.calls if call["method"] == method and not call["refused"]]

    @property
    def texts(self) -> list[str]:
        return [unescape(re.sub(r"<[^>]+>", "", body["text"])) for body in self.of("sendMessage")]

    @property
    def text(self) -> str:
        return "\n".join(self.texts)

    @property
    def html(self) -> str:
        return "\n".join(body["text"] for body in self.of("sendMessage"))

    @property
    def buttons(self) -> dict[str, str]:
        """Keys by title."""
        return {
            button["text"]: button["callback_data"]
            for body in self.of("sendMessage")
            for row in body.get("reply_markup", {}).get("inline_keyboard", [])
            for button in row
        }

    @property
    def keyboards(self) -> list[dict[str, Any]]:
        """All keyboards that are not inline, opened or taken away."""
        bodies = self.of("sendMessage") + self.of("sendVenue")
        markups = [body.get("reply_markup", {}) for body in bodies]
        return [markup for markup in markups if "keyboard" in markup or "remove_keyboard" in markup]

    @property
    def with_buttons(self) -> dict[str, Any]:
        """The last message with buttons, as Telegram has it."""
        found = [
            call["result"]
            for call in self.calls
            if call["method"] == "sendMessage" and "inline_keyboard" in call["body"].get("reply_markup", {})
        ]
        return dict(found[-1])


@dataclass
class Person:
    """Writes to the bot, in private or in a group, and sees its answers."""

    emulator: Emulator
    bot: BotProcess
    language_code: str | None = "fr"
    chat: int = 0
    number: int = field(default_factory=lambda: next(_NUMBERS))
    first_name: str = "Zénobie-du-Test"

    def __post_init__(self) -> None:
        self.chat = self.chat or self.number
        self.seen = len(self.emulator.calls())

    @property
    def is_private(self) -> bool:
        return self.chat == self.number

    def say(self, text: str, **more: Any) -> Shown:
        return self.after(self.post(text, **more))

    def post(self, text: str, **more: Any) -> int:
        """Write without waiting for the answer."""
        self._look()
        message = {**self.envelope(), "text": text, **more}
        entities = list(_entities(text))
        if entities:
            message["entities"] = entities
        return self.emulator.write(message)

    def send(self, **content: Any) -> Shown:
        """Send a message of any kind."""
        return self.after(self.update("message", **content))

    def update(self, kind: str, **content: Any) -> int:
        self._look()
        message = {"message_id": self.emulator_message(), **self.envelope(), **content}
        return self.emulator.update({kind: message})

    def tap(self, title: str, shown: Shown) -> Shown:
        """Tap a button that an answer showed."""
        message = shown.with_buttons
        key = next(
            button["callback_data"]
            for row in message["reply_markup"]["inline_keyboard"]
            for button in row
            if button["text"] == title
        )
        return self.tap_key(key, message)

    def tap_key(self, key: str, message: dict[str, Any]) -> Shown:
        self._look()
        query = {"from": self.user(), "message": message, "data": key, "chat_instance": "1"}
        return self.after(self.emulator.tap(query))

    def membership(self, before: str, after: str, **more: Any) -> Shown:
        """Let the bot in or out."""
        bot = {"id": BOT, "is_bot": True, "first_name": "Accueil", "username": NAME}
        change = {
            **self.envelope(),
            "old_chat_member": {"status": before, "user": bot, "until_date": 0},
            "new_chat_member": {"status": after, "user": bot, "until_date": 0},
            **more,
        }
        return self.after(self.emulator.update({"my_chat_member": change}))

    def ask_inline(self, text: str, **more: Any) -> Shown:
        query = {"id": "7", "from": self.user(), "query": text, "offset": "", **more}
        return self.after(self.emulator.update({"inline_query": query}), everywhere=True)

    def after(self, number: int, *, everywhere: bool = False) -> Shown:
        """Wait until an update is answered and return what came since the last time."""
        self.bot.wait_done(number)
        calls = self.emulator.calls(self.seen)
        self.seen += len(calls)
        return Shown([call for call in calls if everywhere or self._is_mine(call)])

    def user(self) -> dict[str, Any]:
        known = {"id": self.number, "is_bot": False, "first_name": self.first_name, "username": "zeno_test"}
        return known | ({"language_code": self.language_code} if self.language_code else {})

    def envelope(self) -> dict[str, Any]:
        kind = "private" if self.is_private else "supergroup"
        name = {"first_name": self.first_name} if self.is_private else {"title": "Voisins-du-Test"}
        return {
            "from": self.user(),
            "chat": {"id": self.chat, "type": kind, **name},
            "date": int(time.time()),
        }

    def emulator_message(self) -> int:
        return next(_NUMBERS)

    def _look(self) -> None:
        """In a group, what was answered to others meanwhile is not for this person."""
        if not self.is_private:
            self.seen = len(self.emulator.calls())

    def _is_mine(self, call: Call) -> bool:
        body = call["body"]
        return "chat_id" not in body or int(body["chat_id"]) == self.chat


def _entities(text: str) -> Iterator[dict[str, Any]]:
    for kind, pattern in (("bot_command", r"^/\w+(@\w+)?"), ("mention", r"@\w+")):
        for found in re.finditer(pattern, text):
            start = len(text[: found.start()].encode("utf-16-le")) // 2
            yield {"type": kind, "offset": start, "length": len(found[0])}
