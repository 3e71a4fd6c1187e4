"""Stock knows as of when it was counted."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"


def upgrade() -> None:
    op.add_column("stock", sa.Column("counted_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_shipment_warehouse_id_shipped_at", "shipment", ["warehouse_id", "shipped_at"])
