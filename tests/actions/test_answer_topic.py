import pytest

from actions.answer_topic import AnswerTopic
from actions.centre_nearest import CentreNearest
from tests.actions.rasa_call import Caller, entity, place


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


def test_an_answer_says_what_there_is_for_the_person_who_asks(call: Caller) -> None:
    deaf = [entity("status", "disabled_person")]
    result = call(AnswerTopic, "je suis sourde, je peux venir ?", "concept_audience", entities=deaf)
    assert "Je ne sais rien de l’accès aux locaux" in result.text


def test_a_teacher_does_not_simply_walk_in_with_a_class(call: Caller) -> None:
    result = call(AnswerTopic, "il faut réserver ?", "concept_appointment", slots={"status": ["teacher"]})
    assert "Des classes viennent avec leurs professeurs" in result.text


@pytest.mark.parametrize("topic", ["concept_visit", "concept_advisers"])
def test_nobody_knows_which_languages_are_spoken_there(call: Caller, topic: str) -> None:
    result = call(AnswerTopic, "ils parlent anglais ?", topic, entities=[entity("language", "en")])
    assert result.text.startswith("Je ne sais pas quelles langues on parle dans chaque centre.")
    assert result.turn["language"] == "fr"


@pytest.mark.parametrize("topic", ["concept_cost", "concept_visit", "concept_audience"])
def test_short_questions_after_the_label_are_about_the_label(call: Caller, topic: str) -> None:
    before = call(AnswerTopic, "comment avoir le label ?", "label_obtain")
    result = call(AnswerTopic, "et ça coûte combien ?", topic, after=before)
    assert result.turn["topic"] == "label_obtain"
    assert "redevance" in result.text


def test_long_questions_after_the_label_are_about_what_they_say(call: Caller) -> None:
    before = call(AnswerTopic, "comment avoir le label ?", "label_obtain")
    text = "d'accord, et pour quelqu'un comme moi, ça coûte combien de venir voir un conseiller ?"
    assert call(AnswerTopic, text, "concept_cost", after=before).turn["topic"] == "concept_cost"


def test_ciao_opens_a_conversation_and_closes_it(call: Caller) -> None:
    opened = call(AnswerTopic, "ciao", "goodbye", slots={"language": "it"})
    assert opened.turn["topic"] == "greet"
    later = call(AnswerTopic, "è gratis?", "concept_cost", after=opened)
    assert call(AnswerTopic, "ciao", "goodbye", after=later).turn["topic"] == "goodbye"
