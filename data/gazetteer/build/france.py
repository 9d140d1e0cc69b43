"""France: communes, arrondissements of the three big cities, départements, regions, overseas territories."""

from collections.abc import Sequence
from typing import Any

from babel import Locale

from actions.places.place import Match, PlaceKind
from data.gazetteer.build.inputs import Downloads, read_source
from data.gazetteer.build.municipalities import USUAL_REACH, Municipality, Register
from data.gazetteer.build.positions import Nearest
from data.gazetteer.build.rows import PlaceRow, PostalRow
from data.gazetteer.build.towns import CODE_BEFORE_FIRST_QUARTER, LANGUAGES

TERRITORY_OF_DEPARTEMENT = {
    "971": "GP",
    "972": "MQ",
    "973": "GF",
    "974": "RE",
    "975": "PM",
    "976": "YT",
    "977": "BL",
    "978": "MF",
    "986": "WF",
    "987": "PF",
    "988": "NC",
}
_CITY_OF_QUARTERS = {"75": "Paris", "69": "Lyon", "13": "Marseille"}
_OVERSEAS_REACH = 2500.0
"""Kilometres from the middle of a territory to its farthest commune."""
_DIGITS = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")
_SPOKEN_BY_DIGITS = frozenset({"77", "78", "91", "92", "93", "94", "95"})
"""Départements around Paris that are called "le neuf-trois" or "le 9-3"."""
_WITHOUT_TOWNS = frozenset({"984", "989"})


class France:
    """What Etalab's tables say of France, joined to the towns of GeoNames."""

    def __init__(self, downloads: Downloads, towns: Sequence[PlaceRow]) -> None:
        communes = downloads.etalab("communes")
        self._departements = [d for d in downloads.etalab("departements") if d["code"] not in _WITHOUT_TOWNS]
        self._regions = {row["insee"]: row for row in read_source("french_regions") if row["insee"]}
        self._former = [row for row in read_source("french_regions") if not row["insee"]]
        self._names_of_regions = {row["code"]: row["nom"] for row in downloads.etalab("regions")}
        self._communes = [c for c in communes if c["departement"] not in _WITHOUT_TOWNS]
        self._towns = [town for town in towns if town.country == "FR"]
        for town in self._towns:
            town.geonames_admin1 = town.territory or town.geonames_admin1

    def join(self) -> list[PlaceRow]:
        """Join the communes to their towns; return the communes that GeoNames lacks."""
        self._name_quarters()
        municipalities = list(self._municipalities())
        register = Register(municipalities, self._towns)
        nearest = Nearest(register.districts())
        district_of = {municipality.code: municipality.district for municipality in municipalities}
        for town in self._towns:
            district = district_of.get(town.code) or _departement_of(town) or nearest.to(town.position)
            town.admin_codes = self.admin_codes(district) if district else ()
        return [self._lacking(municipality, position) for municipality, position in register.unmatched()]

    def admin_codes(self, departement: str) -> tuple[str, ...]:
        """Return the codes of region, former region and département, as far as each exists."""
        if departement in TERRITORY_OF_DEPARTEMENT:
            return (self.code(departement),)
        region = next(d["region"] for d in self._departements if d["code"] == departement)
        former = [row["code"] for row in self._former if departement in row["departements"].split("|")]
        return (self._regions[region]["code"], *former, self.code(departement))

    @staticmethod
    def code(departement: str) -> str:
        """Return the code of a département (FR-06) or an overseas territory (FR-974, FR-NC)."""
        overseas_collectivity = departement.startswith(("975", "977", "978", "98"))
        return f"FR-{TERRITORY_OF_DEPARTEMENT[departement] if overseas_collectivity else departement}"

    def areas(self, by_code: dict[str, PlaceRow]) -> list[PlaceRow]:
        """Return the départements, overseas territories, regions and former regions."""
        today = [self._region(row, self._names_of_regions[insee]) for insee, row in self._regions.items()]
        former = [self._region(row, row["name"]) for row in self._former]
        departements = [self._departement(departement, by_code) for departement in self._departements]
        corsica = next(area for area in today if area.id == "a:FR-20R")
        corsica.add_name("20", Match.CODE)
        return [*today, *former, *departements]

    def postal(self, by_code: dict[str, PlaceRow]) -> list[PostalRow]:
        """Return each postal code with its main commune, and each département's range with its main town."""
        holders: dict[str, list[PlaceRow]] = {}
        for commune in self._communes:
            place = by_code.get(f"fr:{commune['code']}")
            for code in commune.get("codesPostaux", ()) if place else ():
                holders.setdefault(code, []).extend([place] if place else [])
        exact = [
            PostalRow("FR", code, code, _main(places).id, approximate=len(places) > 1)
            for code, places in holders.items()
        ]
        return [*exact, *self._postal_ranges(by_code)]

    def _postal_ranges(self, by_code: dict[str, PlaceRow]) -> list[PostalRow]:
        """Return the leading three digits in use, for special codes such as CEDEX."""
        seats = {d["code"]: by_code[f"fr:{d['chefLieu']}"] for d in self._departements}
        in_use = {
            (code[:3], commune["departement"])
            for commune in self._communes
            for code in commune.get("codesPostaux", ())
        }
        # A code on the border of two départements is rare; the one that its digits name goes first.
        first = sorted(in_use, key=lambda pair: (not pair[0].startswith(pair[1][:2]), pair))
        stands_for: dict[str, PlaceRow] = {}
        for digits, departement in first:
            stands_for.setdefault(digits, seats[departement])
        stands_for |= {f"75{digit}": seats["75"] for digit in range(10)}
        return [
            PostalRow("FR", digits, digits, seat.id, approximate=True) for digits, seat in stands_for.items()
        ]

    def _municipalities(self) -> list[Municipality]:
        current = {c["code"]: c for c in self._communes if c["type"] == "commune-actuelle"}
        parts = {
            c["code"]: c
            for c in self._communes
            if c["type"] in {"commune-deleguee", "commune-associee"} and c["code"] not in current
        }
        merged: dict[str, list[str]] = {}
        for commune in self._communes:
            if commune["code"] == commune.get("chefLieu"):
                merged.setdefault(commune["code"], []).append(commune["nom"])
        return [
            self._municipality(commune, current, merged.get(code, []))
            for code, commune in (*current.items(), *parts.items())
        ]

    @staticmethod
    def _municipality(
        commune: dict[str, Any], current: dict[str, dict[str, Any]], merged: Sequence[str]
    ) -> Municipality:
        whole = current.get(commune.get("chefLieu", ""), commune)
        departement = commune["departement"]
        return Municipality(
            code=f"fr:{commune['code']}",
            name=commune["nom"],
            country="FR",
            region=TERRITORY_OF_DEPARTEMENT.get(departement) or commune["region"],
            district=departement,
            postal_codes=tuple(whole.get("codesPostaux", ())),
            population=commune.get("population", 0),
            reach=_OVERSEAS_REACH if departement in TERRITORY_OF_DEPARTEMENT else USUAL_REACH,
            other_names=tuple(name for name in merged if name != commune["nom"]),
        )

    def _lacking(self, municipality: Municipality, position: tuple[float, float]) -> PlaceRow:
        place = PlaceRow(
            id=municipality.code,
            kind=PlaceKind.TOWN,
            name=municipality.name,
            country="FR",
            latitude=round(position[0], 4),
            longitude=round(position[1], 4),
            territory=TERRITORY_OF_DEPARTEMENT.get(municipality.district, ""),
            population=municipality.population,
            approximate=True,
            code=municipality.code,
            admin_codes=self.admin_codes(municipality.district),
        )
        place.add_name(place.name, Match.NAME)
        for name in municipality.other_names:
            place.add_name(name, Match.OLD_NAME)
        return place

    def _name_quarters(self) -> None:
        quarters = {town.code: town for town in self._towns if town.kind is PlaceKind.QUARTER}
        for commune in self._communes:
            place = quarters.get(f"fr:{commune['code']}")
            if place is None or commune["type"] != "arrondissement-municipal":
                continue
            city = _CITY_OF_QUARTERS[commune["departement"]]
            number = int(commune["code"]) - CODE_BEFORE_FIRST_QUARTER[city]
            ordinal = "1er" if number == 1 else f"{number}e"
            place.name = f"{city} {ordinal} arrondissement"
            place.population = commune.get("population", place.population)
            place.searched_names.clear()
            for name in (place.name, f"{city} {ordinal}", f"{city} {number}", f"{city} {number:02}"):
                place.add_name(name, Match.NAME)
            for name in (
                f"{ordinal} arrondissement de {city}",
                f"{city} {number}ème",
                f"{number}ème arrondissement de {city}",
            ):
                place.add_name(name, Match.NAME)

    def _region(self, row: dict[str, str], name: str) -> PlaceRow:
        codes = (row["parent"], row["code"]) if row["parent"] else (row["code"],)
        area = _area(row["code"], name, codes)
        for language in LANGUAGES:
            area.add_name(row.get(language) or "", Match.EXONYM, language)
        for alias in filter(None, row["aliases"].split("|")):
            area.add_name(alias, Match.NAME)
        return area

    def _departement(self, row: dict[str, Any], by_code: dict[str, PlaceRow]) -> PlaceRow:
        code = row["code"]
        area = _area(self.code(code), row["nom"], self.admin_codes(code))
        area.territory = TERRITORY_OF_DEPARTEMENT.get(code, "")
        area.add_name(code, Match.CODE)
        if code in _SPOKEN_BY_DIGITS or area.territory:
            digits = [_DIGITS[int(digit)] for digit in code if digit.isdigit()]
            area.add_name("-".join(code), Match.CODE)
            area.add_name("-".join(digits), Match.OLD_NAME, "fr")
        seat = by_code[f"fr:{row['chefLieu']}"]
        area.latitude, area.longitude = seat.position
        for language in LANGUAGES if area.territory else ():
            name = Locale.parse(language).territories[area.territory]
            area.add_name(name, Match.EXONYM, language)
        return area


def _departement_of(town: PlaceRow) -> str | None:
    """Return the département of a quarter or of an overseas town, which are known without a register."""
    if town.kind is PlaceKind.QUARTER:
        return town.code.removeprefix("fr:")[:2]
    overseas = {territory: code for code, territory in TERRITORY_OF_DEPARTEMENT.items()}
    return overseas.get(town.territory)


def _area(code: str, name: str, admin_codes: tuple[str, ...]) -> PlaceRow:
    area = PlaceRow(f"a:{code}", PlaceKind.AREA, name, "FR", 0.0, 0.0, admin_codes=admin_codes)
    area.add_name(name, Match.NAME)
    return area


def _main(places: Sequence[PlaceRow]) -> PlaceRow:
    """Return the quarter, or the most populous town, of those that share a postal code."""
    return max(places, key=lambda place: (place.kind is PlaceKind.QUARTER, place.population, place.id))
