import pytest

from actions.centre_nearest import CentreNearest
from tests.actions.rasa_call import Caller, Result, entity, place


def ask(call: Caller, *places: str, language: str = "fr", country: str | None = None) -> Result:
    return call(
        CentreNearest,
        ", ".join(places),
        "centre_nearest",
        entities=[place(name) for name in places],
        slots={"language": language, "country": country},
    )


def test_the_associated_centre_of_the_town_comes_first_with_its_parent_beside_it(call: Caller) -> None:
    result = ask(call, "Gap")
    assert result.centres == ["marseille-paca-gap", "marseille-paca"]
    lines = result.text.splitlines()
    assert lines[0] == "Pour Gap, le bon centre est : Centre associé de Gap."
    assert "Provence-Alpes-Côte d'Azur" in lines[1]
    assert "Il est dans la ville même." in lines[1]
    assert lines[-1] == (
        "Centre principal : Cité des métiers de Marseille et de Provence-Alpes-Côte d'Azur, à 151 km."
    )
    (reply,) = result.replies
    assert reply["place"] == {
        "name": "Gap",
        "country": "FR",
        "latitude": pytest.approx(44.56, abs=0.01),
        "longitude": pytest.approx(6.08, abs=0.01),
        "kind": "town",
    }


def test_a_nearer_centre_across_the_border_is_named_beside_the_one_at_home(call: Caller) -> None:
    result = ask(call, "Lille")
    assert result.centres == ["grand-roissy-le-bourget", "bruxelles"]
    assert "le centre ouvert le plus proche en France est : Cité des métiers du Grand Roissy" in result.text
    assert "À 191 km environ, à vol d’oiseau." in result.text
    assert "Plus proche, mais en Belgique : Cité des métiers de Bruxelles, à 94 km." in result.text


def test_an_unconfirmed_centre_of_the_territory_is_named_with_its_doubt(call: Caller) -> None:
    result = ask(call, "Mamoudzou")
    assert result.centres == ["mayotte"]
    assert (
        "Je ne suis pas sûr qu’il soit encore ouvert (dernière information : 10 décembre 2015)" in result.text
    )
    assert "Renseignez-vous avant de vous déplacer." in result.text
    assert "Téléphone : +262 269 64 38 43" in result.text
    assert "Je ne connais aucun autre centre ouvert près de là." in result.text


def test_an_unconfirmed_centre_has_the_nearest_confirmed_one_beside_it(call: Caller) -> None:
    result = ask(call, "Rouen")
    assert result.centres[0] == "haute-normandie"
    assert "Le plus proche dont l’ouverture est confirmée : " in result.text


@pytest.mark.parametrize("name", ["Genève", "Geneva", "Genf", "Ginevra"])
def test_a_town_is_known_in_other_languages(call: Caller, name: str) -> None:
    result = ask(call, name)
    assert result.centres == ["geneve"]
    assert "Pour Genève, le bon centre est : Cité des métiers du Grand Genève." in result.text
    assert "Ouvert, d’après mes sources (25 août 2025)." in result.text


@pytest.mark.parametrize(
    ("language", "part"),
    [("en", "Geneva"), ("it", "Ginevra"), ("es", "Ginebra"), ("de", "Genf")],
)
def test_the_answer_is_in_the_language_of_the_person(call: Caller, language: str, part: str) -> None:
    result = ask(call, part, language=language)
    assert part in result.text.splitlines()[0]
    assert result.turn["language"] == language


def test_a_closed_centre_is_never_recommended(call: Caller) -> None:
    result = ask(call, "Gênes")
    assert "genova" not in result.centres
    assert result.centres


def test_far_from_all_centres_none_is_called_near(call: Caller) -> None:
    result = ask(call, "Nantes")
    assert result.text.startswith("Je ne connais aucun centre ouvert près de chez vous (Nantes).")
    assert "317 km" in result.text


def test_a_shared_position_is_not_kept(call: Caller) -> None:
    result = call(CentreNearest, "", "centre_nearest", entities=[entity("position", "44.567,6.089")])
    assert result.text.startswith("Pour votre position, le bon centre est : Centre associé de Gap.")
    assert result.centres == ["marseille-paca-gap", "marseille-paca"]
    (reply,) = result.replies
    assert reply["place"] is None
    assert result.slots.get("place") is None
    assert "44.5" not in str(result.slots)
    assert "6.08" not in str(result.slots)


def test_a_position_in_the_ocean_has_no_centre_near(call: Caller) -> None:
    result = call(CentreNearest, "", "centre_nearest", entities=[entity("position", "0,-30")])
    assert "aucun centre ouvert pour votre position" in result.text
    assert result.centres == []


def test_several_places_of_one_name_are_offered(call: Caller) -> None:
    result = ask(call, "Saint-Denis")
    assert result.text == "Il y a plusieurs lieux qui s’appellent « Saint-Denis ». Lequel est le bon ?"
    assert len(result.keys) >= 2
    assert all(key.startswith("inform_place:") for key in result.keys)
    assert any("Réunion" in title for title in result.titles)
    assert len(set(result.titles)) == len(result.titles)
    assert result.centres == []
    assert result.slots["pending"] == "centre_nearest"


@pytest.mark.parametrize(
    ("places", "centre"),
    [
        (("Saint-Denis", "La Réunion"), "la-reunion"),
        (("Réunion",), "la-reunion"),
        (("34000",), "montpellier"),
        (("90000",), "belfort"),
        (("Turin",), "torino"),
        (("Bas-Rhin",), "liege"),
    ],
)
def test_areas_and_postal_codes_are_places(call: Caller, places: tuple[str, ...], centre: str) -> None:
    assert ask(call, *places).centres[0] == centre


def test_two_different_towns_are_asked_about(call: Caller) -> None:
    result = ask(call, "Paris", "Lyon")
    assert result.text == "Vous avez nommé plusieurs lieux. Pour lequel dois-je chercher ?"
    assert [title.split(",")[0] for title in result.titles] == ["Paris", "Lyon"]


def test_an_unknown_place_is_said_to_be_unknown(call: Caller) -> None:
    result = ask(call, "Xyzqwv")
    assert "Je ne trouve pas de lieu appelé « Xyzqwv »." in result.text
    (reply,) = result.replies
    assert reply["request_position"] is True
    assert result.keys == ["centre_list", "concept_remote"]
    assert result.slots["pending"] == "centre_nearest"


def test_without_a_place_it_is_asked_for(call: Caller) -> None:
    result = call(CentreNearest, "Où est le centre le plus proche ?", "centre_nearest")
    assert result.text == "Dans quelle ville êtes-vous ? Un code postal ou votre position conviennent aussi."
    (reply,) = result.replies
    assert reply["request_position"] is True
    assert result.slots["pending"] == "centre_nearest"


@pytest.mark.parametrize(
    "text", ["Où est le centre le plus proche ?", "Trouver un centre", "/centre_nearest"]
)
def test_the_question_itself_is_no_place_even_where_one_is_expected(call: Caller, text: str) -> None:
    result = call(CentreNearest, text, "centre_nearest", slots={"pending": "need_job"})
    assert result.text.startswith("Dans quelle ville êtes-vous ?")


def test_a_place_that_was_named_before_is_remembered(call: Caller) -> None:
    before = ask(call, "Gap")
    again = call(CentreNearest, "et le plus proche ?", "centre_nearest", after=before)
    assert again.centres == before.centres


def test_a_country_without_a_centre_has_the_nearest_abroad(call: Caller) -> None:
    result = call(CentreNearest, "Luxembourg", "centre_nearest", entities=[entity("country", "LU")])
    assert result.centres == ["liege"]
    assert "Il se trouve en Belgique." in result.text


@pytest.mark.parametrize(
    ("name", "centre"),
    [("Liège", "liege"), ("Porto", "porto"), ("Genève", "geneve"), ("Bruxelles", "bruxelles")],
)
def test_a_country_named_before_moves_no_well_known_town(call: Caller, name: str, centre: str) -> None:
    assert ask(call, name, country="FR").centres[0] == centre


def test_a_country_named_before_helps_to_choose_between_places_of_one_name(call: Caller) -> None:
    result = call(
        CentreNearest,
        "Saint-Denis en Belgique",
        "centre_nearest",
        entities=[place("Saint-Denis"), entity("country", "BE")],
    )
    assert not any("Réunion" in title for title in result.titles)


def test_the_card_of_a_centre_has_what_a_map_needs(call: Caller) -> None:
    (reply,) = ask(call, "Gap").replies
    first = reply["centres"][0]
    assert first["distance_km"] == 0.0
    assert first["serves_place"] is True
    assert first["approximate"] is True
    assert first["status"] == "open"
    assert first["open_now"] is None
    assert first["map_url"].startswith("https://www.openstreetmap.org/?mlat=44.55858")
