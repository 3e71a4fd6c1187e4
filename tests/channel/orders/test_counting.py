"""What orders tell rebates: by which day what counts, and that nothing counts which is not sold in the end (B7)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.credit.payments import Money, record_payment
from channel.credit.receivables import Covered, Invoice, record_invoice
from channel.orders.amending import amend_order
from channel.orders.closing import close_short
from channel.orders.counting import Lot, cut
from channel.orders.drafts import Expected, Wanted
from channel.orders.ending import cancel_order
from channel.orders.exchanging import receive_back
from channel.orders.keeping import kept_draft
from channel.orders.receiving import Found, receive
from channel.orders.returns import ask_return
from channel.orders.shipping import Packed, Parcel, ship
from channel.rebates.nightly import recompute
from channel.rebates.progress import hints
from models import Order, RebateAgreement, RebatePosition, Shipment
from tests.channel.orders.stage import DAY, SEEN, decided, lines_of, open_shop, order, shipped
from tests.channel.rebates.agreed import agree
from tests.channel.rebates.test_accrual import ledger_is_the_position
from tests.factories import NOW, Cast, configure

D = Decimal
BASES = ("ordered", "shipped", "received", "paid")


@pytest.fixture
def cast(session: Session) -> Cast:
    return open_shop(session)


def agreed_by_basis(session: Session, cast: Cast, **changes: Any) -> dict[str, RebateAgreement]:
    """One agreement for each basis, 1 % of the amount with tax; the rival is in all of them too."""
    both = (cast.dealer.code, cast.rival_dealer.code)
    same: dict[str, Any] = {"with_tax": True, "tiers": [{"start": "0", "rate": "1"}], "dealers": both, **changes}
    return {basis: agree(session, cast, f"BY-{basis}", basis=basis, **same) for basis in BASES}


def volumes(session: Session, cast: Cast, agreements: Mapping[str, RebateAgreement]) -> list[Decimal]:
    """What counts for the dealer in each agreement; the same must come of all events, and nothing for the rival."""
    found = []
    for row in agreements.values():
        assert recompute(session, row, cause="nightly", now=NOW) == 0, row.code
        mine = session.get_one(RebatePosition, (row.id, cast.dealer.id), populate_existing=True)
        theirs = session.get_one(RebatePosition, (row.id, cast.rival_dealer.id), populate_existing=True)
        assert (theirs.earned, theirs.entries) == (D(0), 0)
        found.append(D(mine.sums.get("total", 0)))
    ledger_is_the_position(session)
    return found


def test_r_reb_1_an_order_counts_when_it_is_agreed_to_sent_received_and_paid(session: Session) -> None:
    cast = open_shop(session, asks=True)
    agreements = agreed_by_basis(session, cast)
    row = order(session, cast)
    # What is still being decided is no order that anybody may count on.
    assert volumes(session, cast, agreements) == [D(0)] * 4
    decided(session, cast, "approved")
    assert volumes(session, cast, agreements) == [D(250), D(0), D(0), D(0)]
    session.refresh(row)
    parcel = shipped(session, cast, row, ("Q9", 20))
    assert volumes(session, cast, agreements) == [D(250), D(198), D(0), D(0)]
    receive(session, cast.actor(cast.buyer), row.number, parcel.number, now=NOW)
    assert volumes(session, cast, agreements) == [D(250), D(198), D(198), D(0)]
    covers = (Covered(row.id, row.number, D(198)),)
    invoice = Invoice("FP1", D(198), date(2026, 11, 23), covers=covers)
    record_invoice(session, cast.actor(cast.hq), cast.dealer.id, invoice, now=NOW)
    record_payment(session, cast.actor(cast.hq), cast.dealer.id, Money("SK1", D(99), date(2026, 11, 23)), now=NOW)
    assert volumes(session, cast, agreements) == [D(250), D(198), D(198), D(99)]


def test_r_reb_1_what_was_ordered_and_is_given_up_does_not_count(session: Session, cast: Cast) -> None:
    agreements = agreed_by_basis(session, cast)
    buyer, ordered = cast.actor(cast.buyer), {"ordered": agreements["ordered"]}
    cancelled = order(session, cast)
    cancel_order(session, buyer, cancelled.number, "不要了", now=NOW)
    assert volumes(session, cast, ordered) == [D(0)]
    amended = order(session, cast)
    less = replace(kept_draft(session, amended), lines=(Wanted("Q9", D(10)),))
    amend_order(session, buyer, amended.number, less, Expected(D(99)), now=NOW)
    assert volumes(session, cast, ordered) == [D(99)]
    # An amendment that waits for a consent does not count before it has it, and then once.
    configure(session, {"orders": {"ask_from_amount": "100"}})
    more = replace(less, lines=(Wanted("Q9", D(20)),))
    amend_order(session, buyer, amended.number, more, Expected(D(198)), now=NOW)
    assert volumes(session, cast, ordered) == [D(0)]
    decided(session, cast, "approved")
    assert volumes(session, cast, ordered) == [D(198)]
    session.refresh(amended)
    shipped(session, cast, amended, ("Q9", 7))
    close_short(session, cast.actor(cast.manager), amended.number, "停产", now=NOW)
    assert volumes(session, cast, agreements) == [D("69.30"), D("69.30"), D(0), D(0)]


def test_r_reb_2_goods_count_by_the_day_on_which_they_left_whenever_we_hear_of_it(session: Session, cast: Cast) -> None:
    """A parcel that left on the last day of a period and is told of on the next one is of that period."""
    changes = {"basis": "shipped", "with_tax": True, "tiers": [{"start": "0", "rate": "1"}]}
    november = agree(session, cast, "NOV", begins_on=date(2026, 11, 1), ends_on=date(2026, 11, 30), **changes)
    december = agree(session, cast, "DEC", begins_on=date(2026, 12, 1), ends_on=date(2026, 12, 31), **changes)
    row = order(session, cast)
    told_at = NOW + 8 * DAY
    erp, left = cast.actor(cast.manager), told_at - timedelta(hours=14)
    ship(session, erp, row, Parcel("WH02", (Packed("Q9", D(12)),), left), now=told_at)
    shipped(session, cast, row, ("Q9", 8), at=told_at)

    def earned() -> list[Decimal]:
        keys = [(one.id, cast.dealer.id) for one in (november, december)]
        return [session.get_one(RebatePosition, key, populate_existing=True).earned for key in keys]

    assert earned() == [D("1.19"), D("0.79")]
    for parcel in session.scalars(select(Shipment.number).where(Shipment.order_id == row.id)).all():
        receive(session, cast.actor(cast.buyer), row.number, parcel, now=told_at)
    # R-REB-7: 15 of them come back in the new month. The 12 of the first parcel are taken out of its own month.
    position = lines_of(session, row)["Q9"].position
    back = ask_return(
        session, cast.actor(cast.buyer), row.number, "return", {position: D(15)}, "quality", "不亮", now=told_at
    )
    decided(session, cast, "approved", at=told_at)
    receive_back(session, cast.actor(cast.manager), back.number, "WH01", now=told_at)
    assert earned() == [D(0), D("0.50")]
    assert [recompute(session, one, cause="nightly", now=told_at) for one in (november, december)] == [0, 0]


def test_r_reb_7_what_came_back_counts_nowhere_and_what_never_came_was_never_received(
    session: Session, cast: Cast
) -> None:
    agreements = agreed_by_basis(session, cast)
    row, buyer = order(session, cast, seen=SEEN), cast.actor(cast.buyer)
    first, second = shipped(session, cast, row, ("Q9", 12)), shipped(session, cast, row, ("Q9", 8))
    position = lines_of(session, row)["Q9"].position
    found = (Found(position, missing=D(2)),)
    receive(session, buyer, row.number, first.number, found, words="少了两个", now=NOW)
    decided(session, cast, "approved")
    # 18 × 9.90 are owed, but of the first parcel only 10 arrived.
    assert volumes(session, cast, agreements) == [D("230.20"), D("178.20"), D("99.00"), D(0)]
    receive(session, buyer, row.number, second.number, now=NOW)
    back = ask_return(session, buyer, row.number, "return", {position: D(3)}, "quality", "不亮", now=NOW)
    decided(session, cast, "approved")
    # Something is still to be sent, so the order is not received as a whole; what came back has left all the same.
    receive_back(session, cast.actor(cast.manager), back.number, "WH01", now=NOW)
    assert volumes(session, cast, agreements) == [D("200.50"), D("148.50"), D("148.50"), D(0)]


def received_and_paid(
    session: Session, cast: Cast, *payments: tuple[str, int], at: datetime = NOW + 35 * DAY
) -> tuple[Order, int]:
    """20 pieces of 9.90 that left on NOW, and so much of their invoice paid so many days later; with the position."""
    row, today = order(session, cast, seen=SEEN), date(2026, 11, 23)
    parcel = shipped(session, cast, row, ("Q9", 20))
    receive(session, cast.actor(cast.buyer), row.number, parcel.number, now=at)
    hq, covers = cast.actor(cast.hq), (Covered(row.id, row.number, D(198)),)
    record_invoice(session, hq, cast.dealer.id, Invoice("FP1", D(198), today, covers=covers), now=at)
    for number, (amount, days) in enumerate(payments):
        money = Money(f"SK{number}", D(amount), today + timedelta(days=days))
        record_payment(session, hq, cast.dealer.id, money, now=at)
    return row, lines_of(session, row)["Q9"].position


def take_back(
    session: Session, cast: Cast, row: Order, position: int, pieces: int, at: datetime = NOW + 35 * DAY
) -> None:
    back = ask_return(
        session, cast.actor(cast.buyer), row.number, "return", {position: D(pieces)}, "quality", "不亮", now=at
    )
    decided(session, cast, "approved", at=at)
    receive_back(session, cast.actor(cast.manager), back.number, "WH01", now=at)


def test_r_reb_7_a_return_takes_back_what_was_paid_of_it(session: Session, cast: Cast) -> None:
    agreements = agreed_by_basis(session, cast)
    row, position = received_and_paid(session, cast, ("198", 5))
    paid = {"paid": agreements["paid"]}
    assert volumes(session, cast, paid) == [D(198)]
    take_back(session, cast, row, position, 3)
    take_back(session, cast, row, position, 1)
    assert volumes(session, cast, agreements)[1:] == [D("158.40")] * 3
    # His money stays with us as a credit note and pays the next invoice: that counts, and nothing beyond it.
    later, hq = NOW + 35 * DAY, cast.actor(cast.hq)
    shipped(session, cast, row, ("K101W", 10), at=later)
    invoice = Invoice("FP2", D(52), date(2026, 12, 1), covers=(Covered(row.id, row.number, D(52)),))
    record_invoice(session, hq, cast.dealer.id, invoice, now=later)
    for number, amount, paid_so_far in (("CN1", "39.60", "198.00"), ("CN2", "5", "198.00")):
        note = Money(number, D(amount), date(2026, 12, 2), "credit_note")
        record_payment(session, hq, cast.dealer.id, note, now=later)
        assert volumes(session, cast, paid) == [D(paid_so_far)]


def test_r_reb_7_what_was_not_paid_goes_back_first(session: Session, cast: Cast) -> None:
    agreements = agreed_by_basis(session, cast)
    row, position = received_and_paid(session, cast, ("148.50", 5))
    take_back(session, cast, row, position, 4)
    assert volumes(session, cast, agreements)[1:] == [D("158.40"), D("158.40"), D("148.50")]
    take_back(session, cast, row, position, 2)
    assert volumes(session, cast, agreements)[1:] == [D("138.60")] * 3


def test_r_reb_6_a_return_lowers_what_was_paid_in_time_and_late_alike(session: Session, cast: Cast) -> None:
    in_time = [{"within_days": 15, "percent": 100}]
    agreements = agreed_by_basis(session, cast, collection=in_time)
    row, position = received_and_paid(session, cast, ("99", 5), ("99", 30))
    take_back(session, cast, row, position, 8)
    assert volumes(session, cast, agreements)[1] == D("118.80")
    mine = session.get_one(RebatePosition, (agreements["shipped"].id, cast.dealer.id), populate_existing=True)
    # 8 of 20 came back: 59.40 of 118.80 were paid in time, not 99.
    assert (mine.sums["collected"], mine.earned) == (["59.40"], D("0.59"))


def test_r_reb_12_a_hint_names_what_the_dealer_orders_most_of(session: Session, cast: Cast) -> None:
    tiers = [{"start": "0", "rate": "0"}, {"start": "300", "rate": "50"}]
    agree(session, cast, basis="ordered", with_tax=True, method="retroactive", tiers=tiers)
    order(session, cast)
    (hint,) = hints(session, cast.dealer.id, [], D(1000), now=NOW)
    assert (hint.missing, hint.worth) == (D(50), D(150))
    assert [(one.sku, one.quantity) for one in hint.suggestions] == [("Q9", D(6)), ("K101W", D(10))]
    assert hints(session, cast.rival_dealer.id, [], D(1000), now=NOW) == []


@pytest.mark.parametrize(
    ("done", "quantity", "parts"),
    [
        (0, 5, [("A", 5)]),
        (0, 12, [("A", 10), ("B", 2)]),
        (9, 4, [("A", 1), ("B", 3)]),
        (10, 5, [("B", 5)]),
        (0, 15, [("A", 10), ("B", 5)]),
    ],
)
def test_what_comes_back_is_of_the_first_parcels_first(done: int, quantity: int, parts: list[tuple[str, int]]) -> None:
    lots = [Lot("A", D(10), date(2026, 11, 1), None), Lot("B", D(5), date(2026, 12, 1), None)]
    assert [(lot.number, int(part)) for lot, part in cut(lots, D(done), D(quantity))] == parts
