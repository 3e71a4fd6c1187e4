"""Orders, what is held for them, and what becomes of their goods."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0014"
down_revision = "0013"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT = sa.DateTime(timezone=True)
_FACTS = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
_NUMBER = sa.BigInteger()


def upgrade() -> None:
    _create_orders()
    _create_lists()
    _create_holds()
    _create_returns()
    _create_shipments()


def _create_orders() -> None:
    op.create_table("sales_order",
    sa.Column("id", _ID, nullable=False),
    sa.Column("number", sa.String(24), nullable=False),
    sa.Column("dealer_id", _ID, nullable=False),
    sa.Column("contact_id", _ID, nullable=True),
    sa.Column("cart_of", _ID, nullable=True),
    sa.Column("proposed_by", _ID, nullable=True),
    sa.Column("proposed_at", _AT, nullable=True),
    sa.Column("state", sa.String(24), nullable=False),
    sa.Column("round", sa.Integer(), server_default="0", nullable=False),
    sa.Column("version", sa.Integer(), server_default="1", nullable=False),
    sa.Column("wanted", _FACTS, server_default=sa.text("'[]'"), nullable=False),
    sa.Column("registration_id", _ID, nullable=True),
    sa.Column("coupons", _FACTS, server_default=sa.text("'[]'"), nullable=False),
    sa.Column("rebate_wanted", _NUMBER, nullable=True),
    sa.Column("ship_to", sa.Text(), nullable=True),
    sa.Column("ship_contact", sa.Text(), nullable=True),
    sa.Column("ship_phone", sa.Text(), nullable=True),
    sa.Column("reference", sa.String(64), nullable=True),
    sa.Column("remark", sa.String(300), nullable=True),
    sa.Column("wanted_on", sa.Date(), nullable=True),
    sa.Column("priced_at", _AT, nullable=True),
    sa.Column("rules_at", _AT, nullable=True),
    sa.Column("pricing_inputs", _FACTS, server_default=sa.text("'{}'"), nullable=False),
    sa.Column("pricing", _FACTS, server_default=sa.text("'{}'"), nullable=False),
    sa.Column("flags", _FACTS, server_default=sa.text("'[]'"), nullable=False),
    sa.Column("list_total", _NUMBER, server_default="0", nullable=False),
    sa.Column("total", _NUMBER, server_default="0", nullable=False),
    sa.Column("tax", _NUMBER, server_default="0", nullable=False),
    sa.Column("rebate", _NUMBER, server_default="0", nullable=False),
    sa.Column("created_at", _AT, nullable=False),
    sa.Column("submitted_at", _AT, nullable=True),
    sa.Column("decided_at", _AT, nullable=True),
    sa.Column("shipped_at", _AT, nullable=True),
    sa.Column("receive_by", _AT, nullable=True),
    sa.Column("received_at", _AT, nullable=True),
    sa.Column("ended_at", _AT, nullable=True),
    sa.Column("reason_code", sa.String(32), nullable=True),
    sa.Column("reason_text", sa.String(500), nullable=True),
    sa.Column("erp_number", sa.String(64), nullable=True),
    sa.CheckConstraint("rebate >= 0 AND rebate <= total", name=op.f("ck_sales_order_rebate_within")),
    sa.ForeignKeyConstraint(["cart_of"], ["contact.id"], name=op.f("fk_sales_order_cart_of_contact")),
    sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_sales_order_contact_id_contact")),
    sa.ForeignKeyConstraint(["dealer_id"], ["dealer.id"], name=op.f("fk_sales_order_dealer_id_dealer")),
    sa.ForeignKeyConstraint(["proposed_by"], ["member.id"], name=op.f("fk_sales_order_proposed_by_member")),
    sa.ForeignKeyConstraint(["registration_id"], ["registration.id"], name=op.f("fk_sales_order_registration_id_registration")),
    sa.PrimaryKeyConstraint("id", name=op.f("pk_sales_order")),
    sa.UniqueConstraint("cart_of", name=op.f("uq_sales_order_cart_of")),
    sa.UniqueConstraint("number", name=op.f("uq_sales_order_number"))
    )
    op.create_index("ix_sales_order_dealer_id", "sales_order", ["dealer_id", "id"])
    op.create_index("ix_sales_order_erp_number", "sales_order", ["erp_number"])
    op.create_index("ix_sales_order_priced_at", "sales_order", ["priced_at"])
    op.create_index("ix_sales_order_state", "sales_order", ["state", "receive_by"])
    op.create_table("order_line",
    sa.Column("id", _ID, nullable=False),
    sa.Column("order_id", _ID, nullable=False),
    sa.Column("position", sa.Integer(), nullable=False),
    sa.Column("source", sa.Integer(), nullable=True),
    sa.Column("origin", sa.String(32), nullable=True),
    sa.Column("sku_id", _ID, nullable=False),
    sa.Column("code", sa.String(32), nullable=False),
    sa.Column("name", sa.String(128), nullable=False),
    sa.Column("product_line", sa.String(32), nullable=False),
    sa.Column("unit", sa.String(16), nullable=False),
    sa.Column("base_unit", sa.String(16), nullable=False),
    sa.Column("quantity", _NUMBER, nullable=False),
    sa.Column("is_gift", sa.Boolean(), server_default=sa.false(), nullable=False),
    sa.Column("list_price", _NUMBER, nullable=False),
    sa.Column("unit_price", _NUMBER, nullable=False),
    sa.Column("is_special", sa.Boolean(), server_default=sa.false(), nullable=False),
    sa.Column("list_amount", _NUMBER, nullable=False),
    sa.Column("amount", _NUMBER, nullable=False),
    sa.Column("net", _NUMBER, nullable=False),
    sa.Column("tax", _NUMBER, nullable=False),
    sa.Column("tax_rate", _NUMBER, nullable=False),
    sa.Column("return_days", sa.Integer(), nullable=False),
    sa.Column("ordered", _NUMBER, nullable=False),
    sa.Column("closed", _NUMBER, server_default="0", nullable=False),
    sa.Column("shipped", _NUMBER, server_default="0", nullable=False),
    sa.Column("received", _NUMBER, server_default="0", nullable=False),
    sa.Column("missing", _NUMBER, server_default="0", nullable=False),
    sa.Column("coming_back", _NUMBER, server_default="0", nullable=False),
    sa.Column("returned", _NUMBER, server_default="0", nullable=False),
    sa.Column("credited", _NUMBER, server_default="0", nullable=False),
    sa.CheckConstraint("closed >= 0 AND shipped >= 0 AND shipped + closed <= ordered", name=op.f("ck_order_line_shipped_within")),
    sa.CheckConstraint("credited >= 0 AND credited <= returned + missing", name=op.f("ck_order_line_credited_within")),
    sa.CheckConstraint("ordered > 0 AND quantity > 0", name=op.f("ck_order_line_something_ordered")),
    sa.CheckConstraint("received >= 0 AND missing >= 0 AND received + missing <= shipped", name=op.f("ck_order_line_received_within")),
    sa.CheckConstraint("returned >= 0 AND returned <= received", name=op.f("ck_order_line_returned_within")),
    sa.CheckConstraint("coming_back >= 0 AND returned + coming_back <= received", name=op.f("ck_order_line_returning_within")),
    sa.ForeignKeyConstraint(["order_id"], ["sales_order.id"], name=op.f("fk_order_line_order_id_sales_order")),
    sa.ForeignKeyConstraint(["sku_id"], ["sku.id"], name=op.f("fk_order_line_sku_id_sku")),
    sa.PrimaryKeyConstraint("id", name=op.f("pk_order_line")),
    sa.UniqueConstraint("order_id", "position", name=op.f("uq_order_line_order_id_position"))
    )
    op.create_index("ix_order_line_sku_id", "order_line", ["sku_id"])
    op.create_table("order_event",
    sa.Column("id", _ID, nullable=False),
    sa.Column("order_id", _ID, nullable=False),
    sa.Column("at", _AT, nullable=False),
    sa.Column("event", sa.String(32), nullable=False),
    sa.Column("actor", sa.String(64), nullable=False),
    sa.Column("facts", _FACTS, nullable=False),
    sa.ForeignKeyConstraint(["order_id"], ["sales_order.id"], name=op.f("fk_order_event_order_id_sales_order")),
    sa.PrimaryKeyConstraint("id", name=op.f("pk_order_event"))
    )
    op.create_index("ix_order_event_order_id", "order_event", ["order_id", "id"])


def _create_lists() -> None:
    op.create_table("order_template",
    sa.Column("id", _ID, nullable=False),
    sa.Column("public_id", sa.String(16), nullable=False),
    sa.Column("dealer_id", _ID, nullable=False),
    sa.Column("contact_id", _ID, nullable=False),
    sa.Column("name", sa.String(40), nullable=False),
    sa.Column("wanted", _FACTS, server_default=sa.text("'[]'"), nullable=False),
    sa.Column("changed_at", _AT, nullable=False),
    sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_order_template_contact_id_contact")),
    sa.ForeignKeyConstraint(["dealer_id"], ["dealer.id"], name=op.f("fk_order_template_dealer_id_dealer")),
    sa.PrimaryKeyConstraint("id", name=op.f("pk_order_template")),
    sa.UniqueConstraint("dealer_id", "name", name=op.f("uq_order_template_dealer_id_name")),
    sa.UniqueConstraint("public_id", name=op.f("uq_order_template_public_id"))
    )
    op.create_table("favourite",
    sa.Column("contact_id", _ID, nullable=False),
    sa.Column("sku_id", _ID, nullable=False),
    sa.Column("at", _AT, nullable=False),
    sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_favourite_contact_id_contact")),
    sa.ForeignKeyConstraint(["sku_id"], ["sku.id"], name=op.f("fk_favourite_sku_id_sku")),
    sa.PrimaryKeyConstraint("contact_id", "sku_id", name=op.f("pk_favourite"))
    )


def _create_holds() -> None:
    op.create_table("stock_hold",
    sa.Column("line_id", _ID, nullable=False),
    sa.Column("warehouse_id", _ID, nullable=False),
    sa.Column("order_id", _ID, nullable=False),
    sa.Column("sku_id", _ID, nullable=False),
    sa.Column("quantity", _NUMBER, nullable=False),
    sa.CheckConstraint("quantity > 0", name=op.f("ck_stock_hold_something_held")),
    sa.ForeignKeyConstraint(["line_id"], ["order_line.id"], name=op.f("fk_stock_hold_line_id_order_line")),
    sa.ForeignKeyConstraint(["order_id"], ["sales_order.id"], name=op.f("fk_stock_hold_order_id_sales_order")),
    sa.ForeignKeyConstraint(["sku_id"], ["sku.id"], name=op.f("fk_stock_hold_sku_id_sku")),
    sa.ForeignKeyConstraint(["warehouse_id"], ["warehouse.id"], name=op.f("fk_stock_hold_warehouse_id_warehouse")),
    sa.PrimaryKeyConstraint("line_id", "warehouse_id", name=op.f("pk_stock_hold"))
    )
    op.create_index("ix_stock_hold_order_id", "stock_hold", ["order_id"])
    op.create_table("order_use",
    sa.Column("order_id", _ID, nullable=False),
    sa.Column("rule", sa.String(40), nullable=False),
    sa.Column("measure", sa.String(12), nullable=False),
    sa.Column("dealer_id", _ID, nullable=False),
    sa.Column("reserved", _NUMBER, nullable=False),
    sa.Column("amount", _NUMBER, nullable=False),
    sa.CheckConstraint("amount >= 0 AND amount <= reserved", name=op.f("ck_order_use_amount_within")),
    sa.ForeignKeyConstraint(["order_id"], ["sales_order.id"], name=op.f("fk_order_use_order_id_sales_order")),
    sa.PrimaryKeyConstraint("order_id", "rule", "measure", "dealer_id", name=op.f("pk_order_use"))
    )


def _create_returns() -> None:
    op.create_table("order_return",
    sa.Column("id", _ID, nullable=False),
    sa.Column("number", sa.String(24), nullable=False),
    sa.Column("order_id", _ID, nullable=False),
    sa.Column("contact_id", _ID, nullable=False),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("reason_code", sa.String(32), nullable=False),
    sa.Column("reason_text", sa.String(300), nullable=False),
    sa.Column("photos", _FACTS, server_default=sa.text("'[]'"), nullable=False),
    sa.Column("asked_at", _AT, nullable=False),
    sa.Column("decided_at", _AT, nullable=True),
    sa.Column("decision_text", sa.String(500), nullable=True),
    sa.Column("received_at", _AT, nullable=True),
    sa.Column("ended_at", _AT, nullable=True),
    sa.Column("credit", _NUMBER, server_default="0", nullable=False),
    sa.Column("rebate", _NUMBER, server_default="0", nullable=False),
    sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_order_return_contact_id_contact")),
    sa.ForeignKeyConstraint(["order_id"], ["sales_order.id"], name=op.f("fk_order_return_order_id_sales_order")),
    sa.PrimaryKeyConstraint("id", name=op.f("pk_order_return")),
    sa.UniqueConstraint("number", name=op.f("uq_order_return_number"))
    )
    op.create_index("ix_order_return_order_id", "order_return", ["order_id"])
    op.create_index("ix_order_return_state", "order_return", ["state"])
    op.create_table("order_return_line",
    sa.Column("return_id", _ID, nullable=False),
    sa.Column("line_id", _ID, nullable=False),
    sa.Column("quantity", _NUMBER, nullable=False),
    sa.Column("restocked", _NUMBER, server_default="0", nullable=False),
    sa.CheckConstraint("quantity > 0", name=op.f("ck_order_return_line_something_returned")),
    sa.CheckConstraint("restocked >= 0 AND restocked <= quantity", name=op.f("ck_order_return_line_restocked_within")),
    sa.ForeignKeyConstraint(["line_id"], ["order_line.id"], name=op.f("fk_order_return_line_line_id_order_line")),
    sa.ForeignKeyConstraint(["return_id"], ["order_return.id"], name=op.f("fk_order_return_line_return_id_order_return")),
    sa.PrimaryKeyConstraint("return_id", "line_id", name=op.f("pk_order_return_line"))
    )
    op.create_index("ix_order_return_line_line_id", "order_return_line", ["line_id"])


def _create_shipments() -> None:
    op.create_table("shipment",
    sa.Column("id", _ID, nullable=False),
    sa.Column("number", sa.String(64), nullable=False),
    sa.Column("order_id", _ID, nullable=False),
    sa.Column("return_id", _ID, nullable=True),
    sa.Column("warehouse_id", _ID, nullable=False),
    sa.Column("carrier", sa.String(64), nullable=True),
    sa.Column("tracking_number", sa.String(64), nullable=True),
    sa.Column("shipped_at", _AT, nullable=False),
    sa.Column("received_at", _AT, nullable=True),
    sa.Column("received_by", sa.String(64), nullable=True),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.ForeignKeyConstraint(["order_id"], ["sales_order.id"], name=op.f("fk_shipment_order_id_sales_order")),
    sa.ForeignKeyConstraint(["return_id"], ["order_return.id"], name=op.f("fk_shipment_return_id_order_return")),
    sa.ForeignKeyConstraint(["warehouse_id"], ["warehouse.id"], name=op.f("fk_shipment_warehouse_id_warehouse")),
    sa.PrimaryKeyConstraint("id", name=op.f("pk_shipment")),
    sa.UniqueConstraint("number", name=op.f("uq_shipment_number"))
    )
    op.create_index("ix_shipment_order_id", "shipment", ["order_id"])
    op.create_index("ix_shipment_tracking_number", "shipment", ["tracking_number"])
    op.create_table("shipment_line",
    sa.Column("shipment_id", _ID, nullable=False),
    sa.Column("line_id", _ID, nullable=False),
    sa.Column("quantity", _NUMBER, nullable=False),
    sa.Column("missing", _NUMBER, server_default="0", nullable=False),
    sa.Column("damaged", _NUMBER, server_default="0", nullable=False),
    sa.CheckConstraint("missing >= 0 AND damaged >= 0 AND missing + damaged <= quantity", name=op.f("ck_shipment_line_problems_within")),
    sa.CheckConstraint("quantity > 0", name=op.f("ck_shipment_line_something_shipped")),
    sa.ForeignKeyConstraint(["line_id"], ["order_line.id"], name=op.f("fk_shipment_line_line_id_order_line")),
    sa.ForeignKeyConstraint(["shipment_id"], ["shipment.id"], name=op.f("fk_shipment_line_shipment_id_shipment")),
    sa.PrimaryKeyConstraint("shipment_id", "line_id", name=op.f("pk_shipment_line"))
    )
    op.create_index("ix_shipment_line_line_id", "shipment_line", ["line_id"])
    op.create_table("shipment_trace",
    sa.Column("id", _ID, nullable=False),
    sa.Column("shipment_id", _ID, nullable=False),
    sa.Column("at", _AT, nullable=False),
    sa.Column("words", sa.String(200), nullable=False),
    sa.ForeignKeyConstraint(["shipment_id"], ["shipment.id"], name=op.f("fk_shipment_trace_shipment_id_shipment")),
    sa.PrimaryKeyConstraint("id", name=op.f("pk_shipment_trace")),
    sa.UniqueConstraint("shipment_id", "at", "words", name=op.f("uq_shipment_trace_shipment_id_at_words"))
    )
