"""Submitting: an order at the price that was seen, with everything it needs held for it (R-ORD-2, R-ORD-3, R-ORD-7)."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from channel import audit
from channel.access import acting_dealer
from channel.access.orders import need, own_order
from channel.actors import Actor
from channel.calendar import local_day
from channel.configuration import current
from channel.errors import Conflict
from channel.heartbeat import pause
from channel.orders.asking import must_ask, put_to_approvers
from channel.orders.differences import PriceChange, price_change
from channel.orders.drafts import Draft, Expected, checked
from channel.orders.keeping import PREFIX, columns_of, kept_draft, registration_of
from channel.orders.lines import articles, order_lines_of, wallet_lines, write_lines
from channel.orders.prices import price_columns, priced
from channel.orders.records import insert_numbered, move, note
from channel.orders.reservations import Needs, reserve
from channel.orders.settling import approved, push
from channel.orders.telling import tell_dealer
from channel.orders.transitions import next_state
from channel.policies.blocking import check_answered
from channel.pricing.quoting import Quote
from channel.pricing.uses import Taking, takings
from channel.pricing.words import INTERNAL_FLAGS
from channel.rebates import wallet
from models import Dealer, Order, OrderLine


@dataclass(frozen=True, slots=True)
class Submitted:
    """What came of a submission: an order, or a price that must be confirmed first and nothing else."""

    order: Order | None
    change: PriceChange | None
    quote: Quote


@dataclass(frozen=True, slots=True)
class Goods:
    """The priced lines of an order that is about to be written, and what pays for them."""

    lines: list[OrderLine]
    purse: list[wallet.WalletLine]
    takings: list[Taking]
    #: Id of each SKU → code of its category.
    categories: dict[int, str | None]
    rebate: Decimal
    flags: frozenset[str]

    def columns(self) -> dict[str, Any]:
        """What the order itself keeps of them."""
        listed = sum((line.list_amount for line in self.lines), Decimal(0))
        return {"list_total": listed, "rebate": self.rebate, "flags": sorted(self.flags)}


def place_order(session: Session, actor: Actor, draft: Draft, expected: Expected | None, *, now: datetime) -> Submitted:
    """Order without a draft before it, such as an uploaded file. Returns and raises what `submit_order` does."""
    dealer, draft, quote = _begin(session, actor, draft, now=now)
    if change := price_change(expected, quote.result):
        return Submitted(None, change, quote)
    goods = ready(session, dealer, draft, quote, now=now)
    first = {"dealer_id": dealer.id, "contact_id": actor.id, "created_at": now, "submitted_at": now, "round": 1}
    values = {"state": next_state(None, "submitted"), **first, **columns_of(session, dealer.id, draft)}
    order = insert_numbered(session, Order, PREFIX, {**values, **price_columns(quote), **goods.columns()}, now=now)
    _submit(session, actor, dealer, order, goods, now=now, is_noted=False)
    return Submitted(order, None, quote)


def submit_order(
    session: Session,
    actor: Actor,
    number: str,
    expected: Expected | None,
    *,
    draft: Draft | None = None,
    now: datetime,
) -> Submitted:
    """Make a draft, the cart or what a member proposed an order, at the price that the dealer saw.

    `draft` is what he has changed it to; None: as it is kept. When the price is another by now, nothing is written and
    the change is returned, to be confirmed by submitting again with the new amounts. Otherwise everything it needs is
    held in this transaction, and approvers are asked where the configuration wants them. Of two taps the second meets
    what is no draft any more.

    Raises Invalid with every wrong line, NotFound, Forbidden("dealer_frozen"), and Conflict: already_decided,
    policy_unanswered, not_protected, sold_out, quota_used_up, credit_exceeded, overdue_blocked, rebate_not_enough.
    """
    need(session, actor, "order")
    order = own_order(session, actor, number)
    next_state(order.state, "submitted")
    dealer, draft, quote = _begin(session, actor, draft or kept_draft(session, order), now=now)
    if change := price_change(expected, quote.result):
        return Submitted(None, change, quote)
    goods = ready(session, dealer, draft, quote, is_proposed=order.proposed_by is not None, now=now)
    values = {**columns_of(session, dealer.id, draft), **price_columns(quote), **goods.columns()}
    facts = {"due": f"{quote.result.totals.payable:.2f}"}
    move(session, actor, order, "submitted", now=now, facts=facts, **values, **_fresh(actor, now=now))
    _submit(session, actor, dealer, order, goods, now=now)
    return Submitted(order, None, quote)


def ready(
    session: Session, dealer: Dealer, draft: Draft, quote: Quote, *, is_proposed: bool = False, now: datetime
) -> Goods:
    """The lines of a priced draft and the rebate on them, before anything is written.

    Raises Invalid for quantities that cannot be counted and Conflict("rebate_not_enough").
    """
    known = articles(session, quote.result)
    lines = order_lines_of(quote.result, known)
    purse = wallet_lines(lines, known)
    flags = {"special_price": any(line.is_special for line in lines), "proposed": is_proposed}
    flags["below_floor"] = any(flag.code in INTERNAL_FLAGS for flag in quote.result.flags)
    return Goods(
        lines,
        purse,
        takings(quote.result, quote.loaded, dealer.id),
        {article.sku_id: article.category for article in known.values()},
        _rebate(session, dealer, draft, purse, now=now),
        frozenset(name for name, holds in flags.items() if holds),
    )


def hold_everything(
    session: Session, actor: Actor, dealer: Dealer, order: Order, goods: Goods, *, is_amended: bool, now: datetime
) -> None:
    """Write the lines of an order that has none and keeps `goods.columns()`, and hold all that they need.

    What needs attention goes to its flags. Where nobody has to be asked, its credit is approved with it; that of an
    amended order is the caller's to approve. Raises the Conflicts of `submit_order`.
    """
    write_lines(session, order.id, goods.lines)
    settings = current(session).orders
    excuses = {"overdue_needs_approval": "overdue"}
    if settings.over_credit == "ask":
        excuses["credit_exceeded"] = "over_credit"
    flags = reserve(
        session,
        actor,
        dealer,
        order,
        Needs(goods.lines, goods.takings, goods.purse),
        excuses=excuses,
        approves=lambda flag: not (is_amended or flag or must_ask(order, settings)),
        is_new=not is_amended and order.round == 1,
        now=now,
    )
    if flags:
        order.flags = sorted(goods.flags | flags)


def _begin(session: Session, actor: Actor, draft: Draft, *, now: datetime) -> tuple[Dealer, Draft, Quote]:
    """What is refused before anything is written, and the price."""
    need(session, actor, "order")
    dealer = acting_dealer(session, actor)
    check_answered(session, dealer.id, now=now)
    draft = checked(draft, today=local_day(now))
    return dealer, draft, priced(session, dealer, draft, registration_of(session, dealer.id, draft), now=now)


def _fresh(actor: Actor, *, now: datetime) -> dict[str, Any]:
    """What a submission sets anew on a draft."""
    cleared = dict.fromkeys(("reason_code", "reason_text", "decided_at", "cart_of"))
    return {"round": Order.round + 1, "submitted_at": now, "contact_id": actor.id, **cleared}


def _submit(
    session: Session,
    actor: Actor,
    dealer: Dealer,
    order: Order,
    goods: Goods,
    *,
    now: datetime,
    is_noted: bool = True,
) -> None:
    """Hold everything for an order in state `submitted`, and send it on its way."""
    # Nothing here is read that was not written by a statement: what is only added goes out together in the end.
    with session.no_autoflush:
        hold_everything(session, actor, dealer, order, goods, is_amended=False, now=now)
        if not is_noted:
            note(session, actor, order, "submitted", now=now, facts={"due": f"{order.total:.2f}"})
        if order.registration_id is not None:
            pause(session, order.registration_id, now)
        facts = {"total": str(order.total), "rebate": str(order.rebate), "flags": list(order.flags)}
        audit.record(session, actor, "order_submitted", "order", order.number, now=now, **facts)
    if put_to_approvers(session, actor, dealer, order, goods.lines, now=now):
        push(session, actor, "order.submitted", order, now=now, lines=goods.lines)
        tell_dealer(session, actor, "order_submitted", order, now=now, lines=goods.lines)
    else:
        approved(session, actor, order, goods.lines, goods.categories, now=now)


def _rebate(
    session: Session, dealer: Dealer, draft: Draft, purse: list[wallet.WalletLine], *, now: datetime
) -> Decimal:
    """The rebate that the dealer wants to use; Conflict("rebate_not_enough") when cap, scopes or wallet forbid it."""
    if not draft.rebate:
        return Decimal(0)
    usable = wallet.usable(session, dealer.id, purse, now=now).amount
    if draft.rebate > usable:
        raise Conflict("rebate_not_enough", facts={"usable": f"{usable:.2f}", "wanted": f"{draft.rebate:.2f}"})
    return draft.rebate
