"""These tests run in Rasa's environment; in the app's, where rasa is not installed, they are left out."""

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("rasa") else ["test_*.py"]
