"""Italy: comuni with their provinces and postal codes, after the tables of ISTAT."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from actions.places.place import Match, PlaceKind
from data.gazetteer.build.inputs import Downloads
from data.gazetteer.build.municipalities import Municipality, Register
from data.gazetteer.build.positions import Nearest
from data.gazetteer.build.rows import PlaceRow, PostalRow

_ISO_CODES = "21 23 25 32 34 36 42 45 52 55 57 62 65 67 72 75 77 78 82 88"
_GEONAMES_CODES = "12 19 09 17 20 06 08 05 16 18 10 07 01 11 04 13 02 03 15 14"
_ISO_REGION_OF_ISTAT = {f"{number:02}": code for number, code in enumerate(_ISO_CODES.split(), 1)}
_GEONAMES_REGION_OF_ISTAT = {f"{number:02}": code for number, code in enumerate(_GEONAMES_CODES.split(), 1)}


class Italy:
    """What ISTAT's tables say of Italy, joined to the towns of GeoNames."""

    def __init__(self, downloads: Downloads, towns: Sequence[PlaceRow]) -> None:
        self._comuni = downloads.istat()
        self._towns = [town for town in towns if town.country == "IT"]

    def join(self) -> list[PlaceRow]:
        """Join the comuni to their towns; return the comuni that GeoNames lacks."""
        register = Register([_municipality(comune) for comune in self._comuni], self._towns)
        nearest = self._nearest_of_region(register)
        for town in self._towns:
            province = nearest[town.geonames_admin1].to(town.position)
            town.admin_codes = self._admin_codes(province) if province else ()
        return [self._lacking(municipality, position) for municipality, position in register.unmatched()]

    def _nearest_of_region(self, register: Register) -> defaultdict[str, Nearest[str]]:
        """Return the provinces by region, because the nearest one may lie across a strait."""
        region_of = {
            comune["sigla"]: _GEONAMES_REGION_OF_ISTAT[comune["regione"]["codice"]] for comune in self._comuni
        }
        districts = register.districts()
        nearest: defaultdict[str, Nearest[str]] = defaultdict(lambda: Nearest(districts))
        for region in set(region_of.values()):
            nearest[region] = Nearest(point for point in districts if region_of[point[1]] == region)
        return nearest

    def areas(self) -> list[PlaceRow]:
        """Return the provinces."""
        provinces = {comune["sigla"]: comune["provincia"]["nome"] for comune in self._comuni}
        return [self._province(code, name) for code, name in sorted(provinces.items())]

    def postal(self, by_code: dict[str, PlaceRow]) -> list[PostalRow]:
        """Return each CAP with its main comune, and each leading four digits with theirs.

        The general code of a city ("20100") stands beside its codes.
        """
        main: dict[str, PlaceRow] = {}
        shared: set[str] = set()
        for comune in self._comuni:
            place = by_code.get(f"it:{comune['codice']}")
            if place is not None:
                for code in {code for cap in comune["cap"] for code in (cap, cap[:4], f"{cap[:2]}100")}:
                    shared |= {code} & main.keys()
                    main[code] = max(
                        main.get(code, place), place, key=lambda town: (town.population, town.id)
                    )
        return [PostalRow("IT", code, code, place.id, code in shared) for code, place in main.items()]

    def _admin_codes(self, province: str) -> tuple[str, ...]:
        comune = next(comune for comune in self._comuni if comune["sigla"] == province)
        return f"IT-{_ISO_REGION_OF_ISTAT[comune['regione']['codice']]}", f"IT-{province}"

    def _province(self, code: str, name: str) -> PlaceRow:
        area = PlaceRow(f"a:IT-{code}", PlaceKind.AREA, f"Provincia di {name}", "IT", 0.0, 0.0)
        area.admin_codes = self._admin_codes(code)
        area.geonames_name = name
        area.add_name(area.name, Match.NAME)
        for part in name.split("/"):
            area.add_name(part, Match.NAME)
        return area

    def _lacking(self, municipality: Municipality, position: tuple[float, float]) -> PlaceRow:
        place = PlaceRow(
            id=municipality.code,
            kind=PlaceKind.TOWN,
            name=municipality.name,
            country="IT",
            latitude=round(position[0], 4),
            longitude=round(position[1], 4),
            population=municipality.population,
            approximate=True,
            code=municipality.code,
            admin_codes=self._admin_codes(municipality.district),
        )
        place.add_name(place.name, Match.NAME)
        return place


def _municipality(comune: dict[str, Any]) -> Municipality:
    return Municipality(
        code=f"it:{comune['codice']}",
        name=comune["nome"],
        country="IT",
        region=_GEONAMES_REGION_OF_ISTAT[comune["regione"]["codice"]],
        district=comune["sigla"],
        postal_codes=tuple(comune["cap"]),
        population=comune["popolazione"],
    )
