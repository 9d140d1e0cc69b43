"""How likely a person of the network's countries means a place: the one rule that lookup and choice share.

The weight of a place is its population (100 at the least) times a factor for its country; the weight of a
candidate is that times a factor for how the text met the name. Only ratios have a meaning.
"""

from actions.places.place import Candidate, Match, PlaceKind

HOME_COUNTRIES = frozenset({"FR", "BE", "CH", "IT", "ES", "PT", "DE", "LU", "MC", "AD", "SM"})
FAR_COUNTRIES = frozenset({"MU", "CL", "CA", "TG"})
_SMALLEST_POPULATION = 100

MATCH_FACTORS = {
    Match.NAME: 1.0,
    Match.CODE: 1.0,
    Match.EXONYM: 0.8,
    Match.WITHOUT_ARTICLE: 0.5,
    Match.OLD_NAME: 0.5,
    Match.SHORT: 0.2,
    Match.ALTERNATE: 0.1,
    Match.DEMONYM: 0.02,
}

# English is spoken where the network is not, so that it says nothing of the place.
SPOKEN_IN = {
    "fr": frozenset({"FR", "BE", "CH", "LU", "MC", "CA", "TG", "MU"}),
    "it": frozenset({"IT", "CH", "SM"}),
    "es": frozenset({"ES", "CL", "AD"}),
    "pt": frozenset({"PT"}),
    "de": frozenset({"DE", "CH", "LU", "BE"}),
}
_POSTAL_COUNTRIES = {
    "fr": frozenset({"FR", "BE", "CH", "LU", "MC"}),
    "en": frozenset({"FR", "CA"}),
    "it": frozenset({"IT", "CH", "SM"}),
    "es": frozenset({"ES"}),
    "pt": frozenset({"PT"}),
    "de": frozenset({"DE", "CH"}),
}


def place_weight(country: str, population: int, *, capital: bool, kind: str) -> float:
    """Return the weight of a place before any text: population times the factor of its country.

    The European countries of the network count in full, its far countries three tenths; of the rest of the
    world, countries count a fifth, capitals 15 % and other towns 2 %.
    """
    return max(population, _SMALLEST_POPULATION) * _country_factor(country, capital=capital, kind=kind)


def _country_factor(country: str, *, capital: bool, kind: str) -> float:
    if country in HOME_COUNTRIES:
        return 1.0
    if country in FAR_COUNTRIES:
        return 0.3
    if kind == PlaceKind.COUNTRY:
        return 0.2
    return 0.15 if capital else 0.02


def likelihood(candidate: Candidate, language: str | None) -> float:
    """Return the weight of a candidate in a conversation of some language.

    Twice as much where the language is spoken in the place's country, half as much where the name that was
    met is of another language ("Florence" in an Italian sentence). A postal code counts twenty times as much
    in a country of the language, because the same digits exist in many countries.
    """
    if language is None:
        return candidate.weight
    country = candidate.place.country
    if candidate.place.kind is PlaceKind.POSTAL_CODE:
        return candidate.weight * (20.0 if country in _POSTAL_COUNTRIES.get(language, ()) else 1.0)
    home = 2.0 if country in SPOKEN_IN.get(language, ()) else 1.0
    return candidate.weight * home * (0.5 if candidate.language not in {"", language} else 1.0)
