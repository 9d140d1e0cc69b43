"""The measures of all topics, and what is wrong with them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tools.utterances.measures import Measures, measure
from tools.utterances.words import words
from topics.examples import Examples

PLAIN = frozenset(
    {
        "affirm",
        "change_language",
        "deny",
        "forget_me",
        "goodbye",
        "greet",
        "repeat",
        "restart",
        "thanks",
    }
)
WIDE = {"inform_status": 250, "inform_place": 250, "small_talk": 250, "out_of_scope": 600}
FEWEST, FEWEST_PLAIN = 200, 100


Cut = Mapping[tuple[str, str], Sequence[Sequence[str]]]
"""The words of the messages by language and topic."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was found: measures by topic and language, and texts that stand under two topics."""

    measures: Sequence[Measures]
    torn: Sequence[str]

    def faults(self) -> list[str]:
        """Return what must be mended, a line for each fault."""
        return [*self.torn, *(fault for measures in self.measures for fault in _faults(measures))]


def make_report(examples: Examples) -> Report:
    """Measure all messages."""
    cut = {place: [words(text) for text in texts] for place, texts in examples.items()}
    return Report(list(_measures(cut)), list(_torn(examples, cut)))


def fewest(topic: str) -> int:
    """Return how many messages a topic has at least, in each language."""
    return WIDE.get(topic, FEWEST_PLAIN if topic in PLAIN else FEWEST)


def _measures(cut: Cut) -> Iterator[Measures]:
    for language in sorted({language for language, _ in cut}):
        topics = {topic: texts for (spoken, topic), texts in cut.items() if spoken == language}
        everywhere = Counter(word for texts in topics.values() for text in texts for word in set(text))
        total = sum(map(len, topics.values()))
        for topic, texts in sorted(topics.items()):
            yield measure(language, topic, texts, everywhere, total)


def _torn(examples: Examples, cut: Cut) -> Iterator[str]:
    topics: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for (language, topic), texts in examples.items():
        for text, plain in zip(texts, cut[language, topic], strict=True):
            topics[language, " ".join(plain) or text].add(topic)
    for (language, text), found in topics.items():
        if len(found) > 1:
            yield f"{language}: “{text}” stands under {', '.join(sorted(found))}"


def _faults(measures: Measures) -> Iterator[str]:
    where = f"{measures.language} {measures.topic}:"
    if measures.count < fewest(measures.topic):
        yield f"{where} {measures.count} messages, at least {fewest(measures.topic)} are wanted"
    if measures.runs:
        yield f"{where} {measures.runs} messages share more than four words in a row with another"
