"""What other systems are told of orders is enough to act on (B5, R-ORD-8); see docs/webhooks.md."""

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.calendar import local_day
from channel.credit.receivables import Covered, Invoice, record_invoice
from channel.orders.closing import close_short
from channel.orders.exchanging import receive_back
from channel.orders.returns import ask_return
from models import OrderReturn, WebhookEvent
from tests.channel.orders.stage import decided, lines_of, open_shop, order, received, shipped
from tests.factories import NOW, Cast, configure

D = Decimal


@pytest.fixture
def cast(session: Session) -> Cast:
    return open_shop(session)


def told(session: Session, kind: str) -> dict[str, Any]:
    """The only event of a kind."""
    return session.scalars(select(WebhookEvent.data).where(WebhookEvent.kind == kind)).one()


def test_r_ord_8_after_a_short_close_nothing_more_is_to_be_sent(session: Session, cast: Cast) -> None:
    row = order(session, cast)
    parcel = shipped(session, cast, row, ("Q9", 5), number="FH1", carrier="顺丰", tracking_number="SF1")
    said = told(session, "order.shipped")["shipment"]
    assert (said["number"], said["warehouse"], said["tracking_number"]) == (parcel.number, "WH02", "SF1")
    assert [(line["sku"], line["base_quantity"]) for line in said["lines"]] == [("Q9", "5")]
    close_short(session, cast.actor(cast.manager), row.number, "停产", now=NOW)
    found = {
        line["sku"]: (line["base_quantity"], line["closed"], line["shipped"], line["to_ship"])
        for line in told(session, "order.amended")["lines"]
    }
    assert found == {"K101W": ("10", "10", "0", "0"), "Q9": ("20", "15", "5", "0")}


def test_an_order_that_waits_for_an_approval_is_told(session: Session, cast: Cast) -> None:
    configure(session, {"orders": {"ask_from_amount": "0"}})
    row = order(session, cast)
    said = told(session, "order.submitted")
    assert (said["number"], said["state"], said["lines"][0]["to_ship"]) == (row.number, "submitted", "10")


def test_a_return_says_what_comes_back_and_what_needs_a_credit_note(session: Session, cast: Cast) -> None:
    row = received(session, cast)
    bill = Invoice("FP1", D("240.00"), local_day(NOW), covers=(Covered(row.id, row.number, D("240.00")),))
    record_invoice(session, cast.actor(cast.manager), cast.dealer.id, bill, now=NOW)
    position = lines_of(session, row)["K101W"].position
    ask_return(session, cast.actor(cast.buyer), row.number, "return", {position: D(4)}, "quality", "不通电", now=NOW)
    decided(session, cast, "approved")
    number = session.scalars(select(OrderReturn.number)).one()
    said = told(session, "return.approved")["return"]
    goods = {"position": position, "sku": "K101W", "base_unit": "个", "base_quantity": "4"}
    assert (said["number"], said["kind"], said["lines"], said["credit"]) == (number, "return", [goods], "0.00")
    receive_back(session, cast.actor(cast.manager), number, "WH01", now=NOW)
    said = told(session, "return.credited")["return"]
    # 240.00 of 250.00 are on an invoice: of 20.80 that come back, 10.00 are not.
    assert (said["credit"], said["credit_note"], said["lines"]) == ("20.80", "10.80", [goods])
