"""Publications that ring slice by slice while the outbox is long."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "held_push",
        sa.Column("id", _ID, nullable=False),
        sa.Column("version_id", _ID, nullable=False),
        sa.Column("kind", sa.String(48), nullable=False),
        sa.Column("after_id", _ID, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["version_id"], ["policy_version.id"], name=op.f("fk_held_push_version_id_policy_version")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_held_push")),
        sa.UniqueConstraint("version_id", "kind", name=op.f("uq_held_push_version_id_kind")),
    )
