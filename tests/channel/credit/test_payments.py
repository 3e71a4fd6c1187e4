"""Invoices, money and what it pays (R-CRD-1, R-CRD-3, R-CRD-4)."""

import random
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.credit import holding
from channel.credit.accounts import account_of
from channel.credit.payments import Assigned, Money, assign, record_payment
from channel.credit.receivables import Covered, Invoice, record_invoice
from channel.errors import ChannelError, Conflict, Invalid
from channel.rebates.accrual import record
from models import Database, Payment, RebateEvent, RebatePosition, Receivable, WriteOff
from tests.channel.credit.test_holding import account, free, ledger_is_the_account
from tests.channel.rebates.agreed import agree, event
from tests.channel.test_races import all_at_once
from tests.factories import NOW, Cast, make_cast

D = Decimal
TODAY = date(2026, 11, 23)


def owe(session: Session, cast: Cast, number: str, amount: str, due: int = 30, **more: object) -> Receivable:
    issued_on = TODAY - timedelta(days=60)
    invoice = Invoice(number, D(amount), issued_on, TODAY + timedelta(days=due), **more)
    return record_invoice(session, cast.actor(cast.hq), cast.dealer.id, invoice, now=NOW)


def pay(session: Session, cast: Cast, number: str, amount: str, *assigned: Assigned, days: int = 0) -> Payment:
    money = Money(number, D(amount), TODAY - timedelta(days=days), assigned=assigned)
    return record_payment(session, cast.actor(cast.hq), cast.dealer.id, money, now=NOW)


def money_adds_up(session: Session, cast: Cast) -> None:
    ledger_is_the_account(session, cast.dealer.id)
    for row in session.scalars(select(Receivable)):
        written = select(func.sum(WriteOff.amount)).where(WriteOff.receivable_id == row.id)
        assert row.amount - row.remaining == (session.scalar(written) or 0)
        assert (row.settled_on is None) == (row.remaining > 0)
    for paid in session.scalars(select(Payment)):
        written = select(func.sum(WriteOff.amount)).where(WriteOff.payment_id == paid.id)
        assert paid.amount - paid.unapplied == (session.scalar(written) or 0)


def test_r_crd_1_what_was_shipped_becomes_what_is_owed(session: Session) -> None:
    cast = make_cast(session)
    row = account(session, cast, terms_days=30)
    holding.hold(session, cast.actor(cast.owner), cast.dealer.id, 1, D(60), now=NOW)
    holding.approve(session, 1, now=NOW)
    holding.shipped(session, 1, D(60), key="S1", now=NOW)
    covers = (Covered(1, "DH1", D(45)),)
    for _ in range(2):
        invoice = record_invoice(
            session, cast.actor(cast.hq), cast.dealer.id, Invoice("FP1", D(45), TODAY, covers=covers), now=NOW
        )
    assert (row.uninvoiced, row.receivable, free(session, cast)) == (D(15), D(45), D(40))
    assert (invoice.due_on, invoice.orders) == (TODAY + timedelta(days=30), ["DH1"])
    with pytest.raises(Conflict, match="number_reused"):
        owe(session, cast, "FP1", "44")
    money_adds_up(session, cast)


def test_r_crd_4_money_pays_the_oldest_due_what_was_named_and_stays_as_prepayment(session: Session) -> None:
    cast = make_cast(session)
    row = account(session, cast)
    late, soon = owe(session, cast, "FP1", "40", due=-9), owe(session, cast, "FP2", "30", due=-20)
    for _ in range(2):
        first = pay(session, cast, "HK1", "50")
    assert (soon.remaining, late.remaining, first.unapplied) == (0, D(20), 0)
    newer = owe(session, cast, "FP3", "30", due=20)
    # What is not assigned pays the oldest due first: the dealer names the newer one, the rest pays the late one.
    named = pay(session, cast, "HK2", "25", Assigned("FP3", D(10)))
    assert (newer.remaining, late.remaining, named.unapplied) == (D(20), D(5), 0)
    # Nobody is overdue while his money lies there: 5 are named, the rest closes both, what is left is prepayment.
    third = pay(session, cast, "HK3", "105", Assigned("FP1", D(5)))
    assert (late.settled_on, newer.settled_on, row.receivable) == (TODAY, TODAY, 0)
    assert (third.unapplied, row.prepayment) == (D(80), D(80))
    # A new invoice is paid from what was paid before, and is never overdue for that.
    fourth = owe(session, cast, "FP4", "100")
    assert (fourth.remaining, row.prepayment, row.receivable) == (D(20), 0, D(20))
    assert free(session, cast) == D(80)
    money_adds_up(session, cast)


def test_r_crd_4_prepayment_that_lies_beside_debts_is_assigned_and_then_pays_the_oldest_due(session: Session) -> None:
    cast = make_cast(session)
    row = account(session, cast)
    earlier = pay(session, cast, "HK1", "60")
    old, named = (owe(session, cast, f"FP{due}", "40", due=due) for due in (-9, 20))
    assert (old.remaining, named.remaining, earlier.unapplied) == (0, D(20), 0)
    # As written before unassigned money paid the oldest due: it lies there while something is open.
    session.add(WriteOff(payment_id=earlier.id, receivable_id=old.id, amount=D(-40), paid_on=TODAY, at=NOW))
    old.remaining, old.settled_on, earlier.unapplied = D(40), None, D(40)
    row.receivable, row.prepayment = row.receivable + 40, row.prepayment + 40
    session.flush()
    assign(session, cast.actor(cast.hq), cast.dealer.id, "HK1", [Assigned("FP20", D(5))], now=NOW)
    assert (named.remaining, old.remaining, earlier.unapplied) == (D(15), D(5), 0)


@pytest.mark.parametrize(
    ("assigned", "wrong"),
    [
        ([("FP9", "1")], {"assigned[0].number": "unknown_invoice"}),
        ([("FP1", "40.01")], {"assigned[0].amount": "more_than_owed"}),
        ([("FP1", "30"), ("FP1", "20")], {"assigned[1].amount": "more_than_owed"}),
        ([("FP1", "40"), ("FP2", "20")], {"assigned": "more_than_payment"}),
        ([("FP-rival", "1")], {"assigned[0].number": "unknown_invoice"}),
    ],
)
def test_r_crd_4_what_does_not_fit_is_refused_with_its_place(
    session: Session, assigned: list[tuple[str, str]], wrong: dict[str, str]
) -> None:
    cast = make_cast(session)
    owe(session, cast, "FP1", "40")
    owe(session, cast, "FP2", "30")
    rival = Invoice("FP-rival", D(10), TODAY)
    record_invoice(session, cast.actor(cast.hq), cast.rival_dealer.id, rival, now=NOW)
    with pytest.raises(Invalid) as refusal:
        pay(session, cast, "HK1", "50", *(Assigned(number, D(amount)) for number, amount in assigned))
    assert refusal.value.fields == wrong
    assert session.scalar(select(func.count()).select_from(Payment)) == 0


def test_r_crd_1_an_invoice_that_cannot_be_is_refused_with_its_place(session: Session) -> None:
    cast = make_cast(session)
    holding.hold(session, cast.actor(cast.rival), cast.rival_dealer.id, 7, D(0), now=NOW)
    wrong = {
        Invoice("", D("1.234"), date(1999, 1, 1)): {"number", "amount", "issued_on"},
        Invoice("FP", D(1), TODAY, TODAY - timedelta(days=1)): {"due_on"},
        Invoice("FP", D(1), TODAY, covers=(Covered(7, "DH7", D(2)),)): {"orders"},
        # Another dealer's order.
        Invoice("FP", D(5), TODAY, covers=(Covered(7, "DH7", D(2)),)): {"orders"},
    }
    for invoice, fields in wrong.items():
        with pytest.raises(Invalid) as refusal:
            record_invoice(session, cast.actor(cast.hq), cast.dealer.id, invoice, now=NOW)
        assert set(refusal.value.fields) == fields


@pytest.mark.parametrize(("block", "code"), [("soft", "overdue_needs_approval"), ("hard", "overdue_blocked")])
def test_r_crd_3_overdue_beyond_grace_blocks_and_paying_restores_at_once(
    session: Session, block: str, code: str
) -> None:
    cast = make_cast(session)
    account(session, cast, "1000", grace_days=3, block=block)
    actor = cast.actor(cast.owner)
    owe(session, cast, "FP1", "10", due=-3)
    holding.hold(session, actor, cast.dealer.id, 1, D(5), now=NOW)
    tomorrow = NOW + timedelta(days=1)
    with pytest.raises(Conflict) as refusal:
        holding.hold(session, actor, cast.dealer.id, 2, D(5), now=tomorrow)
    assert (refusal.value.code, refusal.value.facts) == (code, {"amount": "10.00", "days": "4"})
    if block == "hard":
        with pytest.raises(Conflict, match=code):
            holding.hold(session, actor, cast.dealer.id, 2, D(5), now=tomorrow, is_excused=True)
    else:
        holding.hold(session, actor, cast.dealer.id, 2, D(5), now=tomorrow, is_excused=True)
    with pytest.raises(Conflict, match=code):
        holding.check(session, 1, now=tomorrow)
    pay(session, cast, "HK1", "10")
    holding.check(session, 1, now=tomorrow)
    holding.hold(session, actor, cast.dealer.id, 3, D(5), now=tomorrow)


def test_r_crd_4_the_same_payment_at_the_same_moment_counts_once(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)
        owe(session, cast, "FP1", "100")
        hq, dealer_id = cast.actor(cast.hq), cast.dealer.id

    def act(number: int) -> None:
        with database.transaction() as session:
            money = Money(f"HK{number}", D(30), TODAY)
            record_payment(session, hq, dealer_id, money, now=NOW)

    all_at_once([lambda n=n: act(n) for n in (1, 1, 1, 2, 2, 3)])
    with database.reading() as session:
        assert session.scalars(select(Receivable.remaining)).one() == D(10)
        money_adds_up(session, cast)


def test_r_crd_4_whatever_comes_in_whatever_order_money_adds_up(session: Session) -> None:
    cast = make_cast(session)
    chance = random.Random(4)
    for number in range(40):
        amount = str(D(chance.randrange(1, 9_000)).scaleb(-2))
        with suppress(ChannelError):
            if chance.random() < 0.5:
                owe(session, cast, f"FP{chance.randrange(30)}", amount, due=chance.randrange(-50, 50))
            else:
                assigned = [Assigned(f"FP{chance.randrange(30)}", D(1))] if number % 3 == 0 else []
                pay(session, cast, f"HK{chance.randrange(30)}", amount, *assigned)
        # Nobody owes and has prepaid at the same time.
        row = account_of(session, cast.dealer.id)
        assert not (row.prepayment and row.receivable)
    assert session.scalars(select(func.count()).select_from(WriteOff)).one() > 5
    money_adds_up(session, cast)


def test_r_reb_6_what_an_invoice_pays_is_told_to_rebates_line_by_line(session: Session) -> None:
    cast = make_cast(session)
    parts = [{"within_days": 15, "percent": 100}, {"within_days": 60, "percent": 50}]
    row = agree(session, cast, collection=parts)
    on = TODAY - timedelta(days=20)
    for line, net in enumerate(("1000.01", "333.33", "0.01"), 1):
        record(session, event(cast, net, line=line, on=on), now=NOW)
    holding.hold(session, cast.actor(cast.owner), cast.dealer.id, 1, D(0), now=NOW)
    whole = session.scalars(select(func.sum(RebateEvent.gross))).one()
    invoice = Invoice("FP1", whole, on, covers=(Covered(1, "DH1", whole),))
    record_invoice(session, cast.actor(cast.hq), cast.dealer.id, invoice, now=NOW)
    pay(session, cast, "HK1", "700", days=10)
    pay(session, cast, "HK2", "5000", days=1)
    paid = session.execute(
        select(func.sum(RebateEvent.net), func.sum(RebateEvent.gross)).where(RebateEvent.kind == "paid")
    ).one()
    assert tuple(paid) == (D("1333.35"), whole)
    position = session.get_one(RebatePosition, (row.id, cast.dealer.id), populate_existing=True)
    # 700 of 1,506.69 within 15 days, the rest within 60 with one half: 73 % of 13.33.
    assert position.earned == D("9.76")
