from typing import Any

import pytest
from rasa_sdk.interfaces import Tracker

from actions.answering.turn import Ranked, Turn
from tests.actions.rasa_call import bot_event, entity, parsed, tracker_state

Data = dict[str, Any]


def user_event(text: str) -> Data:
    return {"event": "user", "text": text}


def payload(text: str) -> Data:
    return {"reply": {"text": text}, "turn": {"language": "fr"}}


def read(message: Data, *, slots: Data | None = None, events: list[Data] | None = None) -> Turn:
    state = tracker_state(message, slots or {}, events or [])
    return Turn.read(Tracker.from_dict(state), "fr")  # type: ignore[arg-type]


def test_a_message_is_read_with_its_entities() -> None:
    message = parsed(
        "De 1999 à 2001 à Gap",
        "history_year",
        [entity("year", "1999"), entity("year", "2001"), entity("place", "Gap", sure=True)],
    )
    turn = read(message, slots={"place": "g:3016702"})
    assert (turn.text, turn.topic, turn.language) == ("De 1999 à 2001 à Gap", "history_year", "fr")
    assert turn.values("year") == ["1999", "2001"]
    assert turn.value("year") == "1999"
    assert turn.value("country") is None
    assert turn.entities[2].data["sure"] is True
    assert turn.slots["place"] == "g:3016702"


def test_values_are_text_whatever_their_type_was() -> None:
    turn = read(parsed("1999", "history_year", [{"entity": "year", "value": 1999, "start": 0, "end": 4}]))
    assert turn.value("year") == "1999"


def test_the_fallback_is_no_topic_of_the_ranking() -> None:
    ranking = [("nlu_fallback", 0.5), ("concept_cost", 0.3), ("greet", 0.1)]
    turn = read(parsed("bof", "nlu_fallback", ranking=ranking))
    assert turn.topic == "nlu_fallback"
    assert turn.ranking == (Ranked("concept_cost", 0.3), Ranked("greet", 0.1))


def test_a_choice_has_neither_ranking_nor_entities() -> None:
    turn = read({"text": "/concept_cost", "intent": {"name": "concept_cost", "confidence": 1.0}})
    assert (turn.ranking, turn.entities) == ((), ())


def test_a_message_without_text_is_empty() -> None:
    assert read({"text": None, "intent": {"name": "greet"}}).text == ""


def test_turns_are_numbered_by_the_messages_of_the_person() -> None:
    events = [
        {"event": "action", "name": "action_session_start"},
        user_event("Bonjour"),
        bot_event(payload("Bonjour !")),
        user_event("C’est gratuit ?"),
    ]
    assert read(parsed("C’est gratuit ?", "concept_cost"), events=events).number == 2


def test_the_last_answer_is_all_replies_between_the_last_two_messages() -> None:
    events = [
        user_event("Bonjour"),
        bot_event(payload("Bonjour !")),
        user_event("C’est gratuit ?"),
        {"event": "slot", "name": "language", "value": "fr"},
        bot_event(payload("C’est gratuit.")),
        {"event": "bot", "text": "plain", "data": {"custom": None}},
        bot_event(payload("Pour tout le monde.")),
        {"event": "action", "name": "action_listen"},
        user_event("Répétez"),
        bot_event(payload("belongs to this turn")),
    ]
    turn = read(parsed("Répétez", "repeat"), events=events)
    assert [last["reply"]["text"] for last in turn.last_payloads] == ["C’est gratuit.", "Pour tout le monde."]


def test_there_is_no_answer_before_the_first_message() -> None:
    events = [bot_event(payload("a greeting of its own")), user_event("Répétez")]
    first = read(parsed("Répétez", "repeat"), events=[user_event("Répétez")])
    assert first.last_payloads == ()
    greeted = read(parsed("Répétez", "repeat"), events=events)
    assert [last["reply"]["text"] for last in greeted.last_payloads] == ["a greeting of its own"]


@pytest.mark.parametrize("role", ["roots", "origin", "past", "wish", "refused"])
def test_a_country_of_elsewhere_is_not_asked_about(role: str) -> None:
    named = [
        {"entity": "country", "value": "NG", "role": role},
        {"entity": "country", "value": "BE", "role": ""},
    ]
    message = parsed("je viens du Nigeria, et en Belgique ?", "centre_list", named)
    turn = Turn.read(Tracker.from_dict(tracker_state(message, {}, [])), "fr")  # type: ignore[arg-type]
    assert turn.country == "BE"
