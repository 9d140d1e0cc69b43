import pytest

from actions.places.gazetteer import Gazetteer, great_circle
from actions.places.place import Match, PlaceKind
from actions.places.resolve import resolve

OVERSEAS = [
    ("Pointe-à-Pitre", "GP", "FR-971"),
    ("Fort-de-France", "MQ", "FR-972"),
    ("Cayenne", "GF", "FR-973"),
    ("Saint-Denis de la Réunion", "RE", "FR-974"),
    ("Mamoudzou", "YT", "FR-976"),
    ("Nouméa", "NC", "FR-NC"),
    ("Papeete", "PF", "FR-PF"),
    ("Mata-Utu", "WF", "FR-WF"),
    ("Saint-Pierre et Miquelon", "PM", "FR-PM"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MARSEILLE", "fr:13055"),
        ("st etienne", "fr:42218"),
        ("le havre", "fr:76351"),
        ("Havre", "fr:76351"),
        ("la garde", "fr:83062"),
        ("cherbourg", "fr:50129"),
        ("Châlons-sur-Marne", "fr:51108"),
        ("Bellegarde sur Valserine", "fr:01033"),
        ("Évry", "fr:91228"),
        ("Paris 13e", "fr:75113"),
        ("13ème arrondissement de Paris", "fr:75113"),
        ("Lyon 3", "fr:69383"),
        ("Milano", "it:015146"),
        ("reggio nell'emilia", "it:035033"),
        ("Côtes d'Armor", "a:FR-22"),
        ("côtes du nord", "a:FR-22"),
        ("Haute Normandie", "a:FR-Q"),
        ("PACA", "a:FR-PAC"),
        ("la Réunion", "a:FR-974"),
        ("canton de Vaud", "a:CH-VD"),
        ("Svizzera italiana", "a:CH-TI"),
        ("département de la Vienne", "a:FR-86"),
        ("provincia di Treviso", "a:IT-TV"),
        ("colombie britannique", "a:CA-BC"),
        ("Flandre", "a:BE-VLG"),
        ("île maurice", "c:MU"),
        ("Helvétie", "c:CH"),
    ],
)
def test_name_in_any_spelling_is_found(gazetteer: Gazetteer, text: str, expected: str) -> None:
    found = resolve(gazetteer.lookup(text, "fr"), language="fr").places
    assert found[0] == gazetteer.place(expected)


@pytest.mark.parametrize(
    ("text", "language", "own_name"),
    [
        ("Genf", "de", "Genève"),
        ("ginevra", "it", "Genève"),
        ("Genebra", "pt", "Genève"),
        ("Mailand", "de", "Milano"),
        ("Milán", "es", "Milano"),
        ("Lüttich", "de", "Liège"),
        ("Anvers", "fr", "Antwerpen"),
        ("Bruselas", "es", "Bruxelles"),
        ("Lissabon", "de", "Lisboa"),
        ("Estrasburgo", "pt", "Strasbourg"),
        ("Marsiglia", "it", "Marseille"),
        ("Londres", "fr", "London"),
        ("Cerdeña", "es", "Sardegna"),
        ("Bretagna", "it", "Bretagne"),
        ("Lombardei", "de", "Lombardia"),
        ("Svizzera", "it", "Schweiz"),
        ("Alemanha", "pt", "Deutschland"),
    ],
)
def test_exonym_leads_to_the_own_name_and_back(
    gazetteer: Gazetteer, text: str, language: str, own_name: str
) -> None:
    best = gazetteer.lookup(text, language)[0]
    assert (best.place.name, best.match) == (own_name, Match.EXONYM)
    assert best.place.name_in(language).casefold() == text.casefold()


@pytest.mark.parametrize(("name", "territory", "code"), OVERSEAS)
def test_overseas_place_is_french_and_keeps_its_territory(
    gazetteer: Gazetteer, name: str, territory: str, code: str
) -> None:
    place = gazetteer.lookup(name, "fr")[0].place
    assert (place.country, place.territory, place.admin_codes) == ("FR", territory, (code,))


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Nice", ("FR-PAC", "FR-06")),
        ("Rouen", ("FR-NOR", "FR-Q", "FR-76")),
        ("Bastia", ("FR-20R", "FR-2B")),
        ("Charleroi", ("BE-WAL", "BE-WHT")),
        ("Bruxelles", ("BE-BRU",)),
        ("Meyrin", ("CH-GE",)),
        ("Bellinzona", ("CH-TI",)),
        ("Treviso", ("IT-34", "IT-TV")),
        ("Irun", ("ES-PV", "ES-SS")),
        ("Cascais", ("PT-11",)),
        ("Kehl", ("DE-BW",)),
        ("Lomé", ("TG-M",)),
        ("Valparaíso", ("CL-VS",)),
    ],
)
def test_town_knows_its_areas_from_wide_to_narrow(
    gazetteer: Gazetteer, name: str, codes: tuple[str, ...]
) -> None:
    assert gazetteer.lookup(name)[0].place.admin_codes == codes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("13", "Bouches-du-Rhône"),
        ("2a", "Corse-du-Sud"),
        ("974", "La Réunion"),
        ("01", "Ain"),
        ("20", "Corse"),
    ],
)
def test_number_of_a_departement_is_found(gazetteer: Gazetteer, text: str, expected: str) -> None:
    [candidate] = gazetteer.lookup(text)
    assert (candidate.place.name, candidate.match) == (expected, Match.CODE)


@pytest.mark.parametrize(
    ("text", "language", "name", "codes"),
    [
        ("13001", "fr", "13001 Marseille 1er arrondissement", ("FR-PAC", "FR-13")),
        ("97400", "fr", "97400 Saint-Denis", ("FR-974",)),
        ("20121", "it", "20121 Milano", ("IT-25", "IT-MI")),
        ("08001", "es", "08001 Barcelona", ("ES-CT", "ES-B")),
        ("50667", "de", "50667 Köln", ("DE-NW",)),
        ("4000-123", "pt", "4000 Porto", ("PT-13",)),
        ("CH-1205", "fr", "1205 Genève", ("CH-GE",)),
        ("B-6000", "fr", "6000 Charleroi", ("BE-WAL", "BE-WHT")),
        ("L-4010", "de", "4010 Esch-sur-Alzette", ("LU-ES",)),
        ("98000", "fr", "98000 Monaco", ()),
        ("V6B 1A1", "en", "V6B Vancouver", ("CA-BC",)),
    ],
)
def test_postal_code_of_the_language_comes_first(
    gazetteer: Gazetteer, text: str, language: str, name: str, codes: tuple[str, ...]
) -> None:
    place = gazetteer.lookup(text, language)[0].place
    assert (place.name, place.kind, place.admin_codes) == (name, PlaceKind.POSTAL_CODE, codes)


def test_postal_code_of_unknown_country_is_given_for_each(gazetteer: Gazetteer) -> None:
    assert [candidate.place.country for candidate in gazetteer.postal("1000")] == ["BE", "CH", "PT", "LU"]
    assert [candidate.place.name for candidate in gazetteer.postal("1000", "CH")] == ["1000 Lausanne"]


def test_postal_code_that_is_in_no_list_is_approximate(gazetteer: Gazetteer) -> None:
    [candidate] = gazetteer.postal("13999", "FR")
    assert (candidate.place.name, candidate.place.approximate) == ("13999 Marseille", True)


@pytest.mark.parametrize("code", ["00000", "123", "", "ABCDE", "12 34 56"])
def test_what_is_no_postal_code_finds_nothing(gazetteer: Gazetteer, code: str) -> None:
    assert gazetteer.postal(code, "FR") == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Castro (LE)", ("IT-75", "IT-LE")),
        ("Saint-Denis 974", ("FR-974",)),
        ("Victoria, BC", ("CA-BC",)),
        ("Villeneuve VD", ("CH-VD",)),
    ],
)
def test_code_of_the_area_may_follow_the_name(
    gazetteer: Gazetteer, text: str, codes: tuple[str, ...]
) -> None:
    assert gazetteer.lookup(text)[0].place.admin_codes == codes


@pytest.mark.parametrize("code", ["00000", "99999", "98999", "0000", "9999"])
def test_digits_in_no_use_are_no_postal_code(gazetteer: Gazetteer, code: str) -> None:
    assert not [c for c in gazetteer.postal(code) if c.place.country in {"FR", "IT", "BE"}]


def test_a_short_name_of_one_language_is_unknown_in_another(gazetteer: Gazetteer) -> None:
    assert "München" in {candidate.place.name for candidate in gazetteer.lookup("Monaco", "it")}
    assert "München" not in {candidate.place.name for candidate in gazetteer.lookup("Monaco", "fr")}


@pytest.mark.parametrize("text", ["", "   ", "?!", "xyzzyland", "'; DROP TABLE places; --", "🗼"])
def test_unknown_name_finds_nothing(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.lookup(text) == []


@pytest.mark.parametrize("place_id", ["a:FR-PAC", "c:BE", "fr:13055", "it:015146", "p:FR-13001", "p:BE-6043"])
def test_place_is_found_by_id_or_register_number(gazetteer: Gazetteer, place_id: str) -> None:
    place = gazetteer.place(place_id)
    assert gazetteer.place(place.id) == place


@pytest.mark.parametrize("place_id", ["g:0", "fr:99999", "p:FR-00000", "p:", ""])
def test_unknown_id_is_a_key_error(gazetteer: Gazetteer, place_id: str) -> None:
    with pytest.raises(KeyError):
        gazetteer.place(place_id)


def test_commune_that_geonames_lacks_is_placed_by_its_neighbours(gazetteer: Gazetteer) -> None:
    place = gazetteer.place("fr:38053")
    assert (place.name, place.approximate) == ("Bourgoin-Jallieu", True)
    assert great_circle((place.latitude, place.longitude), (45.586, 5.274)) < 10


@pytest.mark.parametrize(
    ("position", "nearest", "country"),
    [
        ((46.194, 6.238), "Annemasse", "FR"),
        ((46.193, 9.018), "Bellinzona", "CH"),
        ((-20.882, 55.450), "Saint-Denis", "FR"),
        ((43.339, -1.789), "Irun", "ES"),
    ],
)
def test_position_is_in_its_nearest_town(
    gazetteer: Gazetteer, position: tuple[float, float], nearest: str, country: str
) -> None:
    place, distance = gazetteer.near(*position)[0]
    assert (place.name, place.country) == (nearest, country)
    assert distance < 1


def test_towns_around_are_sorted_by_distance_and_inside_the_radius(gazetteer: Gazetteer) -> None:
    distances = [distance for _, distance in gazetteer.near(48.8566, 2.3522, km=10, limit=50)]
    assert distances == sorted(distances)
    assert len(distances) == 50
    assert max(distances) <= 10


def test_nothing_is_near_in_mid_ocean(gazetteer: Gazetteer) -> None:
    assert gazetteer.near(-40.0, -120.0, km=100) == []


def test_great_circle_from_paris_to_marseille() -> None:
    assert great_circle((48.8566, 2.3522), (43.2965, 5.3698)) == pytest.approx(660.5, abs=1.0)


@pytest.mark.parametrize(
    ("code", "town"), [("24937", "Flensburg"), ("38640", "Goslar"), ("36201", "Vigo"), ("V8W", "Victoria")]
)
def test_finer_leading_digits_go_before_coarser_ones(gazetteer: Gazetteer, code: str, town: str) -> None:
    places = [c.place for c in gazetteer.postal(code) if c.place.country in {"DE", "ES", "CA"}]
    assert town in {place.name.partition(" ")[2] for place in places}
