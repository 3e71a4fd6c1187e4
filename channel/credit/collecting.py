"""Telling rebates what of an order is paid (R-REB-6): invoices are paid as a whole, rebates count order lines."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.credit.rules import ZERO
from channel.rebates.accrual import LineEvent, record_all
from models import Payment, RebateEvent, Receivable, ReceivableOrder

#: What the keys of events have in which the money is that of a return.
_OF_RETURN = "return-"


def paid_with(session: Session, payment: Payment, amount: Decimal, write_off_id: int) -> tuple[Decimal, str]:
    """How much of what a payment is written off counts as paid, and by which key.

    All of what came from a bank. A credit note counts as far as returns took back what had been paid before: that
    money stays with us and pays the next invoice. One for goods that nobody had paid pays nothing (R-REB-6).
    """
    if payment.kind == "bank":
        return amount, str(write_off_id)
    if payment.kind != "credit_note":
        return ZERO, ""
    mine = (RebateEvent.dealer_id == payment.dealer_id, RebateEvent.paid_on.is_not(None))
    is_used = (RebateEvent.kind == "paid") & RebateEvent.key.contains(f":{_OF_RETURN}", autoescape=True)
    total = select(func.sum(RebateEvent.gross)).where(*mine, (RebateEvent.kind == "returned") | is_used)
    left = max(-(session.scalar(total) or ZERO), ZERO)
    return min(amount, left), f"{_OF_RETURN}{write_off_id}"


def tell_rebates(
    session: Session,
    invoice: Receivable,
    before: Decimal,
    amount: Decimal,
    *,
    paid_on: date,
    key: str,
    now: datetime,
) -> None:
    """Record that `amount` more of an invoice was paid, `before` of it earlier, for the lines of its orders.

    Each shipped line is paid in proportion; what an invoice paid in full has told sums to its lines, to the cent.
    """
    covered = session.scalars(select(ReceivableOrder).where(ReceivableOrder.receivable_id == invoice.id)).all()
    if not covered:
        return
    orders = {row.order_id: row.amount for row in covered}
    shipped = select(RebateEvent).where(
        RebateEvent.dealer_id == invoice.dealer_id,
        RebateEvent.kind == "shipped",
        RebateEvent.order_id.in_(orders),
    )
    lines = session.scalars(shipped.order_by(RebateEvent.id)).all()
    record_all(session, list(_paid(lines, orders, invoice, before, amount, paid_on, key)), now=now)


def _paid(
    lines: Sequence[RebateEvent],
    orders: dict[int, Decimal],
    invoice: Receivable,
    before: Decimal,
    amount: Decimal,
    paid_on: date,
    key: str,
) -> Iterator[LineEvent]:
    worth = dict.fromkeys(orders, ZERO)
    for line in lines:
        worth[line.order_id or 0] += line.gross
    for line in lines:
        whole = worth[line.order_id or 0]
        if not line.gross or not whole:
            continue
        # Of the line, what this invoice is for; of that, what is paid so far less what was paid before.
        of_line = min(Fraction(orders[line.order_id or 0]) / Fraction(whole), Fraction(1))
        parts = [of_line * Fraction(paid) / Fraction(invoice.amount) for paid in (before, before + amount)]
        net, gross = (_share(value, parts) for value in (line.net, line.gross))
        if gross:
            yield _event(line, net, gross, paid_on, key)


def _share(value: Decimal, parts: Sequence[Fraction]) -> Decimal:
    """What lies between two parts of a value, so that parts next to each other sum to the whole, to the cent."""
    start, end = (Decimal(round(Fraction(value) * 100 * part)).scaleb(-2) for part in parts)
    return end - start


def _event(line: RebateEvent, net: Decimal, gross: Decimal, paid_on: date, key: str) -> LineEvent:
    return LineEvent(
        dealer_id=line.dealer_id,
        kind="paid",
        key=f"{key}:{line.id}",
        order_id=line.order_id,
        order_number=line.order_number,
        line=line.line,
        sku=line.sku,
        category=line.category,
        product_line=line.product_line,
        quantity=ZERO,
        net=net,
        gross=gross,
        is_gift=line.is_gift,
        is_special=line.is_special,
        ordered_on=line.ordered_on,
        shipped_on=line.shipped_on,
        received_on=line.received_on,
        paid_on=paid_on,
    )
