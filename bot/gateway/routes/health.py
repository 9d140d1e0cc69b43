"""Health of the process and of what it depends on."""

from fastapi import APIRouter

from bot.gateway.dependencies import Gateway
from bot.gateway.error_handlers import RETRY_SECONDS
from bot.gateway.openapi import problems
from bot.gateway.problems import UNAVAILABLE, ProblemError, retry_after
from bot.gateway.readiness import states
from bot.gateway.schemas import Alive, Ready

router = APIRouter(prefix="", tags=["operation"])


@router.get("/health/live", operation_id="live", summary="Is the process alive?")
async def live() -> Alive:
    """Answer as long as the process can answer at all."""
    return Alive()


@router.get(
    "/health/ready",
    operation_id="ready",
    summary="Can questions be answered now?",
    responses=problems(UNAVAILABLE),
)
async def ready(services: Gateway) -> Ready:
    """Check Rasa, the action server and both databases. `checks` says which part is away, also in a 503."""
    checks = await states(
        {
            "rasa": services.rasa,
            "actions": services.actions,
            "sites_database": services.store,
            "conversations_database": services.traces,
        }
    )
    if all(state.ok for state in checks.values()):
        return Ready(checks=checks)
    away = ", ".join(name for name, state in checks.items() if not state.ok)
    raise ProblemError(UNAVAILABLE, f"Away: {away}.", headers=retry_after(RETRY_SECONDS), checks=checks)
