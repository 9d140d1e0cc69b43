"""Entities with a closed list of names: countries, centres, languages, years."""

import hashlib
import json
from pathlib import Path
from typing import Any, Self, cast

import spacy
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from spacy.language import Language
from spacy.pipeline import SpanRuler

from actions.places.words import fold

Pattern = dict[str, Any]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class PhraseExtractor(EntityExtractorMixin, GraphComponent):
    """Finds the phrases of spaCy pattern files, whatever their case, accents and hyphens.

    The files are in the format of spaCy's SpanRuler, one JSON object a line: `label` is the entity,
    `pattern` a phrase or a list of token conditions, `id` the value (the text itself where absent).
    """

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self._folder = Path(config["patterns"])
        self._storage = storage
        self._resource = resource
        self._language: Language = spacy.blank("xx")

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Folder of the pattern files (*.jsonl)."""
        return {"patterns": "data/nlu/entities"}

    @staticmethod
    def required_packages() -> list[str]:
        """Python packages that the component needs."""
        return ["spacy"]

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Tell Rasa's training cache when a pattern file has changed."""
        folder = Path({**cls.get_default_config(), **config}["patterns"])
        digest = hashlib.sha256()
        for path in sorted(folder.glob("*.jsonl")):
            digest.update(path.read_bytes())
        return digest.hexdigest()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,  # noqa: ARG003
    ) -> Self:
        """Create a component that knows no phrase yet."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:  # noqa: ARG002
        """Read the pattern files and keep them in the model."""
        patterns = [
            json.loads(line)
            for path in sorted(self._folder.glob("*.jsonl"))
            for line in path.read_text(encoding="utf-8").splitlines()
            if line.strip()
        ]
        self.use(patterns)
        with self._storage.write_to(self._resource) as folder:
            (folder / "patterns.json").write_text(json.dumps(patterns), encoding="utf-8")
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the entities found to each message that has text."""
        for message in messages:
            text = message.get(TEXT)
            if text:
                found = message.get(ENTITIES, []) + self._entities(text)
                message.set(ENTITIES, self.add_extractor_name(found), add_to_output=True)
        return messages

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_kwargs: object,
    ) -> Self:
        """Load a trained component."""
        component = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as folder:
            patterns = json.loads((folder / "patterns.json").read_text(encoding="utf-8"))
        component.use(patterns)
        return component

    def use(self, patterns: list[Pattern]) -> None:
        """Look for the phrases of patterns."""
        ruler = cast("SpanRuler", self._language.add_pipe("span_ruler"))
        ruler.add_patterns([_folded(pattern) for pattern in patterns])

    def _entities(self, text: str) -> list[dict[str, Any]]:
        # The spans hold only a weak reference to their document.
        document = self._language(fold(text))
        return [
            {
                ENTITY_ATTRIBUTE_TYPE: span.label_,
                ENTITY_ATTRIBUTE_START: span.start_char,
                ENTITY_ATTRIBUTE_END: span.end_char,
                ENTITY_ATTRIBUTE_VALUE: span.id_ or text[span.start_char : span.end_char],
            }
            for span in document.spans["ruler"]
        ]


def _folded(pattern: Pattern) -> Pattern:
    phrase = pattern["pattern"]
    return {**pattern, "pattern": " ".join(fold(phrase).split())} if isinstance(phrase, str) else pattern
