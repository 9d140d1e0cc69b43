"""Asking back for the place: which town, which of several, which was meant."""

from actions.answering.answer import Answer, Choice, Reply
from actions.answering.voice import Voice
from actions.centres.place_finding import Certainty, Finding, place_key
from actions.places.gazetteer import Gazetteer
from actions.places.place import Place


def ask_for_place(topic: str, finding: Finding, voice: Voice, gazetteer: Gazetteer) -> Answer:
    """Ask for the place that a topic needs, and remember the topic."""
    slots = {"pending": topic}
    if finding.certainty is Certainty.SEVERAL:
        choices = [
            Choice(place_title(place, voice, gazetteer), f"inform_place:{place_key(place)}")
            for place in finding.candidates
        ]
        text = voice.say("utter_which_place", place=finding.text)
        return Answer(topic, [Reply(text, choices)], slots=slots)
    if finding.certainty is Certainty.UNKNOWN:
        text = voice.say("utter_unknown_place", place=finding.text)
        return Answer(topic, [_asking(text, voice)], slots=slots)
    return Answer(topic, [_asking(voice.say("utter_ask_place"), voice)], slots=slots)


def place_title(place: Place, voice: Voice, gazetteer: Gazetteer) -> str:
    """Name a place so that it differs from others of its name: with its area and country."""
    parts = [place.name_in(voice.language), _area(place, voice, gazetteer)]
    if not place.territory:
        parts.append(voice.country(place.country))
    return ", ".join(dict.fromkeys(part for part in parts if part))


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
