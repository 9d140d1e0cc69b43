"""The words that many people use: those of the training messages that occur under several topics."""

import re
from collections import defaultdict
from pathlib import Path

from topics.examples import read_examples

WORD = re.compile(r"[^\W\d_]+")
TOPICS = 5


def common_words(nlu: Path) -> frozenset[str]:
    """Return the words, in lower case, that messages of at least five topics hold in one language.

    A name of a person or place hardly ever does.
    """
    seen: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for (language, topic), messages in read_examples(nlu).items():
        for word in set(WORD.findall("\n".join(messages).lower())):
            seen[language, word].add(topic)
    return frozenset(word for (_, word), topics in seen.items() if len(topics) >= TOPICS)
