"""What cumulative promotions gave is remembered instead of inferred.

For orders that still count, it is what their price says that was applied: yuan off for a threshold once, otherwise
times. It is kept in the measure to which the order counts, so that a part that was closed short stays given back.
"""

import json
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0032"
down_revision = "0031"

_FACTS = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
# Quantities and amounts are whole ten-thousandths.
_SCALE = 10_000
_USE = sa.table(
    "order_use",
    sa.column("order_id", sa.BigInteger),
    sa.column("rule", sa.String),
    sa.column("measure", sa.String),
    sa.column("dealer_id", sa.BigInteger),
    sa.column("reserved", sa.BigInteger),
    sa.column("amount", sa.BigInteger),
    sa.column("shares", _FACTS),
)
_COUNTER = sa.table(
    "promotion_use",
    sa.column("rule", sa.String),
    sa.column("measure", sa.String),
    sa.column("dealer_id", sa.BigInteger),
    sa.column("used", sa.BigInteger),
)
_ORDER = sa.table("sales_order", sa.column("id", sa.BigInteger), sa.column("pricing", _FACTS))
_RULE = sa.table(
    "price_rule",
    sa.column("id", sa.BigInteger),
    sa.column("kind", sa.String),
    sa.column("code", sa.String),
    sa.column("body", sa.Text),
)


def upgrade() -> None:
    connection = op.get_bind()
    bodies = sa.select(_RULE.c.code, _RULE.c.body).where(_RULE.c.kind == "order_promotion").order_by(_RULE.c.id)
    effects = {code: json.loads(body)["effect"] for code, body in connection.execute(bodies)}
    counting = sa.select(_USE).where(_USE.c.measure == "cumulated", _USE.c.amount > 0)
    found: list[dict[str, Any]] = []
    used: dict[tuple[str, int], int] = defaultdict(int)
    for use in connection.execute(counting.order_by(_USE.c.order_id, _USE.c.rule)).all():
        pricing = connection.scalar(sa.select(_ORDER.c.pricing).where(_ORDER.c.id == use.order_id)) or {}
        given = int(_given(pricing.get("trace", ()), use.rule, effects.get(use.rule, {})) * _SCALE)
        if given > 0:
            left = int((Decimal(given) * use.amount / use.reserved).to_integral_value(ROUND_HALF_UP))
            used[use.rule, use.dealer_id] += left
            found.append({**use._asdict(), "measure": "given", "reserved": given, "amount": left})
    if found:
        connection.execute(sa.insert(_USE), found)
        rows = [{"rule": rule, "measure": "given", "dealer_id": dealer, "used": each} for (rule, dealer), each in sorted(used.items())]
        connection.execute(sa.insert(_COUNTER), rows)


def _given(trace: Any, rule: str, effect: dict[str, Any]) -> Decimal:
    """What the steps of a price say that a rule gave."""
    for step in trace:
        if (step["kind"], step["rule"], step["outcome"]) == ("order_promotion", rule, "applied"):
            if effect.get("is") == "OrderOff" and not effect.get("is_each"):
                return Decimal(step["before"]) - Decimal(step["after"])
            return Decimal(step["facts"].get("times", 0))
    return Decimal(0)
