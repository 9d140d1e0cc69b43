"""Recognition of the language of a message, learned from the language of the training examples."""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import METADATA, METADATA_INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.linear_component import LinearComponent
from bot.nlu.linear_text_model import LinearTextModel

LANGUAGE = "language"
SURE_LANGUAGE = 0.8


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class LanguageRecognizer(LinearComponent):
    """Sets `language` of a message: `{"name": "fr", "confidence": 0.98}`.

    Examples carry their language as metadata of their intent (`metadata: language: fr`).
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Longest character n-gram."""
        return {"char_ngrams": 4}

    @staticmethod
    def new_model(config: dict[str, Any]) -> LinearTextModel:
        """Return the untrained model of a configuration."""
        return LinearTextModel(word_ngrams=1, char_ngrams=config["char_ngrams"])

    @staticmethod
    def label_of(example: Message) -> str | None:
        """Return the language that the metadata of a training example names."""
        metadata = example.get(METADATA) or {}
        language: str | None = (metadata.get(METADATA_INTENT) or {}).get(LANGUAGE)
        return language

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leave the examples as they are: the language is not a feature."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the likeliest language of each message that has text."""
        for message in messages:
            if message.get(TEXT):
                best = self.model.rank(message.get(TEXT), 1)[0]
                found = {"name": best.label, "confidence": best.confidence}
                message.set(LANGUAGE, found, add_to_output=True)
        return messages


def sure_language(message: Message) -> str | None:
    """Return the language of a message, where it was recognised beyond doubt."""
    recognised = message.get(LANGUAGE) or {}
    return recognised.get("name") if recognised.get("confidence", 0.0) >= SURE_LANGUAGE else None
