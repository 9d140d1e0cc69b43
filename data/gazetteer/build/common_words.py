"""The commonest words of the six languages: `python -m data.gazetteer.build.common_words`.

No place is looked for that one of them might be misspelt from. They are spaCy's stop words and the words that
occur again and again, in small letters, in the training messages of `data/nlu`; in German, where nouns have a
capital, in both. Names of known towns are left out. Needs the compiled gazetteer.
"""

import csv
import importlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml
from rapidfuzz import process
from rapidfuzz.distance import OSA

from actions.places.compile import DATABASE
from actions.places.context import COMMON_WORDS, LANGUAGES
from actions.places.fuzzy import SHORTEST_NAME, SHORTEST_NAME_FOR_TWO_ERRORS
from actions.places.gazetteer import Gazetteer
from actions.places.names import normalise
from actions.places.place import Match
from actions.places.words import word_cutter
from data.gazetteer.build.__main__ import OUTPUT

MESSAGES = Path("data/nlu")
LEAST_OCCURRENCES = 2
NOUNS_HAVE_CAPITALS = frozenset({"de"})
LEAST_OCCURRENCES_OF_A_NOUN = 3
SHORTEST_WORD = 2
SMALLEST_KNOWN_TOWN = 1_000
WEIGHT_OF_A_WELL_KNOWN_TOWN = 40_000.0
FEWEST_OCCURRENCES_IF_LIKE_A_TOWN = 20

_ANNOTATION = re.compile(r"\[[^\]]*\](?:\([^)]*\)|\{[^}]*\})")


def common_words(gazetteer: Gazetteer) -> dict[str, set[str]]:
    """Return the languages of each common word, in the gazetteer's spelling."""
    languages: defaultdict[str, set[str]] = defaultdict(set)
    for language in LANGUAGES:
        counts = Counter(_words(_messages(language)))
        misspelt = _like_a_town(counts, gazetteer)
        frequent = {word for word, count in counts.items() if count >= LEAST_OCCURRENCES} - misspelt
        if language in NOUNS_HAVE_CAPITALS:
            frequent |= _nouns(language, gazetteer)
        for word in _stop_words(language) | {word for word in frequent if not _is_town(word, gazetteer)}:
            if len(word) >= SHORTEST_WORD and word.isalpha():
                languages[word].add(language)
    return languages


def _messages(language: str) -> Iterator[str]:
    for path in sorted((MESSAGES / language).glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            yield from (_ANNOTATION.sub(" ", line) for line in block.get("examples", "").splitlines())


def _words(messages: Iterable[str], *, capitals: bool = False) -> Iterator[str]:
    cut = word_cutter()
    for message in messages:
        yield from (word.norm for word in cut(message) if capitals or message[word.start].islower())


def _nouns(language: str, gazetteer: Gazetteer) -> set[str]:
    """Return the words that are met often enough, with a capital or without."""
    counts = Counter(_words(_messages(language), capitals=True))
    often = {word for word, count in counts.items() if count >= LEAST_OCCURRENCES_OF_A_NOUN}
    return often - _like_a_town(counts, gazetteer)


def _is_town(word: str, gazetteer: Gazetteer) -> bool:
    known = (Match.NAME, Match.EXONYM, Match.OLD_NAME, Match.WITHOUT_ARTICLE)
    return any(
        candidate.match in known and candidate.place.population >= SMALLEST_KNOWN_TOWN
        for candidate in gazetteer.lookup(word)
    )


def _like_a_town(counts: Counter[str], gazetteer: Gazetteer) -> set[str]:
    """Return the rarer words that a well-known town may be misspelt as: the messages hold such errors too."""
    towns = [norm for norm, weight in gazetteer.spellings() if weight >= WEIGHT_OF_A_WELL_KNOWN_TOWN]
    rare = [word for word, count in counts.items() if count < FEWEST_OCCURRENCES_IF_LIKE_A_TOWN]
    long = [word for word in rare if len(word) >= SHORTEST_NAME_FOR_TWO_ERRORS]
    return {
        word for words, errors in ((rare, 1), (long, 2)) for word in words if _resembles(word, towns, errors)
    }


def _resembles(word: str, towns: list[str], errors: int) -> bool:
    similar = process.extractOne(word, towns, scorer=OSA.distance, score_cutoff=errors)
    return similar is not None and len(word) > SHORTEST_NAME


def _stop_words(language: str) -> set[str]:
    words = importlib.import_module(f"spacy.lang.{language}.stop_words").STOP_WORDS
    return {token for word in words for token in normalise(word).split()}


def main() -> int:
    """Write the table."""
    with Gazetteer.open(DATABASE) as gazetteer:
        words = common_words(gazetteer)
    with (OUTPUT / COMMON_WORDS).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("word", "languages"))
        writer.writerows((word, " ".join(sorted(languages))) for word, languages in sorted(words.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
