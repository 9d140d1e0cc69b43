"""Starts Rasa to serve this project's model: as `rasa run` does, lighter and with cheaper calls of actions.

Run `python -m bot.nlu.serve --model ...` in Rasa's environment; the arguments are those of `rasa run`.
"""

import sys
from typing import Any

from bot.nlu.without_tensorflow import leave_out_tensorflow


def check_schemas_once() -> None:
    """Let Rasa validate the answer of an action without validating the schema itself each time.

    Rasa 3.6.21 calls `jsonschema.validate` for every answer, which first checks the constant schema against
    its metaschema: most of the time of a call (docs/performance.md). The answers are checked as before.
    """
    from jsonschema import Draft202012Validator
    from rasa.core.actions.action import RemoteAction

    validator = Draft202012Validator(RemoteAction.action_response_format_spec())

    def validate_action_result(_action: RemoteAction, result: dict[str, Any]) -> bool:
        validator.validate(result)
        return True

    RemoteAction._validate_action_result = validate_action_result  # noqa: SLF001


def main() -> None:
    """Serve until stopped."""
    # Before the first import of Rasa, which imports TensorFlow.
    leave_out_tensorflow()
    check_schemas_once()
    from rasa.__main__ import main as rasa

    sys.argv[1:1] = ["run"]
    rasa()


if __name__ == "__main__":
    main()
