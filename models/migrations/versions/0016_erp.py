"""What other systems bring: who may, what is known of it, and how each run ended."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0016"
down_revision = "0015"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT = sa.DateTime(timezone=True)
_FACTS = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "erp_client",
        sa.Column("id", _ID, nullable=False),
        sa.Column("public_id", sa.String(24), nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("key_hash", sa.String(64), nullable=False),
        sa.Column("feeds", _FACTS, nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("created_at", _AT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erp_client")),
        sa.UniqueConstraint("key_hash", name=op.f("uq_erp_client_key_hash")),
        sa.UniqueConstraint("public_id", name=op.f("uq_erp_client_public_id")),
    )
    op.create_table(
        "erp_feed",
        sa.Column("feed", sa.String(24), nullable=False),
        sa.Column("runs", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("feed", name=op.f("pk_erp_feed")),
    )
    op.create_table(
        "erp_record",
        sa.Column("feed", sa.String(24), nullable=False),
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("changed_at", _AT, nullable=True),
        sa.Column("at", _AT, nullable=False),
        sa.PrimaryKeyConstraint("feed", "key", name=op.f("pk_erp_record")),
    )
    op.create_table(
        "erp_run",
        sa.Column("id", _ID, nullable=False),
        sa.Column("feed", sa.String(24), nullable=False),
        sa.Column("client_id", _ID, nullable=True),
        sa.Column("member_id", _ID, nullable=True),
        sa.Column("file", sa.String(120), nullable=True),
        sa.Column("at", _AT, nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("same", sa.Integer(), nullable=False),
        sa.Column("late", sa.Integer(), nullable=False),
        sa.Column("faulty", sa.Integer(), nullable=False),
        sa.Column("faults", _FACTS, nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["erp_client.id"], name=op.f("fk_erp_run_client_id_erp_client")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_erp_run_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erp_run")),
    )
    op.create_index("ix_erp_run_feed", "erp_run", ["feed", "id"])
