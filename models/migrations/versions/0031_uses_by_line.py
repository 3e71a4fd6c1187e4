"""Orders remember which lines take of a promotion's quota, budget and cumulated thresholds.

Orders from before keep null: nobody wrote down which line took how much, so theirs go back pro rata of the whole order,
as they were promised.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0031"
down_revision = "0030"

_FACTS = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.add_column("order_use", sa.Column("shares", _FACTS, nullable=True))
