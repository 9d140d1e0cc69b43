"""The course of guidance: ask what is missing, one question at a time, then name the centre."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from actions.answering.answer import Answer, Reply
from actions.answering.services import Services
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres.asking import ask_again, ask_for_place
from actions.centres.description import title
from actions.centres.place_finding import NOTHING, Certainty, Finding, Whereabouts
from actions.centres.recommendation import recommend
from actions.guidance import advice
from actions.guidance.open_question import Question, is_guided, open_question
from actions.guidance.situation import (
    RESUME,
    Situation,
    leaves_open,
    said_need,
    said_statuses,
    says_alone,
)

PUT_AGAIN = frozenset(
    {"help", "thanks", "change_language", "small_talk", "bot_challenge", "out_of_scope", "feedback_positive"}
)
"""Topics after which the open question is put once more."""

MOST_CHOICES = 3
OWN_TOPICS = frozenset({"centre_nearest", "affirm", "deny"})
"""Topics that keep their name where they lead on in guidance; so do those of guidance itself."""

UNSURE = frozenset({Certainty.SEVERAL, Certainty.GUESSED, Certainty.UNKNOWN})


class Guide:
    """Answers turns of guidance with what the slots and the turn tell of the person.

    The order is need, status, place. A question is left out where the person has answered or skipped it. As
    soon as the turn names a place, the centre is named and what is still missing asked after it.
    """

    def __init__(self, services: Services) -> None:
        self._places = services.places
        self._gazetteer = services.gazetteer

    def answer(
        self,
        turn: Turn,
        voice: Voice,
        *,
        finding: Finding | None = None,
        skipped: Collection[Question] = (),
        lead: str | None = None,
    ) -> Answer:
        """Ask the next question or conclude.

        `finding` is the place of the turn where it is known already, `skipped` what the person would rather
        not answer, `lead` what is said first.
        """
        situation = Situation.read(turn, skipped)
        found = self._of_use(finding or self._places.find(turn), turn)
        leads = [lead] if lead else []
        if found.certainty in UNSURE:
            text = [*leads, *advice.in_full(situation, voice)]
            return self._ask_for_place(found, text, situation, turn, voice)
        where = _narrow(found.where, voice)
        known = self._places.remembered(turn)
        question = situation.missing(place_known=known is not None)
        if where is None and known and not situation.led and turn.slots.get("centre"):
            return self._stay(leads, situation, turn, voice)
        if where is None and (question is None or not situation.led):
            where = known
        if where:
            return self._conclude(where, leads, situation, turn, voice)
        if question is None:
            return _conclude_anywhere(leads, situation, turn, voice)
        text = [*leads, *_greeting(situation, turn, voice), *advice.in_full(situation, voice)]
        if question is Question.PLACE:
            return self._ask_for_place(NOTHING, text, situation, turn, voice)
        return _ask(question, text, situation, turn, voice)

    def concerns(self, turn: Turn, finding: Finding) -> bool:
        """Whether a place answers a question of guidance, or somebody says more of themself than a place."""
        asked = open_question(turn) is not None and is_guided(turn.slots.get("pending"))
        return bool(said_need(turn) or said_statuses(turn)) or (
            asked and finding.certainty is not Certainty.NONE
        )

    def takes(self, turn: Turn) -> bool:
        """Whether the turn answers the open question, whatever topic it was taken for."""
        question = open_question(turn)
        if question is None:
            return False
        if leaves_open(turn):
            return True
        if turn.topic == "distress" or not is_guided(turn.slots.get("pending")):
            return False
        if turn.topic == "affirm":
            return question is not Question.PLACE
        if turn.topic == "deny":
            return question is not Question.PLACE or not turn.slots.get("candidates")
        return not is_guided(turn.topic) and (says_alone(turn, "need") or says_alone(turn, "status"))

    def take(self, turn: Turn, voice: Voice) -> Answer:
        """Answer a turn that answers the open question: yes, no, no matter, or a few words."""
        question = open_question(turn)
        if question is None or turn.topic == "affirm":
            return self.again(turn, voice, lead=voice.say("part_going_on"))
        if said_need(turn) or said_statuses(turn):
            return self.answer(turn, voice)
        lead = None if turn.is_choice else voice.say("part_skipped")
        return self.answer(turn, voice, finding=NOTHING, skipped=[question], lead=lead)

    def again(self, turn: Turn, voice: Voice, *, lead: str) -> Answer:
        """Put the open question once more, in the language of the voice."""
        asked = self._asked(turn, voice)
        open_still = {name: turn.slots.get(name) for name in ("pending", "question")}
        return Answer(turn.topic, [replace(asked, text=voice.lines(lead, asked.text))], slots=open_still)

    def come_back(self, turn: Turn, answer: Answer, voice: Voice) -> Answer:
        """Add the open question to an answer that was given in between, or a button that leads back to it."""
        if open_question(turn) is None or "pending" in answer.slots or answer.topic is None:
            return answer
        *first, last = answer.replies
        if turn.topic in PUT_AGAIN:
            asked = self._asked(turn, voice)
            text = voice.lines(last.text, voice.say("part_back"), asked.text)
            return replace(answer, replies=[*first, replace(asked, text=text)])
        if is_guided(turn.slots.get("pending")) and turn.topic not in LEAVING:
            choices = [*last.choices[:MOST_CHOICES], *voice.choices([f"guidance_start:{RESUME}"])]
            return replace(answer, replies=[*first, replace(last, choices=choices)])
        return answer

    def for_access(self, turn: Turn, answer: Answer, voice: Voice) -> Answer:
        """Add what is known about access to an answer to somebody who speaks of a disability."""
        if DISABLED not in said_statuses(turn) or is_guided(turn.topic) or turn.topic in LEAVING:
            return answer
        *first, last = answer.replies
        access = voice.say(ACCESS)
        if answer.topic is None or any(access in reply.text for reply in answer.replies):
            return answer
        return replace(answer, replies=[*first, replace(last, text=voice.lines(last.text, access))])

    def _asked(self, turn: Turn, voice: Voice) -> Reply:
        """Return the open question with its choices."""
        question, pending = open_question(turn), str(turn.slots.get("pending"))
        if question in ASKED:
            return voice.reply(ASKED[question])
        offered = turn.slots.get("candidates")
        if offered:
            return ask_again(pending, offered, voice, self._gazetteer).replies[0]
        return _skippable(ask_for_place(pending, NOTHING, voice, self._gazetteer).replies[0], pending, voice)

    def _of_use(self, finding: Finding, turn: Turn) -> Finding:
        """Return the place of a turn; a word that is none is only one where a place was asked for."""
        says = said_need(turn) or said_statuses(turn) or open_question(turn) in ASKED
        return NOTHING if says and finding.certainty is Certainty.UNKNOWN else finding

    def _ask_for_place(
        self, finding: Finding, text: Sequence[str], situation: Situation, turn: Turn, voice: Voice
    ) -> Answer:
        of_person = situation.led or situation.need or situation.statuses or finding is NOTHING
        topic = situation.topic if of_person else "centre_nearest"
        asked = ask_for_place(topic, finding, voice, self._gazetteer)
        reply = _skippable(asked.replies[0], topic, voice)
        reply = replace(reply, text=voice.lines(*text, reply.text), sources=advice.sources(situation, voice))
        slots = {**asked.slots, **situation.slots(), "question": None}
        return Answer(_answered(situation, turn), [reply], slots=slots)

    def _conclude(
        self, where: Whereabouts, text: Sequence[str], situation: Situation, turn: Turn, voice: Voice
    ) -> Answer:
        """Name the area of advice and the centre, say how a visit goes; then ask for a need yet unknown."""
        topic = _answered(situation, turn)
        centre = recommend(topic, where, voice.directory, voice)
        reply = centre.replies[0]
        told = advice.in_short(situation, voice, need=True)
        reply = replace(
            reply,
            text=voice.lines(*text, *told, reply.text, advice.on_visit(voice)),
            sources=advice.sources(situation, voice),
        )
        return _with_need(Answer(topic, [reply], slots=centre.slots), situation, voice)

    def _stay(self, text: Sequence[str], situation: Situation, turn: Turn, voice: Voice) -> Answer:
        """Answer what the turn says where the centre was named before: it is not described once more."""
        centre = voice.directory.centre(str(turn.slots["centre"]))
        choices = voice.choices(f"{topic}:{centre.id}" for topic in ABOUT_CENTRE)
        area = advice.area(situation, voice) if situation.new_need else []
        # Where the turn says more than one thing, the answer names the area already.
        told = dict.fromkeys([*advice.in_full(situation, voice), *area])
        same = voice.say("part_same_centre", centre=title(centre))
        reply = Reply(
            voice.lines(*text, *told, same), choices=choices, sources=advice.sources(situation, voice)
        )
        answer = Answer(_answered(situation, turn), [reply], slots={"pending": None})
        return _with_need(answer, situation, voice)


ASKED = {Question.NEED: "utter_ask_need", Question.STATUS: "utter_ask_status"}
"""The table of the questions that are asked in one response; the place has more ways of being asked for."""

DISABLED, ACCESS = "disabled_person", "part_for_disabled_person"
ABOUT_CENTRE = ("centre_details", "centre_contact", "centre_hours")

LEAVING = frozenset({"goodbye", "distress", "insult", "restart", "forget_me", "repeat"})


def _with_need(answer: Answer, situation: Situation, voice: Voice) -> Answer:
    """Ask for a need yet unknown, once, after the centre; nobody is led any further than this."""
    slots = {**answer.slots, **situation.slots(), "question": None}
    if situation.need or Question.NEED in situation.skipped:
        return replace(answer, slots=slots)
    asking = {"pending": "inform_status", "question": str(Question.NEED), "candidates": []}
    once = {"skipped": [*slots["skipped"], str(Question.NEED)]}
    return replace(
        answer, replies=[*answer.replies, voice.reply("utter_ask_need")], slots=slots | asking | once
    )


def _ask(question: Question, text: Sequence[str], situation: Situation, turn: Turn, voice: Voice) -> Answer:
    reply = voice.reply(ASKED[question])
    reply = replace(reply, text=voice.lines(*text, reply.text), sources=advice.sources(situation, voice))
    asking = {"pending": situation.topic, "question": str(question), "candidates": []}
    return Answer(_answered(situation, turn), [reply], slots=situation.slots() | asking)


def _conclude_anywhere(text: Sequence[str], situation: Situation, turn: Turn, voice: Voice) -> Answer:
    """Advise somebody who would rather not name a place."""
    reply = voice.reply("utter_guidance_no_place")
    told = advice.in_short(situation, voice, need=True)
    text = voice.lines(*text, *told, advice.on_visit(voice), reply.text)
    slots = situation.slots() | {"pending": None, "question": None}
    return Answer(_answered(situation, turn), [replace(reply, text=text)], slots=slots)


def _greeting(situation: Situation, turn: Turn, voice: Voice) -> list[str]:
    """Welcome somebody who asks to be led, once; thank somebody whose status is none that is known."""
    if turn.topic == "guidance_start" and open_question(turn) is None:
        return [voice.say("utter_guidance_start")]
    unknown = turn.topic == "inform_status" and not (situation.new_statuses or situation.new_need)
    return [voice.say("utter_inform_status")] if unknown else []


def _answered(situation: Situation, turn: Turn) -> str:
    """Return the topic that is answered: the turn's own, or that for which something was asked."""
    own = turn.topic in OWN_TOPICS or is_guided(turn.topic)
    fresh = turn.topic == "inform_place" and open_question(turn) is None
    return turn.topic if own or fresh else situation.topic


def _skippable(asked: Reply, topic: str, voice: Voice) -> Reply:
    """Add the button that leaves the place open, in guidance."""
    if not is_guided(topic):
        return asked
    skip = voice.choices([f"guidance_start:{Question.PLACE}"])
    return replace(asked, choices=[*asked.choices, *skip])


def _narrow(where: Whereabouts | None, voice: Voice) -> Whereabouts | None:
    """Return a place; a country with several centres is none that leads to one of them."""
    if where and where.kind == "country" and len(voice.directory.main_centres(str(where.country))) > 1:
        return None
    return where
