"""Asking back for the place: which town, which of several, which was meant."""

from collections.abc import Sequence

from actions.answering.answer import Answer, Choice, Reply
from actions.answering.voice import Voice
from actions.centres.place_finding import Certainty, Finding, place_key
from actions.places.gazetteer import Gazetteer
from actions.places.place import Place, PlaceKind


def ask_for_place(topic: str, finding: Finding, voice: Voice, gazetteer: Gazetteer) -> Answer:
    """Ask for the place that a topic needs; remember the topic and the places that were offered."""
    match finding.certainty:
        case Certainty.SEVERAL | Certainty.GUESSED:
            reply = _which(finding, voice, gazetteer)
        case Certainty.UNKNOWN:
            reply = _asking(voice.say("utter_unknown_place", place=finding.text), voice)
        case _:
            reply = _asking(voice.say("utter_ask_place"), voice)
    offered = [place.id for place in finding.candidates]
    return Answer(topic, [reply], slots={"pending": topic, "candidates": offered})


def ask_again(topic: str, offered: Sequence[str], voice: Voice, gazetteer: Gazetteer) -> Answer:
    """Ask once more which of the places that were offered is the right one."""
    places = [gazetteer.place(place_id) for place_id in offered]
    reply = Reply(voice.say("utter_which_of_these"), _choices(places, voice, gazetteer))
    return Answer(topic, [reply], slots={"pending": topic})


def place_title(place: Place, voice: Voice, gazetteer: Gazetteer) -> str:
    """Name a place so that it differs from others of its name: with its area and country."""
    parts = [place.name_in(voice.language), _area(place, voice, gazetteer)]
    if not place.territory and place.kind is not PlaceKind.COUNTRY:
        parts.append(voice.country(place.country))
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _which(finding: Finding, voice: Voice, gazetteer: Gazetteer) -> Reply:
    choices = _choices(finding.candidates, voice, gazetteer)
    if finding.certainty is Certainty.GUESSED:
        text = voice.say("utter_guessed_place", place=finding.text)
        return Reply(text, [*choices, *voice.choices(["inform_place"])])
    if finding.text:
        return Reply(voice.say("utter_which_place", place=finding.text), choices)
    return Reply(voice.say("utter_which_of_places"), choices)


def _choices(places: Sequence[Place], voice: Voice, gazetteer: Gazetteer) -> list[Choice]:
    titles = {place_title(place, voice, gazetteer): place for place in places}
    return [Choice(title, f"inform_place:{place_key(place)}") for title, place in titles.items()]


def _area(place: Place, voice: Voice, gazetteer: Gazetteer) -> str | None:
    """Name the narrowest area around a place that the gazetteer knows."""
    for code in reversed(place.admin_codes):
        try:
            area = gazetteer.place(f"a:{code}")
        except KeyError:
            continue
        if area.id != place.id:
            return area.name_in(voice.language)
    return voice.country(place.territory) if place.territory else None


def _asking(text: str, voice: Voice) -> Reply:
    return Reply(text, choices=voice.leading_on("utter_ask_place"), request_position=True)
