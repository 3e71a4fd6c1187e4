"""A registration keeps the similar customers that were found at its submission."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    facts = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
    # Rows from before have none; what was found then is on the cards and in the inbox.
    op.add_column("registration", sa.Column("similar", facts, server_default=sa.text("'[]'"), nullable=False))
