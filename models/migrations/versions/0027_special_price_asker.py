"""Special prices may be asked for by a member on a dealer's behalf."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("special_price") as table:
        table.alter_column("contact_id", existing_type=_ID, nullable=True)
        table.add_column(sa.Column("member_id", _ID, nullable=True))
        table.create_foreign_key(op.f("fk_special_price_member_id_member"), "member", ["member_id"], ["id"])
        table.create_check_constraint("one_asks", "(contact_id IS NULL) <> (member_id IS NULL)")
