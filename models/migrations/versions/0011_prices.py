"""Catalogue, stock, and what prices come from."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0011"
down_revision = "0010"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT = sa.DateTime(timezone=True)
_FACTS = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
_NUMBER = sa.BigInteger()

#: Before anything was sold: a price that was there when prices got their times has held ever since.
_BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)


def upgrade() -> None:
    _create_catalogue()
    _create_changes()
    _create_prices()
    _create_rules()
    _create_special_prices()
    _move_standard_prices()


def _create_catalogue() -> None:
    op.create_table(
        "category",
        sa.Column("code", sa.String(32), primary_key=True),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("parent", sa.String(32), sa.ForeignKey("category.code")),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("return_days", sa.Integer(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
    )
    _complete_sku()
    op.create_table(
        "sku_version",
        sa.Column("sku_id", _ID, sa.ForeignKey("sku.id"), primary_key=True),
        sa.Column("replaced_at", _AT, primary_key=True),
        sa.Column("facts", _FACTS, nullable=False),
    )
    op.create_table(
        "sku_term",
        sa.Column(
            "term", sa.String(32, collation="C").with_variant(sa.String(32), "sqlite"), primary_key=True, nullable=False
        ),
        sa.Column("sku_id", _ID, sa.ForeignKey("sku.id"), primary_key=True),
        sa.Column("rank", sa.SmallInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_sku_term_sku_id", "sku_term", ["sku_id"])
    op.create_table(
        "warehouse",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("code", sa.String(32), unique=True, nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("region", sa.String(32)),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("is_active", sa.Boolean(), server_default=sa.true(), nullable=False),
    )
    op.create_table(
        "stock",
        sa.Column("sku_id", _ID, sa.ForeignKey("sku.id"), primary_key=True),
        sa.Column("warehouse_id", _ID, sa.ForeignKey("warehouse.id"), primary_key=True),
        sa.Column("on_hand", _NUMBER, nullable=False),
        sa.Column("reserved", _NUMBER, server_default="0", nullable=False),
        sa.Column("updated_at", _AT, nullable=False),
    )
    op.create_index("ix_stock_warehouse_id", "stock", ["warehouse_id"])


def _complete_sku() -> None:
    columns = [
        sa.Column("base_places", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("min_quantity", _NUMBER),
        sa.Column("max_quantity", _NUMBER),
        sa.Column("step_quantity", _NUMBER),
        sa.Column("pack_quantity", _NUMBER),
        sa.Column("tax_rate", _NUMBER, server_default="1300", nullable=False),
        sa.Column("is_active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("is_backorderable", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("pictures", _FACTS, server_default=sa.text("'[]'"), nullable=False),
    ]
    for column in columns:
        op.add_column("sku", column)
    # Inline, because SQLite cannot add a constraint to a table that is there.
    category = sa.Column("category", sa.String(32), sa.ForeignKey("category.code"))
    op.add_column("sku", category, inline_references=True)
    op.add_column("sku", sa.Column("substitute_id", _ID, sa.ForeignKey("sku.id")), inline_references=True)
    op.add_column("sku_unit", sa.Column("places", sa.SmallInteger(), server_default="0", nullable=False))
    op.drop_index("ix_sku_product_line", "sku")
    op.create_index("ix_sku_product_line", "sku", ["product_line", "id"])
    op.create_index("ix_sku_category", "sku", ["category", "id"])


def _create_changes() -> None:
    op.create_table(
        "dealer_group",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("code", sa.String(32), unique=True, nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
    )
    op.create_table(
        "dealer_group_member",
        sa.Column("dealer_id", _ID, sa.ForeignKey("dealer.id"), primary_key=True),
        sa.Column("group_id", _ID, sa.ForeignKey("dealer_group.id"), primary_key=True),
    )
    op.create_index("ix_dealer_group_member_group_id", "dealer_group_member", ["group_id"])
    op.create_table(
        "price_change",
        sa.Column("id", _ID, primary_key=True, autoincrement=False),
        sa.Column("applied_at", _AT, unique=True, nullable=False),
        sa.Column("member_id", _ID, sa.ForeignKey("member.id")),
        sa.Column("note", sa.String(200), nullable=False),
        sa.Column("counts", _FACTS, nullable=False),
    )
    op.create_table(
        "pinned_cart",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("name", sa.String(64), unique=True, nullable=False),
        sa.Column("inputs", _FACTS, nullable=False),
        sa.Column("at", _AT),
        sa.Column("total", _NUMBER, nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("created_by", _ID, sa.ForeignKey("member.id")),
        sa.Column("created_at", _AT, nullable=False),
    )


def _create_known(table: str, *columns: sa.Column[object], current: list[str]) -> None:
    """A table of rows with two times, of which one of each kind and beginning is known at a time."""
    op.create_table(
        table,
        sa.Column("id", _ID, primary_key=True),
        *columns,
        sa.Column("valid_from", _AT, nullable=False),
        sa.Column("valid_until", _AT),
        sa.Column("recorded_at", _AT, nullable=False),
        sa.Column("replaced_at", _AT),
    )
    known = sa.text("replaced_at IS NULL")
    op.create_index(
        f"uq_{table}_current",
        table,
        [*current, "valid_from"],
        unique=True,
        sqlite_where=known,
        postgresql_where=known,
    )


def _create_prices() -> None:
    _create_known(
        "standard_price",
        sa.Column("sku_id", _ID, sa.ForeignKey("sku.id"), nullable=False),
        sa.Column("unit", sa.String(16), server_default="", nullable=False),
        sa.Column("currency", sa.String(3), server_default="CNY", nullable=False),
        sa.Column("includes_tax", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("price", _NUMBER, nullable=False),
        sa.Column("min_price", _NUMBER),
        sa.Column("cost", _NUMBER),
        current=["sku_id", "unit", "currency"],
    )
    op.create_index("ix_standard_price_sku_id", "standard_price", ["sku_id", "recorded_at"])
    op.create_table(
        "price_list",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("code", sa.String(32), unique=True, nullable=False),
    )
    _create_known(
        "price_entry",
        sa.Column("list_id", _ID, sa.ForeignKey("price_list.id"), nullable=False),
        sa.Column("sku_id", _ID, sa.ForeignKey("sku.id"), nullable=False),
        sa.Column("unit", sa.String(16), server_default="", nullable=False),
        sa.Column("min_quantity", _NUMBER, nullable=False),
        sa.Column("price", _NUMBER),
        sa.Column("percent_of", _NUMBER),
        current=["list_id", "sku_id", "unit", "min_quantity"],
    )
    op.create_index("ix_price_entry_list_id", "price_entry", ["list_id", "sku_id"])


def _create_rules() -> None:
    _create_known(
        "price_rule",
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("code", sa.String(32), nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("quota_each", _NUMBER),
        current=["kind", "code"],
    )
    op.create_index("ix_price_rule_kind", "price_rule", ["kind", "code", "recorded_at"])
    op.create_table(
        "price_rule_audience",
        sa.Column("audience", sa.String(64), primary_key=True),
        sa.Column("rule_id", _ID, sa.ForeignKey("price_rule.id"), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_price_rule_audience_rule_id", "price_rule_audience", ["rule_id"])
    op.create_table(
        "price_rule_goods",
        sa.Column("kind", sa.String(8), primary_key=True),
        sa.Column("code", sa.String(32), primary_key=True),
        sa.Column("rule_id", _ID, sa.ForeignKey("price_rule.id"), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_price_rule_goods_rule_id", "price_rule_goods", ["rule_id", "kind", "code"])
    op.create_table(
        "promotion_use",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("rule", sa.String(40), nullable=False),
        sa.Column("measure", sa.String(12), nullable=False),
        sa.Column("dealer_id", _ID, nullable=False),
        sa.Column("used", _NUMBER, nullable=False),
        sa.UniqueConstraint("rule", "measure", "dealer_id"),
    )


def _create_special_prices() -> None:
    op.create_table(
        "special_price",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("number", sa.String(24), unique=True, nullable=False),
        sa.Column("registration_id", _ID, sa.ForeignKey("registration.id"), nullable=False),
        sa.Column("dealer_id", _ID, sa.ForeignKey("dealer.id"), nullable=False),
        sa.Column("contact_id", _ID, sa.ForeignKey("contact.id"), nullable=False),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("asked_at", _AT, nullable=False),
        sa.Column("decided_at", _AT),
        sa.Column("valid_until", _AT, nullable=False),
        sa.Column("recorded_at", _AT),
        sa.Column("replaced_at", _AT),
        sa.Column("discount_bps", sa.Integer(), nullable=False),
        sa.Column("amount", _NUMBER, nullable=False),
    )
    pending = {"sqlite_where": sa.text("state = 'pending'"), "postgresql_where": sa.text("state = 'pending'")}
    op.create_index("uq_special_price_pending", "special_price", ["registration_id"], unique=True, **pending)
    for column in ("registration_id", "dealer_id"):
        op.create_index(f"ix_special_price_{column}", "special_price", [column, "id"])
    op.create_table(
        "special_price_line",
        sa.Column("special_price_id", _ID, sa.ForeignKey("special_price.id"), primary_key=True),
        sa.Column("sku_id", _ID, sa.ForeignKey("sku.id"), primary_key=True),
        sa.Column("code", sa.String(32), unique=True, nullable=False),
        sa.Column("price", _NUMBER, nullable=False),
        sa.Column("quantity", _NUMBER, nullable=False),
        sa.Column("usual_price", _NUMBER, nullable=False),
        sa.Column("is_combinable", sa.Boolean(), server_default=sa.false(), nullable=False),
    )


def _move_standard_prices() -> None:
    """The price of a SKU becomes its standard price from the beginning on, known since the first change."""
    sku = sa.table("sku", sa.column("id", _ID), sa.column("price", _NUMBER))
    change = sa.table(
        "price_change",
        sa.column("id", _ID),
        sa.column("applied_at", _AT),
        sa.column("note", sa.String),
        sa.column("counts", _FACTS),
    )
    names = ("sku_id", "price", "valid_from", "recorded_at")
    price = sa.table("standard_price", *(sa.column(name) for name in names))
    connection = op.get_bind()
    count = connection.scalar(sa.select(sa.func.count()).select_from(sku))
    if count:
        first = {"id": 1, "applied_at": _BEGINNING, "note": "原有标准价", "counts": {"standard_prices": count}}
        connection.execute(change.insert().values(first))
        beginning = sa.literal(_BEGINNING, _AT)
        connection.execute(
            price.insert().from_select(names, sa.select(sku.c.id, sku.c.price, beginning, beginning))
        )
    op.drop_column("sku", "price")
