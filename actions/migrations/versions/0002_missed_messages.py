"""Messages that were not understood.

Revises: 0001
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | Sequence[str] | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Apply this revision."""
    op.create_table(
        "missed_messages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("text", sa.String(length=300), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_missed_messages")),
    )
    with op.batch_alter_table("missed_messages", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_missed_messages_day"), ["day"], unique=False)


def downgrade() -> None:
    """Take this revision back."""
    with op.batch_alter_table("missed_messages", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_missed_messages_day"))
    op.drop_table("missed_messages")
