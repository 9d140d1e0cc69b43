"""The words of data/responses: complete, alike in all languages, and short enough for every channel."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from actions.sites.models import Status
from actions.wiring import ACTIONS
from actions.words import Formats
from actions.words.phrasebook import PLACEHOLDER
from settings.environment import ROOT

DATA = ROOT / "data"
LANGUAGES = ("fr", "en", "it", "es", "pt", "de")
TELEGRAM_TEXT_UNITS = 4096
PLAIN_ANSWER_LENGTH = 900
TITLE_LENGTH = 34
CHOICE_KEY = re.compile(r"[a-z][a-z_]*(:[A-Za-z0-9._+-]{1,40})?")
COUNTS = range(41)
BUILT = re.compile(
    r"(title|event|note|country|in_country|service|status|emergency|part_status)_\w"
    r"|utter_(inform_status_|centre_nearest_|centre_list_none)"
    r"|part_(need|for)_\w"
    r"|part_(address|phone|email|website|opened|label|area|country)$"
)
"""Names of responses that actions put together."""

FACTS: dict[str, list[str]] = {
    "history_overview": ["1993", "1999", "2001"],
    "history_origin": ["1993", "Villette"],
    "history_founder": ["Las Vergnas"],
    "history_label_creation": ["1999", "Belfort", "Nîmes", "Armor"],
    "history_italy": ["2000", "Milan/Milano/Mailand/Milán/Milão"],
    "history_association": ["2001"],
    "history_expansion": ["2013"],
    "label_authority": ["Universcience"],
    "network_contact": ["reseaucitesdesmetiers.org"],
    "network_names": ["Città dei Mestieri", "Cidade das Profissões"],
}
"""What the answer to a topic must hold in every language; a slash stands between forms of one name."""

Variations = list[dict[str, Any]]


def read_yaml(path: Path) -> dict[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    content: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506
    return content


def read_rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def responses(language: str) -> dict[str, Variations]:
    found: dict[str, Variations] = BOOKS[language]
    return found


BOOKS = {language: read_yaml(DATA / "responses" / f"{language}.yml")["responses"] for language in LANGUAGES}
CHOICES: dict[str, list[str]] = read_yaml(DATA / "responses" / "choices.yml")["choices"]
SOURCES: dict[str, list[str]] = read_yaml(DATA / "responses" / "sources.yml")["sources"]
DOMAIN = read_yaml(ROOT / "domain.yml")
TOPICS = [next(iter(intent)) if isinstance(intent, dict) else intent for intent in DOMAIN["intents"]]
IDS = sorted(responses("fr"))

each_language = pytest.mark.parametrize("language", LANGUAGES)


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Give each text with the id of its response."""
    for response, variations in responses(language).items():
        for variation in variations:
            yield response, variation["text"]


def test_there_is_a_file_per_language_and_no_other() -> None:
    files = {path.stem for path in (DATA / "responses").glob("*.yml")}
    assert files == {*LANGUAGES, "choices", "foreign", "sources"}


def test_the_lines_for_other_languages_are_short_and_lead_to_the_choice() -> None:
    lines: dict[str, str] = read_yaml(DATA / "responses" / "foreign.yml")["foreign"]
    assert set(lines) & set(LANGUAGES) == {"en"}
    assert len(set(lines.values())) >= len(lines) - 1  # Bosnian and Croatian agree
    assert {code: line for code, line in lines.items() if len(line) > 120 or line[-1] not in ":。："} == {}


@each_language
def test_all_languages_have_the_same_responses(language: str) -> None:
    assert sorted(responses(language)) == IDS


@each_language
def test_no_response_is_written_twice(language: str) -> None:
    lines = (DATA / "responses" / f"{language}.yml").read_text(encoding="utf-8").splitlines()
    ids = [line.strip().removesuffix(":") for line in lines if re.fullmatch(r"  \w+:", line)]
    assert len(ids) == len(set(ids)) == len(IDS)


@each_language
def test_placeholders_are_those_of_french(language: str) -> None:
    assert {response: placeholders(language, response) for response in IDS} == {
        response: placeholders("fr", response) for response in IDS
    }


def placeholders(language: str, response: str) -> set[str]:
    return {
        name for variation in responses(language)[response] for name in PLACEHOLDER.findall(variation["text"])
    }


@each_language
def test_every_variation_of_a_response_has_all_its_values(language: str) -> None:
    uneven = [
        response
        for response, variations in responses(language).items()
        if len(
            {
                frozenset(PLACEHOLDER.findall(variation["text"])) - counted(variations)
                for variation in variations
            }
        )
        > 1
    ]
    assert uneven == []


def counted(variations: Variations) -> set[str]:
    """Return the values on which conditions rest: "one centre" need not name its number."""
    return {condition["name"] for variation in variations for condition in variation.get("condition", ())}


@each_language
def test_as_many_free_variations_as_in_french(language: str) -> None:
    assert {response: free(language, response) for response in IDS} == {
        response: free("fr", response) for response in IDS
    }


def free(language: str, response: str) -> int:
    return sum(not variation.get("condition") for variation in responses(language)[response])


@each_language
def test_conditions_are_on_values_that_french_has_too(language: str) -> None:
    for response in IDS:
        assert counted(responses(language)[response]) <= counted(responses("fr")[response]), response


@each_language
def test_conditions_name_plural_categories_of_the_language(language: str) -> None:
    categories = {Formats(language).plural_category(count) for count in COUNTS}
    for response, variations in responses(language).items():
        for variation in variations:
            for condition in variation.get("condition", ()):
                assert condition["type"] == "slot", response
                assert condition["value"] in categories, response


@each_language
def test_every_response_has_words_for_any_value(language: str) -> None:
    assert [response for response in IDS if not free(language, response)] == []


@each_language
def test_texts_fit_into_a_message_of_telegram(language: str) -> None:
    long = [
        response
        for response, text in texts(language)
        if len(text.encode("utf-16-le")) // 2 > TELEGRAM_TEXT_UNITS
    ]
    assert long == []


@each_language
def test_answers_are_short(language: str) -> None:
    long = {
        response: len(text)
        for response, text in texts(language)
        if response.startswith("utter_") and len(text) > PLAIN_ANSWER_LENGTH
    }
    assert long == {}


@each_language
def test_titles_fit_on_a_button(language: str) -> None:
    long = {
        response: len(text)
        for response, text in texts(language)
        if response.startswith("title_") and len(text) > TITLE_LENGTH
    }
    assert long == {}


@each_language
@pytest.mark.parametrize(
    ("fault", "pattern"),
    [
        ("a blank line", r"\n\s*\n"),
        ("a double space", r"[ \u00a0\u202f]{2}"),
        ("a space at an end", r"^\s|\s$|[ \u00a0]\n"),
        ("Markdown", r"\*\*|__|`|\]\(|^#|\n#|^[-*] |\n[-*] "),
        ("an HTML tag", r"</?[a-z]+>"),
        ("a straight apostrophe", r"\w'\w"),
        ("an open brace", r"\{(?!\w+\})|(?<!\w)\}"),
    ],
)
def test_texts_are_plain(language: str, fault: str, pattern: str) -> None:
    faulty = [response for response, text in texts(language) if re.search(pattern, text)]
    assert faulty == [], fault


@each_language
@pytest.mark.parametrize("topic", FACTS)
def test_answers_hold_their_facts(language: str, topic: str) -> None:
    for variation in responses(language)[f"utter_{topic}"]:
        for fact in FACTS[topic]:
            assert any(form in variation["text"] for form in fact.split("/")), (topic, fact)


def test_facts_are_asked_of_topics_that_exist() -> None:
    assert set(FACTS) <= set(TOPICS)


def test_choices_and_sources_belong_to_responses() -> None:
    assert [response for response in (*CHOICES, *SOURCES) if response not in IDS] == []


def test_every_choice_names_a_topic() -> None:
    keys = {key for keys in CHOICES.values() for key in keys}
    assert [key for key in keys if key.partition(":")[0] not in TOPICS] == []
    assert [key for key in keys if not CHOICE_KEY.fullmatch(key) or len(key.encode()) > 64] == []


@each_language
def test_every_choice_has_a_title(language: str) -> None:
    keys = {key for keys in CHOICES.values() for key in keys}
    titled = responses(language)
    assert [key for key in keys if f"title_{key.partition(':')[0]}" not in titled] == []


@each_language
def test_choices_of_one_answer_have_different_titles(language: str) -> None:
    for response, keys in CHOICES.items():
        titles = [title(language, key) for key in keys]
        assert len(set(titles)) == len(titles), response


def title(language: str, key: str) -> str:
    own = f"title_{key.replace(':', '_')}"
    found = responses(language).get(own) or responses(language)[f"title_{key.partition(':')[0]}"]
    return str(found[0]["text"])


@each_language
def test_every_topic_has_a_title(language: str) -> None:
    assert [topic for topic in TOPICS if f"title_{topic}" not in responses(language)] == []


def test_every_source_is_a_known_fact() -> None:
    facts = {row["id"] for row in read_rows("sites/facts.csv")}
    assert {response: set(ids) - facts for response, ids in SOURCES.items() if set(ids) - facts} == {}


def test_distress_never_has_a_choice() -> None:
    assert "utter_distress" not in CHOICES


def rules() -> dict[str, str]:
    """Return the action of each intent that has a rule of its own."""
    found: dict[str, str] = {}
    for path in sorted((DATA / "stories").glob("*.yml")):
        for rule in read_yaml(path).get("rules", ()):
            intent, action = (step for step in rule["steps"] if "intent" in step or "action" in step)
            assert intent["intent"] not in found, f"two rules for {intent['intent']}"
            found[intent["intent"]] = action["action"]
    return found


def test_every_topic_has_a_rule() -> None:
    assert set(rules()) == {*TOPICS, "nlu_fallback"}


def test_every_rule_calls_an_action_that_exists() -> None:
    names = {action.NAME for action in ACTIONS}
    assert set(rules().values()) <= names
    assert set(DOMAIN["actions"]) == names


def test_every_topic_that_is_words_alone_has_its_words() -> None:
    answered = {
        topic for topic, action in rules().items() if action in {"action_answer_topic", "action_need"}
    }
    assert [topic for topic in sorted(answered) if f"utter_{topic}" not in IDS] == []


@each_language
def test_every_event_has_words(language: str) -> None:
    events = {f"event_{row['id']}" for row in read_rows("sites/events.csv")}
    told = {response for response in responses(language) if response.startswith("event_")}
    assert told == events


@each_language
def test_every_country_with_a_centre_has_its_name(language: str) -> None:
    codes = {row["country"] for row in read_rows("sites/centres.csv")}
    needed = {f"{kind}_{code}" for code in codes for kind in ("country", "in_country")}
    assert needed - set(responses(language)) == set()


@each_language
def test_every_service_has_words(language: str) -> None:
    services = {key for row in read_rows("sites/centres.csv") for key in row["services"].split(" | ") if key}
    assert services
    assert {f"service_{service}" for service in services} - set(responses(language)) == set()


@each_language
def test_every_status_has_words(language: str) -> None:
    needed = {f"status_{status}" for status in Status} | {f"part_status_{status}" for status in Status}
    needed |= {f"part_status_{status}_undated" for status in Status if status is not Status.CLOSED}
    assert needed - set(responses(language)) == set()


@each_language
def test_every_kind_of_emergency_number_has_words(language: str) -> None:
    kinds = {row["kind"] for row in read_rows("emergency/numbers.csv")}
    assert {f"emergency_{kind}" for kind in kinds} - set(responses(language)) == set()


@pytest.mark.parametrize(
    "row", read_rows("emergency/numbers.csv"), ids=lambda row: f"{row['country']} {row['number']}"
)
def test_emergency_numbers_are_of_known_countries_and_dialled(row: dict[str, str]) -> None:
    assert row["country"] == "EU" or Formats("en").territory(row["country"]) != row["country"]
    assert re.fullmatch(r"[0-9*# -]{2,16}", row["number"])
    assert row["source"].startswith("https://")


def test_every_country_with_a_centre_has_a_number_to_call() -> None:
    codes = {row["country"] for row in read_rows("sites/centres.csv") if row["status"] == "open"}
    numbered = {row["country"] for row in read_rows("emergency/numbers.csv")}
    assert codes - numbered == set()


def test_every_response_is_said_somewhere() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "actions").rglob("*.py")))
    of_topics = {f"{kind}_{topic}" for topic in TOPICS for kind in ("utter", "title")}
    unused = [
        response
        for response in IDS
        if response not in of_topics and not BUILT.match(response) and f'"{response}"' not in code
    ]
    assert unused == []
