"""Short forms of town names: "Boulogne" for Boulogne-sur-Mer and for Boulogne-Billancourt."""

import re
from collections.abc import Iterable

from actions.places.names import normalise
from actions.places.place import Match, PlaceKind
from data.gazetteer.build.rows import PlaceRow
from data.gazetteer.build.towns import COMPLETE_COUNTRIES

SMALLEST_TOWN_WITH_SHORT_NAME = 5_000

_COMPLEMENT = re.compile(
    r"[\s-]+(?:(?:sur|sous|en|lès|lez|les|le|la|aux|au|à|de|du|des|d['’]|am|an|im|in|bei|ob|der|di|del|della"
    r"|nell['’]|dei|da|do|dos|das|op|upon)(?=[\s\-'’A-ZÉÎ])).*$"
)
_TOO_COMMON_LIST = (
    "bad bois bourg bourgs campo casa castel castello castro chateau cidade cite ciudad col cote"
    " croix fort grand hospitalet isla la lac lago le les marina mont monte olivais palma parc park"
    " pont ponte port porto pozo pre puente puerto rio roche saint sainte san santa torre tour val"
    " valle vallee vila villa ville"
)
_TOO_COMMON = frozenset(_TOO_COMMON_LIST.split())


def add_short_names(towns: Iterable[PlaceRow]) -> None:
    """File towns over 5,000 inhabitants under the part of their name before its complement."""
    for town in towns:
        large = town.population >= SMALLEST_TOWN_WITH_SHORT_NAME and town.country in COMPLETE_COUNTRIES
        if not (large and town.kind is PlaceKind.TOWN):
            continue
        short = _COMPLEMENT.sub("", town.name)
        if short != town.name and len(short) > 2 and normalise(short) not in _TOO_COMMON:
            town.add_name(short, Match.SHORT)
