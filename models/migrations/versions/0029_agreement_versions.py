"""Rebate agreements in versions: what each revision said, from its publication on."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0029"
down_revision = "0028"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

#: What was published until now is the first version.
_FIRST = """
INSERT INTO rebate_agreement_version (agreement_id, number, name, begins_on, ends_on, terms, dealers, joined, gone,
    note, published_by, published_at)
SELECT a.id, 1, a.name, a.begins_on, a.ends_on, a.terms, p.count, p.count, 0, '', a.published_by, a.published_at
FROM rebate_agreement a JOIN (
    SELECT g.id AS id, COUNT(r.dealer_id) AS count FROM rebate_agreement g
    LEFT JOIN rebate_position r ON r.agreement_id = g.id GROUP BY g.id
) p ON p.id = a.id
"""


def upgrade() -> None:
    op.add_column("rebate_agreement", sa.Column("version", sa.Integer(), server_default="1", nullable=False))
    op.create_table(
        "rebate_agreement_version",
        sa.Column("agreement_id", _ID, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("begins_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column(
            "terms",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            nullable=False,
        ),
        sa.Column("dealers", sa.Integer(), nullable=False),
        sa.Column("joined", sa.Integer(), nullable=False),
        sa.Column("gone", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(200), nullable=False),
        sa.Column("published_by", _ID, nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["rebate_agreement.id"],
            name=op.f("fk_rebate_agreement_version_agreement_id_rebate_agreement"),
        ),
        sa.ForeignKeyConstraint(
            ["published_by"], ["member.id"], name=op.f("fk_rebate_agreement_version_published_by_member")
        ),
        sa.PrimaryKeyConstraint("agreement_id", "number", name=op.f("pk_rebate_agreement_version")),
    )
    op.execute(_FIRST)
