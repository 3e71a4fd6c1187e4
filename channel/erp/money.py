"""The feeds of invoices and receipts: what dealers owe, and money and credit notes that pay it (R-CRD-4)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.credit.payments import Assigned, Money, record_payment
from channel.credit.receivables import Covered, Invoice, record_invoice
from channel.erp.columns import Column, Fault
from channel.erp.feed import Feed, Row, ids_by, one_by_one, parts, unknown
from models import Dealer, Order

#: What a receipt says it is → the kind of payment.
RECEIPT_KINDS: Mapping[str, Literal["bank", "credit_note"]] = {
    "bank": "bank",
    "credit_note": "credit_note",
    "收款": "bank",
    "退货冲减": "credit_note",
}


def _dealers(session: Session, rows: Sequence[Row]) -> dict[str, int]:
    return ids_by(session, Dealer.code, Dealer.id, (row.values["dealer"] for row in rows))


def _orders(session: Session, rows: Sequence[Row]) -> dict[tuple[str, str], int]:
    """Ids of the orders that rows name, by dealer and number: another dealer's order is unknown."""
    numbers = sorted({row.values["order"] for row in rows if row.values["order"] is not None})
    found: dict[tuple[str, str], int] = {}
    for part in parts(numbers):
        query = select(Dealer.code, Order.number, Order.id).join(Dealer, Dealer.id == Order.dealer_id)
        found |= {(row[0], row[1]): row[2] for row in session.execute(query.where(Order.number.in_(part)))}
    return found


def _judge_invoices(session: Session, rows: Sequence[Row]) -> Iterator[Fault]:
    yield from unknown(rows, "dealer", _dealers(session, rows), "unknown_dealer")
    orders = _orders(session, rows)
    for row in rows:
        order = row.values["order"]
        if order is not None and (row.values["dealer"], order) not in orders:
            yield Fault(row.number, "order", "unknown_order", {"value": order[:40]})


def _write_invoices(session: Session, actor: Actor, rows: Sequence[Row], now: datetime) -> list[Fault]:
    dealers, orders = _dealers(session, rows), _orders(session, rows)

    def act(row: Row) -> None:
        values = row.values
        order = values["order"]
        covers = [Covered(orders[values["dealer"], order], order, values["amount"])] if order is not None else []
        invoice = Invoice(values["number"], values["amount"], values["issued_on"], values["due_on"], covers)
        record_invoice(session, actor, dealers[values["dealer"]], invoice, now=now)

    return one_by_one(session, rows, act)


def _judge_receipts(session: Session, rows: Sequence[Row]) -> Iterator[Fault]:
    yield from unknown(rows, "dealer", _dealers(session, rows), "unknown_dealer")
    for row in rows:
        if row.values["kind"] not in RECEIPT_KINDS:
            yield Fault(row.number, "kind", "unknown_kind", {"known": "、".join(RECEIPT_KINDS)})


def _write_receipts(session: Session, actor: Actor, rows: Sequence[Row], now: datetime) -> list[Fault]:
    dealers = _dealers(session, rows)

    def act(row: Row) -> None:
        values = row.values
        invoice = values["invoice"]
        assigned = [Assigned(invoice, values["amount"])] if invoice is not None else []
        kind = RECEIPT_KINDS[values["kind"]]
        money = Money(values["number"], values["amount"], values["received_on"], kind, assigned)
        record_payment(session, actor, dealers[values["dealer"]], money, now=now)

    return one_by_one(session, rows, act)


INVOICES = Feed(
    "invoices",
    "发票",
    (
        Column("dealer", "经销商编号", "code", longest=32),
        Column("number", "发票号", "code", longest=64),
        Column("amount", "含税金额", "money"),
        Column("issued_on", "开票日期", "day"),
        Column("due_on", "到期日", "day", is_needed=False),
        Column("order", "订单号", "code", is_needed=False, longest=24),
    ),
    ("dealer", "number"),
    _judge_invoices,
    _write_invoices,
)

RECEIPTS = Feed(
    "receipts",
    "收款",
    (
        Column("dealer", "经销商编号", "code", longest=32),
        Column("number", "收款单号", "code", longest=64),
        Column("amount", "金额", "money"),
        Column("received_on", "收款日期", "day"),
        Column("invoice", "核销发票号", "code", is_needed=False, longest=64),
        # bank: money. credit_note: goods came back; it pays invoices, but nothing was paid with it (R-REB-6).
        Column("kind", "款项类型", "text", is_needed=False, longest=16, default="bank"),
    ),
    ("dealer", "number"),
    _judge_receipts,
    _write_receipts,
)
