import pytest

from actions.centre_directions import CentreDirections
from actions.centre_nearest import CentreNearest
from tests.actions.rasa_call import Caller, Result, entity, place


def ask(call: Caller, centre: str) -> Result:
    return call(CentreDirections, "?", "centre_directions", entities=[entity("centre", centre)])


def test_a_building_that_is_known_is_on_the_map(call: Caller) -> None:
    assert ask(call, "paris").text.splitlines() == [
        "Cité des métiers de Paris",
        "Adresse : Cité des sciences et de l'industrie, 30 avenue Corentin-Cariou, 75019 Paris",
        (
            "Sur la carte : "
            "https://www.openstreetmap.org/?mlat=48.895556&mlon=2.388056#map=17/48.895556/2.388056"
        ),
    ]


def test_a_map_of_the_town_only_says_so(call: Caller) -> None:
    lines = ask(call, "marseille-paca-gap").text.splitlines()
    assert lines[1] == "Je ne connais pas l’adresse exacte de ce centre."
    assert lines[2].startswith("Sur la carte (la ville seulement, pas l’adresse exacte) : https://")


def test_a_centre_without_a_position_has_no_map(call: Caller) -> None:
    result = ask(call, "bas-rhin")
    assert "http" not in result.text
    (reply,) = result.replies
    assert reply["centres"][0]["map_url"] is None


def test_nobody_is_sent_to_a_centre_that_is_not_open_without_being_told(call: Caller) -> None:
    assert ask(call, "genova").text.splitlines()[1] == "Ce centre a fermé en 2016."
    assert "en préfiguration" in ask(call, "charleroi").text.splitlines()[1]


def test_a_move_that_was_planned_is_told_beside_the_address(call: Caller) -> None:
    lines = ask(call, "liege").text.splitlines()
    assert lines[1] == "Adresse : parc économique Zénobe Gramme, Angleur, Liège"
    assert lines[-1].startswith("En septembre 2023, un déménagement au Val Benoît était prévu")


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("fr", "c’est à combien de km ?", "Distance depuis Dijon : 151 km environ, à vol d’oiseau."),
        ("en", "how far is it?", "From Dijon: about 151 km as the crow flies."),
        ("it", "quanto dista?", "Da Digione: circa 151 km in linea d’aria."),
        ("es", "¿a qué distancia está?", "Desde Dijon: unos 151 km en línea recta."),
        ("pt", "a que distância fica?", "Distância desde Dijon: cerca de 151 km, em linha reta."),
        ("de", "wie weit ist das?", "Von Dijon aus: etwa 151 km Luftlinie."),
    ],
)
def test_the_distance_from_the_place_of_the_conversation_comes_first(
    call: Caller, language: str, text: str, said: str
) -> None:
    before = call(CentreNearest, "Dijon", "centre_nearest", entities=[place("Dijon")])
    slots = {"language": language, "centre": "geneve"}
    lines = call(CentreDirections, text, "centre_directions", slots=slots, after=before).text.splitlines()
    assert lines[1] == said
    assert "Prévost-Martin" in lines[2]
    assert "https://" in lines[3]


def test_a_distance_is_told_for_the_button_too(call: Caller) -> None:
    before = call(CentreNearest, "Dijon", "centre_nearest", entities=[place("Dijon")])
    result = call(CentreDirections, "/centre_directions", "centre_directions", after=before)
    assert result.text.splitlines()[1].startswith("Distance depuis Dijon")


def test_in_the_town_itself_no_distance_is_told(call: Caller) -> None:
    before = call(CentreNearest, "Gap", "centre_nearest", entities=[place("Gap")])
    lines = call(CentreDirections, "c’est loin ?", "centre_directions", after=before).text.splitlines()
    assert lines[1] == "Il est dans la ville même."


@pytest.mark.parametrize("remembered", [{}, {"place": "a:FR-PAC"}], ids=["nowhere", "a region"])
def test_without_a_town_the_distance_needs_one(call: Caller, remembered: dict[str, str]) -> None:
    slots = {"centre": "geneve", **remembered}
    lines = call(
        CentreDirections, "c’est à combien de km ?", "centre_directions", slots=slots
    ).text.splitlines()
    assert lines[1] == "Dites-moi de quelle ville vous partez et je vous dirai la distance."
    assert lines[2].startswith("Adresse : ")


def test_a_centre_without_a_position_has_no_distance(call: Caller) -> None:
    before = call(CentreNearest, "Dijon", "centre_nearest", entities=[place("Dijon")])
    text = call(
        CentreDirections, "c’est loin ?", "centre_directions", slots={"centre": "bas-rhin"}, after=before
    ).text
    assert "km" not in text
    assert "Dites-moi" not in text
