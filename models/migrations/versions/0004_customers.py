"""End customers, the names they are known by, and the index that finds them."""

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    pass
