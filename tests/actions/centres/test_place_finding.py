import pytest

from actions.answering.services import Services
from actions.centres.place_finding import Certainty, Finding, place_key
from tests.actions.centres.reading import Reading
from tests.actions.centres.turns import turn
from tests.actions.rasa_call import entity, place


@pytest.mark.parametrize(
    ("name", "place_id", "country"),
    [
        ("Gap", "g:3016702", "FR"),
        ("genf", "g:2660646", "CH"),
        ("Mamoudzou", "g:921815", "YT"),
        ("g.2980916", "g:2980916", "FR"),
        ("c.LU", "c:LU", "LU"),
    ],
)
def test_one_place_is_found(services: Services, name: str, place_id: str, country: str) -> None:
    finding = services.places.find(turn(name, [place(name)]))
    assert finding.certainty is Certainty.ONE
    assert finding.where
    assert (finding.where.place_id, finding.where.country) == (place_id, country)


@pytest.mark.parametrize(("language", "name"), [("fr", "Genève"), ("it", "Ginevra"), ("de", "Genf")])
def test_the_place_is_named_in_the_language(services: Services, language: str, name: str) -> None:
    finding = services.places.find(turn("Geneva", [place("Geneva")], language=language))
    assert finding.where
    assert finding.where.name == name


def test_the_key_of_a_place_can_be_that_of_a_choice(services: Services) -> None:
    assert place_key(services.gazetteer.place("g:3016702")) == "g.3016702"
    assert services.places.find(turn("", [place("g.0")])) == Finding(Certainty.NONE)


@pytest.mark.parametrize(
    ("text", "country", "admin_code"),
    [("44.56,6.08", "FR", "FR-05"), ("-12.78,45.23", "YT", "FR-976"), ("46.2,6.14", "CH", "CH-GE")],
)
def test_a_shared_position_has_the_country_and_area_of_the_nearest_town(
    services: Services, text: str, country: str, admin_code: str
) -> None:
    where = services.places.find(turn("", [entity("position", text)])).where
    assert where
    assert (where.name, where.country, where.kind) == (None, country, "position")
    assert where.place_id is None
    assert admin_code in where.admin_codes or country in where.admin_codes
    assert where.payload() is None


def test_far_from_every_town_a_position_has_no_country(services: Services) -> None:
    where = services.places.find(turn("", [entity("position", "0,-30")])).where
    assert where
    assert (where.country, where.admin_codes, where.place_id) == (None, (), None)


@pytest.mark.parametrize("text", ["north pole", "1;2", "44.56"])
def test_what_is_no_position_is_nothing(services: Services, text: str) -> None:
    assert services.places.find(turn("", [entity("position", text)])).certainty is Certainty.NONE


def test_a_name_of_several_places_is_several(services: Services) -> None:
    finding = services.places.find(turn("Saint-Denis", [place("Saint-Denis")]))
    assert finding.certainty is Certainty.SEVERAL
    assert finding.text == "Saint-Denis"
    assert len(finding.candidates) >= 2


def test_an_area_says_which_of_several_is_meant(services: Services) -> None:
    entities = [place("Saint-Denis"), place("La Réunion")]
    where = services.places.find(turn("Saint-Denis, La Réunion", entities)).where
    assert where
    assert where.place_id == "g:935264"


def test_a_country_says_which_of_several_is_meant(services: Services) -> None:
    entities = [place("Valencia"), entity("country", "ES")]
    where = services.places.find(turn("Valencia en España", entities)).where
    assert where
    assert where.country == "ES"


def test_a_faint_mention_counts_only_where_a_place_is_expected(services: Services) -> None:
    asked = turn("nice", [place("nice", sure=False, score=1)])
    assert services.places.find(asked).certainty is Certainty.NONE
    where = services.places.find(asked, expecting=True).where
    assert where
    assert where.name == "Nice"


def test_a_name_that_is_written_where_a_place_would_stand_is_unknown(services: Services) -> None:
    finding = services.places.find(turn("J’habite à Xyzqwvrt", []))
    assert (finding.certainty, finding.text) == (Certainty.UNKNOWN, "Xyzqwvrt")


def test_a_typing_error_is_forgiven_or_asked_about(services: Services) -> None:
    finding = services.places.find(turn("Strasbour", []), expecting=True)
    assert finding.certainty in {Certainty.ONE, Certainty.GUESSED}
    assert "Strasbourg" in {candidate.name for candidate in finding.candidates}


def test_a_message_about_something_else_names_no_place(services: Services) -> None:
    assert services.places.find(turn("C’est gratuit ?", [])).certainty is Certainty.NONE


@pytest.mark.parametrize(("slot", "name"), [("g:3016702", "Gap"), ("g:0", None), (None, None)])
def test_the_place_of_the_conversation_is_remembered(
    services: Services, slot: str | None, name: str | None
) -> None:
    where = services.places.remembered(turn("?", [], slots={"place": slot}))
    assert (where.name if where else None) == name


@pytest.mark.parametrize(
    ("name", "language", "centre_town"),
    [("34000", "fr", "Montpellier"), ("Turin", "fr", "Torino"), ("Lüttich", "de", "Liège")],
)
def test_a_place_keeps_the_name_of_its_town(
    services: Services, name: str, language: str, centre_town: str
) -> None:
    finding = services.places.find(turn(name, [place(name)], language=language))
    assert centre_town in {candidate.name.removeprefix(f"{name} ") for candidate in finding.candidates}


@pytest.mark.parametrize(
    ("slots", "area"),
    [({"country": "RE"}, "FR-974"), ({"place": "fr:97411"}, "FR-974"), ({"place": "fr:97209"}, "FR-972")],
)
def test_where_the_conversation_is_tells_namesakes_apart(
    services: Services, slots: dict[str, str], area: str
) -> None:
    asked = turn("Saint-Pierre", [place("Saint-Pierre")])
    assert services.places.find(asked).certainty is Certainty.SEVERAL
    where = services.places.find(turn("Saint-Pierre", [place("Saint-Pierre")], slots=slots)).where
    assert where
    assert (where.town, where.admin_codes[-1]) == ("Saint-Pierre", area)


def test_a_misspelt_town_after_a_preposition_is_asked_about(services: Services) -> None:
    finding = services.places.find(turn("on se voit à Douarnenés", []))
    assert finding.certainty is Certainty.GUESSED
    assert [candidate.name for candidate in finding.candidates] == ["Douarnenez"]


@pytest.mark.parametrize(
    ("language", "certainty"), [("fr", Certainty.ONE), ("en", Certainty.GUESSED), ("de", Certainty.GUESSED)]
)
def test_a_number_alone_is_a_department_for_sure_only_in_french(
    services: Services, language: str, certainty: Certainty
) -> None:
    finding = services.places.find(turn("93", [place("93")], language=language), expecting=True)
    assert finding.certainty is certainty
    assert finding.candidates[0].admin_codes[-1] == "FR-93"


RHEINFELDEN = ["g:2847639", "g:2659060"]
FRIBURGO = ["g:2925177", "g:2660718"]
SAINT_DENIS = ["g:2980916", "fr:97411"]
SAINT_QUENTIN = ["g:8533870", "g:2977295"]


@pytest.mark.parametrize(
    ("language", "text", "offered", "place_id"),
    [
        ("de", "in der Schweiz", RHEINFELDEN, "g:2659060"),
        ("es", "el de Suiza", FRIBURGO, "g:2660718"),
        ("it", "quella in Germania", FRIBURGO, "g:2925177"),
        ("fr", "celui de la Réunion", SAINT_DENIS, "g:935264"),
        ("fr", "dans l'Aisne", SAINT_QUENTIN, "g:2977295"),
        ("en", "the one in Switzerland", RHEINFELDEN, "g:2659060"),
        ("pt", "o da Suíça", FRIBURGO, "g:2660718"),
    ],
)
def test_an_area_or_country_chooses_among_the_places_offered(
    services: Services, language: str, text: str, offered: list[str], place_id: str
) -> None:
    slots = {"pending": "centre_nearest", "candidates": offered}
    named = Reading(services).entities(text, language)
    where = services.places.find(turn(text, named, slots=slots, language=language), expecting=True).where
    assert where
    assert where.place_id == place_id


@pytest.mark.parametrize(
    ("pending", "value"), [("centre_nearest", "BE"), (None, "CH")], ids=["none is there", "nothing is asked"]
)
def test_else_a_country_is_a_country(services: Services, pending: str | None, value: str) -> None:
    asked = turn("?", [entity("country", value)], slots={"pending": pending, "candidates": RHEINFELDEN})
    where = services.places.find(asked, expecting=True).where
    assert where
    assert where.place_id == f"c:{value}"


@pytest.mark.parametrize(
    ("language", "written", "name"),
    [
        ("es", "paris", "París"),
        ("es", "Génova", "Génova"),
        ("es", "bilbao", "Bilbao"),
        ("en", "marseille", "Marseille"),
        ("en", "Lyon", "Lyon"),
        ("de", "bellinzona", "Bellinzona"),
        ("fr", "Genf", "Genève"),
    ],
)
def test_a_place_is_called_as_it_was_written(
    services: Services, language: str, written: str, name: str
) -> None:
    where = services.places.find(turn(written, [place(written)], language=language)).where
    assert where
    assert where.name == name
