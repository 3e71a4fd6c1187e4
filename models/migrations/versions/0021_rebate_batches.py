"""How far the recomputation of a rebate agreement has come: it goes from dealer to dealer, a batch at a time."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0016"


def upgrade() -> None:
    op.add_column("rebate_agreement", sa.Column("recomputed_to", sa.BigInteger().with_variant(sa.Integer(), "sqlite")))
