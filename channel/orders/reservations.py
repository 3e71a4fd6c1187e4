"""Everything that an order holds, taken and given back together: credit, stock, promotions, rebate (R-ORD-7, R-ORD-8).

Always in that order, so that two orders never wait for each other. All of it happens in the transaction of the act:
either everything is held or nothing. What an act books is the difference of two `quantities.Standing`s.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.credit import holding
from channel.orders.quantities import Standing, standing, to_ship
from channel.orders.shortages import refuse_shortages
from channel.orders.stock import give_back_stock, take_stock
from channel.orders.uses import forget_uses, give_back_uses, take_uses
from channel.pricing.uses import Taking
from channel.rebates import wallet
from models import Dealer, Order, OrderLine


@dataclass(frozen=True, slots=True)
class Needs:
    """What an order needs beside its dealer's credit."""

    #: Its lines; nothing is held for them yet.
    lines: Sequence[OrderLine]
    takings: Sequence[Taking]
    #: The lines as the wallet looks at them.
    purse: Sequence[wallet.WalletLine]


def reserve(
    session: Session,
    actor: Actor,
    dealer: Dealer,
    order: Order,
    needs: Needs,
    *,
    excuses: Mapping[str, str],
    approves: Callable[[str | None], bool],
    is_new: bool,
    now: datetime,
) -> set[str]:
    """Hold all that an order needs which holds nothing; gives what needs attention: `backordered`, or an excuse's flag.

    `is_new`: it never held anything.
    `excuses` are the refusals of credit that approvers may be asked about, with the flag for each; `approves` says for
    that flag, None without one, whether nobody has to be asked, so that its credit is approved in the same turn.
    Raises Conflict: credit_exceeded, overdue_blocked, overdue_needs_approval, sold_out, quota_used_up,
    rebate_not_enough.
    """
    asked = holding.ask(session, dealer.id, order.id, order.total - order.rebate, now=now, is_new=is_new)
    flag = excuses.get(asked.found.code) if asked.found is not None else None
    holding.take(session, asked, now=now, is_excused=flag is not None, approves=approves(flag))
    shortages = take_stock(session, dealer, needs.lines, are_new=True)
    refuse_shortages(session, shortages)
    take_uses(session, order.id, needs.takings)
    if order.rebate:
        wallet.reserve(session, actor, dealer.id, order.id, order.rebate, needs.purse, now=now)
    return ({flag} if flag is not None else set()) | ({"backordered"} if shortages else set())


def release(session: Session, order: Order, lines: Sequence[OrderLine], *, now: datetime) -> None:
    """Give everything back: nothing of it was shipped, and nothing will be."""
    key = f"round{order.round}:{order.version}"
    holding.release(session, order.id, key=key, now=now)
    give_back_stock(session, lines)
    forget_uses(session, order.id)
    wallet.release(session, order.id, key=key, now=now)


def reckon(order: Order, lines: Sequence[OrderLine]) -> Standing:
    """What an order has come to so far."""
    return standing(lines, order.total, order.rebate)


class Booked(NamedTuple):
    """What an order has come to, and what of a credit was on an invoice already, so that it needs a credit note."""

    standing: Standing
    credit_note: Decimal


def book(
    session: Session, order: Order, lines: Sequence[OrderLine], before: Standing, *, key: str, now: datetime
) -> Booked:
    """Book what became of an order since `before`: shipped, given up or credited; `key` names the occurrence."""
    credit_note = Decimal(0)
    after = reckon(order, lines)
    shipped, let_go = after.owed - before.owed, after.let_go - before.let_go
    given_back = after.given_back - before.given_back
    if shipped:
        holding.shipped(session, order.id, shipped, key=key, now=now)
    if let_go:
        holding.release(session, order.id, let_go, key=key, now=now)
    if given_back:
        credit_note = holding.returned(session, order.id, given_back, key=key, now=now)
    if after.closed != before.closed:
        give_back_stock(session, lines, keep={line.id: to_ship(line) for line in lines})
        give_back_uses(session, order.id, lines)
    _book_rebate(session, order, before, after, key=key, now=now)
    return Booked(after, credit_note)


def _book_rebate(session: Session, order: Order, before: Standing, after: Standing, *, key: str, now: datetime) -> None:
    zero = Decimal(0)
    if (part := after.rebate_consumed - before.rebate_consumed) > zero:
        wallet.consume(session, order.id, part, key, now=now)
    if (part := after.rebate_released - before.rebate_released) > zero:
        wallet.release(session, order.id, part, key=key, now=now)
    if (part := after.rebate_restored - before.rebate_restored) > zero:
        wallet.restore(session, order.id, part, key=key, now=now)
