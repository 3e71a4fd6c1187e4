"""What overtakes what in the outbox."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"

_WHERE = sa.text("state = 'queued' OR state = 'inflight'")


def upgrade() -> None:
    op.add_column("outbox", sa.Column("priority", sa.SmallInteger(), server_default=sa.text("1"), nullable=False))
    op.drop_index("ix_outbox_due", "outbox")
    op.create_index(
        "ix_outbox_due",
        "outbox",
        ["state", "priority", "due_at", "id"],
        sqlite_where=_WHERE,
        postgresql_where=_WHERE,
    )
    # What waits as one of many goes last; a card that waits for a decision goes first.
    op.execute("UPDATE outbox SET priority = 2 WHERE state = 'queued' AND batch_key IS NOT NULL")
    op.execute("UPDATE outbox SET priority = 0 WHERE state = 'queued' AND channel IN ('wecom_card', 'card_update')")

