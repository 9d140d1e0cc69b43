import pytest

from actions.answer_topic import AnswerTopic
from actions.centre_nearest import CentreNearest
from tests.actions.rasa_call import Caller, place


@pytest.mark.parametrize(
    ("topic", "language", "parts"),
    [
        ("concept_definition", "fr", ["Cité des métiers", "gratuit et anonyme"]),
        ("concept_cost", "en", ["free"]),
        ("concept_anonymity", "fr", ["anonyme", "2004"]),
        ("history_origin", "it", ["1993", "Villette"]),
        ("history_founder", "es", ["Las Vergnas"]),
        ("history_association", "pt", ["2001"]),
        ("label_authority", "de", ["Universcience"]),
        ("logo_description", "fr", ["Deux carrés rouges"]),
        ("network_names", "fr", ["Città dei Mestieri", "Cidade das Profissões"]),
        ("bot_challenge", "fr", ["programme"]),
    ],
)
def test_a_topic_is_answered_in_its_words(call: Caller, topic: str, language: str, parts: list[str]) -> None:
    result = call(AnswerTopic, "?", topic, slots={"language": language})
    assert all(part in result.text for part in parts), result.text
    assert result.turn == {"language": language, "topic": topic, "suggestions": [], "erase": False}
    assert len(result.replies) == 1


def test_an_answer_leads_on_and_names_its_sources(call: Caller) -> None:
    result = call(AnswerTopic, "C’est gratuit ?", "concept_cost")
    assert result.keys == ["concept_appointment", "concept_anonymity", "centre_nearest"]
    assert result.titles[-1] == "Le centre le plus proche"
    (reply,) = result.replies
    assert all(source["url"].startswith("http") for source in reply["sources"])
    assert reply["sources"]
    assert (reply["place"], reply["centres"], reply["request_position"]) == (None, [], False)


def test_small_talk_varies_from_turn_to_turn(call: Caller) -> None:
    first = call(AnswerTopic, "ça va ?", "small_talk")
    second = call(AnswerTopic, "ça va ?", "small_talk", after=first)
    assert first.text != second.text


def test_a_message_that_is_understood_ends_the_count_of_misunderstood_ones(call: Caller) -> None:
    result = call(AnswerTopic, "C’est gratuit ?", "concept_cost", slots={"misunderstood": 2})
    assert result.slots["misunderstood"] == 0


def test_the_terminal_of_rasa_gets_words_and_buttons_too(call: Caller) -> None:
    (message,) = call(AnswerTopic, "C’est gratuit ?", "concept_cost").messages
    assert message["text"] == message["custom"]["reply"]["text"]
    assert message["buttons"][0]["payload"] == "/concept_appointment"


def test_a_button_of_the_terminal_of_rasa_names_the_entity(call: Caller) -> None:
    (message,) = call(CentreNearest, "Gap", "centre_nearest", entities=[place("Gap")]).messages
    assert message["buttons"][0]["payload"] == '/centre_hours{"centre": "marseille-paca-gap"}'
