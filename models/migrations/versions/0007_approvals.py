"""Approvals in steps, delegation and decisions."""

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    pass
