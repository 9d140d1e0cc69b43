"""Running actions without the assistant's domain."""

from typing import Any

from rasa_sdk.executor import ActionExecutor


class DomainlessExecutor(ActionExecutor):
    """Runs actions whether or not Rasa has sent its domain.

    No action here reads the domain, and endpoints.yml tells Rasa to leave it out, which makes a call much
    shorter. The SDK would answer such a call with 449 and wait for a second one that Rasa 3.6 never sends.
    """

    def update_and_return_domain(
        self,
        payload: dict[str, Any],  # noqa: ARG002
        action_name: str,  # noqa: ARG002
    ) -> dict[str, Any]:
        """Return an empty domain."""
        return {}
