"""What an order takes of limited promotions: quotas, budgets and what counts towards cumulated thresholds (R-ORD-7).

The rows are locked and moved in the order of promotion, measure and dealer: who comes too late changes nothing and
hears what is left. What is given up goes back with the lines that took it (R-ORD-8).
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.errors import Conflict
from channel.pricing.uses import Taking
from channel.rows import dialect_insert
from models import OrderLine, OrderUse, PromotionUse
from models.inserting import insert_rows

_PLACES = Decimal("0.0001")
#: What a counter is known by.
_NAMES = ("rule", "measure", "dealer_id")


def take_uses(session: Session, order_id: int, takings: Sequence[Taking]) -> None:
    """Reserve for an order that holds nothing yet; Conflict("quota_used_up") with what is left.

    As many statements for many takings as for one; most orders take of nothing that is limited.
    """
    wanted = sorted((one for one in takings if one.amount > 0), key=lambda one: (one.rule, one.measure, one.dealer_id))
    if any(one.limit is not None for one in wanted):
        _see_that_all_fit(session, wanted)
    if wanted:
        counter = dialect_insert(session, PromotionUse)
        counted = counter.on_conflict_do_update(
            index_elements=_NAMES, set_={"used": PromotionUse.used + counter.excluded.used}
        )
        # Without the ORM's way of inserting many: it asks for the new ids, and nobody needs them.
        session.connection().execute(counted, [{**_name(one), "used": one.amount} for one in wanted])
        same = {"order_id": order_id}
        mine = [
            {**_name(one), **same, "reserved": one.amount, "amount": one.amount, "shares": _shares(one)}
            for one in wanted
        ]
        insert_rows(session, OrderUse, mine)


def give_back_uses(session: Session, order_id: int, lines: Sequence[OrderLine] = ()) -> None:
    """Release what an order takes up beyond what its lines that are not given up take; all of it without lines."""
    query = select(OrderUse).where(OrderUse.order_id == order_id)
    in_order = query.order_by(OrderUse.rule, OrderUse.measure, OrderUse.dealer_id)
    for use in session.scalars(in_order.execution_options(populate_existing=True)).all():
        kept = _kept(use, lines)
        if kept >= use.amount:
            continue
        row = update(PromotionUse).filter_by(rule=use.rule, measure=use.measure, dealer_id=use.dealer_id)
        session.execute(
            row.values(used=PromotionUse.used - (use.amount - kept)),
            execution_options={"synchronize_session": False},
        )
        use.amount = kept
    session.flush()


def _kept(use: OrderUse, lines: Sequence[OrderLine]) -> Decimal:
    """What of a use its lines still take, each as much as of it is not given up (R-ORD-8)."""
    part = whole = Fraction(0)
    for source, sku, weight in use.shares or ():
        whole += Fraction(weight)
        part += Fraction(weight) * _open([line for line in lines if _is_of(line, use.rule, source, sku)])
    kept = Fraction(use.reserved) * (part / whole if whole else _open(lines))
    return (Decimal(kept.numerator) / kept.denominator).quantize(_PLACES, ROUND_HALF_UP)


def _open(lines: Sequence[OrderLine]) -> Fraction:
    """Which part of some lines is not given up, by what they cost; of gifts by how many they are."""
    by_amount = any(line.amount for line in lines)
    whole = left = Fraction(0)
    for line in lines:
        weight = Fraction(line.amount if by_amount else line.ordered)
        whole += weight
        left += weight * Fraction(line.ordered - line.closed) / Fraction(line.ordered)
    return left / whole if whole else Fraction(0)


def _is_of(line: OrderLine, rule: str, source: int | None, sku: str) -> bool:
    """Whether a line of an order comes of a line of the cart, or is a gift of the rule."""
    if source is None:
        return line.is_gift and line.origin == rule and line.code == sku
    return line.source == source and sku in (line.code, line.origin)


def _shares(taking: Taking) -> list[list[Any]] | None:
    return [[line, sku, str(weight)] for line, sku, weight in taking.shares] or None


def forget_uses(session: Session, order_id: int) -> None:
    """Release everything and forget it, for an order that is priced anew."""
    give_back_uses(session, order_id)
    for use in session.scalars(select(OrderUse).where(OrderUse.order_id == order_id)).all():
        session.delete(use)
    session.flush()


def _name(taking: Taking) -> dict[str, Any]:
    return {name: getattr(taking, name) for name in _NAMES}


def _see_that_all_fit(session: Session, wanted: Sequence[Taking]) -> None:
    """Be alone with the counters until this transaction ends, and Conflict for the first that has not enough left."""
    names = [_name(one) for one in wanted]
    # What nobody has used yet needs its row, or two could be the first at one moment.
    insert_rows(session, PromotionUse, [{**name, "used": Decimal(0)} for name in names], once=True)
    row = PromotionUse
    query = (
        select(row.rule, row.measure, row.dealer_id, row.used)
        .where(row.rule.in_({one.rule for one in wanted}), row.dealer_id.in_({one.dealer_id for one in wanted}))
        .order_by(row.rule, row.measure, row.dealer_id)
        .with_for_update(key_share=True)
    )
    used = {(rule, measure, dealer_id): amount for rule, measure, dealer_id, amount in session.execute(query)}
    for one in wanted:
        left = None if one.limit is None else one.limit - used[one.rule, one.measure, one.dealer_id]
        if left is not None and one.amount > left:
            raise Conflict("quota_used_up", facts={"rule": one.rule, "left": f"{max(left, Decimal(0)).normalize():f}"})
