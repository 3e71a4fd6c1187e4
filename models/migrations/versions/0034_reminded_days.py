"""What was reminded of about an overdue invoice, in days: how many steps it was says nothing once steps change."""

from alembic import op

revision = "0034"
down_revision = "0033"


def upgrade() -> None:
    op.execute("ALTER TABLE receivable RENAME COLUMN reminders TO reminded_days")
    # The steps until now were 1, 7, 15 and 30 days.
    op.execute(
        "UPDATE receivable SET reminded_days = CASE reminded_days WHEN 1 THEN 1 WHEN 2 THEN 7 WHEN 3 THEN 15 ELSE 30 END"
        " WHERE reminded_days > 0"
    )
