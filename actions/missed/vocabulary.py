"""The words that many people use: those of the training messages that occur under several topics."""

import re
from collections import defaultdict
from pathlib import Path

INTENT = re.compile(r"\s*- intent: (\w+)")
EXAMPLE = re.compile(r"\s+- (.+)")
WORD = re.compile(r"[^\W\d_]+")
TOPICS = 5


def common_words(nlu: Path) -> frozenset[str]:
    """Return the words, in lower case, that messages of at least five topics hold in one language.

    A name of a person or place hardly ever does. The files are read line by line, as parsing a hundred
    thousand messages as YAML would take seconds.
    """
    found: set[str] = set()
    for folder in sorted(path for path in nlu.iterdir() if path.is_dir()):
        topics: defaultdict[str, set[str]] = defaultdict(set)
        for path in folder.glob("*.yml"):
            _collect(path, topics)
        found |= {word for word, seen in topics.items() if len(seen) >= TOPICS}
    return frozenset(found)


def _collect(path: Path, topics: defaultdict[str, set[str]]) -> None:
    topic = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if begun := INTENT.match(line):
            topic = begun[1]
        elif topic and (example := EXAMPLE.match(line)):
            for word in WORD.findall(example[1].lower()):
                topics[word].add(topic)
