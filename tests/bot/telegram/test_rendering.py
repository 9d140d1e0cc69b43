from typing import Any

import pytest

from bot.conversation.reply import CentreCard, Choice, Reply, Turn
from bot.telegram.messages import Message, Pin, Text
from bot.telegram.rendering import render
from bot.telegram.strings import Strings

PARIS = {
    "id": "paris",
    "name": "Cité des métiers de Paris",
    "country": "FR",
    "status": "open",
    "latitude": 48.8956,
    "longitude": 2.3881,
    "address": "30 avenue Corentin-Cariou, 75019 Paris",
    "distance_km": 5.5,
}


def turn(*centres: dict[str, Any], topic: str = "centre_nearest", **reply: Any) -> Turn:
    cards = tuple(CentreCard(**centre) for centre in centres)
    content = {"id": "1", "text": "Voilà.", "centres": cards} | reply
    return Turn(language="fr", topic=topic, replies=(Reply(**content),))


def shown(turn: Turn, **options: bool) -> list[Message]:
    defaults = {"may_ask_position": True, "drop_keyboard": False}
    return render(turn, Strings.of(turn.language), **(defaults | options))


def test_buttons_stand_under_the_last_part_of_a_long_answer() -> None:
    choices = (Choice(title="Est-ce gratuit ?", key="concept_cost"),)
    first, second = shown(turn(text="Une phrase. " * 400, choices=choices))
    assert isinstance(first, Text)
    assert isinstance(second, Text)
    assert not first.buttons
    assert [(button.title, button.key) for button in second.buttons] == [("Est-ce gratuit ?", "concept_cost")]
    assert second.html.endswith("Une phrase.")


def test_the_found_centre_is_pinned_before_the_words() -> None:
    pin, text = shown(turn(PARIS))
    assert pin == Pin(
        latitude=48.8956,
        longitude=2.3881,
        title="Cité des métiers de Paris",
        address="30 avenue Corentin-Cariou, 75019 Paris",
    )
    assert isinstance(text, Text)


def test_a_pin_in_the_middle_of_a_town_says_so() -> None:
    pin, _ = shown(turn(PARIS | {"approximate": True}))
    assert isinstance(pin, Pin)
    assert pin.address == "30 avenue Corentin-Cariou, 75019 Paris (sur la carte : la ville seulement)"


@pytest.mark.parametrize(
    ("centres", "topic"),
    [
        ([PARIS | {"status": "closed"}], "centre_nearest"),
        ([PARIS | {"address": None}], "centre_nearest"),
        ([PARIS | {"latitude": None}], "centre_nearest"),
        ([PARIS] * 4, "centre_list"),
        ([PARIS | {"distance_km": None}], "centre_hours"),
    ],
    ids=["closed", "no address", "no coordinates", "a list", "asked about, not looked for"],
)
def test_nothing_is_pinned_where_nobody_is_sent(centres: list[dict[str, Any]], topic: str) -> None:
    assert not [message for message in shown(turn(*centres, topic=topic)) if isinstance(message, Pin)]


def test_the_way_to_a_centre_is_pinned() -> None:
    assert isinstance(shown(turn(PARIS | {"distance_km": None}, topic="centre_directions"))[0], Pin)


def test_the_position_is_asked_for_with_a_keyboard_of_its_own() -> None:
    text, request = shown(turn(request_position=True))
    assert isinstance(text, Text)
    assert isinstance(request, Text)
    assert request.position_button == "📍 Partager ma position"
    assert not request.buttons


def test_where_the_position_may_not_be_asked_for_it_is_not() -> None:
    assert len(shown(turn(request_position=True), may_ask_position=False)) == 1


def test_the_pin_takes_an_open_keyboard_away() -> None:
    pin, _ = shown(turn(PARIS), drop_keyboard=True)
    assert isinstance(pin, Pin)
    assert pin.drop_keyboard
