"""Starts Rasa as `rasa` does, with one costly step of its calls of actions made cheap.

Run `python -m bot.nlu.serve run --model ...` in Rasa's environment; the arguments are those of `rasa`.
"""

import sys
from typing import Any

from jsonschema import Draft202012Validator
from rasa.__main__ import main
from rasa.core.actions.action import RemoteAction


def check_schemas_once() -> None:
    """Let Rasa validate the answer of an action without validating the schema itself each time.

    Rasa 3.6.21 calls `jsonschema.validate` for every answer, which first checks the constant schema against
    its metaschema: 25 ms of a call that takes 30 (docs/performance.md). The answers are checked as before.
    """
    validator = Draft202012Validator(RemoteAction.action_response_format_spec())

    def validate_action_result(_action: RemoteAction, result: dict[str, Any]) -> bool:
        validator.validate(result)
        return True

    RemoteAction._validate_action_result = validate_action_result  # noqa: SLF001


if __name__ == "__main__":
    check_schemas_once()
    sys.exit(main())
