from typing import Any

import pytest
from rasa_sdk.interfaces import Tracker

from actions.answering.language import Evidence, choose_language, read_evidence
from tests.actions.rasa_call import parsed, tracker_state

SUPPORTED = ("fr", "en", "it", "es", "pt", "de")


def evidence(  # noqa: PLR0913 (the fields of `Evidence`)
    spoken: str | None = None,
    hint: str | None = None,
    text: str = "a message of some length",
    recognised: str | None = None,
    confidence: float = 0.99,
    *,
    locked: bool = False,
    words: int = 5,
) -> Evidence:
    return Evidence(spoken, locked, hint, recognised, confidence, len(text), words)


@pytest.mark.parametrize(
    ("case", "language"),
    [
        pytest.param(evidence(), "fr", id="nothing is known: French"),
        pytest.param(evidence(recognised="it"), "it", id="a clear first message decides"),
        pytest.param(
            evidence(recognised="it", confidence=0.39), "fr", id="an unclear first message does not"
        ),
        pytest.param(evidence(text="ciao", recognised="it"), "it", id="even one word decides at first"),
        pytest.param(evidence(recognised="de", words=0), "fr", id="the name of a town does not"),
        pytest.param(evidence(hint="de"), "de", id="the hint of the channel counts"),
        pytest.param(evidence(hint="nl"), "fr", id="a hint that has no words does not"),
        pytest.param(evidence(hint="nl", recognised="en"), "en", id="nor does it stop the message"),
        pytest.param(evidence(hint="de", recognised="es"), "es", id="a clear message goes before the hint"),
        pytest.param(
            evidence(hint="de", recognised="es", confidence=0.8), "de", id="an unclear one does not"
        ),
        pytest.param(evidence("en", "de"), "en", id="what was spoken goes before the hint"),
        pytest.param(evidence("fr", recognised="en"), "en", id="the language flips on good evidence"),
        pytest.param(evidence("fr", recognised="en", confidence=0.89), "fr", id="not on faint evidence"),
        pytest.param(evidence("fr", text="ok thanks", recognised="en"), "fr", id="not on a word or two"),
        pytest.param(evidence("fr", text="Milano", recognised="it"), "fr", id="not on the name of a town"),
        pytest.param(evidence("fr", text="Las Vergnas", recognised="es"), "fr", id="not on a person's name"),
        pytest.param(evidence("fr", recognised="de", words=2), "fr", id="not where names are most of it"),
        pytest.param(evidence("fr", recognised="nl"), "fr", id="not to a language without words"),
        pytest.param(evidence("pt", recognised="en", locked=True), "pt", id="a locked language stays"),
        pytest.param(
            evidence(recognised="en", locked=True), "en", id="a lock without a language locks nothing"
        ),
    ],
)
def test_the_language_of_the_answer(case: Evidence, language: str) -> None:
    assert choose_language(case, SUPPORTED) == language


def read(message: dict[str, Any], slots: dict[str, Any]) -> Evidence:
    return read_evidence(Tracker.from_dict(tracker_state(message, slots, [])))  # type: ignore[arg-type]


def test_evidence_is_read_from_the_tracker() -> None:
    message = parsed("C’est gratuit ?", "concept_cost") | {
        "language": {"name": "fr", "confidence": 0.97},
        "metadata": {"language": "it"},
    }
    assert read(message, {"language": "es", "language_locked": True}) == Evidence(
        spoken="es", locked=True, hint="it", recognised="fr", confidence=0.97, length=15, words=3
    )


def test_names_are_words_of_no_language() -> None:
    town = {"entity": "place", "value": "La Chaux-de-Fonds", "start": 5, "end": 22}
    message = parsed("pour La Chaux-de-Fonds", "inform_place", [town])
    assert read(message, {}).words == 1


@pytest.mark.parametrize("metadata", [None, {}])
def test_a_choice_says_nothing_about_the_language(metadata: dict[str, Any] | None) -> None:
    message = parsed("/concept_cost", "concept_cost") | {"metadata": metadata}
    found = read(message, {"language": None, "language_locked": None})
    assert (found.spoken, found.locked, found.hint, found.recognised) == (None, False, None, None)


ITALIAN = {"language": {"name": "it", "confidence": 0.9}}
GREETING = {"event": "user", "text": "/greet"}


@pytest.mark.parametrize(
    ("before", "hint", "language"),
    [
        pytest.param([GREETING], None, "it", id="the first words decide, however short"),
        pytest.param([GREETING], "fr", "fr", id="not against the language of the page"),
        pytest.param([GREETING, {"event": "user", "text": "bonjour"}], None, "fr", id="not the second words"),
    ],
)
def test_a_greeting_in_a_language_by_default_binds_nobody(
    before: list[dict[str, Any]], hint: str | None, language: str
) -> None:
    message = parsed("ciao", "greet") | ITALIAN | {"metadata": {"language": hint}}
    events = [*before, {"event": "user", "text": "ciao"}]
    tracker = Tracker.from_dict(tracker_state(message, {"language": "fr"}, events))  # type: ignore[arg-type]
    assert choose_language(read_evidence(tracker), SUPPORTED) == language
