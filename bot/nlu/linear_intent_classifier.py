"""Intent classification by a linear model: trains in a minute and loads without TensorFlow."""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.linear_component import LinearComponent
from bot.nlu.linear_text_model import LinearTextModel


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class LinearIntentClassifier(LinearComponent, IntentClassifier):
    """Sets `intent` and `intent_ranking` of a message from its text."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Longest n-grams, inverse regularisation, share of naive Bayes, length of the ranking."""
        return {"word_ngrams": 2, "char_ngrams": 5, "penalty": 1.0, "bayes": 0.04, "ranking_length": 10}

    @staticmethod
    def new_model(config: dict[str, Any]) -> LinearTextModel:
        """Return the untrained model of a configuration."""
        return LinearTextModel(
            word_ngrams=config["word_ngrams"],
            char_ngrams=config["char_ngrams"],
            penalty=config["penalty"],
            bayes=config["bayes"],
        )

    @staticmethod
    def label_of(example: Message) -> str | None:
        """Return the intent of a training example."""
        intent: str | None = example.get(INTENT)
        return intent

    def process(self, messages: list[Message]) -> list[Message]:
        """Rank the intents of each message that has text."""
        for message in messages:
            if message.get(TEXT):
                ranked = self.model.rank(message.get(TEXT), self._config["ranking_length"])
                ranking = [{"name": entry.label, "confidence": entry.confidence} for entry in ranked]
                message.set(INTENT, ranking[0], add_to_output=True)
                message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages
