"""What a place is to the person who names it: home, work, where they came from, not wanted."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.places.context import Context
from actions.places.mention import SURE_FROM, Mention, Role
from actions.places.place import PlaceKind
from actions.places.surroundings import LONGEST, Surroundings
from actions.places.words import Word

REACH = 4
"""Words that may stand between what tells the role and the place: "ho lavorato dieci anni in Germania"."""

DIRECT = frozenset({Role.REFUSED, Role.ROOTS})
"""Roles of which only prepositions and articles may stand between the words that tell them and the place."""

_CORRECTING = re.compile(r"[\s,.;:-]*(?:(?:sino|mas|ma|mais|but|sondern|é|è|es)\s+)?")
_ENDING = re.compile(r"\s*(?:[.,;!)\n]|$)")
_CLAUSE_ENDS = re.compile(r"[.,;:!?()\n]")


class Roles:
    """Tells the role of each place by the nearest words that say one."""

    def __init__(self, context: Context, around: Surroundings) -> None:
        self._context = context
        self._around = around
        self._correcting = (
            context.function_words
            | context.usual
            | context.negations
            | context.doubtful_negations
            | context.denied_after
            | context.too_far
            | context.parting
            | context.preferring
            | context.than
        )
        self._before = {
            Role.REFUSED: context.refusals,
            Role.ORIGIN: context.origins | context.departures,
            Role.PAST: context.pasts,
            Role.WISH: context.wishes,
            Role.HOME: context.homes,
            Role.ROOTS: context.roots,
            Role.WORK: context.works,
        }
        self._after = {
            Role.PAST: context.pasts_after,
            Role.WISH: context.wishes_after,
            Role.HOME: context.homes,
            Role.WORK: context.works,
        }

    def with_roles(
        self, text: str, words: Sequence[Word], mentions: Sequence[Mention], language: str | None
    ) -> list[Mention]:
        """Return the mentions, each with its role; one that corrects a refused one is sure."""
        told: list[Mention] = []
        for mention in mentions:
            role = self._role(text, words, mention, mentions, language)
            corrects = bool(told) and told[-1].role is Role.REFUSED and role is Role.NONE
            corrects = corrects and _CORRECTING.fullmatch(text[told[-1].end : mention.start]) is not None
            score = max(mention.score, SURE_FROM) if corrects else mention.score
            told.append(replace(mention, role=role, score=score))
        return self._with_corrections(words, told)

    def _with_corrections(self, words: Sequence[Word], told: list[Mention]) -> list[Mention]:
        """Mark places as alone where the message only says that they are right and others are not."""
        refused = any(mention.role is Role.REFUSED for mention in told)
        outside = [w for w in words if not any(m.start <= w.start < m.end for m in told)]
        if not refused or self._around.without_phrases(outside, self._correcting):
            return told
        return [replace(m, alone=True) if m.sure and m.role is Role.NONE else m for m in told]

    def _role(
        self,
        text: str,
        words: Sequence[Word],
        mention: Mention,
        mentions: Sequence[Mention],
        language: str | None,
    ) -> Role:
        sure = [other for other in mentions if other.sure]
        start = max((other.end for other in sure if other.end <= mention.start), default=0)
        end = min((other.start for other in sure if other.start >= mention.end), default=len(text))
        before = self._clause_before(text, [w for w in words if start <= w.start and w.end <= mention.start])
        after = self._clause_after(text, mention, [w for w in words if mention.end <= w.start < end])
        doubtful = self._doubtful_negations(language, last=not _goes_on(mention, mentions))
        if (
            self._is_refused(text, before, after, language)
            or self._is_negated(text, before, mention, doubtful)
            or (self._is_less_liked(words, before, mention) and not _asks(text, mention.end))
        ):
            return Role.REFUSED
        role = self._nearest(before) or self._following(after)
        if role is None and mention.candidate.place.kind is PlaceKind.COUNTRY:
            return Role.ROOTS if self._around.ends_with(before, self._context.country_roots) else Role.NONE
        return role or Role.NONE

    def _clause_before(self, text: str, words: Sequence[Word]) -> list[Word]:
        """Return the words since the last comma, full stop, "and" or "but"."""
        clause: list[Word] = []
        for index, word in enumerate(words):
            opens = index > 0 and _CLAUSE_ENDS.search(text[words[index - 1].end : word.start])
            clause = [] if opens else clause
            parts = word.norm in self._context.parting and not self._is_negation([*clause, word])
            clause = [] if parts and clause else [*clause, word]
        return clause

    def _is_negation(self, words: Sequence[Word]) -> bool:
        """Tell whether the last two words are a negation: "não é", which is no "e"."""
        return " ".join(word.norm for word in words[-2:]) in self._context.negations

    def _clause_after(self, text: str, mention: Mention, words: Sequence[Word]) -> list[Word]:
        clause: list[Word] = []
        end = mention.end
        for word in words:
            if _CLAUSE_ENDS.search(text[end : word.start]) or word.norm in self._context.parting:
                break
            clause.append(word)
            end = word.end
        return clause

    def _nearest(self, before: Sequence[Word]) -> Role | None:
        """Return the role that the nearest phrase tells, the longest of those that end at the same word."""
        for end in range(len(before), max(len(before) - REACH, 0) - 1, -1):
            told = [
                (length, role)
                for role, phrases in self._before.items()
                if (length := _length_at_end(before[:end], phrases))
                and (role not in DIRECT or self._are_linking(before[end:]))
                and (role is not Role.HOME or not self._is_of_another(before[: end - length]))
            ]
            if told:
                return max(told, key=lambda pair: pair[0])[1]
        return None

    def _is_of_another(self, words: Sequence[Word]) -> bool:
        """Tell whether somebody else is who lives there: "mon frère habite à Lyon"."""
        return self._around.ends_with(words, self._context.persons)

    def _following(self, after: Sequence[Word]) -> Role | None:
        """Return the role that is told after the place: "in Rumänien Medizin studiert"."""
        for role, phrases in self._after.items():
            reach = REACH if role is Role.PAST else 1
            if any(_length_at_start(after[first:], phrases) for first in range(min(reach, len(after)))):
                return role
        return None

    def _is_refused(
        self, text: str, before: Sequence[Word], after: Sequence[Word], language: str | None
    ) -> bool:
        """Tell whether a place is said to be too far, or denied after it: "Lisboa não. Almada."."""
        if self._around.ends_with(before, self._context.too_far):
            return True
        length = _length_at_start(after, self._context.too_far)
        if length and not _asks(text, after[length - 1].end):
            return True
        # "No" is "still" in German dialects.
        denying = self._context.denied_after - ({"no"} if language == "de" else set())
        denied = len(after) == 1 and after[0].norm in denying
        return denied and _ENDING.match(text, after[0].end) is not None

    def _is_negated(
        self, text: str, before: Sequence[Word], mention: Mention, doubtful: frozenset[str]
    ) -> bool:
        """Tell whether a negation opens the clause: "pas à Lyon", and "non Lione" before another place."""
        if _asks(text, mention.end):
            return False
        if len(before) == 1 and before[0].norm in doubtful:
            return True
        for end in range(len(before), 0, -1):
            if not self._are_linking(before[end:]):
                return False
            if length := _length_at_end(before[:end], self._context.negations):
                return all(self._around.is_filler(word) for word in before[: end - length])
        return False

    def _is_less_liked(self, words: Sequence[Word], before: Sequence[Word], mention: Mention) -> bool:
        """Tell whether another place is preferred to it: "plutôt Lille que Lyon"."""
        earlier = [word for word in words if word.end <= mention.start]
        compared = self._around.ends_with(before, self._context.than)
        return compared and self._around.holds(earlier, self._context.preferring)

    def _doubtful_negations(self, language: str | None, *, last: bool) -> frozenset[str]:
        """Return the words that negate a name before another one.

        "No Porto" is "in Porto" in Portuguese, and "non Lione" surely a negation in Italian.
        """
        known = self._context.doubtful_negations
        if last:
            return known & ({"non"} if language == "it" else set())
        return known - {"no"} if language in {None, "pt"} else known

    def _are_linking(self, words: Sequence[Word]) -> bool:
        """Tell whether words are prepositions and articles only."""
        known = self._context.linking | self._context.usual | self._context.weak
        return all(word.norm in known for word in words)


def _length_at_end(words: Sequence[Word], phrases: frozenset[str]) -> int:
    """Return the length of the longest of the phrases at the end of the words, or 0."""
    norms = [word.norm for word in words[-LONGEST:]]
    return next((n for n in range(len(norms), 0, -1) if " ".join(norms[-n:]) in phrases), 0)


def _length_at_start(words: Sequence[Word], phrases: frozenset[str]) -> int:
    norms = [word.norm for word in words[:LONGEST]]
    return next((n for n in range(len(norms), 0, -1) if " ".join(norms[:n]) in phrases), 0)


def _goes_on(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Tell whether another place, sure or faint, follows."""
    return any(other.start >= mention.end for other in mentions)


def _asks(text: str, end: int) -> bool:
    """Tell whether a question mark follows."""
    return text[end:].lstrip().startswith("?")
