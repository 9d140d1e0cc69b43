from actions.centre_details import CentreDetails
from actions.centre_nearest import CentreNearest
from actions.centre_next import CentreNext
from actions.inform_place import InformPlace
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


def closer(call: Caller, text: str, after: Result, language: str = "fr") -> Result:
    mark = entity("follow_up", "closer")
    return call(CentreNext, text, "centre_next", entities=[mark], slots={"language": language}, after=after)


def test_none_is_called_nearer_than_the_nearest(call: Caller) -> None:
    result = closer(call, "il y en a un plus proche ?", gap(call))
    assert result.centres == ["marseille-paca-gap"]
    assert result.text.startswith(
        "Je n’en connais pas d’ouvert plus près. Le plus proche (Gap, à 1 km) reste : Centre associé de Gap."
    )


def test_after_farther_ones_the_nearest_is_named_again(call: Caller) -> None:
    first = call(CentreNext, "un autre ?", "centre_next", after=gap(call))
    result = closer(call, "c'est trop loin", first)
    assert result.centres == ["marseille-paca-gap"]
    assert result.slots["centre"] == "marseille-paca-gap"
    assert result.slots["shown"] == first.slots["shown"]


def test_a_nearer_one_that_is_not_confirmed_is_named_with_its_doubt(call: Caller) -> None:
    lyon = call(CentreNearest, "Lyon", "centre_nearest", entities=[place("Nantes")])
    result = closer(call, "plus près ?", lyon)
    assert "Je n’en connais pas d’ouvert plus près." in result.text
    assert "Je connais aussi : " in result.text
    assert "Renseignez-vous avant de vous déplacer." in result.text


def test_near_a_shared_position_the_nearest_was_shown(call: Caller) -> None:
    shared = entity("position", "44.567,6.089")
    first = call(CentreNearest, "", "centre_nearest", entities=[shared])
    result = closer(call, "is there a closer one?", first, language="en")
    assert result.text == "I know of no open centre that is nearer than the ones I have shown you."


def other(call: Caller, after: Result, *entities: dict[str, object], text: str = "non, l’autre") -> Result:
    mark = entity("follow_up", "other")
    return call(CentreNext, text, "centre_next", entities=[*entities, mark], after=after)


def test_the_other_place_of_the_name_is_the_one_that_was_not_chosen(call: Caller) -> None:
    asked = call(InformPlace, "Saint-Denis", "inform_place", entities=[place("Saint-Denis")])
    chosen = call(InformPlace, "/", "inform_place", entities=[place("g.935264")], after=asked)
    assert chosen.centres[0] == "la-reunion"
    result = other(call, chosen)
    assert result.centres[0] == "paris"
    assert "La Réunion" not in result.text
    assert other(call, result).centres[0] == "la-reunion"


def test_of_several_other_places_it_is_asked_which(call: Caller) -> None:
    offered = ["g:3016702", "g:3014728", "g:2996944"]
    gap_chosen = call(InformPlace, "/", "inform_place", entities=[place("g.3016702")])
    result = other(call, gap_chosen.with_slots(candidates=offered))
    assert result.keys == [f"inform_place:{key.replace(':', '.')}" for key in offered[1:]]


def test_while_nothing_is_chosen_all_stay_offered(call: Caller) -> None:
    asked = call(InformPlace, "Saint-Denis", "inform_place", entities=[place("Saint-Denis")])
    assert set(other(call, asked).keys) == set(asked.keys)


def test_another_place_of_a_name_that_was_not_asked_about(call: Caller) -> None:
    taken = call(CentreNearest, "Valence", "centre_nearest", entities=[place("Valence")])
    assert taken.slots["place"] == "g:2971053"
    result = other(call, taken, place("Valence"), text="non, l’autre Valence")
    assert "inform_place:g.2971054" in result.keys
    assert "inform_place:g.2971053" not in result.keys


def test_the_other_centre_is_the_next_one_where_no_place_was_offered(call: Caller) -> None:
    assert other(call, gap(call)).centres == ["marseille-paca-sisteron"]


def test_without_a_place_the_next_one_is_around_the_centre_spoken_of(call: Caller) -> None:
    told = call(CentreDetails, "?", "centre_details", entities=[entity("centre", "nimes")])
    assert "centre_next" in told.keys
    result = call(CentreNext, "une autre ?", "centre_next", after=told)
    assert result.centres == ["marseille-paca-istres"]


def test_nearer_to_what_is_asked_where_no_place_is_known(call: Caller) -> None:
    told = call(CentreDetails, "?", "centre_details", entities=[entity("centre", "porto")])
    result = closer(call, "il y en a un plus proche ?", told)
    assert result.text.startswith("Dans quelle ville êtes-vous ?")
