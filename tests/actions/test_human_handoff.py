import pytest

from actions.human_handoff import HumanHandoff
from actions.inform_place import InformPlace
from tests.actions.rasa_call import Caller, entity, place

QUESTION = "Je veux parler à quelqu’un"


@pytest.mark.parametrize(
    ("slots", "named"), [({"centre": "geneve"}, []), ({}, ["geneve"]), ({"centre": "paris"}, ["geneve"])]
)
def test_the_contact_of_the_centre_in_question_is_given(
    call: Caller, slots: dict[str, str], named: list[str]
) -> None:
    entities = [entity("centre", name) for name in named]
    result = call(HumanHandoff, QUESTION, "human_handoff", slots=slots, entities=entities)
    assert result.text.splitlines() == [
        "Pour parler à quelqu’un, voici comment joindre ce centre : Cité des métiers du Grand Genève.",
        "Adresse : 6 rue Prévost-Martin, 1205 Genève",
        "Téléphone : +41 22 388 44 00",
    ]
    assert result.centres == ["geneve"]
    assert result.keys == ["centre_nearest", "network_contact"]


@pytest.mark.parametrize("slots", [{}, {"centre": "bas-rhin"}])
def test_without_a_contact_the_network_is_named_and_the_town_asked_for(
    call: Caller, slots: dict[str, str]
) -> None:
    result = call(HumanHandoff, QUESTION, "human_handoff", slots=slots)
    assert "https://www.reseaucitesdesmetiers.org" in result.text
    assert result.text.endswith("Dans quelle ville êtes-vous ?")
    assert result.slots["pending"] == "centre_contact"


def test_the_town_then_gives_a_centre_with_its_contact(call: Caller) -> None:
    asked = call(HumanHandoff, QUESTION, "human_handoff")
    result = call(InformPlace, "Genève", "inform_place", entities=[place("Genève")], after=asked)
    assert "Téléphone : +41 22 388 44 00" in result.text
    assert result.slots["pending"] is None
