"""What orders hold of a dealer's credit, from their submission to their invoice (R-CRD-1, R-CRD-2).

    hold → reserved → approve → approved → shipped → uninvoiced → (invoice, channel.credit.receivables) → receivable
    release takes from reserved and approved, returned from uninvoiced.

All of it happens in the caller's transaction. An act that is told twice by the same key counts once. Orders submit in
this order of locks: credit account, stock, quota, rebate batches.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.credit.accounts import account_of, available, book, concern_of, enter, is_booked, turn
from channel.credit.rules import ZERO, Available, Concern
from channel.errors import Conflict
from models import CreditAccount, CreditHold

__all__ = [
    "Asked",
    "Available",
    "Concern",
    "approve",
    "ask",
    "available",
    "check",
    "foresee",
    "hold",
    "release",
    "returned",
    "shipped",
    "take",
]


def foresee(session: Session, dealer_id: int, amount: Decimal, *, now: datetime) -> Concern | None:
    """What would stand against an order of that amount now; None when nothing would. Holds nothing."""
    account = account_of(session, dealer_id)
    return concern_of(session, account, amount, now=now)


@dataclass(frozen=True, slots=True)
class Asked:
    """What an order wants to hold, seen in its account's turn; it stays true until the transaction ends."""

    account: CreditAccount
    order_id: int
    #: What it holds already; None for an order that holds nothing yet.
    row: CreditHold | None
    #: How much more it is to hold; below 0 when it is to hold less.
    more: Decimal
    #: What stands against that; None when nothing does.
    found: Concern | None


def ask(session: Session, dealer_id: int, order_id: int, amount: Decimal, *, now: datetime, is_new: bool) -> Asked:
    """Take the account's turn and look whether an order may hold `amount` (≥ 0) in all; `take` then holds it.

    `is_new`: the order was just written, so it cannot hold anything.
    """
    account = turn(session, dealer_id)
    row = None if is_new else session.get(CreditHold, order_id, populate_existing=True)
    more = amount - (row.reserved if row is not None else ZERO)
    found = concern_of(session, account, more, now=now) if row is None or more > ZERO else None
    return Asked(account, order_id, row, more, found)


def take(session: Session, asked: Asked, *, now: datetime, is_excused: bool = False, approves: bool = False) -> None:
    """Hold what was asked for in this transaction; `approves` does what `approve` does, in the same turn.

    `is_excused` is as in `hold`, and so is what it raises.
    """
    _refuse(asked.found, is_excused=is_excused)
    account, order_id, row = asked.account, asked.order_id, asked.row
    if row is None:
        row = CreditHold(order_id=order_id, dealer_id=account.dealer_id, held_at=now, is_excused=False)
        row.reserved = row.approved = row.uninvoiced = ZERO
        session.add(row)
    row.is_excused = is_excused
    row.reserved += asked.more
    if asked.more:
        key = f"held:{order_id}:{account.acts}"
        enter(session, account, "held", key, now=now, order_id=order_id, reserved=asked.more)
    if approves:
        _approve(session, account, row, now=now)


def hold(
    session: Session,
    _actor: Actor,
    dealer_id: int,
    order_id: int,
    amount: Decimal,
    *,
    now: datetime,
    is_excused: bool = False,
) -> None:
    """Reserve so much for an order that is submitted: `amount` (≥ 0) in all, so a repetition holds nothing more.

    More is checked under the account's turn (R-CRD-2), less is given back. `is_excused`: somebody is being asked to
    agree to more than the limit or to overdue money of a soft account; a hard block stands all the same.
    Raises Conflict credit_exceeded (available, needed), overdue_blocked and overdue_needs_approval (amount, days).
    """
    asked = ask(session, dealer_id, order_id, amount, now=now, is_new=False)
    take(session, asked, now=now, is_excused=is_excused)
    session.flush()


def check(session: Session, order_id: int, *, now: datetime) -> None:
    """See that an order may go on, at its approval and before each shipment (R-CRD-2); holds nothing more.

    Raises what `hold` raises, when meanwhile the limit was lowered or money became overdue.
    """
    _check(session, order_id, now=now)


def approve(session: Session, order_id: int, *, now: datetime) -> None:
    """Check an order and move all that it reserved to what is approved; a repetition changes nothing."""
    account, row = _check(session, order_id, now=now)
    _approve(session, account, row, now=now)
    session.flush()


def shipped(session: Session, order_id: int, amount: Decimal, *, key: str, now: datetime) -> None:
    """So much of an order was shipped: no more to be shipped but to be invoiced. A fact, so it is never refused.

    `key` names the shipment. What was shipped beyond what the order held is owed all the same.
    """
    account, row = _turn_of(session, order_id)
    if is_booked(session, row.dealer_id, key := f"shipped:{order_id}:{key}"):
        return
    approved = min(amount, row.approved)
    reserved = min(amount - approved, row.reserved)
    row.approved, row.reserved, row.uninvoiced = (
        row.approved - approved,
        row.reserved - reserved,
        row.uninvoiced + amount,
    )
    moves = {"approved": -approved, "reserved": -reserved, "uninvoiced": amount}
    book(session, account, "shipped", key, now=now, order_id=order_id, **moves)


def release(session: Session, order_id: int, amount: Decimal | None = None, *, key: str, now: datetime) -> None:
    """Give back so much that is neither shipped nor will be: reserved first, then approved; None: all of it.

    `key` names the cancellation, refusal or short close. An order that never held anything holds nothing.
    """
    if session.get(CreditHold, order_id) is None:
        return
    account, row = _turn_of(session, order_id)
    if is_booked(session, row.dealer_id, key := f"released:{order_id}:{key}"):
        return
    amount = row.reserved + row.approved if amount is None else amount
    reserved = min(amount, row.reserved)
    approved = min(amount - reserved, row.approved)
    row.reserved, row.approved = row.reserved - reserved, row.approved - approved
    book(session, account, "released", key, now=now, order_id=order_id, reserved=-reserved, approved=-approved)


def returned(session: Session, order_id: int, amount: Decimal, *, key: str, now: datetime) -> Decimal:
    """So much of what was shipped came back. Gives what was on an invoice already and needs a credit note.

    A repetition gives 0: its credit note was asked for the first time.
    """
    account, row = _turn_of(session, order_id)
    if is_booked(session, row.dealer_id, key := f"returned:{order_id}:{key}"):
        return ZERO
    taken = min(amount, row.uninvoiced)
    row.uninvoiced -= taken
    book(session, account, "returned", key, now=now, order_id=order_id, uninvoiced=-taken)
    return amount - taken


def _check(session: Session, order_id: int, *, now: datetime) -> tuple[CreditAccount, CreditHold]:
    account, row = _turn_of(session, order_id)
    _refuse(concern_of(session, account, ZERO, now=now), is_excused=row.is_excused)
    return account, row


def _approve(session: Session, account: CreditAccount, row: CreditHold, *, now: datetime) -> None:
    """Move all that an order reserved to what is approved, in its turn."""
    moving = row.reserved
    if moving:
        row.reserved, row.approved = ZERO, row.approved + moving
        key = f"approved:{row.order_id}:{account.acts}"
        enter(session, account, "approved", key, now=now, order_id=row.order_id, reserved=-moving, approved=moving)


def _turn_of(session: Session, order_id: int) -> tuple[CreditAccount, CreditHold]:
    """The account and the hold of an order, in its turn."""
    account = turn(session, session.get_one(CreditHold, order_id).dealer_id)
    return account, session.get_one(CreditHold, order_id, populate_existing=True)


def _refuse(found: Concern | None, *, is_excused: bool) -> None:
    if found is not None and not (is_excused and found.is_excusable):
        raise Conflict(found.code, facts=found.facts)
