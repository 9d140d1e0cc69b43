"""Names of towns that mean no place: persons, firms, products."""

from collections.abc import Sequence

from actions.places.context import Context
from actions.places.surroundings import LONGEST, Surroundings, capital, joined
from actions.places.words import Word

LONGEST_APPOSITION = 5
_BEFORE_GERMAN_NOUNS = frozenset({"vom"})
_SAINTS = frozenset({"saint", "sainte", "saints"})


class OthersNames:
    """Tells whether a town's name is that of a person or a thing."""

    def __init__(self, context: Context, around: Surroundings) -> None:
        self._context = context
        self._around = around

    def is_product(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Tell whether a town only names a thing: "vin de Bordeaux", "Parma ham", "un album Fabriano"."""
        if last + 1 < len(words) and words[last + 1].norm in self._context.products_after:
            return True
        end = first
        while end and words[end - 1].norm in self._context.weak:
            end -= 1
        return self._around.ends_with(words[:end], self._context.products_before)

    def is_phrase(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Tell whether a name is a part of a phrase that is no place: "bei Ihnen", "France Travail"."""
        starts = range(max(0, last + 1 - LONGEST), first + 1)
        ends = range(last + 1, min(first + LONGEST, len(words)) + 1)
        return any(
            " ".join(word.norm for word in words[start:end]) in self._context.no_places
            for start in starts
            for end in ends
        )

    def may_be_product(
        self, text: str, words: Sequence[Word], span: tuple[int, int], language: str | None
    ) -> bool:
        """Tell whether a name stands beside a noun without a preposition: "mon stylo Dijon".

        In English the noun follows the name: "my Kingston memory stick".
        """
        first, last = span
        if language == "en":
            determined = first > 0 and words[first - 1].norm in self._context.determiners
            return determined and last + 1 < len(words) and self._is_thing(text, words, last + 1)
        determined = first > 1 and words[first - 2].norm in self._context.determiners
        return (
            determined
            and text[words[first - 2].end : words[first - 1].start] == " "
            and capital(text, words[first]) > 0
            and self._is_thing(text, words, first - 1)
            and text[words[first - 1].end : words[first].start] == " "
        )

    def _is_thing(self, text: str, words: Sequence[Word], index: int) -> bool:
        """Tell whether a word beside a name may be the noun of a thing."""
        word = words[index]
        spaced = index == 0 or text[words[index - 1].end : word.start] == " "
        known = word.norm in self._context.place_nouns or self._around.is_filler(word)
        return spaced and word.text[0].isalpha() and not known and word.norm not in self._context.joining

    def is_person(self, text: str, words: Sequence[Word], first: int, last: int) -> bool:
        """Tell whether a word is announced as a person, or is said to be one."""
        starts = [first]
        if self._follows_a_capital(text, words, first):
            starts.append(first - 1)
        return (
            any(self._around.ends_with(words[:start], self._context.persons) for start in starts)
            or _follows_an_initial(text, words, first)
            or self._is_explained(text, words, first, last)
            or self._is_known_by_work_or_home(text, words, first, last)
        )

    def is_surname(self, text: str, words: Sequence[Word], first: int) -> bool:
        """Tell whether a first name stands before a town's name: "Jacques Offenbach"."""
        if not self._follows_a_capital(text, words, first):
            return False
        before = words[first - 1]
        of_a_saint = first > 1 and words[first - 2].norm in _SAINTS
        compound = first > 1 and text[words[first - 2].end : before.start] == "-"
        return before.norm in self._context.first_names and not of_a_saint and not compound

    def _follows_a_capital(self, text: str, words: Sequence[Word], first: int) -> bool:
        return bool(
            first
            and capital(text, words[first])
            and capital(text, words[first - 1])
            and joined(text, words, first)
        )

    def _is_explained(self, text: str, words: Sequence[Word], first: int, last: int) -> bool:
        """Tell whether a person is named and then said to be one: "Florence, ma conseillère, est là"."""
        if not capital(text, words[first]) or last + 1 >= len(words) or first > 1:
            return False
        if text[words[last].end : words[last + 1].start].strip() != ",":
            return False
        for end in range(last + 1, min(last + 1 + LONGEST_APPOSITION, len(words) - 1)):
            if text[words[end].end : words[end + 1].start].strip():
                said = words[last + 1 : end + 1]
                closed = text[words[end].end : words[end + 1].start].strip() == ","
                return closed and self._around.ends_with(said, self._context.persons)
        return False

    def _is_known_by_work_or_home(self, text: str, words: Sequence[Word], first: int, last: int) -> bool:
        """Tell whether an article opens the clause and "of" follows: "a Fátima do terceiro andar"."""
        if not first or last + 2 >= len(words) or not capital(text, words[first]):
            return False
        article, linking, rest = words[first - 1], words[last + 1], words[last + 2]
        opens = first == 1 or text[: article.start].rstrip()[-1:] in set(".,;:!?\n")
        spaced = text[words[last].end : linking.start] == " "
        small = text[rest.start].islower() or linking.norm in _BEFORE_GERMAN_NOUNS
        return (
            opens
            and spaced
            and small
            and article.norm in self._context.articles
            and linking.norm in self._context.weak | self._context.complement
        )


def _follows_an_initial(text: str, words: Sequence[Word], first: int) -> bool:
    """Tell whether a letter with a dot stands before a name: "D. Beja"."""
    if not first or not capital(text, words[first]):
        return False
    letter = words[first - 1]
    gap = text[letter.end : words[first].start]
    return len(letter.norm) == 1 and text[letter.start].isupper() and gap in {".", ". "}
