"""Reminders: who was reminded of what, how far the sweep has come, choices; and what became of runs of jobs."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0025"
down_revision = "0024"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT = sa.DateTime(timezone=True)
_FACTS = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    _reminders()
    op.create_table(
        "reminder_round",
        sa.Column("kind", sa.String(48), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("after_id", _ID, nullable=False),
        sa.Column("after_dealer", _ID, nullable=False),
        sa.Column("is_done", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("kind", name=op.f("pk_reminder_round")),
    )
    op.create_table(
        "reminder_choice",
        sa.Column("receiver", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(48), nullable=False),
        sa.Column("contact_id", _ID, nullable=True),
        sa.Column("member_id", _ID, nullable=True),
        sa.Column("channels", _FACTS, nullable=False),
        sa.Column("changed_at", _AT, nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_reminder_choice_contact_id_contact")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_reminder_choice_member_id_member")),
        sa.PrimaryKeyConstraint("receiver", "kind", name=op.f("pk_reminder_choice")),
    )
    op.add_column("job_run", sa.Column("at", _AT))
    op.add_column("job_run", sa.Column("by_hand", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table(
        "job_failure",
        sa.Column("job", sa.String(48), nullable=False),
        sa.Column("at", _AT, nullable=False),
        sa.Column("error", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("job", name=op.f("pk_job_failure")),
    )
    with op.batch_alter_table("follow_up") as table:
        table.drop_column("reminded_on")
    op.create_index("ix_dealer_authorisation_valid_until", "dealer_authorisation", ["valid_until", "id"])


def _reminders() -> None:
    op.create_table(
        "reminder",
        sa.Column("id", _ID, nullable=False),
        sa.Column("public_id", sa.String(16), nullable=False),
        sa.Column("kind", sa.String(48), nullable=False),
        sa.Column("object_id", _ID, nullable=False),
        sa.Column("dealer_id", _ID, nullable=False),
        sa.Column("receiver", sa.String(32), nullable=False),
        sa.Column("contact_id", _ID, nullable=True),
        sa.Column("member_id", _ID, nullable=True),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("last_at", _AT, nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("snoozes", sa.Integer(), nullable=False),
        sa.Column("snoozed_until", sa.Date(), nullable=True),
        sa.Column("escalated_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_reminder_contact_id_contact")),
        sa.ForeignKeyConstraint(["dealer_id"], ["dealer.id"], name=op.f("fk_reminder_dealer_id_dealer")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_reminder_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder")),
        sa.UniqueConstraint("kind", "object_id", "receiver", name=op.f("uq_reminder_kind_object_id_receiver")),
        sa.UniqueConstraint("public_id", name=op.f("uq_reminder_public_id")),
    )
    op.create_index("ix_reminder_receiver", "reminder", ["receiver", "last_on"])
    op.create_index("ix_reminder_last_at", "reminder", ["last_at"])
