from actions.centre_nearest import CentreNearest
from actions.forget_me import ForgetMe
from tests.actions.rasa_call import Caller, place


def test_the_gateway_is_told_to_erase_and_the_person_that_it_is_done(call: Caller) -> None:
    before = call(CentreNearest, "Gap", "centre_nearest", entities=[place("Gap")])
    result = call(ForgetMe, "oubliez-moi", "forget_me", after=before)
    assert result.text.startswith("C’est fait : notre conversation est effacée.")
    assert result.turn["erase"] is True
    assert {result.slots[name] for name in ("place", "country", "centre", "shown")} == {None}


def test_no_other_answer_erases(call: Caller) -> None:
    assert call(CentreNearest, "Gap", "centre_nearest", entities=[place("Gap")]).turn["erase"] is False
