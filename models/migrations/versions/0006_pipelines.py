"""Pipelines, stages, qualification and follow-ups."""

import hashlib
import json

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT = sa.DateTime(timezone=True)
_FACTS = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def _stage(code: str, name: str, win: int, max_days: int, requires: list[str], gate: dict[str, int]) -> dict:
    shape = {"code": code, "name": name, "win": win, "max_days": max_days}
    return {**shape, "requires": requires, "gate": gate, "needs_approval": False}


#: What opportunities from before follow: the pipeline for projects as it was delivered then.
_PROJECT = {
    "code": "project",
    "name": "工程项目流程",
    "stages": [
        _stage("discover", "发现商机", 10, 30, ["expected_on", "amount"], {"need": 1}),
        _stage("qualify", "需求确认", 25, 30, [], {"budget": 1, "need": 2, "timeline": 1}),
        _stage("propose", "方案报价", 50, 45, [], {"authority": 2, "budget": 2, "competition": 1}),
        _stage("negotiate", "商务谈判", 75, 30, [], {"authority": 2, "budget": 3, "timeline": 2, "competition": 2}),
        _stage("close", "签约", 90, 30, [], {}),
    ],
}


def upgrade() -> None:
    _create_versions()
    _complete_opportunity()
    _create_moves()
    _create_records()
    _create_follow_ups()


def _create_versions() -> None:
    op.create_table(
        "pipeline_version",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("code", sa.String(32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", _FACTS, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("created_at", _AT, nullable=False),
        sa.UniqueConstraint("code", "version"),
        sa.UniqueConstraint("code", "digest"),
    )


def _complete_opportunity() -> None:
    for column in (
        sa.Column("pipeline_id", _ID),
        sa.Column("stage_since", _AT),
        sa.Column("win_percent", sa.Integer()),
        sa.Column("win_reason", sa.String(200)),
        sa.Column("win_at", _AT),
        sa.Column("win_by", _ID),
    ):
        op.add_column("opportunity", column)
    _follow_the_first_version()
    with op.batch_alter_table("opportunity") as batch:
        batch.alter_column("pipeline_id", existing_type=_ID, nullable=False)
        batch.alter_column("stage_since", existing_type=_AT, nullable=False)
        batch.alter_column("stage", existing_type=sa.String(16), type_=sa.String(32))
        batch.create_foreign_key("fk_opportunity_pipeline_id_pipeline_version", "pipeline_version", ["pipeline_id"], ["id"])
        batch.create_foreign_key("fk_opportunity_win_by_member", "member", ["win_by"], ["id"])


def _follow_the_first_version() -> None:
    if op.get_bind().execute(sa.text("SELECT 1 FROM opportunity LIMIT 1")).first() is None:
        return
    text = json.dumps(_PROJECT, sort_keys=True, ensure_ascii=False)
    insert = sa.text(
        "INSERT INTO pipeline_version (id, code, version, body, digest, created_at)"
        " SELECT 1, 'project', 1, :body, :digest, min(created_at) FROM opportunity"
    ).bindparams(sa.bindparam("body", _PROJECT, type_=_FACTS), digest=hashlib.sha256(text.encode()).hexdigest())
    op.execute(insert)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("SELECT setval(pg_get_serial_sequence('pipeline_version', 'id'), 1)")
    op.execute("UPDATE opportunity SET pipeline_id = 1, stage_since = created_at")


def _create_moves() -> None:
    op.create_table(
        "stage_move",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("opportunity_id", _ID, sa.ForeignKey("opportunity.id"), nullable=False),
        sa.Column("pipeline_id", _ID, sa.ForeignKey("pipeline_version.id"), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("from_stage", sa.String(32)),
        sa.Column("to_stage", sa.String(32), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.Column("asked_at", _AT, nullable=False),
        sa.Column("contact_id", _ID, sa.ForeignKey("contact.id")),
        sa.Column("member_id", _ID, sa.ForeignKey("member.id")),
        sa.Column("settled_at", _AT),
        sa.Column("dwell_s", sa.Integer()),
    )
    pending = sa.text("state = 'pending'")
    op.create_index(
        "uq_stage_move_pending",
        "stage_move",
        ["opportunity_id"],
        unique=True,
        sqlite_where=pending,
        postgresql_where=pending,
    )
    op.create_index("ix_stage_move_opportunity_id", "stage_move", ["opportunity_id", "id"])
    op.execute(
        "INSERT INTO stage_move (opportunity_id, pipeline_id, kind, to_stage, state, reason, asked_at, settled_at)"
        " SELECT id, pipeline_id, 'opened', stage, 'done', '', created_at, created_at FROM opportunity ORDER BY id"
    )


def _create_records() -> None:
    op.create_table(
        "qualification",
        sa.Column("opportunity_id", _ID, sa.ForeignKey("opportunity.id"), primary_key=True, autoincrement=False),
        sa.Column("budget_amount", sa.BigInteger()),
        sa.Column("budget_status", sa.String(16)),
        sa.Column("pain", sa.String(500)),
        sa.Column("value", sa.String(500)),
        sa.Column("need_confirmed", sa.Boolean(), nullable=False),
        sa.Column("timeline_reason", sa.String(200)),
        sa.Column("timeline_confirmed", sa.Boolean(), nullable=False),
        sa.Column("competitors", _FACTS, nullable=False),
        sa.Column("position", sa.String(16)),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", _AT),
    )
    op.create_table(
        "stakeholder",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("opportunity_id", _ID, sa.ForeignKey("opportunity.id"), nullable=False),
        sa.Column("public_id", sa.String(16), nullable=False, unique=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text()),
        sa.Column("wechat", sa.Text()),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("stance", sa.String(16), nullable=False),
    )
    op.create_index("ix_stakeholder_opportunity_id", "stakeholder", ["opportunity_id", "id"])
    op.execute(
        "INSERT INTO qualification (opportunity_id, need_confirmed, timeline_confirmed, competitors, version)"
        " SELECT id, false, false, '[]', 0 FROM opportunity"
    )


def _create_follow_ups() -> None:
    op.create_table(
        "follow_up",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("public_id", sa.String(16), nullable=False, unique=True),
        sa.Column("registration_id", _ID, sa.ForeignKey("registration.id"), nullable=False),
        sa.Column("contact_id", _ID, sa.ForeignKey("contact.id")),
        sa.Column("member_id", _ID, sa.ForeignKey("member.id")),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("text", sa.String(1000), nullable=False),
        sa.Column("happened_at", _AT, nullable=False),
        sa.Column("recorded_at", _AT, nullable=False),
        sa.Column("shortcoming", sa.String(16)),
        sa.Column("next_on", sa.Date()),
        sa.Column("is_promise_open", sa.Boolean(), nullable=False),
        sa.Column("reminded_on", sa.Date()),
    )
    op.create_index("ix_follow_up_registration_id", "follow_up", ["registration_id", "id"])
    still = sa.text("is_promise_open")
    op.create_index(
        "ix_follow_up_promised", "follow_up", ["next_on", "id"], sqlite_where=still, postgresql_where=still
    )
