"""What orders hold of a dealer's credit, from submission to invoice (R-CRD-1, R-CRD-2)."""

import random
from contextlib import suppress
from decimal import Decimal

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.credit import holding
from channel.credit.accounts import COUNTERS
from channel.errors import Conflict
from models import CreditAccount, CreditEntry, CreditHold, Database
from tests.channel.test_races import all_at_once
from tests.factories import NOW, Cast, make_cast

D = Decimal


def account(session: Session, cast: Cast, limit: str = "100", **terms: object) -> CreditAccount:
    row = CreditAccount(dealer_id=cast.dealer.id, credit_limit=D(limit), **terms)
    session.add(row)
    session.flush()
    return row


def free(session: Session, cast: Cast) -> Decimal:
    return holding.available(session, cast.dealer.id, now=NOW).amount


def ledger_is_the_account(session: Session, dealer_id: int) -> None:
    row = session.get_one(CreditAccount, dealer_id, populate_existing=True)
    for name in COUNTERS:
        booked = select(func.sum(getattr(CreditEntry, name))).where(CreditEntry.dealer_id == dealer_id)
        assert getattr(row, name) == (session.scalar(booked) or 0), name
    for name in ("reserved", "approved", "uninvoiced"):
        held = select(func.sum(getattr(CreditHold, name))).where(CreditHold.dealer_id == dealer_id)
        assert getattr(row, name) == (session.scalar(held) or 0), name


def test_r_crd_1_an_order_goes_through_every_term_and_back(session: Session) -> None:
    cast = make_cast(session)
    row = account(session, cast)
    owner = cast.actor(cast.owner)
    holding.hold(session, owner, cast.dealer.id, 1, D(60), now=NOW)
    holding.hold(session, owner, cast.dealer.id, 1, D(60), now=NOW)
    assert (row.reserved, free(session, cast)) == (D(60), D(40))
    with pytest.raises(Conflict) as refusal:
        holding.hold(session, owner, cast.dealer.id, 2, D("40.01"), now=NOW)
    assert (refusal.value.code, refusal.value.facts) == ("credit_exceeded", {"available": "40.00", "needed": "40.01"})
    holding.approve(session, 1, now=NOW)
    holding.approve(session, 1, now=NOW)
    for _ in range(2):
        holding.shipped(session, 1, D(25), key="S1", now=NOW)
    assert (row.reserved, row.approved, row.uninvoiced) == (D(0), D(35), D(25))
    assert holding.returned(session, 1, D(30), key="R1", now=NOW) == D(5)
    assert holding.returned(session, 1, D(30), key="R1", now=NOW) == D(0)
    for _ in range(2):
        holding.release(session, 1, D(15), key="short", now=NOW)
    assert (row.approved, row.uninvoiced, free(session, cast)) == (D(20), D(0), D(80))
    holding.release(session, 1, key="closed", now=NOW)
    assert free(session, cast) == D(100)
    ledger_is_the_account(session, cast.dealer.id)
    assert session.get(CreditAccount, cast.rival_dealer.id) is None


def test_r_crd_2_an_amended_order_is_checked_for_what_it_needs_more(session: Session) -> None:
    cast = make_cast(session)
    row = account(session, cast)
    owner = cast.actor(cast.owner)
    holding.hold(session, owner, cast.dealer.id, 1, D(60), now=NOW)
    holding.hold(session, owner, cast.dealer.id, 1, D(90), now=NOW)
    with pytest.raises(Conflict, match="credit_exceeded"):
        holding.hold(session, owner, cast.dealer.id, 1, D(101), now=NOW)
    holding.hold(session, owner, cast.dealer.id, 1, D(10), now=NOW)
    assert row.reserved == D(10)
    holding.hold(session, owner, cast.dealer.id, 2, D(500), now=NOW, is_excused=True)
    holding.approve(session, 2, now=NOW)
    # The limit is used up by what was agreed to: what was submitted before that waits at its approval.
    with pytest.raises(Conflict, match="credit_exceeded"):
        holding.approve(session, 1, now=NOW)


def test_r_crd_1_without_an_account_there_is_no_credit(session: Session) -> None:
    cast = make_cast(session)
    with pytest.raises(Conflict, match="credit_exceeded"):
        holding.hold(session, cast.actor(cast.rival), cast.rival_dealer.id, 1, D("0.01"), now=NOW)
    concern = holding.foresee(session, cast.rival_dealer.id, D(5), now=NOW)
    assert concern is not None
    assert concern.facts["available"] == "0.00"


def test_r_crd_2_of_two_orders_of_60_on_100_one_passes(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)
        account(session, cast)

    def order(order_id: int) -> str:
        with database.transaction() as session:
            holding.hold(session, cast.actor(cast.owner), cast.dealer.id, order_id, D(60), now=NOW)
        return "held"

    answers = all_at_once([lambda id_=id_: order(id_) for id_ in range(1, 7)])
    assert sorted(answers) == ["credit_exceeded"] * 5 + ["held"]
    with database.reading() as session:
        assert free(session, cast) == D(40)
        ledger_is_the_account(session, cast.dealer.id)


def test_r_crd_2_the_first_orders_of_a_dealer_without_an_account_open_one_account(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)

    def order(order_id: int) -> str:
        with database.transaction() as session:
            holding.hold(session, cast.actor(cast.owner), cast.dealer.id, order_id, D(0), now=NOW)
        return "held"

    assert all_at_once([lambda id_=id_: order(id_) for id_ in range(1, 5)]) == ["held"] * 4


def test_r_crd_1_whatever_happens_the_counters_are_what_the_ledger_says(session: Session) -> None:
    cast = make_cast(session)
    account(session, cast, "1000")
    chance, owner = random.Random(20261123), cast.actor(cast.owner)
    acts = (
        lambda order, amount, key: holding.hold(session, owner, cast.dealer.id, order, amount, now=NOW),
        lambda order, _amount, _key: holding.approve(session, order, now=NOW),
        lambda order, amount, key: holding.shipped(session, order, amount, key=key, now=NOW),
        lambda order, amount, key: holding.release(session, order, amount, key=key, now=NOW),
        lambda order, amount, key: holding.returned(session, order, amount, key=key, now=NOW),
    )
    for order in range(1, 5):
        holding.hold(session, owner, cast.dealer.id, order, D(0), now=NOW)
    for _ in range(120):
        act, amount = chance.choice(acts), D(chance.randrange(1, 30_000)).scaleb(-2)
        with suppress(Conflict):
            act(chance.randrange(1, 5), amount, str(chance.randrange(20)))
        assert all(row.reserved >= 0 and row.approved >= 0 for row in session.scalars(select(CreditHold)))
    ledger_is_the_account(session, cast.dealer.id)
