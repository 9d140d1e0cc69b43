from actions.centre_nearest import CentreNearest
from actions.centre_next import CentreNext
from actions.sites.directory import Directory
from tests.actions.rasa_call import Caller, Result, entity, place


def gap(call: Caller) -> Result:
    return call(CentreNearest, "Gap", "centre_nearest", entities=[place("Gap")])


def test_each_further_centre_is_another_one_and_farther(call: Caller) -> None:
    first = call(CentreNext, "un autre ?", "centre_next", after=gap(call))
    second = call(CentreNext, "et encore ?", "centre_next", after=first)
    assert first.centres == ["marseille-paca-sisteron"]
    assert first.text.startswith("Un autre centre (Gap, à 42 km) : Centre associé de Sisteron.")
    assert second.centres == ["marseille-paca-antibes"]
    assert second.slots["shown"] == [
        "marseille-paca-gap",
        "marseille-paca",
        "marseille-paca-sisteron",
        "marseille-paca-antibes",
    ]
    assert second.slots["centre"] == "marseille-paca-antibes"
    assert second.keys == [
        "centre_contact:marseille-paca-antibes",
        "centre_directions:marseille-paca-antibes",
        "centre_next",
    ]


def test_a_shared_position_is_gone_on_from(call: Caller) -> None:
    shared = entity("position", "44.567,6.089")
    first = call(CentreNearest, "", "centre_nearest", entities=[shared])
    result = call(CentreNext, "un autre ?", "centre_next", after=first)
    assert result.centres == ["marseille-paca-sisteron"]


def test_the_card_has_the_distance(call: Caller) -> None:
    (reply,) = call(CentreNext, "un autre ?", "centre_next", after=gap(call)).replies
    assert 41 < reply["centres"][0]["distance_km"] < 43


def test_a_new_place_begins_anew(call: Caller) -> None:
    result = call(CentreNext, "et à Namur ?", "centre_next", entities=[place("Namur")], after=gap(call))
    assert result.centres[0] == "namur"


def test_without_a_place_it_is_asked_for(call: Caller) -> None:
    result = call(CentreNext, "un autre ?", "centre_next")
    assert result.text.startswith("Dans quelle ville êtes-vous ?")
    assert result.slots["pending"] == "centre_next"


def test_when_all_have_been_shown_there_is_no_other(call: Caller, network: Directory) -> None:
    shown = [centre.id for centre in network.centres()]
    result = call(CentreNext, "un autre ?", "centre_next", slots={"shown": shown}, after=gap(call))
    assert result.text == "Je n’ai pas d’autre centre ouvert à vous proposer."
    assert result.keys == ["centre_list", "human_handoff"]


def test_only_open_centres_follow(call: Caller, network: Directory) -> None:
    result = gap(call)
    for _ in range(8):
        result = call(CentreNext, "un autre ?", "centre_next", after=result)
        assert network.centre(result.centres[0]).is_open
