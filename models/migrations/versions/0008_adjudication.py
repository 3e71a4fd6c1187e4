"""Whose a customer is: cases, their parties and sealed evidence."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0008"
down_revision = "0007"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT = sa.DateTime(timezone=True)
_FACTS = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "adjudication_case",
        sa.Column("id", _ID, nullable=False),
        sa.Column("number", sa.String(24), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("dispute", sa.String(120), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("opened_at", _AT, nullable=False),
        sa.Column("opened_by", sa.String(64), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("due_at", _AT, nullable=False),
        sa.Column("reminders", sa.Integer(), nullable=False),
        sa.Column("comparison", _FACTS, nullable=True),
        sa.Column("appeal_of_id", _ID, nullable=True),
        sa.Column("outcome", sa.String(16), nullable=True),
        sa.Column("reason_code", sa.String(32), nullable=True),
        sa.Column("reason_text", sa.String(500), nullable=True),
        sa.Column("decided_at", _AT, nullable=True),
        sa.Column("decided_by", _ID, nullable=True),
        sa.Column("appeal_until", _AT, nullable=True),
        sa.ForeignKeyConstraint(
            ["appeal_of_id"],
            ["adjudication_case.id"],
            name=op.f("fk_adjudication_case_appeal_of_id_adjudication_case"),
        ),
        sa.ForeignKeyConstraint(["decided_by"], ["member.id"], name=op.f("fk_adjudication_case_decided_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_adjudication_case")),
        sa.UniqueConstraint("number", name=op.f("uq_adjudication_case_number")),
        sa.UniqueConstraint("dispute", name=op.f("uq_adjudication_case_dispute")),
        sa.UniqueConstraint("appeal_of_id", name=op.f("uq_adjudication_case_appeal_of_id")),
    )
    op.create_index("ix_adjudication_case_state", "adjudication_case", ["state", "due_at"])
    op.create_table(
        "adjudication_party",
        sa.Column("id", _ID, nullable=False),
        sa.Column("case_id", _ID, nullable=False),
        sa.Column("registration_id", _ID, nullable=True),
        sa.Column("role", sa.String(12), nullable=False),
        sa.Column("result", sa.String(12), nullable=True),
        sa.Column("share", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["adjudication_case.id"], name=op.f("fk_adjudication_party_case_id_adjudication_case")
        ),
        sa.ForeignKeyConstraint(
            ["registration_id"], ["registration.id"], name=op.f("fk_adjudication_party_registration_id_registration")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_adjudication_party")),
        sa.UniqueConstraint("case_id", "registration_id", name=op.f("uq_adjudication_party_case_id_registration_id")),
    )
    op.create_index("ix_adjudication_party_registration_id", "adjudication_party", ["registration_id"])
    op.create_table(
        "evidence_piece",
        sa.Column("id", _ID, nullable=False),
        sa.Column("chain", sa.String(40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("registration_id", _ID, nullable=True),
        sa.Column("case_id", _ID, nullable=True),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("at", _AT, nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("commitment", sa.String(64), nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("link", sa.String(64), nullable=False),
        sa.Column("linked", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["adjudication_case.id"], name=op.f("fk_evidence_piece_case_id_adjudication_case")
        ),
        sa.ForeignKeyConstraint(
            ["registration_id"], ["registration.id"], name=op.f("fk_evidence_piece_registration_id_registration")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence_piece")),
        sa.UniqueConstraint("chain", "position", name=op.f("uq_evidence_piece_chain_position")),
        sa.UniqueConstraint("hash", name=op.f("uq_evidence_piece_hash")),
    )
    op.create_index("ix_evidence_piece_registration_id", "evidence_piece", ["registration_id"])
    op.create_index("ix_evidence_piece_case_id", "evidence_piece", ["case_id"])
