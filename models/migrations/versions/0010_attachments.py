"""Files that people hand in; exclusive authorisations."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT = sa.DateTime(timezone=True)
_LOOSE = sa.text("attached_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "attachment",
        sa.Column("id", _ID, nullable=False),
        sa.Column("public_id", sa.String(32), nullable=False),
        sa.Column("dealer_id", _ID, nullable=True),
        sa.Column("member_id", _ID, nullable=True),
        sa.Column("contact_id", _ID, nullable=True),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("taken_at", _AT, nullable=True),
        sa.Column("created_at", _AT, nullable=False),
        sa.Column("handed_in_at", _AT, nullable=False),
        sa.Column("attached_at", _AT, nullable=True),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_attachment_contact_id_contact")),
        sa.ForeignKeyConstraint(["dealer_id"], ["dealer.id"], name=op.f("fk_attachment_dealer_id_dealer")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_attachment_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
        sa.UniqueConstraint("dealer_id", "sha256", name=op.f("uq_attachment_dealer_id_sha256")),
        sa.UniqueConstraint("member_id", "sha256", name=op.f("uq_attachment_member_id_sha256")),
        sa.UniqueConstraint("public_id", name=op.f("uq_attachment_public_id")),
    )
    op.create_index("ix_attachment_dealer_id", "attachment", ["dealer_id", "created_at"])
    op.create_index("ix_attachment_member_id", "attachment", ["member_id", "created_at"])
    op.create_index(
        "ix_attachment_loose", "attachment", ["handed_in_at"], sqlite_where=_LOOSE, postgresql_where=_LOOSE
    )
    op.create_table(
        "attachment_content",
        sa.Column("attachment_id", _ID, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("thumbnail", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["attachment_id"],
            ["attachment.id"],
            name=op.f("fk_attachment_content_attachment_id_attachment"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("attachment_id", name=op.f("pk_attachment_content")),
    )
    op.create_table(
        "attachment_use",
        sa.Column("id", _ID, nullable=False),
        sa.Column("attachment_id", _ID, nullable=False),
        sa.Column("subject", sa.String(24), nullable=False),
        sa.Column("subject_id", _ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attachment_id"], ["attachment.id"], name=op.f("fk_attachment_use_attachment_id_attachment")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment_use")),
        sa.UniqueConstraint(
            "subject", "subject_id", "attachment_id", name=op.f("uq_attachment_use_subject_subject_id_attachment_id")
        ),
    )
    op.create_index("ix_attachment_use_attachment_id", "attachment_use", ["attachment_id"])
    op.add_column(
        "dealer_authorisation", sa.Column("is_exclusive", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.create_index("ix_dealer_authorisation_region", "dealer_authorisation", ["region", "product_line"])
