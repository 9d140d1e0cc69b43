"""What stands on a button may be typed as well."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from actions.places.names import normalise
from bot.nlu.certain_intent import set_certain_intent
from bot.nlu.untrained_component import UntrainedComponent
from topics import ENTITY_OF_TOPIC

TITLE = "title_"
GUIDED, RESUME = frozenset({"guidance_start", "inform_status"}), "resume"

Key = tuple[str, str]
"""A topic and its value, which may be empty."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ChoiceTitleClassifier(UntrainedComponent, IntentClassifier):
    """Sets the intent, and the entity of its value, of a message that is word for word the title of a choice.

    A title that leads to different topics in two languages is left to the other classifiers; so are those
    that answer a question of guidance, as "I’m looking for work" means something else without the question.
    """

    def __init__(self, config: dict[str, Any]) -> None:
        self._keys = _read_titles(Path(config["responses"]))

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Folder of the responses, one file a language."""
        return {"responses": "data/responses"}

    def process(self, messages: list[Message]) -> list[Message]:
        """Put the topic of each message that is a title first."""
        for message in messages:
            key = self._keys.get(_spelt(message.get(TEXT) or ""))
            if key:
                topic, value = key
                message.set(ENTITIES, _entities(topic, value, message.get(TEXT)), add_to_output=True)
                set_certain_intent(message, topic)
        return messages


def _read_titles(folder: Path) -> dict[str, Key]:
    """Return the keys by title, of those that lead to one topic whatever the language."""
    found: defaultdict[str, set[Key]] = defaultdict(set)
    for path in sorted(folder.glob("??.yml")):
        responses = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)["responses"]
        for name, title in _titles(responses):
            key = _key(name)
            if key[0] not in GUIDED or key[1] in {"", RESUME}:
                found[_spelt(title)].add(key)
    return {title: next(iter(keys)) for title, keys in found.items() if len(keys) == 1}


def _spelt(text: str) -> str:
    """Return a text without case, accents, punctuation and spaces: "im" is "I’m"."""
    return normalise(text).replace(" ", "")


def _titles(responses: dict[str, list[dict[str, str]]]) -> Iterator[tuple[str, str]]:
    for name, variations in responses.items():
        if name.startswith(TITLE):
            yield from ((name.removeprefix(TITLE), each["text"]) for each in variations)


def _key(name: str) -> Key:
    """Return the key of a title's name, in which an underscore stands before the value."""
    topic = next((topic for topic in ENTITY_OF_TOPIC if name.startswith(f"{topic}_")), None)
    return (topic, name.removeprefix(f"{topic}_")) if topic else (name, "")


def _entities(topic: str, value: str, text: str) -> list[dict[str, Any]]:
    if not value:
        return []
    whole = {ENTITY_ATTRIBUTE_START: 0, ENTITY_ATTRIBUTE_END: len(text)}
    return [{ENTITY_ATTRIBUTE_TYPE: ENTITY_OF_TOPIC[topic], ENTITY_ATTRIBUTE_VALUE: value, **whole}]
