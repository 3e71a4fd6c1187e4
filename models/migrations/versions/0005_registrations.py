"""Registrations with types, clocks, waiting lists and eligibility."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT = sa.DateTime(timezone=True)
_FACTS = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    _complete_registration()
    _create_tables()
    _know_customers()
    _number_submissions()
    _claim_by_customer()
    # Nobody could write a follow-up before, so silence counts from today (R-REG-6).
    op.execute("UPDATE registration SET quiet_since = CURRENT_TIMESTAMP WHERE state = 'protected'")
    op.execute("UPDATE registration SET ended_at = protected_until WHERE state = 'released'")
    # What it held follows from the claims, and similar names are found through the index of customers.
    op.drop_table("registration_gram")


def _complete_registration() -> None:
    columns = [
        sa.Column("sequence", _ID),
        sa.Column("opportunity_type", sa.String(32), server_default="project", nullable=False),
        sa.Column("project", sa.String(100)),
        sa.Column("region", sa.String(32)),
        sa.Column("tender_on", sa.Date()),
        sa.Column("claim_key", sa.String(160)),
        sa.Column("round", sa.Integer(), server_default="1", nullable=False),
        sa.Column("related", _FACTS, server_default=sa.text("'[]'"), nullable=False),
        sa.Column("credit_days", sa.Integer(), server_default="0", nullable=False),
        sa.Column("extensions", sa.Integer(), server_default="0", nullable=False),
        sa.Column("frozen_until", _AT),
        sa.Column("reminded_days", sa.Integer()),
        sa.Column("quiet_since", _AT),
        sa.Column("touched_at", _AT),
        sa.Column("pauses", sa.Integer(), server_default="0", nullable=False),
        sa.Column("paused_at", _AT),
        sa.Column("warned_at", _AT),
        sa.Column("ended_at", _AT),
        sa.Column("reference", sa.String(64)),
        sa.Column("competitor", sa.String(100)),
        sa.Column("appeal_until", _AT),
    ]
    for column in columns:
        op.add_column("registration", column)
    # Inline, because SQLite cannot add a constraint to a table that is there.
    for name, target in (
        ("customer_id", "customer.id"),
        ("origin_id", "registration.id"),
        ("revoked_by", "member.id"),
    ):
        column = sa.Column(name, _ID, sa.ForeignKey(target))
        op.add_column("registration", column, inline_references=True)
    op.create_index("ix_registration_customer_id", "registration", ["customer_id"])
    op.create_index("ix_registration_claim_key", "registration", ["claim_key"])
    op.create_index("ix_registration_sequence", "registration", ["sequence"], unique=True)
    op.create_index("ix_registration_quiet_since", "registration", ["state", "quiet_since"])
    op.create_index("ix_registration_ended_at", "registration", ["state", "ended_at"])
    op.add_column("registration_claim", sa.Column("reserved_until", _AT))
    op.create_index("ix_registration_claim_reserved_until", "registration_claim", ["reserved_until"])


def _create_tables() -> None:
    pending = {"sqlite_where": sa.text("state = 'pending'"), "postgresql_where": sa.text("state = 'pending'")}
    op.create_table(
        "registration_submission",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("registration_id", _ID, sa.ForeignKey("registration.id"), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("contact_id", _ID, sa.ForeignKey("contact.id"), nullable=False),
        sa.Column("at", _AT, nullable=False),
        sa.UniqueConstraint("registration_id", "round"),
    )
    op.create_table(
        "extension",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("registration_id", _ID, sa.ForeignKey("registration.id"), nullable=False),
        sa.Column("contact_id", _ID, sa.ForeignKey("contact.id"), nullable=False),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("old_until", _AT, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("asked_at", _AT, nullable=False),
        sa.Column("decided_at", _AT),
    )
    op.create_index("uq_extension_pending", "extension", ["registration_id"], unique=True, **pending)
    op.create_index("ix_extension_registration_id", "extension", ["registration_id", "id"])
    op.create_table(
        "transfer",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("registration_id", _ID, sa.ForeignKey("registration.id"), nullable=False),
        sa.Column("dealer_id", _ID, sa.ForeignKey("dealer.id"), nullable=False),
        sa.Column("member_id", _ID, sa.ForeignKey("member.id"), nullable=False),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("asked_at", _AT, nullable=False),
        sa.Column("decided_at", _AT),
    )
    op.create_index("uq_transfer_pending", "transfer", ["registration_id"], unique=True, **pending)
    op.create_index("ix_transfer_registration_id", "transfer", ["registration_id", "id"])
    op.create_table(
        "waiting_entry",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("dealer_id", _ID, sa.ForeignKey("dealer.id"), nullable=False),
        sa.Column("contact_id", _ID, sa.ForeignKey("contact.id"), nullable=False),
        sa.Column("registration_id", _ID, sa.ForeignKey("registration.id"), nullable=False),
        sa.Column("key", sa.String(260), nullable=False),
        sa.Column("product_lines", _FACTS, nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("joined_at", _AT, nullable=False),
        sa.Column("offer_until", _AT),
        sa.UniqueConstraint("registration_id"),
    )
    on_list = sa.text("state = 'waiting' OR state = 'offered'")
    op.create_index(
        "uq_waiting_entry_on_list",
        "waiting_entry",
        ["key", "dealer_id"],
        unique=True,
        sqlite_where=on_list,
        postgresql_where=on_list,
    )
    op.create_index("ix_waiting_entry_dealer_id", "waiting_entry", ["dealer_id", "id"])
    op.create_index("ix_waiting_entry_offer_until", "waiting_entry", ["state", "offer_until"])
    op.create_table(
        "dealer_authorisation",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("dealer_id", _ID, sa.ForeignKey("dealer.id"), nullable=False),
        sa.Column("region", sa.String(32), nullable=False),
        sa.Column("product_line", sa.String(32), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date()),
        sa.UniqueConstraint("dealer_id", "region", "product_line", "valid_from"),
    )
    op.create_table(
        "direct_engagement",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("customer_id", _ID, sa.ForeignKey("customer.id"), nullable=False),
        sa.Column("customer", sa.String(200), nullable=False),
        sa.Column("member_id", _ID, sa.ForeignKey("member.id"), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("summary", sa.String(500), nullable=False),
        sa.Column("evidence", sa.String(300)),
        sa.Column("recorded_at", _AT, nullable=False),
    )
    op.create_index("ix_direct_engagement_customer_id", "direct_engagement", ["customer_id", "on_day"])


def _know_customers() -> None:
    """Who each registration is about: by its code where that is known, else by the name (migration 0004)."""
    by_code = "SELECT id FROM customer WHERE customer.credit_code = registration.credit_code"
    by_name = "SELECT min(id) FROM customer WHERE customer.name_key = registration.customer_key"
    op.execute(f"UPDATE registration SET customer_id = coalesce(({by_code}), ({by_name}))")
    op.execute(
        "UPDATE registration SET claim_key = 'customer:' || customer_id || '|project|' WHERE customer_id IS NOT NULL"
    )


def _number_submissions() -> None:
    op.execute(
        "INSERT INTO registration_submission (registration_id, round, contact_id, at) "
        "SELECT id, 1, contact_id, submitted_at FROM registration ORDER BY id"
    )
    number = "SELECT s.id FROM registration_submission s WHERE s.registration_id = registration.id"
    op.execute(f"UPDATE registration SET sequence = ({number})")


def _claim_by_customer() -> None:
    """Claims were keyed by name and by code; the customer stands for both. The earlier registration wins (R-REG-2)."""
    op.execute(
        "CREATE TEMPORARY TABLE old_claim AS SELECT DISTINCT c.registration_id, r.claim_key, c.product_line "
        "FROM registration_claim c JOIN registration r ON r.id = c.registration_id WHERE r.claim_key IS NOT NULL"
    )
    op.execute("DELETE FROM registration_claim")
    op.execute(
        "INSERT INTO registration_claim (registration_id, key, product_line) "
        "SELECT registration_id, claim_key, product_line FROM old_claim WHERE true "
        "ORDER BY registration_id, product_line ON CONFLICT DO NOTHING"
    )
    op.execute("DROP TABLE old_claim")
