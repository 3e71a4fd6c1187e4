"""Shipments, invoices and receipts of an ERP: once each, refused row by row, and never for another dealer's order."""

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.erp.feed import Feed
from channel.erp.money import INVOICES, RECEIPTS
from channel.erp.shipments import SHIPMENTS
from channel.erp.taking import Brought, Result, take
from models import CreditAccount, Order, Payment, RebateEvent, Receivable, Shipment
from tests.channel.erp.test_taking import ERP
from tests.channel.lifecycle import told
from tests.channel.orders.stage import open_shop, order
from tests.factories import NOW, Cast


@pytest.fixture
def cast(session: Session) -> Cast:
    return open_shop(session)


def bring(session: Session, feed: Feed, *rows: dict[str, Any], **how: Any) -> Result:
    return take(session, ERP, feed, list(enumerate(rows, 1)), Brought(), now=NOW, **how)


def row(made: Order, sku: str, quantity: str, note: str = "FH1", **more: Any) -> dict[str, Any]:
    return {"shipment": note, "order": made.number, "warehouse": "WH02", "sku": sku, "quantity": quantity, **more}


def account(session: Session, cast: Cast) -> CreditAccount:
    return session.get_one(CreditAccount, cast.dealer.id, populate_existing=True)


def test_a_delivery_note_is_one_shipment_and_the_same_again_changes_nothing(session: Session, cast: Cast) -> None:
    made = order(session, cast)
    rows = (row(made, "K101W", "10", carrier="顺丰速运"), row(made, "Q9", "5", carrier="顺丰速运"))
    assert bring(session, SHIPMENTS, *rows).taken == 2
    assert bring(session, SHIPMENTS, *rows).same == 2
    (shipment,) = session.scalars(select(Shipment))
    assert (shipment.number, shipment.carrier, made.state) == ("FH1", "顺丰速运", "partially_shipped")
    assert bring(session, SHIPMENTS, row(made, "Q9", "15", "FH2")).taken == 1
    assert made.state == "shipped"


def test_b5_who_carries_a_parcel_may_be_said_later_and_how_much_may_not(session: Session, cast: Cast) -> None:
    made = order(session, cast)
    bring(session, SHIPMENTS, row(made, "K101W", "10"), row(made, "Q9", "5"))
    said = {"carrier": "顺丰速运", "tracking_number": "SF123"}
    for _ in range(2):
        bring(session, SHIPMENTS, row(made, "K101W", "10", **said), row(made, "Q9", "5", **said))
    shipment = session.scalars(select(Shipment)).one()
    assert (shipment.carrier, shipment.tracking_number) == ("顺丰速运", "SF123")
    assert (told(session, cast.owner).count("order_carried"), made.state) == (1, "partially_shipped")
    # Without it nothing is forgotten; another number is written and told too.
    bring(session, SHIPMENTS, row(made, "K101W", "10"), row(made, "Q9", "5"))
    assert shipment.tracking_number == "SF123"
    other = {**said, "tracking_number": "SF456"}
    bring(session, SHIPMENTS, row(made, "K101W", "10", **other), row(made, "Q9", "5", **other))
    assert (shipment.tracking_number, told(session, cast.owner).count("order_carried")) == ("SF456", 2)
    assert "order_carried" not in told(session, cast.rival)
    more = bring(session, SHIPMENTS, row(made, "K101W", "11", **other), row(made, "Q9", "5", **other))
    assert ([fault.code for fault in more.faults], more.taken) == (["refused"], 0)
    assert shipment.tracking_number == "SF456"


def test_a_note_that_is_refused_is_refused_at_all_its_rows_and_others_count_when_asked(
    session: Session, cast: Cast
) -> None:
    made = order(session, cast)
    rows = (row(made, "K101W", "10"), row(made, "Q9", "500"), row(made, "Q9", "5", "FH2"))
    found = bring(session, SHIPMENTS, *rows)
    assert ([fault.row for fault in found.faults], found.taken) == ([1, 2], 0)
    assert session.scalars(select(Shipment)).all() == []
    assert bring(session, SHIPMENTS, *rows, only_valid=True).taken == 1
    assert session.scalars(select(Shipment.number)).all() == ["FH2"]
    faults = bring(
        session, SHIPMENTS, row(made, "K101W", "1", "FH3"), row(made, "Q9", "1", "FH3", carrier="中通")
    ).faults
    assert [(fault.row, fault.code) for fault in faults] == [(2, "note_differs")]
    nobody = {**row(made, "K101W", "1", "FH4"), "order": "DD261122-ZZZZZ", "warehouse": "WH9"}
    assert [fault.code for fault in bring(session, SHIPMENTS, nobody).faults] == ["unknown_order", "unknown_warehouse"]


def test_invoices_are_owed_once_and_receipts_pay_them(session: Session, cast: Cast) -> None:
    made = order(session, cast)
    bring(session, SHIPMENTS, row(made, "K101W", "10"), row(made, "Q9", "20"))
    invoice = {"dealer": cast.dealer.code, "number": "FP1", "amount": "250.00", "issued_on": "2026-11-23"}
    assert bring(session, INVOICES, {**invoice, "order": made.number}).taken == 1
    assert bring(session, INVOICES, {**invoice, "order": made.number}).same == 1
    assert (account(session, cast).receivable, account(session, cast).uninvoiced) == (Decimal(250), Decimal(0))
    receipt = {"dealer": cast.dealer.code, "number": "SK1", "amount": "300", "received_on": "2026-11-23"}
    assert bring(session, RECEIPTS, receipt).taken == 1
    assert session.scalars(select(Receivable.remaining)).one() == 0
    assert (account(session, cast).receivable, account(session, cast).prepayment) == (Decimal(0), Decimal(50))
    again = bring(session, RECEIPTS, {**receipt, "amount": "301"})
    assert ([fault.code for fault in again.faults], session.scalars(select(Payment.amount)).all()) == (
        ["refused"],
        [300],
    )


@pytest.mark.parametrize(
    ("said", "kind", "paid"),
    [
        ({}, "bank", 1),
        ({"kind": "bank"}, "bank", 1),
        ({"kind": "credit_note"}, "credit_note", 0),
        ({"kind": "退货冲减"}, "credit_note", 0),
    ],
)
def test_r_reb_6_a_credit_note_pays_an_invoice_and_nothing_was_paid_with_it(
    session: Session, cast: Cast, said: dict[str, str], kind: str, paid: int
) -> None:
    made = order(session, cast)
    bring(session, SHIPMENTS, row(made, "K101W", "10"))
    invoice = {"dealer": cast.dealer.code, "number": "FP1", "amount": "52.00", "issued_on": "2026-11-23"}
    bring(session, INVOICES, {**invoice, "order": made.number})
    receipt = {"dealer": cast.dealer.code, "number": "SK1", "amount": "52", "received_on": "2026-11-23", **said}
    assert bring(session, RECEIPTS, receipt).taken == 1
    assert (session.scalars(select(Payment.kind)).one(), account(session, cast).receivable) == (kind, 0)
    told = select(func.count()).select_from(RebateEvent).where(RebateEvent.kind == "paid")
    assert session.scalars(told).one() == paid
    wrong = bring(session, RECEIPTS, {**receipt, "number": "SK2", "kind": "gift"})
    assert [(fault.column, fault.code) for fault in wrong.faults] == [("kind", "unknown_kind")]


def test_another_dealers_order_is_unknown_on_an_invoice(session: Session, cast: Cast) -> None:
    made = order(session, cast)
    rival = {"dealer": cast.rival_dealer.code, "number": "FP1", "amount": "250", "issued_on": "2026-11-23"}
    found = bring(session, INVOICES, {**rival, "order": made.number}, {**rival, "dealer": "ZZ", "number": "FP2"})
    assert [(fault.row, fault.code) for fault in found.faults] == [(1, "unknown_order"), (2, "unknown_dealer")]
