import pytest

from actions.affirm import Affirm
from actions.answer_topic import AnswerTopic
from actions.centre_nearest import CentreNearest
from actions.centre_next import CentreNext
from actions.change_language import ChangeLanguage
from actions.fallback import Fallback
from actions.guidance_start import GuidanceStart
from actions.inform_place import InformPlace
from actions.inform_status import InformStatus
from actions.need import Need
from actions.repeat import Repeat
from actions.restart import Restart
from tests.actions.rasa_call import Caller, Result, entity, place

NEED_QUESTION = "Qu’est-ce qui vous aiderait le plus en ce moment ?"
STATUS_QUESTION = "Et vous, où en êtes-vous"
PLACE_QUESTION = "Dans quelle ville êtes-vous ?"


@pytest.fixture
def need_asked(call: Caller) -> Result:
    return call(GuidanceStart, "je suis perdu", "guidance_start")


@pytest.fixture
def status_asked(call: Caller, need_asked: Result) -> Result:
    return call(Need, "/need_training", "need_training", after=need_asked)


@pytest.fixture
def place_asked(call: Caller, status_asked: Result) -> Result:
    status = [entity("status", "job_seeker")]
    return call(InformStatus, "/inform_status", "inform_status", entities=status, after=status_asked)


def test_one_question_at_a_time_then_the_centre(
    call: Caller, need_asked: Result, status_asked: Result, place_asked: Result
) -> None:
    assert need_asked.text.startswith("Vous êtes au bon endroit")
    assert NEED_QUESTION in need_asked.text
    assert "trouver une formation" in status_asked.text
    assert STATUS_QUESTION in status_asked.text
    assert PLACE_QUESTION in place_asked.text
    assert place_asked.replies[0]["request_position"] is True
    end = call(InformPlace, "Gap", "inform_place", entities=[place("Gap")], after=place_asked)
    assert end.turn["topic"] == "guidance_start"
    assert "trouver une formation" in end.text
    assert end.centres[0] == "marseille-paca-gap"
    assert end.slots["pending"] is None


@pytest.mark.parametrize("language", ["fr", "en", "it", "es", "pt", "de"])
def test_every_question_can_be_skipped_with_its_button(call: Caller, language: str) -> None:
    result = call(GuidanceStart, "/guidance_start", "guidance_start", slots={"language": language})
    for question in ("need", "status", "place"):
        assert result.slots["question"] in {question, None}
        assert f"guidance_start:{question}" in result.keys
        step = [entity("step", question)]
        result = call(GuidanceStart, "/guidance_start", "guidance_start", entities=step, after=result)
    assert result.slots["pending"] is None
    assert "centre_list" in result.keys


@pytest.mark.parametrize("topic", ["centre_next", "nlu_fallback", "deny", "out_of_scope", "need_job"])
def test_words_that_leave_a_question_open_skip_it_whatever_they_are_taken_for(
    call: Caller, need_asked: Result, topic: str
) -> None:
    step = [entity("step", "any", alone=True)]
    result = call(CentreNext, "suivant", topic, entities=step, after=need_asked)
    assert result.text.startswith("Pas de souci, on passe.")
    assert STATUS_QUESTION in result.text


def test_a_place_in_the_middle_names_the_centre_and_asks_on(call: Caller, need_asked: Result) -> None:
    result = call(InformPlace, "Gap", "inform_place", entities=[place("Gap")], after=need_asked)
    assert result.centres[0] == "marseille-paca-gap"
    assert result.replies[1]["text"] == NEED_QUESTION.replace(" ?", "\u00a0?")
    then = call(Need, "/need_job", "need_job", after=result)
    assert "trouver un emploi" in then.text
    assert "Votre centre pour cela : Centre associé de Gap." in then.text
    assert then.keys[0] == "centre_details:marseille-paca-gap"


def test_looking_for_work_answers_the_question_who_somebody_is(call: Caller) -> None:
    asked = call(Need, "un apprentissage de menuisier", "need_apprenticeship")
    assert STATUS_QUESTION in asked.text
    said = [entity("need", "job", alone=True)]
    result = call(Need, "je cherche du travail", "need_job", entities=said, after=asked)
    assert result.slots["status"] == ["job_seeker"]
    assert result.slots["need"] == "apprenticeship"


def test_who_changes_their_mind_has_another_need(call: Caller) -> None:
    asked = call(Need, "un apprentissage de menuisier", "need_apprenticeship")
    said = [entity("need", "job")]
    result = call(
        Need, "non, finalement je préfère chercher du travail", "need_job", entities=said, after=asked
    )
    assert result.slots["need"] == "job"


def test_another_question_in_between_leaves_a_way_back(call: Caller, status_asked: Result) -> None:
    between = call(AnswerTopic, "c'est gratuit ?", "concept_cost", after=status_asked)
    assert between.keys[-1] == "guidance_start:resume"
    step = [entity("step", "resume")]
    back = call(GuidanceStart, "/guidance_start", "guidance_start", entities=step, after=between)
    assert STATUS_QUESTION in back.text
    assert "au bon endroit" not in back.text
    assert back.slots["need"] == "training"


@pytest.mark.parametrize("topic", ["help", "thanks", "small_talk", "bot_challenge"])
def test_after_a_word_in_between_the_question_is_put_again(
    call: Caller, status_asked: Result, topic: str
) -> None:
    result = call(AnswerTopic, "?", topic, after=status_asked)
    assert "Je reviens à ma question." in result.text
    assert STATUS_QUESTION in result.text
    assert result.keys == status_asked.keys


def test_the_question_is_repeated_with_its_buttons(call: Caller, status_asked: Result) -> None:
    result = call(Repeat, "répète", "repeat", after=status_asked)
    assert result.replies == status_asked.replies


def test_a_new_language_puts_the_question_again_in_that_language(call: Caller, status_asked: Result) -> None:
    german = [entity("language", "de")]
    result = call(ChangeLanguage, "auf Deutsch", "change_language", entities=german, after=status_asked)
    assert "Gut, wir machen auf Deutsch weiter." in result.text
    assert "Und wo stehen Sie gerade" in result.text
    assert result.keys == status_asked.keys
    assert result.titles[-1] == "Möchte ich nicht sagen"


def test_places_offered_are_offered_again_in_the_new_language(call: Caller) -> None:
    asked = call(CentreNearest, "Saint-Denis", "centre_nearest", entities=[place("Saint-Denis")])
    english = [entity("language", "en")]
    result = call(ChangeLanguage, "in English", "change_language", entities=english, after=asked)
    assert set(result.keys) >= set(asked.keys)
    assert result.turn["language"] == "en"


def test_a_yes_puts_the_question_again(call: Caller, need_asked: Result) -> None:
    result = call(Affirm, "oui", "affirm", after=need_asked)
    assert result.keys == need_asked.keys
    assert NEED_QUESTION in result.text


def test_what_is_not_understood_is_asked_again_once(call: Caller, need_asked: Result) -> None:
    first = call(Fallback, "gloubi boulga", "nlu_fallback", after=need_asked)
    assert first.text.startswith("Je n’ai pas bien compris.")
    assert first.keys == need_asked.keys
    second = call(Fallback, "gloubi boulga", "nlu_fallback", after=first)
    assert "human_handoff" in second.keys


def test_words_that_were_not_understood_still_tell_who_somebody_is(call: Caller) -> None:
    said = [entity("status", "parent"), entity("need", "orientation")]
    result = call(Fallback, "mon fils ne sait pas quel métier choisir", "nlu_fallback", entities=said)
    assert PLACE_QUESTION in result.text
    assert result.slots["status"] == ["parent"]


def test_who_asks_for_a_centre_is_asked_for_the_place_alone(call: Caller) -> None:
    said = [entity("need", "training")]
    result = call(CentreNearest, "un centre pour me former", "centre_nearest", entities=said)
    assert PLACE_QUESTION in result.text
    end = call(InformPlace, "Gap", "inform_place", entities=[place("Gap")], after=result)
    assert "trouver une formation" in end.text


def test_a_country_with_several_centres_is_no_place_yet(call: Caller, place_asked: Result) -> None:
    country = [entity("country", "FR", sure=True)]
    result = call(Need, "un emploi en France", "need_job", entities=country, after=place_asked)
    assert PLACE_QUESTION in result.text


def test_restart_forgets_the_person(call: Caller, place_asked: Result) -> None:
    result = call(Restart, "recommencer", "restart", after=place_asked)
    assert {result.slots[name] for name in ("need", "status", "question", "pending", "skipped")} == {None}


def test_being_lost_again_asks_for_the_need_again(call: Caller, place_asked: Result) -> None:
    end = call(InformPlace, "Gap", "inform_place", entities=[place("Gap")], after=place_asked)
    result = call(GuidanceStart, "je suis encore perdu", "guidance_start", after=end)
    assert NEED_QUESTION in result.text
    done = call(Need, "/need_business", "need_business", after=result)
    assert "créer son activité" in done.text
    assert done.centres[0] == "marseille-paca-gap"


@pytest.mark.parametrize(
    ("status", "part"),
    [
        ("parent", "venir pour votre enfant"),
        ("teacher", "Des classes viennent"),
        ("migrant", "Sur les papiers de séjour, je n’ai pas d’information"),
        ("disabled_person", "appelez avant de venir"),
        ("retiree", "un revenu en plus ou une nouvelle activité"),
        ("senior", "pas de limite d’âge"),
        ("no_diploma", "Pas besoin de diplôme"),
    ],
)
def test_the_end_fits_the_person(call: Caller, status: str, part: str) -> None:
    said = [entity("status", status), entity("need", "orientation"), place("Gap")]
    result = call(GuidanceStart, "?", "guidance_start", entities=said)
    assert part in result.text
    assert result.centres[0] == "marseille-paca-gap"
