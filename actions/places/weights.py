"""How likely a person of the network's countries means a place: the one rule that lookup and choice share.

The weight of a place is its population (100 at the least) times a factor for its country; the weight of a
candidate is that times a factor for how the text met the name. Only ratios have a meaning.
"""

from actions.places.place import Candidate, Match, Place, PlaceKind

HOME_COUNTRIES = frozenset({"FR", "BE", "CH", "IT", "ES", "PT", "DE", "LU", "MC", "AD", "SM"})
FAR_COUNTRIES = frozenset({"MU", "CL", "CA", "TG"})
NEIGHBOURS = frozenset({"GB", "IE", "NL", "AT"})
_SMALLEST_POPULATION = 100

MATCH_FACTORS = {
    Match.NAME: 1.0,
    Match.CODE: 1.0,
    Match.EXONYM: 0.8,
    Match.WITHOUT_ARTICLE: 0.5,
    Match.OLD_NAME: 0.5,
    Match.SHORT: 0.4,
    Match.ALTERNATE: 0.1,
    Match.DEMONYM: 0.02,
    Match.QUALIFIED: 0.02,
}

SPOKEN_IN = {
    "fr": frozenset({"FR", "BE", "CH", "LU", "MC", "CA", "TG", "MU"}),
    "en": frozenset({"GB", "IE", "US"}),
    "it": frozenset({"IT", "CH", "SM"}),
    "es": frozenset({"ES", "CL", "AD"}),
    "pt": frozenset({"PT"}),
    "de": frozenset({"DE", "CH", "LU", "BE", "AT"}),
}
FRENCH_IN_CANADA = frozenset({"CA-QC", "CA-NB"})
_WHERE_SPOKEN = 4.0
_FAR_WHERE_SPOKEN = 6.0
_OTHER_LANGUAGE = 0.5
_EXONYM_OF_THE_LANGUAGE = 2.0
POSTAL_COUNTRIES = {
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
    world, countries count a fifth, capitals 15 %, other towns of the neighbours 10 % and elsewhere 2 %.
    """
    return max(population, _SMALLEST_POPULATION) * _country_factor(country, capital=capital, kind=kind)


def _country_factor(country: str, *, capital: bool, kind: str) -> float:
    if country in HOME_COUNTRIES:
        return 1.0
    if country in FAR_COUNTRIES:
        return 0.3
    if kind == PlaceKind.COUNTRY:
        return 0.2
    if capital:
        return 0.15
    return 0.1 if country in NEIGHBOURS else 0.02


def _is_spoken(language: str, place: Place) -> bool:
    """Tell whether a language is spoken where a place is; French in Canada only in two provinces."""
    if language == "fr" and place.country == "CA":
        return not FRENCH_IN_CANADA.isdisjoint(place.admin_codes)
    return place.country in SPOKEN_IN.get(language, ())


def likelihood(candidate: Candidate, language: str | None) -> float:
    """Return the weight of a candidate in a conversation of some language.

    Four times as much where the language is spoken in the place's country (six times in a far one), twice as
    much for a name that this language has for a place elsewhere, half as much where the name that was met is
    of another language ("Florence" in an Italian sentence). A postal code counts twenty times as much
    in a country of the language, because the same digits exist in many countries.
    """
    if language is None:
        return candidate.weight
    country = candidate.place.country
    if candidate.place.kind is PlaceKind.POSTAL_CODE:
        return candidate.weight * (20.0 if country in POSTAL_COUNTRIES.get(language, ()) else 1.0)
    weight = candidate.weight
    if _is_spoken(language, candidate.place):
        weight *= _FAR_WHERE_SPOKEN if country in FAR_COUNTRIES else _WHERE_SPOKEN
    if candidate.language not in {"", language}:
        return weight * _OTHER_LANGUAGE
    named = candidate.match is Match.EXONYM and candidate.language == language
    return weight * (_EXONYM_OF_THE_LANGUAGE if named else 1.0)
