"""The wallet: what orders reserve, consume, release and restore (R-REB-9, R-REB-10, R-ORD-8)."""

import random
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.errors import Conflict
from channel.rebates import wallet
from channel.rebates.batches import MOVEMENTS, issue
from channel.rebates.scopes import Scope
from channel.rebates.wallet import WalletLine
from models import Database, RebateBatch, RebateMovement, RebateUse
from tests.channel.test_races import all_at_once
from tests.factories import NOW, Cast, configure, make_cast

D = Decimal
TODAY = date(2026, 11, 23)
LINES = [WalletLine(1, "S1", None, "switch", D(600)), WalletLine(2, "S2", None, "light", D(400))]


def give(session: Session, cast: Cast, source: str, amount: str, days: int, *lines: str) -> RebateBatch:
    expires_on = TODAY + timedelta(days=days)
    scope = Scope(product_lines=lines)
    return issue(session, cast.dealer.id, source, D(amount), scope, expires_on=expires_on, on=TODAY, now=NOW)


def counters(batch: RebateBatch) -> tuple[Decimal, Decimal, Decimal]:
    return batch.remaining, batch.reserved, batch.used


def ledger_is_the_wallet(session: Session) -> None:
    for batch in session.scalars(select(RebateBatch)):
        found = {"remaining": batch.amount, "reserved": D(0), "used": D(0), "lapsed": D(0)}
        for row in session.scalars(select(RebateMovement).where(RebateMovement.batch_id == batch.id)):
            if row.kind != "issued":
                lowered, raised = MOVEMENTS[row.kind]
                found[lowered] -= row.amount
                found[raised] += row.amount
        assert found == {name: getattr(batch, name) for name in found}
        uses = session.scalars(select(RebateUse).where(RebateUse.batch_id == batch.id)).all()
        assert batch.reserved == sum((use.reserved for use in uses), D(0))
        assert batch.used == sum((use.used for use in uses), D(0))


def test_r_reb_10_an_order_reserves_ships_cancels_and_returns(session: Session) -> None:
    cast = make_cast(session)
    later, first = give(session, cast, "B", "500", 60), give(session, cast, "A", "100", 10, "light")
    assert give(session, cast, "A", "100", 10) is first
    owner, dealer = cast.actor(cast.owner), cast.dealer.id
    found = wallet.usable(session, dealer, LINES, now=NOW)
    assert (found.amount, found.cap, found.balance) == (D(300), D(300), D(600))
    assert wallet.usable(session, cast.rival_dealer.id, LINES, now=NOW).amount == 0
    with pytest.raises(Conflict) as refusal:
        wallet.reserve(session, owner, dealer, 1, D("300.01"), LINES, now=NOW)
    assert (refusal.value.code, refusal.value.facts["usable"]) == ("rebate_not_enough", "300.00")
    for _ in range(2):
        wallet.reserve(session, owner, dealer, 1, D(300), LINES, now=NOW)
    assert (counters(first), counters(later)) == ((0, 100, 0), (300, 200, 0))
    # A third of the order is shipped: a third of each batch.
    for _ in range(2):
        wallet.consume(session, 1, D(100), "S1", now=NOW)
    assert (counters(first), counters(later)) == ((0, D("66.67"), D("33.33")), (300, D("133.33"), D("66.67")))
    # R-ORD-8: what is closed short goes back to the batch that expires first.
    for _ in range(2):
        wallet.release(session, 1, D(70), key="short", now=NOW)
    assert (counters(first), later.reserved) == ((D("66.67"), 0, D("33.33")), D(130))
    wallet.release(session, 1, key="closed", now=NOW)
    after = NOW + timedelta(days=30)
    for _ in range(2):
        assert wallet.restore(session, 1, D(40), key="R1", now=after) in (D(40), D(0))
    assert (first.used, later.used, first.remaining) == (0, D(60), D(100))
    # It had expired meanwhile; the other had not.
    assert first.expires_on == TODAY + timedelta(days=60)
    assert later.expires_on == TODAY + timedelta(days=60)
    assert wallet.held(session, 1) == (D(0), D(60))
    ledger_is_the_wallet(session)


def test_r_reb_10_headquarters_decide_the_cap_and_how_long_what_comes_back_holds(session: Session) -> None:
    cast = make_cast(session)
    batch = give(session, cast, "A", "500", 1)
    configure(session, {"rebates": {"use_cap_percent": 12, "restored_days": 5}})
    owner, dealer = cast.actor(cast.owner), cast.dealer.id
    assert wallet.usable(session, dealer, LINES, now=NOW).cap == D(120)
    with pytest.raises(Conflict) as refusal:
        wallet.reserve(session, owner, dealer, 1, D("120.01"), LINES, now=NOW)
    assert refusal.value.facts["usable"] == "120.00"
    wallet.reserve(session, owner, dealer, 1, D(120), LINES, now=NOW)
    # A lower cap takes nothing away from what an order holds already.
    configure(session, {"rebates": {"use_cap_percent": 0}})
    assert wallet.usable(session, dealer, LINES, now=NOW).amount == 0
    assert wallet.consume(session, 1, D(120), "S1", now=NOW) == D(120)
    wallet.restore(session, 1, D(20), key="R1", now=NOW + timedelta(days=10))
    assert batch.expires_on == TODAY + timedelta(days=15)
    ledger_is_the_wallet(session)


def test_r_reb_9_what_has_expired_or_is_not_there_yet_pays_nothing(session: Session) -> None:
    cast = make_cast(session)
    give(session, cast, "A", "100", -1)
    batch = give(session, cast, "B", "100", 0)
    give(session, cast, "C", "100", 9).issued_on = TODAY + timedelta(days=1)
    assert wallet.usable(session, cast.dealer.id, LINES, now=NOW).balance == D(100)
    shares = wallet.reserve(session, cast.actor(cast.owner), cast.dealer.id, 1, D(50), LINES, now=NOW)
    assert {share.batch_id for share in shares} == {batch.id}


def test_r_reb_10_of_many_orders_that_want_the_same_batch_as_many_pass_as_it_can_pay(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)
        give(session, cast, "A", "250", 10)
        give(session, cast, "B", "60", 20)

    def order(order_id: int) -> str:
        with database.transaction() as session:
            wallet.reserve(session, cast.actor(cast.owner), cast.dealer.id, order_id, D(100), LINES, now=NOW)
        return "reserved"

    answers = all_at_once([lambda id_=id_: order(id_) for id_ in range(1, 9)])
    assert sorted(answers) == ["rebate_not_enough"] * 5 + ["reserved"] * 3
    with database.reading() as session:
        ledger_is_the_wallet(session)


def test_r_reb_10_whatever_happens_no_batch_is_below_zero_and_the_ledger_balances(session: Session) -> None:
    cast = make_cast(session)
    for number in range(4):
        give(session, cast, f"B{number}", "120.55", number * 10, *(["light"] if number == 1 else []))
    chance, owner = random.Random(7), cast.actor(cast.owner)
    acts = (
        lambda order, amount, _key: wallet.reserve(session, owner, cast.dealer.id, order, amount, LINES, now=NOW),
        lambda order, amount, key: wallet.consume(session, order, amount, key, now=NOW),
        lambda order, amount, key: wallet.release(session, order, amount, key=key, now=NOW),
        lambda order, amount, key: wallet.restore(session, order, amount, key=key, now=NOW),
    )
    for _ in range(60):
        amount = D(chance.randrange(1, 15_000)).scaleb(-2)
        with suppress(Conflict):
            chance.choice(acts)(chance.randrange(1, 4), amount, str(chance.randrange(30)))
    assert len(set(session.scalars(select(RebateMovement.kind)))) >= 4  # issued, and three acts on it
    ledger_is_the_wallet(session)
