from actions.centre_directions import CentreDirections
from tests.actions.rasa_call import Caller, Result, entity


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
