"""Names that are only a part of a longer name: "Saint" in "Saint-Tartempion"."""

from collections.abc import Sequence
from dataclasses import replace

from actions.places.candidates import is_well_known
from actions.places.context import Context
from actions.places.mention import SURE_FROM, Mention
from actions.places.surroundings import Surroundings
from actions.places.words import Word

LONGEST_STATION = 3


class WholeNames:
    """Drops what is only a part of a name."""

    def __init__(self, context: Context, around: Surroundings) -> None:
        self._context = context
        self._around = around

    def whole_names(
        self, text: str, words: Sequence[Word], chosen: Sequence[Mention], language: str | None
    ) -> list[Mention]:
        """Drop mentions that are only a part of a name, which as a whole is unknown or something else."""
        named = {word.start for word in words for m in chosen if m.start <= word.start < m.end}
        kept = []
        for mention in chosen:
            first = sum(word.start < mention.start for word in words)
            last = sum(word.start < mention.end for word in words) - 1
            if not self._is_fragment(text, words, (first, last), named, mention):
                faint = self._is_in_a_longer_name(text, words, (first, last), named, language)
                kept.append(replace(mention, score=min(mention.score, SURE_FROM - 1)) if faint else mention)
        return kept

    def _is_fragment(
        self, text: str, words: Sequence[Word], span: tuple[int, int], named: set[int], mention: Mention
    ) -> bool:
        """Tell whether a mention is part of a compound: "Saint" in "Saint-Tartempion"."""
        first, last = span
        if first and text[words[first - 1].end : words[first].start] == "-":
            return words[first - 1].start not in named
        if self._has_unknown_complement(text, words, span, named, mention):
            return True
        if last + 1 >= len(words):
            return False
        after = words[last + 1]
        gap = text[words[last].end : after.start]
        if after.start in named or (gap in {"'", "’"} and after.norm == "s"):
            return False
        single = first == last
        if gap in {"-", "'", "’"}:
            known = is_well_known(mention.candidate.place) and single
            return not (known and text[after.start].isupper() and gap == "-")
        capital = gap == " " and text[after.start].isupper() and not text.isupper()
        return single and capital and words[first].norm in self._context.generic

    def _has_unknown_complement(
        self, text: str, words: Sequence[Word], span: tuple[int, int], named: set[int], mention: Mention
    ) -> bool:
        """Tell whether a complement makes a small place another: "Pratolungo di Nessundove"."""
        first, last = span
        if is_well_known(mention.candidate.place) or text.isupper():
            return False
        if first > 1 and words[first - 1].norm in self._context.complement:
            head = words[first - 2]
            opens = first == 2 or all(self._around.is_filler(word) for word in words[: first - 2])
            unknown = head.start not in named and not self._context.is_common(head.norm, None)
            doubtful = opens or self._context.is_ordinary(words[first].norm, None)
            spaced = text[head.end : words[first - 1].start] == " "
            if doubtful and unknown and spaced and text[head.start].isupper():
                return True
        if last + 2 >= len(words):
            return False
        complement, rest = words[last + 1], words[last + 2]
        if complement.norm not in self._context.complement or rest.start in named:
            return False
        between = text[words[last].end : complement.start], text[complement.end : rest.start]
        ends = last + 3 == len(words) or text[rest.end : words[last + 3].start].strip(" ") in {
            ",",
            ".",
            "?",
            "!",
        }
        return between == (" ", " ") and text[rest.start].isupper() and ends and not text.isupper()

    def _is_in_a_longer_name(
        self, text: str, words: Sequence[Word], span: tuple[int, int], named: set[int], language: str | None
    ) -> bool:
        """Tell whether an unannounced word stands beside an unknown capitalised one: "Paris Hilton"."""
        first, last = span
        announced = self._around.before(words, first)
        if language == "de" or text.isupper() or announced or len(words) <= LONGEST_STATION:
            return False
        beside = []
        if last + 1 < len(words) and text[words[last].end : words[last + 1].start] == " ":
            beside.append(words[last + 1])
        if first > 1 and text[words[first - 1].end : words[first].start] == " ":
            beside.append(words[first - 1])
        return any(
            text[word.start].isupper() and word.start not in named and not self._around.is_filler(word)
            for word in beside
        )
