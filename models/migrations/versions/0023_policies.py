"""Policies, version by version, for which dealers they are and who has read them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0023"
down_revision = "0021"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT = sa.DateTime(timezone=True)
_FACTS = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "policy",
        sa.Column("id", _ID, nullable=False),
        sa.Column("number", sa.String(24), nullable=False),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("created_by", _ID, nullable=True),
        sa.Column("created_at", _AT, nullable=False),
        sa.ForeignKeyConstraint(["created_by"], ["member.id"], name=op.f("fk_policy_created_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy")),
        sa.UniqueConstraint("number", name=op.f("uq_policy_number")),
    )
    op.create_index(op.f("ix_policy_created_by"), "policy", ["created_by"])
    _versions()
    op.create_table(
        "policy_target",
        sa.Column("version_id", _ID, nullable=False),
        sa.Column("dealer_id", _ID, nullable=False),
        sa.Column("answered_at", _AT, nullable=True),
        sa.ForeignKeyConstraint(["dealer_id"], ["dealer.id"], name=op.f("fk_policy_target_dealer_id_dealer")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["policy_version.id"], name=op.f("fk_policy_target_version_id_policy_version")
        ),
        sa.PrimaryKeyConstraint("version_id", "dealer_id", name=op.f("pk_policy_target")),
    )
    op.create_index("ix_policy_target_dealer_id", "policy_target", ["dealer_id", "version_id"])
    _receivers()


def _versions() -> None:
    op.create_table(
        "policy_version",
        sa.Column("id", _ID, nullable=False),
        sa.Column("policy_id", _ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.Column("title", sa.String(64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("effective_until", sa.Date(), nullable=True),
        sa.Column("audience", _FACTS, nullable=False),
        sa.Column("answer", sa.String(12), nullable=False),
        sa.Column("blocks_orders", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("is_exclusive", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("rules", _FACTS, server_default=sa.text("'[]'"), nullable=False),
        sa.Column("remind_after_hours", sa.Integer(), nullable=True),
        sa.Column("created_at", _AT, nullable=False),
        sa.Column("published_at", _AT, nullable=True),
        sa.Column("published_by", _ID, nullable=True),
        sa.Column("digest", sa.String(64), nullable=True),
        sa.Column("dealers", sa.Integer(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("remind_at", _AT, nullable=True),
        sa.Column("ended_at", _AT, nullable=True),
        sa.Column("ended_by", _ID, nullable=True),
        sa.Column("reason", sa.String(300), nullable=True),
        sa.ForeignKeyConstraint(["ended_by"], ["member.id"], name=op.f("fk_policy_version_ended_by_member")),
        sa.ForeignKeyConstraint(["policy_id"], ["policy.id"], name=op.f("fk_policy_version_policy_id_policy")),
        sa.ForeignKeyConstraint(["published_by"], ["member.id"], name=op.f("fk_policy_version_published_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy_version")),
        sa.UniqueConstraint("policy_id", "version", name=op.f("uq_policy_version_policy_id_version")),
    )
    op.create_index(op.f("ix_policy_version_remind_at"), "policy_version", ["remind_at"])
    op.create_index("ix_policy_version_state", "policy_version", ["state", "effective_until"])
    for state in ("draft", "published"):
        where = sa.text(f"state = '{state}'")
        name = f"uq_policy_version_{state}"
        op.create_index(
            name, "policy_version", ["policy_id"], unique=True, sqlite_where=where, postgresql_where=where
        )


def _receivers() -> None:
    op.create_table(
        "policy_receiver",
        sa.Column("version_id", _ID, nullable=False),
        sa.Column("contact_id", _ID, nullable=False),
        sa.Column("dealer_id", _ID, nullable=False),
        sa.Column("planned_at", _AT, nullable=False),
        sa.Column("opened_at", _AT, nullable=True),
        sa.Column("share", sa.Integer(), server_default="0", nullable=False),
        sa.Column("read_to_end_at", _AT, nullable=True),
        sa.Column("acknowledged_at", _AT, nullable=True),
        sa.Column("signed_at", _AT, nullable=True),
        sa.Column("signed_name", sa.String(64), nullable=True),
        sa.Column("signed_digest", sa.String(64), nullable=True),
        sa.CheckConstraint("share >= 0 AND share <= 100", name=op.f("ck_policy_receiver_share_is_percent")),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_policy_receiver_contact_id_contact")),
        sa.ForeignKeyConstraint(["dealer_id"], ["dealer.id"], name=op.f("fk_policy_receiver_dealer_id_dealer")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["policy_version.id"], name=op.f("fk_policy_receiver_version_id_policy_version")
        ),
        sa.PrimaryKeyConstraint("version_id", "contact_id", name=op.f("pk_policy_receiver")),
    )
    op.create_index("ix_policy_receiver_contact_id", "policy_receiver", ["contact_id", "version_id"])
    op.create_index("ix_policy_receiver_dealer_id", "policy_receiver", ["version_id", "dealer_id"])
