"""The table of all actions, and what they work with."""

from actions.affirm import Affirm
from actions.answer_topic import AnswerTopic
from actions.answering.services import Services
from actions.answering.topic_action import TopicAction
from actions.centre_contact import CentreContact
from actions.centre_details import CentreDetails
from actions.centre_directions import CentreDirections
from actions.centre_hours import CentreHours
from actions.centre_list import CentreList
from actions.centre_nearest import CentreNearest
from actions.centre_next import CentreNext
from actions.centre_services import CentreServices
from actions.centre_status import CentreStatus
from actions.centres.asked_days import DayWords
from actions.centres.asked_kinds import KindWords
from actions.centres.place_finding import PlaceFinder
from actions.change_language import ChangeLanguage
from actions.deny import Deny
from actions.distress import Distress
from actions.emergency.numbers import EmergencyNumbers
from actions.fallback import Fallback
from actions.forget_me import ForgetMe
from actions.greet import Greet
from actions.guidance_start import GuidanceStart
from actions.history.milestones import Milestones
from actions.history_year import HistoryYear
from actions.human_handoff import HumanHandoff
from actions.inform_place import InformPlace
from actions.inform_status import InformStatus
from actions.missed.repository import MissedMessages
from actions.need import Need
from actions.network_countries import NetworkCountries
from actions.network_size import NetworkSize
from actions.network_territories import NetworkTerritories
from actions.places.context import read_context
from actions.places.fuzzy import FuzzyIndex
from actions.places.gazetteer import Gazetteer
from actions.places.mentions import MentionFinder
from actions.privacy import Privacy
from actions.repeat import Repeat
from actions.restart import Restart
from actions.sites.repository import DirectoryCache
from actions.words import Words
from settings import Settings

ACTIONS: tuple[type[TopicAction], ...] = (
    Affirm,
    AnswerTopic,
    CentreContact,
    CentreDetails,
    CentreDirections,
    CentreHours,
    CentreList,
    CentreNearest,
    CentreNext,
    CentreServices,
    CentreStatus,
    ChangeLanguage,
    Deny,
    Distress,
    Fallback,
    ForgetMe,
    Greet,
    GuidanceStart,
    HistoryYear,
    HumanHandoff,
    InformPlace,
    InformStatus,
    Need,
    NetworkCountries,
    NetworkSize,
    NetworkTerritories,
    Privacy,
    Repeat,
    Restart,
)


def make_services(settings: Settings) -> Services:
    """Open what the actions work with.

    Raises:
        WordsError: a response file cannot be read.
        GazetteerError: the gazetteer has not been compiled.
    """
    gazetteer = Gazetteer.open(settings.gazetteer_file)
    mentions = MentionFinder(gazetteer, read_context(settings.data_dir / "gazetteer"))
    return Services(
        words=Words.read(settings.data_dir / "responses"),
        directory=DirectoryCache(settings.sites_database),
        gazetteer=gazetteer,
        places=PlaceFinder(gazetteer, FuzzyIndex.build(gazetteer), mentions),
        emergency=EmergencyNumbers.read(settings.data_dir / "emergency" / "numbers.csv"),
        days=DayWords.read(settings.data_dir / "days.yml"),
        kinds=KindWords.read(settings.data_dir / "asked.yml"),
        milestones=Milestones.read(settings.data_dir / "milestones.yml"),
        missed=MissedMessages(settings.sites_database, settings.data_dir / "nlu", settings.retention_days),
        retention_days=settings.retention_days,
    )


def make_actions(services: Services) -> list[TopicAction]:
    """Make one of each action."""
    return [action(services) for action in ACTIONS]
