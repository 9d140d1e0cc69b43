from collections.abc import Callable

import pytest

from actions.places.mention import Mention, Role

Find = Callable[[str, str | None], list[Mention]]


def roles(find: Find, text: str, language: str) -> list[tuple[str, Role]]:
    return [(mention.text, mention.role) for mention in find(text, language) if mention.sure]


@pytest.mark.parametrize(
    ("language", "text", "home", "work"),
    [
        ("fr", "je bosse à Metz mais j'habite à Arlon", "Arlon", "Metz"),
        ("en", "I work in Geneva but we live in Annecy", "Annecy", "Geneva"),
        ("it", "lavoro a Mendrisio ma abito a Varese", "Varese", "Mendrisio"),
        ("es", "trabajo en Hendaya, vivo en Irun", "Irun", "Hendaya"),
        ("pt", "trabalho em Lisboa e moro no Seixal", "Seixal", "Lisboa"),
        ("de", "in Bern wohne ich, in Basel arbeite ich", "Bern", "Basel"),
    ],
)
def test_living_and_working_are_told_apart(
    find: Find, language: str, text: str, home: str, work: str
) -> None:
    assert sorted(roles(find, text, language)) == sorted([(home, Role.HOME), (work, Role.WORK)])


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("fr", "je viens du Sénégal", Role.ROOTS),
        ("fr", "J'ai grandi à Dakar", Role.ORIGIN),
        ("fr", "je suis né en Algérie", Role.ORIGIN),
        ("fr", "je viens d'arriver à Metz", Role.NONE),
        ("it", "non vivo più a Milano", Role.ORIGIN),
        ("es", "ya no vivo en Madrid", Role.ORIGIN),
        ("de", "ich wohne nicht mehr in Bern", Role.ORIGIN),
        ("fr", "j'ai un diplôme de Kinshasa", Role.PAST),
        ("fr", "je veux partir travailler au Canada", Role.WISH),
        ("en", "I'm a nurse from the Philippines", Role.ROOTS),
        ("en", "we moved from London last year", Role.ORIGIN),
        ("en", "my diploma is from India", Role.PAST),
        ("en", "I want to work in Norway", Role.WISH),
        ("it", "vengo dal Marocco", Role.ROOTS),
        ("it", "ho lavorato dieci anni in Germania", Role.PAST),
        ("it", "mi piacerebbe lavorare in Germania", Role.WISH),
        ("es", "soy de Perú", Role.ROOTS),
        ("es", "mi título de enfermera es de Cuba", Role.PAST),
        ("es", "me gustaría trabajar en Noruega", Role.WISH),
        ("pt", "sou refugiada da Ucrânia", Role.ROOTS),
        ("pt", "dentista formada no Brasil", Role.PAST),
        ("pt", "gostava de trabalhar na Suíça", Role.WISH),
        ("de", "Ich komme aus der Ukraine", Role.ROOTS),
        ("de", "ich habe in Rumänien Medizin studiert", Role.PAST),
        ("de", "ich möchte gerne in Kanada arbeiten", Role.WISH),
    ],
)
def test_origin_studies_and_destination_are_told(find: Find, language: str, text: str, role: Role) -> None:
    assert [found for _, found in roles(find, text, language)] == [role]


@pytest.mark.parametrize(
    ("language", "text", "refused"),
    [
        ("fr", "non pas Lyon, Lille", "Lyon"),
        ("fr", "plutôt Lille que Lyon", "Lyon"),
        ("fr", "c'est trop loin Paris", "Paris"),
        ("en", "not Lyon, Lille", "Lyon"),
        ("en", "Porto is too far", "Porto"),
        ("it", "non Milano, Bergamo", "Milano"),
        ("it", "in Svizzera non posso andare", "Svizzera"),
        ("es", "no no en Madrid en Murcia", "Madrid"),
        ("es", "no quiero ir a Madrid", "Madrid"),
        ("pt", "não é Viseu, é Vila Real", "Viseu"),
        ("pt", "Setúbal não, Sesimbra", "Setúbal"),
        ("pt", "não quero ir ao Porto, há outro?", "Porto"),
        ("de", "nicht Bern, Basel", "Bern"),
        ("de", "nicht nach Zürich", "Zürich"),
    ],
)
def test_a_refused_place_is_told(find: Find, language: str, text: str, refused: str) -> None:
    found = roles(find, text, language)
    assert [name for name, role in found if role is Role.REFUSED] == [refused]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "pas loin de Lyon"),
        ("fr", "pourquoi pas Lyon"),
        ("fr", "il n'y a pas de centre à Lyon ?"),
        ("fr", "non, Lyon"),
        ("fr", "Lyon, c'est trop loin ?"),
        ("en", "why not Lyon"),
        ("en", "is Marseille better than Lyon"),
        ("es", "¿es mejor Madrid que Barcelona?"),
        ("it", "non lontano da Milano"),
        ("es", "no, Madrid"),
        ("pt", "no Porto, ou em Gaia"),
        ("pt", "Lagoa no Algarve"),
        ("de", "gibt es in Bern keines"),
        ("de", "hets das zentrum im Tessin no"),
    ],
)
def test_a_no_about_something_else_refuses_no_place(find: Find, language: str, text: str) -> None:
    assert Role.REFUSED not in {mention.role for mention in find(text, language)}


def test_the_correction_of_a_refused_place_is_sure(find: Find) -> None:
    _, correction = find("non a Bergamo, Prato", "it")
    assert (correction.text, correction.sure) == ("Prato", True)


def test_an_entity_tells_the_role(find: Find) -> None:
    refused, right = (mention.data() for mention in find("not Lyon, Lille", "en"))
    assert (refused["role"], refused["refused"], right["refused"]) == ("refused", True, False)
    origin, home = (mention.data() for mention in find("je suis né à Dakar, je vis à Évreux", "fr"))
    assert (origin["origin"], home["origin"]) == (True, False)


@pytest.mark.parametrize(
    ("language", "text", "alone"),
    [
        ("fr", "non pas Lyon, Lille", True),
        ("en", "not Lyon, Lille", True),
        ("it", "non a Milano, a Bergamo", True),
        ("es", "no en Madrid, en Murcia", True),
        ("pt", "Lisboa não. Almada.", True),
        ("de", "nicht Bern, sondern Basel", True),
        ("de", "nicht Bern, gibt es in Basel Kurse", False),
    ],
)
def test_a_correction_is_a_place_alone(find: Find, language: str, text: str, alone: bool) -> None:
    refused, right = find(text, language)
    assert (refused.alone, right.alone) == (False, alone)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "mon frère habite à Genève"),
        ("en", "my sister lives in Geneva"),
        ("it", "mia sorella vive a Ginevra"),
        ("es", "mi hermana vive en Ginebra"),
        ("pt", "a minha irmã mora em Genebra"),
        ("de", "meine Schwester wohnt in Genf"),
    ],
)
def test_where_another_lives_is_not_home(find: Find, language: str, text: str) -> None:
    assert Role.HOME not in {role for _, role in roles(find, text, language)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "je cherche un centre en Belgique"),
        ("en", "I will be in France next week"),
        ("it", "vorrei un corso in Svizzera"),
        ("it", "il diploma svizzero vale in Italia?"),
        ("es", "busco trabajo en España"),
        ("pt", "há centros em Portugal?"),
        ("de", "ich möchte in der Schweiz ein Zentrum besuchen"),
    ],
)
def test_a_country_asked_about_is_no_mere_wish(find: Find, language: str, text: str) -> None:
    assert {role for _, role in roles(find, text, language)} <= {Role.NONE, Role.WORK, Role.HOME}
