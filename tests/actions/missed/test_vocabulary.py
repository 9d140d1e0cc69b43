from actions.missed.vocabulary import common_words
from settings.environment import ROOT

NLU = ROOT / "data" / "nlu"


def test_everyday_words_of_all_languages_are_common() -> None:
    common = common_words(NLU)
    for word in ("je", "travail", "where", "lavoro", "dónde", "trabalho", "ich", "arbeit"):
        assert word in common


def test_names_of_people_are_not() -> None:
    assert {"karim", "dupont", "benali", "giovanni", "müller", "schmidt", "fernández"} & common_words(
        NLU
    ) == set()
