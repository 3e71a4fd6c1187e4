"""Requests that WeCom's own approvals decide."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("approval_step", sa.Column("in_wecom", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table(
        "approval_ticket",
        sa.Column("id", _ID, nullable=False),
        sa.Column("step_id", _ID, nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("approval_id", _ID, nullable=False),
        sa.Column("reference", sa.String(64), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("opened_at", _AT, nullable=False),
        sa.Column("applicant_id", _ID, nullable=True),
        sa.Column("called_at", _AT, nullable=True),
        sa.Column("number", sa.String(32), nullable=True),
        sa.Column("filed_at", _AT, nullable=True),
        sa.Column("seen_status", sa.Integer(), nullable=True),
        sa.Column("seen_at", _AT, nullable=True),
        sa.ForeignKeyConstraint(["applicant_id"], ["member.id"], name=op.f("fk_approval_ticket_applicant_id_member")),
        sa.ForeignKeyConstraint(["approval_id"], ["approval.id"], name=op.f("fk_approval_ticket_approval_id_approval")),
        sa.ForeignKeyConstraint(
            ["step_id"], ["approval_step.id"], name=op.f("fk_approval_ticket_step_id_approval_step")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval_ticket")),
        sa.UniqueConstraint("number", name=op.f("uq_approval_ticket_number")),
        sa.UniqueConstraint("reference", name=op.f("uq_approval_ticket_reference")),
        sa.UniqueConstraint("step_id", "turn", name=op.f("uq_approval_ticket_step_id_turn")),
    )
    op.create_index("ix_approval_ticket_approval_id", "approval_ticket", ["approval_id"])
    op.create_index("ix_approval_ticket_state", "approval_ticket", ["state", "opened_at"])
