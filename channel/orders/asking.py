"""Whether somebody must agree to an order, what he is asked, and what he is shown of it (R-APR-1, R-PRC-3, R-CRD-3)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.approvals import Inputs, Request, request_approval
from channel.configuration import current
from channel.configuration.orders import Orders
from channel.credit.accounts import account_of, overdue, standing
from channel.orders.telling import ALWAYS_ASKED, discount_bps, order_facts
from models import Dealer, Order, OrderLine

#: A percentage of the configuration in basis points.
_BPS = 100


def must_ask(order: Order, settings: Orders) -> bool:
    """Whether an order waits for somebody: its amount, its discount, or what is wrong with it. Pure."""
    if ALWAYS_ASKED.intersection(order.flags):
        return True
    if settings.ask_from_amount is not None and order.total >= settings.ask_from_amount:
        return True
    depth = discount_bps(order.list_total, order.total)
    return settings.ask_from_discount is not None and depth >= settings.ask_from_discount * _BPS


def put_to_approvers(
    session: Session, actor: Actor, dealer: Dealer, order: Order, lines: Sequence[OrderLine], *, now: datetime
) -> bool:
    """Ask for a decision where one is needed; False when the order goes on without."""
    if not must_ask(order, current(session).orders):
        return False
    request_approval(session, actor, request_of(session, dealer, order, lines, now=now), now=now)
    return True


def request_of(session: Session, dealer: Dealer, order: Order, lines: Sequence[OrderLine], *, now: datetime) -> Request:
    """What approvers are asked about an order."""
    inputs = Inputs(
        amount=order.total,
        discount_bps=discount_bps(order.list_total, order.total),
        product_lines=tuple(sorted({line.product_line for line in lines})),
        has_conflict=bool(ALWAYS_ASKED.intersection(order.flags)),
        flags=tuple(order.flags),
    )
    return Request("order", order.id, dealer, shown_facts(session, order, now=now), inputs)


def shown_facts(session: Session, order: Order, *, now: datetime) -> dict[str, Any]:
    """What approvers are shown: the order, and what the dealer's credit is once it is held."""
    account = account_of(session, order.dealer_id)
    terms, late = standing(session, account, now=now), overdue(session, account, now=now)
    limit = terms.limit + terms.temporary
    owed = f"逾期 ¥{late.amount:,.0f}，" if late is not None else ""
    return order_facts(session, order) | {
        "credit": f"{owed}余 ¥{terms.amount:,.0f}/¥{limit:,.0f}",
        "credit_limit": f"¥{limit:,.2f}" + (f"（含临时 ¥{terms.temporary:,.2f}）" if terms.temporary else ""),
        "credit_used": f"¥{limit + terms.prepayment - terms.amount:,.2f}（含本单）",
        "credit_after": f"¥{terms.amount:,.2f}",
        "overdue": f"¥{late.amount:,.2f}，最久 {late.days} 天" if late is not None else "无",
    }


def facts_of(session: Session, order_id: int) -> dict[str, Any]:
    """The same of a request from before facts were kept, without what only counted then."""
    return order_facts(session, session.get_one(Order, order_id))
