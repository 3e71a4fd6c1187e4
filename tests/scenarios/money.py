"""What finance, banks and warehouses bring into the scenarios: invoices, payments, frozen months, volume."""

from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import select

import clock
from channel.actors import job
from channel.calendar import local_day
from channel.credit.months import after
from channel.credit.payments import Money, record_payment
from channel.credit.receivables import Invoice, record_invoice
from channel.credit.statements import freeze
from channel.rebates.accrual import LineEvent, record
from channel.rebates.batches import issue
from channel.rebates.scopes import Scope
from models import Dealer
from tests.scenarios.stack import Stack

ERP = job("erp")


def today() -> date:
    """The day in Shanghai."""
    return local_day(clock.now())


def months() -> tuple[str, str]:
    """This month and the next: whatever is older, the clock of the house may have frozen already."""
    return f"{today():%Y-%m}", after(f"{today():%Y-%m}")


def owe(stack: Stack, code: str, number: str, amount: str, *, on: date, due: date | None = None) -> None:
    """An invoice of a dealer."""
    with stack.database.transaction() as session:
        dealer = session.scalars(select(Dealer).where(Dealer.code == code)).one()
        record_invoice(session, ERP, dealer.id, Invoice(number, Decimal(amount), on, due), now=clock.now())


def pay(stack: Stack, code: str, number: str, amount: str, *, on: date) -> None:
    """Money from a dealer."""
    with stack.database.transaction() as session:
        dealer = session.scalars(select(Dealer).where(Dealer.code == code)).one()
        record_payment(session, ERP, dealer.id, Money(number, Decimal(amount), on), now=clock.now())


def overdue(stack: Stack, code: str, number: str, amount: str, days: int) -> None:
    """An invoice that was due so many days ago."""
    due = today() - timedelta(days=days)
    owe(stack, code, number, amount, on=due - timedelta(days=30), due=due)


def frozen(stack: Stack, code: str, month: str) -> None:
    """The statement of a month; what comes after it is of the next."""
    with stack.database.transaction() as session:
        dealer = session.scalars(select(Dealer).where(Dealer.code == code)).one()
        assert freeze(session, dealer.id, month, now=clock.now()) is not None


def rebate(stack: Stack, code: str, source: str, amount: str, days: int) -> None:
    """Rebate in a dealer's wallet that ends in so many days."""
    with stack.database.transaction() as session:
        dealer = session.scalars(select(Dealer).where(Dealer.code == code)).one()
        expires_on = today() + timedelta(days=days)
        amount_of = Decimal(amount)
        issue(session, dealer.id, source, amount_of, Scope(), expires_on=expires_on, on=today(), now=clock.now())


def volume(stack: Stack, code: str, order: str, net: str) -> None:
    """Goods that were shipped to a dealer today."""
    with stack.database.transaction() as session:
        dealer = session.scalars(select(Dealer).where(Dealer.code == code)).one()
        line = LineEvent(
            dealer_id=dealer.id,
            kind="shipped",
            key=order,
            order_id=None,
            order_number=order,
            line=1,
            sku="K111W",
            category=None,
            product_line="switch",
            quantity=Decimal(100),
            net=Decimal(net),
            gross=(Decimal(net) * Decimal("1.13")).quantize(Decimal("0.01")),
            ordered_on=today(),
            shipped_on=today(),
        )
        record(session, line, now=clock.now())
