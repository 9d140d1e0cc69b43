"""Reading the training messages, without Rasa."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

BULLET = "- "

Examples = Mapping[tuple[str, str], list[str]]
"""The messages by language and topic."""


def read_examples(folder: Path) -> Examples:
    """Read the messages of `folder`/<language>/*.yml, in Rasa's training data format, with libyaml."""
    examples: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for path in sorted(folder.glob("*/*.yml")):
        for topic, messages in _topics(path):
            examples[path.parent.name, topic] += messages
    return dict(examples)


def _topics(path: Path) -> Iterator[tuple[str, list[str]]]:
    document = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    for block in document["nlu"]:
        if "intent" in block:
            lines = (line.strip() for line in block["examples"].splitlines())
            yield block["intent"], [line.removeprefix(BULLET) for line in lines if line]
