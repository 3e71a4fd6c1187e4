"""Invoices: what was shipped becomes what is owed, with a day by which it is due (R-CRD-1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.calendar import local_day
from channel.credit.accounts import book, turn
from channel.credit.months import month_of
from channel.credit.payments import apply_prepayment
from channel.credit.rules import ZERO
from channel.errors import Conflict, Invalid
from channel.fields import amount_problem, near_day_problem, text_problem
from models import CreditAccount, CreditHold, Receivable, ReceivableOrder


@dataclass(frozen=True, slots=True)
class Covered:
    """So much of an invoice is for an order."""

    order_id: int
    order_number: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice as finance or an ERP writes it."""

    number: str
    #: In yuan, tax included, above 0.
    amount: Decimal
    issued_on: date
    #: None: the account's terms after its day.
    due_on: date | None = None
    #: What it is for; together at most the amount. None where the ERP does not say.
    covers: Sequence[Covered] = ()
    kind: Literal["invoice", "opening", "claw_back"] = "invoice"


def record_invoice(session: Session, actor: Actor, dealer_id: int, invoice: Invoice, *, now: datetime) -> Receivable:
    """Let a dealer owe an invoice, once for each number; prepayment pays what is oldest due at once (R-CRD-4).

    A repetition gives the invoice that is there. Raises Invalid by field, Conflict("number_reused") when the same
    number came with another amount, and NotFound when it covers another dealer's order.
    """
    _check(invoice, today=local_day(now))
    account = turn(session, dealer_id)
    there = session.scalar(
        select(Receivable).where(Receivable.dealer_id == dealer_id, Receivable.number == invoice.number)
    )
    if there is not None:
        if there.amount != invoice.amount:
            raise Conflict("number_reused", facts={"number": invoice.number})
        return there
    row = _write(session, account, invoice, now=now)
    uninvoiced = sum((_cover(session, row, one) for one in invoice.covers), ZERO)
    key = f"invoiced:{invoice.number}"
    book(session, account, "invoiced", key, now=now, receivable=invoice.amount, uninvoiced=-uninvoiced)
    apply_prepayment(session, account, now=now)
    audit.record(session, actor, "invoice_recorded", "receivable", row.id, now=now, amount=f"{invoice.amount:.2f}")
    return row


def _check(invoice: Invoice, *, today: date) -> None:
    found = {
        "number": text_problem(invoice.number, 1, 64),
        "amount": amount_problem(invoice.amount),
        "issued_on": near_day_problem(invoice.issued_on, today),
    }
    if invoice.due_on is not None:
        found["due_on"] = "due_before_issue" if invoice.due_on < invoice.issued_on else None
        found["due_on"] = found["due_on"] or near_day_problem(invoice.due_on, today)
    for place, one in enumerate(invoice.covers):
        found[f"orders[{place}].amount"] = amount_problem(one.amount)
    wrong = {name: code for name, code in found.items() if code is not None}
    if not wrong and sum((one.amount for one in invoice.covers), ZERO) > invoice.amount:
        wrong["orders"] = "more_than_invoice"
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)


def _write(session: Session, account: CreditAccount, invoice: Invoice, *, now: datetime) -> Receivable:
    due_on = invoice.due_on or invoice.issued_on + timedelta(days=account.terms_days)
    row = Receivable(
        dealer_id=account.dealer_id,
        number=invoice.number,
        kind=invoice.kind,
        amount=invoice.amount,
        remaining=invoice.amount,
        issued_on=invoice.issued_on,
        due_on=due_on,
        orders=sorted({one.order_number for one in invoice.covers}),
        statement_month=month_of(account, invoice.issued_on),
        recorded_at=now,
    )
    session.add(row)
    session.flush()
    return row


def _cover(session: Session, row: Receivable, one: Covered) -> Decimal:
    """Note what is for an order; how much of what it shipped is on an invoice with that."""
    session.add(ReceivableOrder(receivable_id=row.id, order_id=one.order_id, amount=one.amount))
    hold = session.get(CreditHold, one.order_id, populate_existing=True)
    if hold is None or hold.dealer_id != row.dealer_id:
        raise Invalid("invalid_fields", fields={"orders": "unknown_order"})
    taken = min(one.amount, hold.uninvoiced)
    hold.uninvoiced -= taken
    return taken
