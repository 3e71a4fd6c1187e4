"""An index by which the statements in a state are found, newest first: disputed ones are few among all of them."""

from alembic import op

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    op.create_index(op.f("ix_credit_statement_state"), "credit_statement", ["state", "id"])
