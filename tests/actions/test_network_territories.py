from actions.network_territories import NetworkTerritories
from actions.sites.directory import Directory
from tests.actions.rasa_call import Caller


def test_french_territories_are_listed_with_their_centre(call: Caller) -> None:
    text = call(NetworkTerritories, "Quels territoires ?", "network_territories").text
    lines = [line for line in text.splitlines() if line.startswith("•")]
    assert "• Haute-Normandie : Rouen" in lines
    assert "• Mayotte : Mamoudzou" in lines
    assert "• Provence-Alpes-Côte d'Azur : Marseille" in lines
    assert lines == sorted(lines)
    assert "2013" in text


def test_territories_of_other_countries_are_left_out(call: Caller, network: Directory) -> None:
    text = call(NetworkTerritories, "Quels territoires ?", "network_territories").text
    abroad = [territory.name for territory in network.territories() if territory.country != "FR"]
    assert abroad
    assert not [name for name in abroad if f"• {name} :" in text]
