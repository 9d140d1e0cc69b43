"""Starts the action server: `python -m actions`."""

import logging
import sys
import warnings

from actions.places.gazetteer import GazetteerError
from actions.server import create_server
from actions.sites.errors import SitesError
from actions.wiring import make_services
from actions.words import WordsError
from settings import ConfigurationError, load_settings


def main() -> int:
    """Serve Rasa's action calls until stopped; 1 where the server cannot start."""
    # The SDK is newer than Rasa by design (docs/versions.md): the protocol of action calls is the same.
    warnings.filterwarnings("ignore", message="Your versions of rasa and rasa_sdk", category=UserWarning)
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        settings = load_settings()
        server = create_server(make_services(settings))
    except (ConfigurationError, WordsError, GazetteerError, SitesError) as error:
        sys.stderr.write(f"The action server cannot start: {error}\n")
        return 1
    server.run(host=settings.actions_host, port=settings.actions_port, single_process=True, access_log=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
