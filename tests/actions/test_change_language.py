import pytest

from actions.answer_topic import AnswerTopic
from actions.change_language import ChangeLanguage
from tests.actions.rasa_call import Caller, entity


@pytest.mark.parametrize(
    ("language", "part"),
    [("en", "English"), ("it", "italiano"), ("es", "español"), ("pt", "português"), ("de", "Deutsch")],
)
def test_the_answer_is_in_the_language_asked_for(call: Caller, language: str, part: str) -> None:
    result = call(ChangeLanguage, "?", "change_language", entities=[entity("language", language)])
    assert part in result.text
    assert result.turn["language"] == language
    assert result.slots["language"] == language
    assert result.slots["language_locked"] is True


def test_it_stays_whatever_is_written_then(call: Caller) -> None:
    changed = call(ChangeLanguage, "english", "change_language", entities=[entity("language", "en")])
    result = call(AnswerTopic, "C’est vraiment gratuit pour tout le monde ?", "concept_cost", after=changed)
    assert result.turn["language"] == "en"


@pytest.mark.parametrize("entities", [[], [entity("language", "nl")]])
def test_without_a_language_that_has_words_all_are_offered(
    call: Caller, entities: list[dict[str, object]]
) -> None:
    result = call(ChangeLanguage, "?", "change_language", entities=entities)
    assert result.text.startswith("Quelle langue préférez-vous ?")
    assert set(result.titles) == {"Français", "English", "Italiano", "Español", "Português", "Deutsch"}
    assert set(result.keys) == {f"change_language:{code}" for code in ("fr", "en", "it", "es", "pt", "de")}
    assert result.turn["language"] == "fr"
    assert not result.slots.get("language_locked")


def test_of_two_languages_the_one_with_words_counts(call: Caller) -> None:
    entities = [entity("language", "nl"), entity("language", "de")]
    assert call(ChangeLanguage, "?", "change_language", entities=entities).turn["language"] == "de"


@pytest.mark.parametrize(
    ("written_in", "line"),
    [
        ("nl", "Het spijt me, ik spreek deze taal niet."),
        ("ca", "Ho sento, no parlo aquesta llengua."),
        ("sw", "I’m sorry, I don’t speak this language."),
    ],
)
def test_who_writes_in_another_language_gets_a_line_in_it_or_in_english(
    call: Caller, written_in: str, line: str
) -> None:
    result = call(ChangeLanguage, "?", "change_language", recognised=written_in)
    assert result.text.startswith(line)
    assert len(result.keys) == 6
    assert result.turn["language"] == "fr"


def refused(code: str) -> list[dict[str, object]]:
    return [entity("no_language", code), entity("language", code)]


def test_a_language_that_is_not_spoken_is_not_asked_for(call: Caller) -> None:
    message = "sorry but i dont speak french"
    result = call(ChangeLanguage, message, "change_language", entities=refused("fr"), recognised="en")
    assert result.turn["language"] == "en"
    assert result.slots["language_locked"] is True


def test_who_says_so_in_that_language_chooses_another(call: Caller) -> None:
    result = call(ChangeLanguage, "je parle pas français", "change_language", entities=refused("fr"))
    assert result.text.startswith("Quelle langue préférez-vous ?")
    assert len(result.keys) == 6


def test_in_the_language_spoken_anyway_it_is_about_the_centres(call: Caller) -> None:
    english = {"language": "en"}
    message = "I don't speak French, is that a problem?"
    result = call(ChangeLanguage, message, "change_language", entities=refused("fr"), slots=english)
    assert result.text.startswith("I don’t know which languages are spoken at each centre.")
    assert result.turn["language"] == "en"
    assert not result.slots.get("language_locked")
