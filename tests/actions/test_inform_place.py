import pytest

from actions.centre_hours import CentreHours
from actions.inform_place import InformPlace
from tests.actions.rasa_call import Caller, Result, entity, place


def test_a_place_alone_gets_its_centre(call: Caller) -> None:
    result = call(InformPlace, "Gap", "inform_place", entities=[place("Gap")])
    assert result.centres[0] == "marseille-paca-gap"
    assert result.turn["topic"] == "inform_place"
    assert result.slots["country"] == "FR"


@pytest.mark.parametrize(
    ("key", "part"), [("g.2980916", "Pour Saint-Denis"), ("c.LU", "Pour ce pays (Luxembourg)")]
)
def test_a_choice_names_a_place_by_its_key(call: Caller, key: str, part: str) -> None:
    result = call(
        InformPlace, f'/inform_place{{"place": "{key}"}}', "inform_place", entities=[entity("place", key)]
    )
    assert part in result.text


def test_every_choice_among_several_places_leads_to_a_centre(call: Caller) -> None:
    asked = call(InformPlace, "Saint-Denis", "inform_place", entities=[place("Saint-Denis")])
    assert len(asked.keys) >= 2
    for key in asked.keys:
        chosen = entity("place", key.partition(":")[2])
        assert call(InformPlace, f"/{key}", "inform_place", entities=[chosen], after=asked).centres


@pytest.mark.parametrize("pending", [None, "need_job"])
def test_the_button_for_naming_a_place_asks_for_it(call: Caller, pending: str | None) -> None:
    result = call(InformPlace, "/inform_place", "inform_place", slots={"pending": pending})
    assert result.text.startswith("Dans quelle ville êtes-vous ?")
    assert result.slots["pending"] == (pending or "inform_place")


def test_a_faint_mention_counts_where_a_place_was_asked_for(call: Caller) -> None:
    faint = place("Tours", sure=False, score=1)
    result = call(InformPlace, "tours", "inform_place", entities=[faint], slots={"pending": "centre_nearest"})
    assert "Tours" in result.text
    assert result.centres


def mark(kind: str) -> dict[str, object]:
    return entity("follow_up", kind)


@pytest.fixture
def hours_of_paris(call: Caller) -> Result:
    return call(CentreHours, "?", "centre_hours", entities=[entity("centre", "paris")])


def test_the_question_before_is_asked_of_another_place(call: Caller, hours_of_paris: Result) -> None:
    entities = [place("Bellinzona"), mark("same")]
    result = call(
        InformPlace, "et pour Bellinzone ?", "inform_place", entities=entities, after=hours_of_paris
    )
    assert result.turn["topic"] == "centre_hours"
    assert result.centres == ["svizzera-italiana"]
    assert "jeudi : 14 h–20 h" in result.text


def test_a_place_without_a_link_to_the_question_before_begins_anew(
    call: Caller, hours_of_paris: Result
) -> None:
    result = call(
        InformPlace, "j’habite à Gap", "inform_place", entities=[place("Gap")], after=hours_of_paris
    )
    assert result.turn["topic"] == "inform_place"
    assert "Pour Gap, le bon centre est" in result.text


@pytest.mark.parametrize(
    ("name", "centre", "part"),
    [("Marseille", "marseille-paca", "Centres associés"), ("Gênes", "genova", "a fermé en 2016")],
)
def test_the_one_of_a_town_is_the_centre_that_stands_there(
    call: Caller, name: str, centre: str, part: str
) -> None:
    result = call(InformPlace, f"celle de {name}", "inform_place", entities=[place(name), mark("one")])
    assert result.centres == [centre]
    assert part in result.text
    assert result.turn["topic"] == "centre_details"


def test_the_one_of_a_town_without_any_is_the_right_one_for_it(call: Caller) -> None:
    result = call(InformPlace, "celle de Lyon", "inform_place", entities=[place("Lyon"), mark("one")])
    assert result.centres[0] == "marseille-paca-gap"


def test_a_centre_by_its_own_name_is_told_about(call: Caller) -> None:
    result = call(InformPlace, "Porta 22", "inform_place", entities=[entity("centre", "barcelona")])
    assert result.centres == ["barcelona"]
    assert result.turn["topic"] == "centre_details"


def test_what_waits_for_the_place_is_answered(call: Caller) -> None:
    asked = call(CentreHours, "quels sont les horaires ?", "centre_hours")
    result = call(InformPlace, "Cascais", "inform_place", entities=[place("Cascais")], after=asked)
    assert result.turn["topic"] == "centre_hours"
    assert "9 h–18 h" in result.text


@pytest.mark.parametrize(("number", "centre"), [("first", "la-reunion"), ("second", "paris")])
def test_a_place_that_was_offered_is_taken_by_its_number(call: Caller, number: str, centre: str) -> None:
    asked = call(InformPlace, "Saint-Denis", "inform_place", entities=[place("Saint-Denis")])
    order = [key.partition(":")[2] for key in asked.keys]
    assert order == ["g.935264", "g.2980916"]
    result = call(InformPlace, "le deuxième", "inform_place", entities=[mark(number)], after=asked)
    assert result.centres[0] == centre


def test_of_a_country_with_several_centres_none_is_the_right_one(call: Caller) -> None:
    result = call(InformPlace, "et en Italie ?", "inform_place", entities=[entity("country", "IT")])
    assert result.text.startswith("Centres en Italie : 6.")


def test_of_a_far_country_only_its_own_centre_is_named(call: Caller) -> None:
    result = call(InformPlace, "Maurice", "inform_place", entities=[entity("country", "MU")])
    lines = result.text.splitlines()
    assert lines[0].startswith("Je ne connais aucun centre ouvert pour ce pays (Maurice).")
    assert lines[1].startswith("Je connais aussi : Cité des métiers (République de Maurice).")
    assert "2013" in lines[1]
    assert result.centres == ["maurice"]
    assert result.slots["centre"] == "maurice"
    assert result.keys[0] == "centre_details:maurice"


@pytest.mark.parametrize(
    ("language", "name", "part"),
    [
        (
            "fr",
            "Provence-Alpes-Côte d’Azur",
            "Pour ce territoire (Provence-Alpes-Côte d'Azur), le bon centre",
        ),
        ("it", "Ticino", "Per questo territorio (Ticino), il centro giusto"),
        ("es", "Ticino", "Para este territorio (Ticino), el centro adecuado"),
        ("en", "Ticino", "For Ticino, the right centre"),
        ("pt", "Ticino", "O centro certo para si (Ticino)"),
        ("de", "Ticino", "Das richtige Zentrum für Sie (Ticino)"),
    ],
)
def test_the_name_of_an_area_needs_no_article(call: Caller, language: str, name: str, part: str) -> None:
    slots = {"language": language}
    result = call(InformPlace, name, "inform_place", entities=[place(name)], slots=slots)
    assert part in result.text


def test_a_number_where_no_place_was_offered_is_no_place(call: Caller) -> None:
    result = call(InformPlace, "la première", "inform_place", entities=[mark("first")])
    assert result.text.startswith("Dans quelle ville êtes-vous ?")
