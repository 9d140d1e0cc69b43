"""Reading the training data in seconds: Rasa's own importer takes minutes for a hundred thousand messages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

import yaml
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

BULLET = "- "


class Example(Message):
    """A training message that is shared instead of copied.

    Rasa merges training data some six times while it reads them, and each time copies all messages, sets
    their intents to what they are already, and computes their fingerprints again, because they were set.
    """

    def __deepcopy__(self, _memo: dict[int, Any]) -> Self:
        return self

    def set(self, prop: str, info: Any, add_to_output: bool = False) -> None:  # noqa: ANN401
        """Set a property; nothing happens where it has this value already."""
        if add_to_output or self.data.get(prop) != info:
            super().set(prop, info, add_to_output)


class ExampleImporter(RasaFileImporter):
    """Reads plain messages under `examples` with libyaml, and rules under `rules` as Rasa does.

    The folders are named in `config.yml`; what the command line names as data is left aside. Annotations of
    entities, synonyms and lookup tables are not read: entities come from phrases and the gazetteer.
    """

    def __init__(
        self,
        config_file: str | None = None,
        domain_path: str | None = None,
        training_data_paths: list[str] | str | None = None,  # noqa: ARG002 (Rasa hands it over)
        examples: str = "data/nlu",
        rules: str = "data/stories",
    ) -> None:
        super().__init__(config_file, domain_path, rules)
        self._examples = Path(examples)

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:  # noqa: ARG002
        """Return all messages with their topic and language."""
        return TrainingData([example for path in self._files() for example in _read(path)])

    def _files(self) -> list[Path]:
        return sorted(self._examples.glob("**/*.yml"))


def _read(path: Path) -> Iterator[Example]:
    for block in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)["nlu"]:
        for line in block["examples"].splitlines():
            text = line.strip().removeprefix(BULLET).strip()
            if text:
                yield Example.build(text, block["intent"], intent_metadata=block.get("metadata"))
