"""Approvals in steps, delegation and decisions."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT = sa.DateTime(timezone=True)
_FACTS = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    _complete_requests()
    _create_tables()
    _give_old_requests_a_step()
    _let_tasks_belong_to_steps()


def _complete_requests() -> None:
    columns = [
        sa.Column("dealer_id", _ID, nullable=True),
        sa.Column("submitter_id", _ID, nullable=True),
        sa.Column("rule", sa.String(32), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("facts", _FACTS, server_default=sa.text("'{}'"), nullable=False),
        sa.Column("inputs", _FACTS, server_default=sa.text("'{}'"), nullable=False),
        sa.Column("acts", sa.Integer(), server_default="0", nullable=False),
    ]
    for column in columns:
        op.add_column("approval", column)
    op.create_index("ix_approval_dealer_id", "approval", ["dealer_id", "decided_at"])
    # Registrations were all that was asked about.
    op.execute(
        "UPDATE approval SET dealer_id = (SELECT dealer_id FROM registration WHERE registration.id = approval.subject_id)"
    )


def _create_tables() -> None:
    op.create_table(
        "approval_version",
        sa.Column("approval_id", _ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("facts", _FACTS, nullable=False),
        sa.Column("until", _AT, nullable=False),
        sa.ForeignKeyConstraint(["approval_id"], ["approval.id"], name=op.f("fk_approval_version_approval_id_approval")),
        sa.PrimaryKeyConstraint("approval_id", "version", name=op.f("pk_approval_version")),
    )
    op.create_table(
        "approval_step",
        sa.Column("id", _ID, nullable=False),
        sa.Column("approval_id", _ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("mode", sa.String(16), nullable=False),
        sa.Column("needed", sa.Integer(), nullable=True),
        sa.Column("approvers", _FACTS, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("inputs_hash", sa.String(64), nullable=False),
        sa.Column("kept_from", _ID, nullable=True),
        sa.Column("started_at", _AT, nullable=True),
        sa.Column("ended_at", _AT, nullable=True),
        sa.ForeignKeyConstraint(["approval_id"], ["approval.id"], name=op.f("fk_approval_step_approval_id_approval")),
        sa.ForeignKeyConstraint(
            ["kept_from"], ["approval_step.id"], name=op.f("fk_approval_step_kept_from_approval_step")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval_step")),
        sa.UniqueConstraint(
            "approval_id", "version", "position", name=op.f("uq_approval_step_approval_id_version_position")
        ),
    )
    op.create_table(
        "delegation",
        sa.Column("id", _ID, nullable=False),
        sa.Column("from_id", _ID, nullable=False),
        sa.Column("to_id", _ID, nullable=False),
        sa.Column("valid_from", _AT, nullable=False),
        sa.Column("valid_until", _AT, nullable=False),
        sa.Column("subjects", _FACTS, nullable=False),
        sa.Column("created_by", _ID, nullable=False),
        sa.Column("created_at", _AT, nullable=False),
        sa.Column("cancelled_at", _AT, nullable=True),
        *(
            sa.ForeignKeyConstraint([column], ["member.id"], name=op.f(f"fk_delegation_{column}_member"))
            for column in ("from_id", "to_id", "created_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delegation")),
    )
    for column in ("valid_until", "from_id", "to_id"):
        op.create_index(f"ix_delegation_{column}", "delegation", [column])


def _give_old_requests_a_step() -> None:
    """Until now any one of those who were asked decided, which is one step of mode any."""
    op.execute(
        "INSERT INTO approval_step (approval_id, version, position, name, mode, approvers, state, inputs_hash,"
        " started_at, ended_at)"
        " SELECT id, 1, 1, '审批', 'any', '[]', CASE state WHEN 'pending' THEN 'active' WHEN 'withdrawn' THEN 'closed'"
        " ELSE state END, '', requested_at, decided_at FROM approval"
    )


def _let_tasks_belong_to_steps() -> None:
    with op.batch_alter_table("approval_task") as task:
        task.add_column(sa.Column("step_id", _ID, nullable=True))
        task.add_column(sa.Column("seat", sa.Integer(), server_default="0", nullable=False))
        task.add_column(sa.Column("kind", sa.String(8), server_default="vote", nullable=False))
        task.add_column(sa.Column("before_seat", sa.Integer(), nullable=True))
        task.add_column(sa.Column("for_id", _ID, nullable=True))
        task.add_column(sa.Column("via", sa.String(16), server_default="rule", nullable=False))
        task.add_column(sa.Column("state", sa.String(16), server_default="closed", nullable=False))
        task.add_column(sa.Column("until", _AT, nullable=True))
        task.add_column(sa.Column("decided_at", _AT, nullable=True))
        task.add_column(sa.Column("turn", sa.Integer(), server_default="1", nullable=False))
        task.add_column(sa.Column("is_escalated", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.execute(
        "UPDATE approval_task SET step_id = (SELECT id FROM approval_step"
        " WHERE approval_step.approval_id = approval_task.approval_id),"
        " seat = (SELECT count(*) FROM approval_task AS other"
        " WHERE other.approval_id = approval_task.approval_id AND other.id <= approval_task.id)"
    )
    op.execute(
        "UPDATE approval_task SET state = 'open' WHERE approval_id IN (SELECT id FROM approval WHERE state = 'pending')"
    )
    op.execute(
        "UPDATE approval_task SET (state, decided_at) = (SELECT state, decided_at FROM approval"
        " WHERE approval.id = approval_task.approval_id) WHERE EXISTS (SELECT 1 FROM approval"
        " WHERE approval.id = approval_task.approval_id AND approval.decided_by = approval_task.member_id)"
    )
    with op.batch_alter_table("approval_task") as task:
        task.alter_column("step_id", existing_type=_ID, nullable=False)
        task.drop_constraint(op.f("uq_approval_task_approval_id_member_id"), type_="unique")
        task.create_unique_constraint(op.f("uq_approval_task_step_id_seat_member_id"), ["step_id", "seat", "member_id"])
        task.create_foreign_key(op.f("fk_approval_task_step_id_approval_step"), "approval_step", ["step_id"], ["id"])
        task.create_foreign_key(op.f("fk_approval_task_for_id_member"), "member", ["for_id"], ["id"])
        task.drop_index("ix_approval_task_member_id")
        task.create_index("ix_approval_task_member_id", ["member_id", "state"])
        task.create_index("ix_approval_task_approval_id", ["approval_id"])
        task.create_index("ix_approval_task_state", ["state", "asked_at"])
        task.create_index("ix_approval_task_decided_at", ["decided_at"])
