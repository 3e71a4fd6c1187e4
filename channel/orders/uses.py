"""What an order takes of limited promotions: quotas, budgets and what counts towards cumulated thresholds (R-ORD-7).

The rows are locked and moved in the order of promotion, measure and dealer: who comes too late changes nothing and
hears what is left. What is given up goes back pro rata (R-ORD-8).
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.errors import Conflict
from channel.pricing.uses import Taking
from channel.rows import dialect_insert
from models import OrderUse, PromotionUse
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
        mine = [{**_name(one), "order_id": order_id, "reserved": one.amount, "amount": one.amount} for one in wanted]
        insert_rows(session, OrderUse, mine)


def give_back_uses(session: Session, order_id: int, *, left: Decimal = Decimal(0), of: Decimal = Decimal(1)) -> None:
    """Release what an order takes up beyond `left`/`of` of what it had reserved; all of it when nothing is left."""
    query = select(OrderUse).where(OrderUse.order_id == order_id)
    in_order = query.order_by(OrderUse.rule, OrderUse.measure, OrderUse.dealer_id)
    for use in session.scalars(in_order.execution_options(populate_existing=True)).all():
        kept = (use.reserved * left / of).quantize(_PLACES, ROUND_HALF_UP) if of else Decimal(0)
        if kept >= use.amount:
            continue
        row = update(PromotionUse).filter_by(rule=use.rule, measure=use.measure, dealer_id=use.dealer_id)
        session.execute(
            row.values(used=PromotionUse.used - (use.amount - kept)),
            execution_options={"synchronize_session": False},
        )
        use.amount = kept
    session.flush()


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
