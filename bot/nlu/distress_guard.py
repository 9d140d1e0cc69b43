"""Despair is answered even where something else is likelier."""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT_NAME_KEY, INTENT_RANKING_KEY
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.certain_intent import CONFIDENCE, set_certain_intent
from bot.nlu.untrained_component import UntrainedComponent

DISTRESS = "distress"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class DistressGuard(UntrainedComponent, IntentClassifier):
    """Sets the intent `distress` of a message that may well be meant so: recall goes before precision.

    It comes right after the statistical classifier, as a place or a status in such a message would hide it.
    """

    def __init__(self, config: dict[str, Any]) -> None:
        self._threshold = float(config["threshold"])

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The probability, 0 to 1, from which a message is taken for despair."""
        return {"threshold": 0.3}

    def process(self, messages: list[Message]) -> list[Message]:
        """Put `distress` first where it is likely enough."""
        for message in messages:
            ranking = message.get(INTENT_RANKING_KEY) or []
            if any(_is_distress(entry) and entry[CONFIDENCE] >= self._threshold for entry in ranking):
                set_certain_intent(message, DISTRESS)
        return messages


def _is_distress(entry: dict[str, Any]) -> bool:
    return bool(entry[INTENT_NAME_KEY] == DISTRESS)
