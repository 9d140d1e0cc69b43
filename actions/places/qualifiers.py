"""What says where a place lies: "La Réunion" in "Saint-Denis, La Réunion"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.places.candidates import WIDE, distance, lies_in, town_or_area
from actions.places.context import Context
from actions.places.gazetteer import Gazetteer
from actions.places.mention import POSSIBLE_FROM, SURE_FROM, Mention, Role
from actions.places.names import normalise
from actions.places.place import Candidate, Match, Place, PlaceKind
from actions.places.surroundings import LONGEST, USUAL, Surroundings, crosses_a_clause
from actions.places.words import Word

MOST_LINKING_WORDS = 3
NEAR_KM = 50.0
PART_KM = 20.0
LONGEST_AREA = 4


class Qualifiers:
    """Sets places in relation to the areas and towns named beside them."""

    def __init__(self, gazetteer: Gazetteer, context: Context, around: Surroundings) -> None:
        self._gazetteer = gazetteer
        self._context = context
        self._around = around

    def located(self, text: str, words: Sequence[Word], chosen: Sequence[Mention]) -> list[Mention]:
        """Return places that are named before the area or country they lie in: "Die dans la Drôme"."""
        found = []
        for area in chosen:
            if area.sure and area.candidate.place.kind in WIDE:
                end = sum(word.end <= area.start for word in words)
                found += self._before_area(text, words[:end], area)
            elif area.sure and area.candidate.place.kind is PlaceKind.TOWN:
                end = sum(word.end <= area.start for word in words)
                found += self._before_town(text, words[:end], area)
        return [
            new for new in found if not any(new.start < old.end and old.start < new.end for old in chosen)
        ]

    def _before_area(self, text: str, words: Sequence[Word], area: Mention) -> list[Mention]:
        end = len(words)
        while end and len(words) - end < MOST_LINKING_WORDS and words[end - 1].norm in self._context.linking:
            end -= 1
        for first in range(max(0, end - LONGEST), end):
            span = text[words[first].start : words[end - 1].end]
            before = self._around.before(words, first)
            opening = all(word.norm in self._context.function_words for word in words[:first])
            if (before < USUAL and not opening) or not self._gazetteer.knows(span) or crosses_a_clause(span):
                continue
            inside = [c for c in self._gazetteer.lookup(span) if lies_in(c.place, area.candidate.place)]
            if end - first == 1 and self._around.is_filler(words[first]):
                inside = [c for c in inside if c.match is not Match.ALTERNATE]
            if inside:
                score = SURE_FROM if before >= USUAL else POSSIBLE_FROM
                return [Mention(words[first].start, words[end - 1].end, span, inside[0], score)]
        return []

    def _before_town(self, text: str, words: Sequence[Word], town: Mention) -> list[Mention]:
        """Return an ordinary word that opens a text and is a place near the next: "salo sul garda"."""
        for first in range(min(len(words), LONGEST)):
            span = text[words[0].start : words[first].end]
            between = normalise(text[words[first].end : town.start])
            linked = between in self._context.waterside or between in self._context.located
            if not linked or not self._gazetteer.knows(span):
                continue
            near = [
                c
                for c in self._gazetteer.lookup(span)
                if c.place.kind is PlaceKind.TOWN and self._is_there(c.place, town, between)
            ]
            if near:
                return [Mention(words[0].start, words[first].end, span, near[0], SURE_FROM)]
        return []

    def _is_there(self, place: Place, town: Mention, between: str) -> bool:
        """Tell whether a place is at the water by which a town stands, or in the area called after it."""
        if between in self._context.waterside:
            return distance(place, town.candidate.place) <= NEAR_KM
        areas = (c.place for c in self._gazetteer.lookup(town.text) if c.place.kind is PlaceKind.AREA)
        return any(lies_in(place, area) for area in areas)

    def with_areas(self, text: str, words: Sequence[Word], chosen: Sequence[Mention]) -> list[Mention]:
        """Add areas that follow a place in them, though ordinary words: "saint denis la reunion"."""
        found = list(chosen)
        for town in chosen:
            first = sum(word.start < town.end for word in words)
            area = self._area_after(text, words, first, town)
            if area is not None:
                overlapping = [m for m in found if m.start < area.end and area.start < m.end]
                if (
                    all(area.start <= m.start and m.end <= area.end for m in overlapping)
                    and town not in overlapping
                ):
                    found = [m for m in found if m not in overlapping]
                    found.append(area)
        return sorted(found, key=lambda mention: mention.start)

    def _area_after(self, text: str, words: Sequence[Word], first: int, town: Mention) -> Mention | None:
        start = first
        while (
            start < len(words)
            and start - first < MOST_LINKING_WORDS
            and words[start].norm in self._context.linking
        ):
            start += 1
        candidates = self._gazetteer.lookup(town.text)
        for begin in range(first, min(start, len(words) - 1) + 1):
            for end in range(min(begin + LONGEST_AREA, len(words)), max(begin, start), -1):
                span = text[words[begin].start : words[end - 1].end]
                between = text[town.end : words[begin].start]
                if any(char in span + between for char in ";!?\n.") or not self._gazetteer.knows(span):
                    continue
                area = town_or_area(self._gazetteer.lookup(span))
                if area.place.kind in WIDE and any(lies_in(c.place, area.place) for c in candidates):
                    return Mention(words[begin].start, words[end - 1].end, span, area, SURE_FROM)
        return None

    def placed(self, text: str, mentions: Sequence[Mention]) -> list[Mention]:
        """Mark the places that the next mention locates: Sainte-Marie in "Sainte-Marie à La Réunion"."""
        placed = self._completed(text, mentions)
        for index in range(len(placed) - 1):
            town, other = placed[index], placed[index + 1]
            inside = self._inside(town, other, text[town.end : other.start])
            if inside:
                placed[index] = replace(
                    town,
                    within=tuple(candidate.place.id for candidate in inside),
                    score=max(town.score, SURE_FROM),
                )
                placed[index + 1] = replace(other, locates=True)
            elif self._is_part(town, other, text[town.end : other.start]):
                placed[index] = replace(town, locates=True)
            elif self._is_outside(town, other, text[town.end : other.start]):
                placed[index] = replace(town, outside=other.candidate.place.country)
        return placed

    def _is_part(self, town: Mention, other: Mention, between: str) -> bool:
        """Tell whether the next mention is a quarter or suburb of the town: "moro no Porto, em Campanhã"."""
        city, part = town.candidate.place, other.candidate.place
        linked = "," in between and normalise(between) in self._context.usual
        kinds = {PlaceKind.TOWN, PlaceKind.QUARTER}
        near = city.kind in kinds and part.kind in kinds and distance(city, part) <= PART_KM
        lives = town.role is Role.HOME and other.role is Role.NONE
        return lives and linked and near and part.population < city.population

    def _completed(self, text: str, mentions: Sequence[Mention]) -> list[Mention]:
        """Mark short names whose rest follows later: "Landau, aber das an der Isar"."""
        placed: list[Mention] = []
        for mention in mentions:
            after = text[mention.end :]
            full = [c for c in self._namesakes(mention) if self._rest_is_in(c.place, mention, after)]
            if len(full) == 1:
                mention = replace(  # noqa: PLW2901 (the mention, better known)
                    mention, within=(full[0].place.id,), score=max(mention.score, SURE_FROM)
                )
                rest = set(normalise(full[0].place.name).split())
                placed = [*placed, mention]
                return [
                    *placed,
                    *(
                        m
                        for m in mentions
                        if m.start >= mention.end and not set(normalise(m.text).split()) <= rest
                    ),
                ]
            placed.append(mention)
        return placed

    def _namesakes(self, mention: Mention) -> list[Candidate]:
        found = self._gazetteer.lookup(mention.text)
        towns = [c for c in found if c.place.kind is PlaceKind.TOWN]
        return towns if len(towns) > 1 else []

    def _rest_is_in(self, place: Place, mention: Mention, after: str) -> bool:
        """Tell whether the words of a town's full name that a mention lacks come after it."""
        name, said = normalise(place.name).split(), normalise(mention.text).split()
        if name[: len(said)] != said:
            return False
        silent = self._context.function_words | self._context.complement | self._context.joining
        rest = [word for word in name[len(said) :] if word not in silent]
        return bool(rest) and set(rest) <= set(normalise(after).split())

    def _is_outside(self, town: Mention, other: Mention, between: str) -> bool:
        """Tell whether the next mention is a country in which no place of the name lies."""
        if other.candidate.place.kind is not PlaceKind.COUNTRY or town.candidate.place.kind in WIDE:
            return False
        words = normalise(between)
        linked = words not in self._context.toward and all(
            word in self._context.linking for word in words.split()
        )
        return linked and re.fullmatch(r"[\s,(]*[^,;!?\n.]*", between) is not None

    def _inside(self, town: Mention, other: Mention, between: str) -> list[Candidate]:
        """Return the candidates of a mention that lie in or near the next one, if the text says so."""
        words = normalise(between)
        if words not in self._context.located and any(char in between for char in ";!?\n."):
            return []
        if other.candidate.place.kind is PlaceKind.POSTAL_CODE:
            return []
        candidates = [c for c in self._gazetteer.lookup(town.text) if c.place.kind is not PlaceKind.COUNTRY]
        others = [other.candidate] if other.candidate.place.kind is PlaceKind.COUNTRY else []
        others = others or self._gazetteer.lookup(other.text)
        areas = [c.place for c in others if c.place.kind in WIDE]
        if other.candidate.place.kind in WIDE or other.area:
            linked = all(
                word in self._context.linking or word in self._context.located for word in words.split()
            )
        else:
            linked = words in self._context.located or not words
        if linked or words in self._context.located:
            return [c for c in candidates if any(lies_in(c.place, area) for area in areas)]
        if words in self._context.near or words in self._context.waterside:
            return [c for c in candidates if distance(c.place, other.candidate.place) <= NEAR_KM]
        return []
