"""Money that comes in, and the invoices that it pays (R-CRD-4). Paying restores what a dealer may order at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.calendar import local_day
from channel.credit.accounts import book, turn
from channel.credit.collecting import paid_with, tell_rebates
from channel.credit.months import month_of
from channel.credit.rules import ZERO, Match, Owed, write_off
from channel.errors import Conflict, Invalid
from channel.fields import amount_problem, near_day_problem, text_problem
from models import CreditAccount, Payment, Receivable, WriteOff


@dataclass(frozen=True, slots=True)
class Assigned:
    """So much of a payment is meant for that invoice."""

    number: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Money:
    """A payment as finance, an ERP or a settlement writes it."""

    #: The bank's reference, the credit note's or the settlement's number.
    number: str
    #: In yuan, above 0.
    amount: Decimal
    received_on: date
    kind: Literal["bank", "credit_note", "rebate"] = "bank"
    #: What the dealer wants it to pay; the rest pays the oldest due first.
    assigned: Sequence[Assigned] = ()


def record_payment(session: Session, actor: Actor, dealer_id: int, money: Money, *, now: datetime) -> Payment:
    """Take money in, once for each number, and write it off: as it is assigned, the rest to the oldest due first.

    What no invoice takes is prepayment, so nobody has prepaid and owes at the same time.

    A repetition gives the payment that is there. Raises Invalid by field, also when it is assigned to an invoice that
    is not this dealer's or owes less, and Conflict("number_reused") when the number came with another amount.
    """
    _check(money, today=local_day(now))
    account = turn(session, dealer_id)
    there = session.scalar(select(Payment).where(Payment.dealer_id == dealer_id, Payment.number == money.number))
    if there is not None:
        if there.amount != money.amount:
            raise Conflict("number_reused", facts={"number": money.number})
        return there
    owed = open_invoices(session, dealer_id)
    assigned = _assigned(money, owed)
    row = Payment(
        dealer_id=dealer_id,
        number=money.number,
        kind=money.kind,
        amount=money.amount,
        unapplied=money.amount,
        received_on=money.received_on,
        statement_month=month_of(account, money.received_on),
        recorded_at=now,
    )
    session.add(row)
    session.flush()
    book(session, account, "paid", f"paid:{money.number}", now=now, prepayment=money.amount)
    _write_off(session, account, row, owed, assigned, now=now)
    apply_prepayment(session, account, now=now)
    audit.record(session, actor, "payment_recorded", "payment", row.id, now=now, amount=f"{money.amount:.2f}")
    return row


def assign(
    session: Session, actor: Actor, dealer_id: int, number: str, assigned: Sequence[Assigned], *, now: datetime
) -> Payment:
    """Write off what is left of a payment as the dealer says, and the rest of it to the oldest due first (R-CRD-4).

    Raises Invalid by field when it does not fit; the payment was loaded by its dealer before.
    """
    account = turn(session, dealer_id)
    row = session.scalars(select(Payment).where(Payment.dealer_id == dealer_id, Payment.number == number)).one()
    money = Money(number, row.unapplied, row.received_on, assigned=assigned)
    owed = open_invoices(session, dealer_id)
    _write_off(session, account, row, owed, _assigned(money, owed), now=now)
    audit.record(session, actor, "payment_assigned", "payment", row.id, now=now)
    return row


def apply_prepayment(session: Session, account: CreditAccount, *, now: datetime) -> None:
    """Pay what is owed from what was paid before: the oldest money first, the oldest due first; in one's turn."""
    if not account.prepayment:
        return
    query = select(Payment).where(Payment.dealer_id == account.dealer_id, Payment.unapplied > ZERO)
    for payment in session.scalars(query.order_by(Payment.received_on, Payment.id)).all():
        _write_off(session, account, payment, open_invoices(session, account.dealer_id), (), now=now)


def _write_off(
    session: Session,
    account: CreditAccount,
    payment: Payment,
    owed: Sequence[Receivable],
    assigned: Sequence[Match],
    *,
    now: datetime,
) -> None:
    """Write what is left of a payment off against open invoices."""
    by_id = {one.id: one for one in owed}
    open_ones = [Owed(one.id, one.due_on, one.remaining) for one in owed]
    for match in write_off(payment.unapplied, open_ones, assigned):
        _match(session, account, payment, by_id[match.receivable_id], match.amount, now=now)


def _match(
    session: Session,
    account: CreditAccount,
    payment: Payment,
    invoice: Receivable,
    amount: Decimal,
    *,
    now: datetime,
) -> None:
    """Write an amount of a payment off against an invoice, and tell rebates what of its orders is paid with that."""
    paid_on = max(payment.received_on, invoice.issued_on)
    before = invoice.amount - invoice.remaining
    payment.unapplied, invoice.remaining = payment.unapplied - amount, invoice.remaining - amount
    if not invoice.remaining:
        invoice.settled_on = paid_on
    row = WriteOff(payment_id=payment.id, receivable_id=invoice.id, amount=amount, paid_on=paid_on, at=now)
    session.add(row)
    session.flush()
    key = f"written_off:{row.id}"
    book(session, account, "written_off", key, now=now, receivable=-amount, prepayment=-amount)
    told, key = paid_with(session, payment, amount, row.id)
    if told:
        tell_rebates(session, invoice, before, told, paid_on=paid_on, key=key, now=now)


def open_invoices(session: Session, dealer_id: int) -> Sequence[Receivable]:
    """What a dealer has not paid, the oldest due first."""
    query = select(Receivable).where(Receivable.dealer_id == dealer_id, Receivable.remaining > ZERO)
    return session.scalars(query.order_by(Receivable.due_on, Receivable.id)).all()


def _assigned(money: Money, owed: Sequence[Receivable]) -> list[Match]:
    """What was assigned, with the invoices' ids; Invalid with each place that does not fit."""
    by_number = {row.number: row for row in owed}
    left = {row.number: row.remaining for row in owed}
    found: dict[str, str] = {}
    for place, one in enumerate(money.assigned):
        if one.number not in by_number:
            found[f"assigned[{place}].number"] = "unknown_invoice"
        elif amount_problem(one.amount) is not None:
            found[f"assigned[{place}].amount"] = "bad_amount"
        elif one.amount > left[one.number]:
            found[f"assigned[{place}].amount"] = "more_than_owed"
        else:
            left[one.number] -= one.amount
    if not found and sum((one.amount for one in money.assigned), ZERO) > money.amount:
        found["assigned"] = "more_than_payment"
    if found:
        raise Invalid("invalid_fields", fields=found)
    return [Match(by_number[one.number].id, one.amount) for one in money.assigned]


def _check(money: Money, *, today: date) -> None:
    found = {
        "number": text_problem(money.number, 1, 64),
        "amount": amount_problem(money.amount),
        "received_on": "date_in_future" if money.received_on > today else near_day_problem(money.received_on, today),
    }
    wrong = {name: code for name, code in found.items() if code is not None}
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)
