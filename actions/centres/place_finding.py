"""Which place a person means in this turn."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Self

from actions.answering.turn import Entity, Turn
from actions.places.fuzzy import FuzzyIndex
from actions.places.gazetteer import Gazetteer, great_circle
from actions.places.mention import POSSIBLE_FROM, Role
from actions.places.mentions import MentionFinder
from actions.places.names import normalise
from actions.places.place import Candidate, Place, PlaceKind
from actions.places.resolve import Outcome, resolve
from actions.places.weights import FAR_COUNTRIES, HOME_COUNTRIES, POSTAL_COUNTRIES
from actions.places.words import word_cutter

NEAREST_TOWN_KM = 60
POSITION = re.compile(r"^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$")
PLACE_KEY = re.compile(r"^[a-z]{1,3}\.[A-Za-z0-9-]+$")
SAME_TOWN_KM = 25
LONGEST_NAME = 60
LONGEST_GUESS = 3
CITY_POPULATION = 50_000
MOST_GUESSES = 4
SMALLEST_GUESSED = 10_000
"""Inhabitants of a town that is guessed where nobody was asked for one."""
BESIDE_A_HOME = frozenset({Role.WORK, Role.ROOTS})
COUNTRIES_OF_CENTRES = (HOME_COUNTRIES | FAR_COUNTRIES) - {"TG"}
"""Countries where people are sent to a centre, Togo having none any more."""
NEIGHBOUR_KM = 60
WORDS_BEFORE = 3
SHORT_ANSWER = 2
MOST_NEIGHBOURS = 100_000
CITY_STATES = frozenset({"AD", "LU", "MC", "SM"})
"""Countries that are named like their only large town, so that they may be one of two places."""


class Certainty(StrEnum):
    """How well a place is known."""

    ONE = "one"
    SEVERAL = "several"
    """One name of several places, or several places in one message."""
    GUESSED = "guessed"
    """The name is spelled like those of other places."""
    UNKNOWN = "unknown"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where the person is or asks about.

    Latitude and longitude are WGS 84 degrees; `name` is absent for a shared position. `admin_codes` are
    ISO 3166-2 codes, `country` an ISO 3166-1 code, `town` the town's own name. `place_id` is what the
    conversation remembers: nothing of a shared position.
    """

    name: str | None
    country: str | None
    admin_codes: tuple[str, ...]
    latitude: float
    longitude: float
    kind: str
    place_id: str | None
    town: str | None = None

    @classmethod
    def at(cls, place: Place, language: str) -> Self:
        """Return the whereabouts of a place of the gazetteer, named in a language."""
        return cls(
            name=place.name_in(language),
            country=place.territory or place.country,
            admin_codes=place.admin_codes,
            latitude=place.latitude,
            longitude=place.longitude,
            kind=str(place.kind),
            place_id=place.id,
            town=_town(place),
        )

    def payload(self) -> dict[str, Any] | None:
        """Return the place of the gateway's contract; none for a shared position, which is not kept."""
        if self.name is None:
            return None
        return {
            "name": self.name,
            "country": self.country,
            "latitude": self.latitude,
            "longitude": self.longitude,
            "kind": self.kind,
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of the search; `text` is the name that was written."""

    certainty: Certainty
    where: Whereabouts | None = None
    candidates: Sequence[Place] = ()
    text: str | None = None


NOTHING = Finding(Certainty.NONE)


def place_key(place: Place) -> str:
    """Return the id of a place in the form that a choice key may carry."""
    return place.id.replace(":", ".", 1)


class PlaceFinder:
    """Finds the place of a turn with the gazetteer."""

    def __init__(self, gazetteer: Gazetteer, fuzzy: FuzzyIndex, mentions: MentionFinder) -> None:
        self._gazetteer = gazetteer
        self._fuzzy = fuzzy
        self._expected = mentions.expected
        self._cut = word_cutter()

    def find(self, turn: Turn, *, faint: bool = False, expecting: bool = False) -> Finding:
        """Find the place that is named or shared in the turn.

        What was said before only helps to choose between places of one name. `faint` says that the person
        speaks of a centre, so that a faint mention is taken for a place; `expecting` that they were asked
        for one, so that the whole message may be a name, misspelt or unknown.
        """
        position = turn.value("position")
        if position:
            return self._position(position)
        mentioned = [entity for entity in turn.entities if entity.kind in {"place", "country"}]
        named = [entity for entity in mentioned if not self._is_elsewhere(entity, turn.language)]
        if len(named) < len(mentioned):
            # What the person only came from or refuses is not to be found again in the words.
            turn = self._without([entity for entity in mentioned if entity not in named], turn)
            expecting = expecting and (bool(named) or len(turn.text.split()) <= SHORT_ANSWER)
        if named and (chosen := self._offered(named, turn)):
            return chosen
        certain = [entity for entity in named if entity.data.get("sure", True)]
        likely = sorted((entity for entity in named if entity not in certain), key=_score, reverse=True)
        if certain:
            inside = self._inside(likely, certain, turn.language, expecting=expecting)
            unknown = None if inside else self._before_area(certain, turn, expecting=expecting)
            return unknown or self._among([*certain, *inside], turn)
        if expecting and likely and not self._opens_with(likely[0], turn):
            unknown = self._misspelt(turn, expecting=True)
            likely = likely if unknown.certainty is Certainty.NONE else []
            return self._among(likely[:1], turn) if likely else unknown
        if likely and (faint or expecting):
            return self._among(likely[:1], turn)
        return self._misspelt(turn, expecting=expecting)

    def _offered(self, named: Sequence[Entity], turn: Turn) -> Finding | None:
        """Return which of the places that were offered lies where the answer says: "in der Schweiz"."""
        ids = (turn.slots.get("candidates") or []) if turn.slots.get("pending") else []
        offered = [finding.candidates[0] for place in ids if (finding := self._by_id(place, "")).candidates]
        around = {code for entity in named for code in self._codes_around(entity, offered, turn.language)}
        there = [place for place in offered if _lies_in(place, around)]
        if not there or len(there) == len(offered):
            return None
        if len(there) > 1:
            return Finding(Certainty.SEVERAL, candidates=there)
        return Finding(Certainty.ONE, self._at(there[0], turn.language), there)

    def _codes_around(self, entity: Entity, offered: Sequence[Place], language: str) -> set[str]:
        """Return the codes of the areas and countries that a mention names, unless it is offered."""
        if entity.kind == "country":
            return {entity.value}
        if PLACE_KEY.match(entity.value):
            return set()
        found = [candidate.place for candidate in self._candidates(entity, language)]
        areas = {code for place in found if (code := _own_code(place))}
        return areas if not {place.id for place in found} & {place.id for place in offered} else set()

    def _is_elsewhere(self, entity: Entity, language: str) -> bool:
        """Tell whether the person surely is not in a place: refused, abroad once, or only wished for."""
        role = _role(entity)
        if role is Role.REFUSED:
            return True
        if entity.kind == "country":
            origin = role in {Role.ROOTS, Role.ORIGIN} and entity.value not in COUNTRIES_OF_CENTRES
            return origin or role in {Role.PAST, Role.WISH}
        if role not in {Role.ROOTS, Role.ORIGIN, Role.PAST}:
            return False
        place = _likeliest(self._candidates(entity, language), language)
        return place is not None and not self._is_in_reach(place)

    def _without(self, elsewhere: Sequence[Entity], turn: Turn) -> Turn:
        """Return the turn without the places where the person is not, at the same length."""
        text, words = turn.text, self._cut(turn.text)
        for entity in elsewhere:
            start, end = int(entity.data.get("start", 0)), int(entity.data.get("end", 0))
            before = [word.start for word in words if word.end <= start][-WORDS_BEFORE:]
            start = before[0] if before else start
            text = text[:start] + " " * (end - start) + text[end:]
        return replace(turn, text=text)

    def _is_in_reach(self, place: Place) -> bool:
        """Tell whether a place is in a country with centres, or close to its border."""
        if place.country in COUNTRIES_OF_CENTRES:
            return True
        around = self._gazetteer.near(place.latitude, place.longitude, NEIGHBOUR_KM, MOST_NEIGHBOURS)
        return any(town.country in COUNTRIES_OF_CENTRES for town, _ in around)

    def _opens_with(self, entity: Entity, turn: Turn) -> bool:
        """Tell whether a mention is in the first clause of the message, which is the answer to a question."""
        clause = self._expected.first_clause(turn.text, self._cut(turn.text))
        return int(entity.data.get("start", 0)) < len(clause)

    def _before_area(self, certain: Sequence[Entity], turn: Turn, *, expecting: bool) -> Finding | None:
        """Return what is found for an unknown town before the area or country it is said to lie in."""
        first = certain[0]
        if first.data.get("start") is None or PLACE_KEY.match(first.value):
            return None
        area = self._country(first) if first.kind == "country" else self._clear_area(first, turn.language)
        if area is None:
            return None
        words = self._cut(turn.text)
        where = int(first.data["start"]), area.country
        name = self._expected.before_area(turn.text, words, where, turn.language, expecting=expecting)
        return (
            self._nearly(name[:LONGEST_NAME], turn.language, announced=True, country=area.country)
            if name
            else None
        )

    def _country(self, entity: Entity) -> Place | None:
        try:
            return self._gazetteer.place(f"c:{entity.value}")
        except KeyError:
            return None

    def _clear_area(self, entity: Entity, language: str) -> Place | None:
        """Return the area that an entity means, if it means no town."""
        place = _likeliest(self._candidates(entity, language), language)
        return place if place is not None and place.kind is PlaceKind.AREA else None

    def remembered(self, turn: Turn) -> Whereabouts | None:
        """Return the place that the conversation is about."""
        place_id = turn.slots.get("place")
        try:
            return self._at(self._gazetteer.place(place_id), turn.language) if place_id else None
        except KeyError:
            return None

    def _at(self, place: Place, language: str) -> Whereabouts:
        """Return the whereabouts of a place; of an area with the areas inside it, which centres may serve."""
        where = Whereabouts.at(place, language)
        if place.kind is not PlaceKind.AREA:
            return where
        inside = self._gazetteer.areas_inside(place.admin_codes[-1])
        return replace(where, admin_codes=(*where.admin_codes, *inside))

    def _position(self, text: str) -> Finding:
        match = POSITION.match(text)
        if match is None:
            return NOTHING
        latitude, longitude = float(match[1]), float(match[2])
        towns = self._gazetteer.near(latitude, longitude, NEAREST_TOWN_KM)
        town = towns[0][0] if towns else None
        where = Whereabouts(
            name=None,
            country=(town.territory or town.country) if town else None,
            admin_codes=town.admin_codes if town else (),
            latitude=latitude,
            longitude=longitude,
            kind="position",
            place_id=None,
        )
        return Finding(Certainty.ONE, where)

    def _among(self, entities: Sequence[Entity], turn: Turn) -> Finding:
        """Find the place of one or several mentions, of which one may only tell where the other is."""
        entities = _meant(entities)
        towns = [entity for entity in entities if entity.kind == "place"]
        countries = [entity.value for entity in entities if entity.kind == "country"]
        if not towns:
            return self._by_id(f"c:{countries[0]}", turn.language)
        if PLACE_KEY.match(towns[0].value):
            return self._by_id(towns[0].value.replace(".", ":", 1), turn.language)
        choices = [self._candidates(entity, turn.language) for entity in towns]
        outside = towns[0].data.get("outside")
        if len(towns) == 1 and outside:
            return self._outside(choices[0], towns[0].value, outside, turn.language)
        narrowed = _narrowed(choices, turn.language)
        beside = self._city_states_beside(narrowed, countries)
        if len(narrowed) == 1 and not beside:
            return self._resolved(narrowed[0], towns[0].value, turn, countries)
        places = [*_side_by_side(narrowed, turn.language, countries), *beside]
        distinct = list({place.id: place for place in places}.values())
        if len(distinct) == 1:
            return Finding(Certainty.ONE, self._at(distinct[0], turn.language), distinct)
        return Finding(Certainty.SEVERAL, candidates=distinct)

    def _outside(self, candidates: Sequence[Candidate], text: str, country: str, language: str) -> Finding:
        """Find a place that is named with a country in which the gazetteer has none of that name.

        A city elsewhere and the country may both be meant ("de Lille en Belgique"); a village is not.
        """
        place = resolve(candidates, language=language).place
        if place is not None and place.population >= CITY_POPULATION:
            return Finding(
                Certainty.SEVERAL, candidates=[place, self._gazetteer.place(f"c:{country}")], text=text
            )
        matches = self._fuzzy.fuzzy(text, country=country, language=language, limit=MOST_GUESSES)
        there = [match.candidate.place for match in matches if match.candidate.place.country == country]
        return Finding(Certainty.GUESSED if there else Certainty.UNKNOWN, candidates=there, text=text)

    def _city_states_beside(
        self, choices: Sequence[Sequence[Candidate]], countries: Sequence[str]
    ) -> list[Place]:
        """Return the city states that are named beside a town elsewhere: "de Thionville à Luxembourg"."""
        there = {candidate.place.country for choice in choices for candidate in choice}
        return [self._gazetteer.place(f"c:{iso}") for iso in countries if iso in CITY_STATES - there]

    def _candidates(self, entity: Entity, language: str) -> list[Candidate]:
        found = self._gazetteer.lookup(entity.value, language)
        if within := set(entity.data.get("within") or ()):
            return [candidate for candidate in found if candidate.place.id in within] or found
        areas = [candidate for candidate in found if candidate.place.kind is PlaceKind.AREA]
        return areas if entity.data.get("area") and areas else found

    def _inside(
        self, faint: Sequence[Entity], certain: Sequence[Entity], language: str, *, expecting: bool
    ) -> list[Entity]:
        """Return the faint mention, if any, that a certain one belongs to.

        That is a place in a country or area that is named for certain, or a postal code of a town that is.
        The faintest are places only where one was asked for: "job en France".
        """
        named = [
            self._gazetteer.lookup(entity.value, language) for entity in certain if entity.kind == "place"
        ]
        around = {entity.value for entity in certain if entity.kind == "country"}
        around |= {code for choice in named for candidate in choice if (code := _own_code(candidate.place))}
        for entity in faint:
            candidates = self._gazetteer.lookup(entity.value, language)
            likely = expecting or _score(entity) > POSSIBLE_FROM
            if _at_code([candidates, *named]) or (
                likely and any(_lies_in(c.place, around) for c in candidates)
            ):
                return [entity]
        return []

    def _resolved(
        self, candidates: Sequence[Candidate], text: str, turn: Turn, countries: Sequence[str]
    ) -> Finding:
        named = countries[0] if countries else None
        resolution = resolve(candidates, country=named, language=turn.language)
        if resolution.outcome is Outcome.SEVERAL and not named:
            # Where the conversation is helps to choose, but never overrules a clear name.
            resolution = resolve(
                self._around_before(candidates, turn),
                country=turn.slots.get("country"),
                language=turn.language,
            )
        if resolution.outcome is Outcome.NONE:
            return Finding(Certainty.UNKNOWN, text=text)
        if resolution.outcome is Outcome.SEVERAL:
            return Finding(Certainty.SEVERAL, candidates=resolution.places, text=text)
        place = resolution.places[0]
        doubtful = _is_bare_code(text, turn) and _is_foreign_code(place, turn.language)
        if not named and (doubtful or _is_bare_department(place, turn)):
            return Finding(Certainty.GUESSED, candidates=resolution.places, text=text)
        where = replace(self._at(place, turn.language), name=_name_as_written(place, text, turn.language))
        return Finding(Certainty.ONE, where, resolution.places)

    def _around_before(self, candidates: Sequence[Candidate], turn: Turn) -> Sequence[Candidate]:
        """Return the candidates in the areas of the place that the conversation is about, else all."""
        where = self.remembered(turn)
        areas = set(where.admin_codes) if where is not None else set()
        return [c for c in candidates if areas.intersection(c.place.admin_codes)] or candidates

    def _after_preposition(self, turn: Turn) -> Finding:
        """Ask about a town that is spelled nearly like a name after a preposition of place."""
        name = self._expected.misspelt_name(turn.text, self._cut(turn.text), turn.language)
        if name is None:
            return NOTHING
        matches = self._fuzzy.fuzzy(name[:LONGEST_NAME], language=turn.language, limit=MOST_GUESSES)
        places = [
            match.candidate.place
            for match in matches
            if (match.by_ear or match.distance == 1) and match.candidate.place.population >= SMALLEST_GUESSED
        ]
        return Finding(Certainty.GUESSED, candidates=places, text=name) if places else NOTHING

    def _misspelt(self, turn: Turn, *, expecting: bool) -> Finding:
        """Look for places that are spelled nearly like the words that stand where a place would."""
        if turn.is_choice:
            return NOTHING
        words = self._cut(turn.text)
        clause = self._expected.first_clause(turn.text, words) if expecting else turn.text
        announced = self._expected.expected_words(clause, self._cut(clause), expecting=False)
        text = announced or (self._answer(turn.text) if expecting else None)
        if text is None:
            return self._after_preposition(turn)
        text = text[:LONGEST_NAME]
        prose = self._expected.is_prose(text, turn.language)
        if prose and text.islower():
            return NOTHING
        exact = self._gazetteer.lookup(text, turn.language)
        if exact:
            return self._resolved(exact, text, turn, ()) if expecting else NOTHING
        if prose:
            return NOTHING
        return self._nearly(text, turn.language, announced=announced is not None)

    def _answer(self, message: str) -> str | None:
        """Return the words of a message that answer the question for a place."""
        words = self._cut(message)
        clause = self._expected.first_clause(message, words)
        text = self._expected.expected_words(clause, self._cut(clause), expecting=True)
        text = text or self._expected.expected_words(message, words, expecting=True)
        return words[0].text if text is None and len(words) == 1 else text

    def _nearly(self, text: str, language: str, *, announced: bool, country: str | None = None) -> Finding:
        """Look for places that are spelled nearly like a text or a part of it.

        The part is at its start where a place was announced ("vivo en tarragna hay algo"), else at its end.
        """
        for part in _parts(text.split(), announced=announced):
            if self._expected.is_prose(part, language):
                continue
            matches = self._fuzzy.fuzzy(part, country=country, language=language, limit=MOST_GUESSES)
            if matches:
                places = [match.candidate.place for match in matches]
                return Finding(Certainty.GUESSED, candidates=places, text=part)
        return Finding(Certainty.UNKNOWN, text=text)

    def _by_id(self, place_id: str, language: str) -> Finding:
        try:
            place = self._gazetteer.place(place_id)
        except KeyError:
            return NOTHING
        return Finding(Certainty.ONE, self._at(place, language), [place])


def _meant(entities: Sequence[Entity]) -> list[Entity]:
    """Drop what only locates another place and, of several, where the person is not.

    That is where they came from, and where they work or are from if they say where they live.
    """
    kept = [entity for entity in entities if not entity.data.get("locates")]
    present = [entity for entity in kept if not entity.data.get("origin")]
    if any(_role(entity) is Role.HOME for entity in present):
        present = [entity for entity in present if _role(entity) not in BESIDE_A_HOME]
    present.sort(key=lambda entity: _role(entity) is not Role.HOME)
    return present or kept or list(entities)


def _role(entity: Entity) -> Role:
    return Role(entity.data.get("role") or "")


def _narrowed(choices: Sequence[Sequence[Candidate]], language: str) -> list[Sequence[Candidate]]:
    """Drop mentions that only say where another one is: "Saint-Denis, La Réunion"."""
    if len(choices) < 2:
        return list(choices)
    coded = _at_code(choices)
    if coded:
        return [coded]
    likeliest = [_likeliest(candidates, language) for candidates in choices]
    for index, candidates in enumerate(choices):
        others = [place for other, place in enumerate(likeliest) if other != index]
        areas = {code for place in others if place is not None and (code := _own_code(place))}
        inside = [c for c in candidates if areas.intersection(c.place.admin_codes[: _depth(c.place)])]
        here = likeliest[index]
        if inside and len(choices) == 2 and here is not None and not _own_code(here):
            return [inside]
    return list(choices)


def _likeliest(candidates: Sequence[Candidate], language: str) -> Place | None:
    return next(iter(resolve(candidates, language=language).places), None)


def _side_by_side(
    choices: Sequence[Sequence[Candidate]], language: str, countries: Sequence[str]
) -> list[Place]:
    """Return one place of each choice; of namesakes the one close to the other: Valença, beside Vigo."""
    named = countries[0] if countries else None
    clear = [resolve(candidates, country=named, language=language).place for candidates in choices]
    places: list[Place] = []
    for index, candidates in enumerate(choices):
        other = next((place for at, place in enumerate(clear) if place is not None and at != index), None)
        near = (other.latitude, other.longitude) if other is not None else None
        places += resolve(candidates, country=named, language=language, near=near).places[:1]
    return places


def _is_bare_code(text: str, turn: Turn) -> bool:
    """Tell whether a number is all that says where: no country, town or sign of a country beside it."""
    named = [entity for entity in turn.entities if entity.kind in {"place", "country"}]
    return text.isdigit() and len(named) <= 1 and not turn.slots.get("country")


def _name_as_written(place: Place, text: str, language: str) -> str:
    """Return the name that a person wrote, as it is spelled: "París" in Spanish, Lyon rather than Lyons."""
    names = (place.name_in(language), place.name)
    return next((name for name in names if normalise(name) == normalise(text)), names[0])


def _is_bare_department(place: Place, turn: Turn) -> bool:
    """Tell whether a number alone is a French département in a conversation that isn't French."""
    return place.kind is PlaceKind.AREA and turn.text.strip().isdigit() and turn.language != "fr"


def _is_foreign_code(place: Place, language: str) -> bool:
    """Tell whether a postal code is of a country without the language, so that it is confirmed."""
    return place.kind is PlaceKind.POSTAL_CODE and place.country not in POSTAL_COUNTRIES.get(language, ())


def _town(place: Place) -> str | None:
    """Return the name of the town that a place is or, for a postal code ("34000 Montpellier"), is in."""
    if place.kind is PlaceKind.POSTAL_CODE:
        return place.name.partition(" ")[2] or None
    return place.name if place.kind is PlaceKind.TOWN else None


def _at_code(choices: Sequence[Sequence[Candidate]]) -> Sequence[Candidate]:
    """Return the postal codes that lie in a town that is named beside them: "69007 Lyon", "Choisy, 94600"."""
    codes = [c for choice in choices for c in choice if c.place.kind is PlaceKind.POSTAL_CODE]
    towns = [c.place for choice in choices for c in choice if c.place.kind is PlaceKind.TOWN]
    return [code for code in codes if any(_is_at(code.place, town) for town in towns)]


def _is_at(code: Place, town: Place) -> bool:
    positions = (code.latitude, code.longitude), (town.latitude, town.longitude)
    return code.country == town.country and great_circle(*positions) <= SAME_TOWN_KM


def _lies_in(place: Place, around: set[str]) -> bool:
    return not around.isdisjoint({place.country, place.territory, *place.admin_codes[: _depth(place)]} - {""})


def _parts(words: Sequence[str], *, announced: bool) -> list[str]:
    lengths = [len(words)]
    if announced or len(words) <= LONGEST_GUESS:
        lengths += [length for length in (3, 2, 1) if length < len(words)]
    return [" ".join(words[:length] if announced else words[-length:]) for length in lengths]


def _own_code(place: Place) -> str | None:
    return place.admin_codes[-1] if place.kind is PlaceKind.AREA and place.admin_codes else None


def _depth(place: Place) -> int:
    """Return how many of the codes are areas around a place, its own left out."""
    return len(place.admin_codes) - (1 if place.kind is PlaceKind.AREA else 0)


def _score(entity: Entity) -> int:
    return int(entity.data.get("score", 0))
