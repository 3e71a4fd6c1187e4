"""Amending an approved order before anything of it is shipped (R-ORD-6)."""

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from channel import audit
from channel.access import acting_dealer
from channel.access.orders import need, own_order
from channel.actors import Actor
from channel.approvals import request_approval, still_approved
from channel.calendar import local_day
from channel.configuration import current
from channel.credit import holding
from channel.errors import Invalid
from channel.orders.asking import must_ask, request_of
from channel.orders.counting import events_of, whole
from channel.orders.differences import only_less, price_change, wanted_changes
from channel.orders.drafts import Draft, Expected, checked, wanted_of
from channel.orders.keeping import columns_of, kept_draft, registration_of
from channel.orders.prices import price_columns, priced, priced_as_then
from channel.orders.records import move, turn
from channel.orders.reservations import release
from channel.orders.settling import push
from channel.orders.submitting import Submitted, hold_everything, ready
from channel.orders.telling import order_lines, tell_manager
from channel.orders.transitions import next_state
from channel.pricing.quoting import Quote
from channel.rebates.accrual import record_all
from models import Dealer, Order, OrderLine

#: What a price depends on; everything else of a draft can be changed without asking anybody.
_PRICED = ("lines", "registration", "rebate", "coupons")


def amend_order(
    session: Session, actor: Actor, number: str, draft: Draft, expected: Expected | None, *, now: datetime
) -> Submitted:
    """Change an approved order. Only consents whose inputs changed are void; without any, it stays approved.

    Who wants less of the same keeps his old prices; who wants more or other goods gets the prices of now, and must
    have seen them. Everything is held anew in this transaction, or nothing changes. Returns and raises what
    `submit_order` does, and Invalid("nothing_changed").
    """
    need(session, actor, "order")
    dealer = acting_dealer(session, actor)
    order = own_order(session, actor, number)
    next_state(order.state, "amended")
    before, draft = kept_draft(session, order), checked(draft, today=local_day(now))
    if draft == before:
        raise Invalid("nothing_changed")
    quote = _quote(session, dealer, order, before, draft, now=now)
    if change := price_change(expected, quote.result):
        return Submitted(None, change, quote)
    turn(session, order, ("approved",))
    facts = {"changes": wanted_changes(wanted_of(order.wanted), draft.lines) or "收货或备注信息"}
    if _same_price(before, draft):
        values = columns_of(session, dealer.id, draft)
        move(session, actor, order, "corrected", now=now, facts=facts, **values)
    else:
        _hold_anew(session, actor, dealer, order, draft, quote, facts, now=now)
    push(session, actor, "order.amended", order, now=now, about=f"version{order.version}")
    tell_manager(session, actor, "order_amended", order, facts, now=now, about=f"version{order.version}")
    audit.record(session, actor, "order_amended", "order", number, now=now, **facts)
    return Submitted(order, None, quote)


def _quote(session: Session, dealer: Dealer, order: Order, before: Draft, draft: Draft, *, now: datetime) -> Quote:
    same_terms = (before.registration, before.coupons) == (draft.registration, draft.coupons)
    if same_terms and only_less(before.lines, draft.lines):
        return priced_as_then(session, order, draft)
    return priced(session, dealer, draft, registration_of(session, dealer.id, draft), now=now)


def _same_price(before: Draft, draft: Draft) -> bool:
    return all(getattr(before, name) == getattr(draft, name) for name in _PRICED)


def _hold_anew(
    session: Session,
    actor: Actor,
    dealer: Dealer,
    order: Order,
    draft: Draft,
    quote: Quote,
    facts: dict[str, str],
    *,
    now: datetime,
) -> None:
    """Give everything back and hold what the amended order needs; ask again where consents are void."""
    before = order_lines(session, order)
    gone = events_of(session, order, whole(before), "given_up", f"version{order.version}", now=now)
    release(session, order, before, now=now)
    session.execute(delete(OrderLine).where(OrderLine.order_id == order.id))
    goods = ready(session, dealer, draft, quote, is_proposed=order.proposed_by is not None, now=now)
    values = {**columns_of(session, dealer.id, draft), **price_columns(quote), **goods.columns()}
    for name, value in values.items():
        setattr(order, name, value)
    hold_everything(session, actor, dealer, order, goods, is_amended=True, now=now)
    request = request_of(session, dealer, order, goods.lines, now=now)
    if must_ask(order, current(session).orders) and not still_approved(session, request):
        move(session, actor, order, "amended", now=now, facts=facts, round=Order.round + 1, submitted_at=now)
        request_approval(session, actor, request, now=now)
    else:
        move(session, actor, order, "corrected", now=now, facts=facts)
        holding.approve(session, order.id, now=now)
        gone += events_of(session, order, whole(goods.lines), "ordered", f"version{order.version}", now=now)
    record_all(session, gone, now=now)
