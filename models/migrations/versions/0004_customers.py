"""End customers, the names they are known by, and the index that finds them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "customer",
        sa.Column("id", _ID, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("name_key", sa.String(length=240), nullable=False),
        sa.Column("namesake", sa.Integer(), nullable=False),
        sa.Column("credit_code", sa.String(length=18), nullable=True),
        sa.Column("merged_into_id", _ID, nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["merged_into_id"], ["customer.id"], name=op.f("fk_customer_merged_into_id_customer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer")),
        sa.UniqueConstraint("credit_code", name=op.f("uq_customer_credit_code")),
        sa.UniqueConstraint("name_key", "namesake", name=op.f("uq_customer_name_key_namesake")),
    )
    op.create_table(
        "customer_name",
        sa.Column("id", _ID, nullable=False),
        sa.Column("customer_id", _ID, nullable=False),
        sa.Column("text", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("name_key", sa.String(length=240), nullable=False),
        sa.Column("matching_version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_customer_name_customer_id_customer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer_name")),
        sa.UniqueConstraint("customer_id", "text", name=op.f("uq_customer_name_customer_id_text")),
    )
    op.create_index("ix_customer_name_matching_version", "customer_name", ["matching_version", "id"])
    op.create_index("ix_customer_name_name_key", "customer_name", ["name_key"])
    op.create_table(
        "customer_piece",
        sa.Column("piece", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("piece", "name_id", name=op.f("pk_customer_piece")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "customer_phone",
        sa.Column("id", _ID, nullable=False),
        sa.Column("customer_id", _ID, nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("phone_index", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_customer_phone_customer_id_customer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer_phone")),
        sa.UniqueConstraint("customer_id", "phone_index", name=op.f("uq_customer_phone_customer_id_phone_index")),
    )
    op.create_index("ix_customer_phone_phone_index", "customer_phone", ["phone_index"])
    op.create_table(
        "customer_distinction",
        sa.Column("id", _ID, nullable=False),
        sa.Column("one_id", _ID, nullable=False),
        sa.Column("other_id", _ID, nullable=False),
        sa.Column("one_name", sa.String(length=200), nullable=False),
        sa.Column("one_code", sa.String(length=18), nullable=True),
        sa.Column("other_name", sa.String(length=200), nullable=False),
        sa.Column("other_code", sa.String(length=18), nullable=True),
        sa.Column("member_id", _ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_customer_distinction_member_id_member")),
        sa.ForeignKeyConstraint(["one_id"], ["customer.id"], name=op.f("fk_customer_distinction_one_id_customer")),
        sa.ForeignKeyConstraint(["other_id"], ["customer.id"], name=op.f("fk_customer_distinction_other_id_customer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer_distinction")),
        sa.UniqueConstraint("one_id", "other_id", name=op.f("uq_customer_distinction_one_id_other_id")),
    )
    op.create_index("ix_customer_distinction_other_id", "customer_distinction", ["other_id"])
    _keep_the_customers_of_registrations()


def _keep_the_customers_of_registrations() -> None:
    """Every customer that was ever registered becomes a row, in the order of the registrations.

    Keys are copied as the registration had them; version 0 says that the names wait for `qudao reindex`, which
    computes keys and pieces as they are by then.
    """
    connection = op.get_bind()
    columns = ("customer_key", "credit_code", "customer", "submitted_at")
    registration = sa.table("registration", sa.column("id"), *(sa.column(column) for column in columns))
    query = sa.select(*(registration.c[column] for column in columns)).order_by(registration.c.id)
    by_key: dict[str, list[dict[str, object]]] = {}
    by_code: dict[str, dict[str, object]] = {}
    for key, code, name, submitted_at in connection.execute(query):
        namesakes = by_key.setdefault(key, [])
        row = _known(namesakes, by_code, code)
        if row is None:
            row = {"name": name, "name_key": key, "namesake": len(namesakes), "created_at": submitted_at}
            namesakes.append(row)
            row["credit_code"] = code
        row["credit_code"] = row["credit_code"] or code
        if code:
            by_code[code] = row
    rows = [row for namesakes in by_key.values() for row in namesakes]
    if not rows:
        return
    names = ("name", "name_key", "namesake", "credit_code", "created_at")
    customer = sa.table("customer", sa.column("id"), *(sa.column(name) for name in names))
    connection.execute(sa.insert(customer), rows)
    connection.execute(
        sa.text(
            "INSERT INTO customer_name (customer_id, text, kind, name_key, matching_version, created_at) "
            "SELECT id, name, 'registered', name_key, 0, created_at FROM customer ORDER BY id"
        )
    )


def _known(
    namesakes: list[dict[str, object]], by_code: dict[str, dict[str, object]], code: str | None
) -> dict[str, object] | None:
    """The customer that a registration means: its code decides, else its name when that means one (R-ID-6)."""
    if code in by_code:
        return by_code[code]
    without_code = [row for row in namesakes if row["credit_code"] is None]
    if without_code:
        return without_code[0]
    return namesakes[0] if code is None and len(namesakes) == 1 else None
