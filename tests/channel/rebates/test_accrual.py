"""Accruals as things happen, and the same from all events at once (R-REB-2, R-REB-7)."""

import random
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from channel.calendar import local_day
from channel.errors import Conflict, Forbidden, Invalid
from channel.rebates import events, nightly
from channel.rebates.accrual import record, record_all
from channel.rebates.agreements import withdraw
from channel.rebates.nightly import recompute, recompute_due
from models import Database, Dealer, RebateAccrual, RebateAgreement, RebateEvent, RebatePosition
from tests.channel.rebates.agreed import agree, event
from tests.channel.test_races import all_at_once
from tests.factories import NOW, Cast, make_cast

D = Decimal


def position(session: Session, cast: Cast, row: RebateAgreement) -> RebatePosition:
    return session.get_one(RebatePosition, (row.id, cast.dealer.id), populate_existing=True)


def ledger_is_the_position(session: Session) -> None:
    for row in session.scalars(select(RebatePosition)):
        mine = (RebateAccrual.agreement_id == row.agreement_id, RebateAccrual.dealer_id == row.dealer_id)
        booked = session.execute(select(func.sum(RebateAccrual.delta), func.max(RebateAccrual.number)).where(*mine))
        assert tuple(booked.one()) == ((row.earned, row.entries) if row.entries else (None, None))


def test_r_reb_7_each_event_books_what_it_adds_and_a_repetition_nothing(session: Session) -> None:
    cast = make_cast(session)
    row = agree(session, cast)
    for key, net in (("1", "600000"), ("2", "600000"), ("2", "600000")):
        record(session, event(cast, net, key=key), now=NOW)
    assert position(session, cast, row).earned == D(16500)
    deltas = session.scalars(select(RebateAccrual.delta).order_by(RebateAccrual.number)).all()
    assert list(deltas) == [D(6500), D(10000)]
    # A return is taken out of the period in which it was sold, whenever it comes back.
    record(session, event(cast, "600000", "returned", key="R", received_on=date(2027, 3, 1)), now=NOW)
    assert position(session, cast, row).earned == D(6500)
    assert recompute(session, row, cause="nightly", now=NOW) == 0
    ledger_is_the_position(session)


def test_r_reb_7_a_return_is_taken_out_at_the_rates_at_which_it_had_counted(session: Session) -> None:
    cast = make_cast(session)
    old = agree(session, cast)
    new = agree(
        session,
        cast,
        "FL2027",
        begins_on=date(2027, 1, 1),
        ends_on=date(2027, 12, 31),
        tiers=[{"start": "0", "rate": "9"}],
    )
    record(session, event(cast, "1000"), now=NOW)
    record(session, event(cast, "1000", key="2", order_number="DH2", on=date(2027, 2, 1)), now=NOW)
    record(session, event(cast, "400", "returned", key="R"), now=NOW)
    assert (position(session, cast, old).earned, position(session, cast, new).earned) == (D(6), D(90))


@pytest.mark.parametrize(
    ("changes", "counts"),
    [
        ({"is_gift": True}, False),
        ({"is_special": True}, False),
        ({"kind": "ordered"}, False),
        ({"sku": "S2"}, False),
        ({"on": date(2025, 12, 31)}, False),
        ({"on": date(2026, 12, 31)}, True),
        # R-REB-2: ordered in the period and shipped after it does not count by the day of shipment.
        ({"ordered_on": date(2026, 12, 31), "shipped_on": date(2027, 1, 1)}, False),
        ({"dealer": "rival"}, False),
    ],
)
def test_r_reb_1_only_what_the_agreement_is_about_counts(
    session: Session, changes: dict[str, object], counts: bool
) -> None:
    cast = make_cast(session)
    row = agree(session, cast, goods={"skus": ["S1"]}, with_tax=True)
    if "dealer" in changes:
        changes = {"dealer_id": cast.rival_dealer.id}
    record(session, event(cast, "1000", **changes), now=NOW)
    assert position(session, cast, row).earned == (D("11.30") if counts else 0)
    assert recompute(session, row, cause="nightly", now=NOW) == 0


def test_r_reb_7_events_in_any_order_end_where_the_nightly_recomputation_ends(database: Database) -> None:
    chance = random.Random(20261123)
    with database.transaction() as session:
        cast = make_cast(session)
        parts = [{"within_days": 15, "percent": 100}, {"within_days": 30, "percent": 70}]
        growth = {"baseline": "prior_year", "pays_on": "increment"}
        tiers = [{"start": "0", "rate": "1.25"}, {"start": "10", "rate": "3"}]
        floors = {"floors": [{"product_line": "light", "amount": "9000"}], "factor": 60}
        rows = [
            agree(session, cast, "FL-A"),
            agree(session, cast, "FL-B", method="retroactive", collection=parts, mix=floors),
            agree(session, cast, "FL-C", basis="paid", growth=growth, tiers=tiers),
            agree(session, cast, "FL-D", basis="ordered", with_tax=True, goods={"without": ["S3"]}, cap="900"),
        ]
        events = []
        for number in range(80):
            ordered = date(2025, 10, 1) + timedelta(days=chance.randrange(400))
            shipped = ordered + timedelta(days=chance.randrange(9))
            paid = shipped + timedelta(days=chance.randrange(40)) if chance.random() < 0.6 else None
            kind = chance.choice(["ordered", "shipped", "paid" if paid else "shipped"])
            kind = {0: "returned", 4: "given_up"}.get(number % 9, kind)
            events.append(
                event(
                    cast,
                    str(D(chance.randrange(1, 10**6)).scaleb(-2)),
                    kind,
                    key=str(number),
                    sku=f"S{chance.randrange(4)}",
                    product_line=chance.choice(["switch", "light"]),
                    is_gift=chance.random() < 0.1,
                    is_special=chance.random() < 0.1,
                    ordered_on=ordered,
                    shipped_on=shipped,
                    paid_on=paid,
                )
            )
        chance.shuffle(events)
        for one in events[:40]:
            record(session, one, now=NOW)
        record_all(session, events[40:], now=NOW)
        booked = [position(session, cast, row).earned for row in rows]
        assert all(amount > 0 for amount in booked), booked
        assert [recompute(session, row, cause="nightly", now=NOW) for row in rows] == [0, 0, 0, 0]
        # From nothing but the events, the same comes out.
        for row in rows:
            mine = position(session, cast, row)
            mine.sums, mine.earned, mine.entries = {}, D(0), 0
        session.execute(delete(RebateAccrual))
        session.flush()
        for row in rows:
            recompute(session, row, cause="nightly", now=NOW)
        assert [position(session, cast, row).earned for row in rows] == booked
        ledger_is_the_position(session)


def test_r_reb_7_the_nightly_run_takes_one_agreement_after_the_other_and_repairs_what_was_missed(
    session: Session,
) -> None:
    cast = make_cast(session)
    rows = [agree(session, cast, "FL-A"), agree(session, cast, "FL-B")]
    record(session, event(cast, "1000"), now=NOW)
    position(session, cast, rows[1]).sums = {}
    tomorrow = NOW + timedelta(days=1)
    assert [recompute_due(session, tomorrow) for _ in range(3)] == [1, 1, 0]
    assert position(session, cast, rows[1]).earned == D(10)


def test_r_reb_7_a_night_that_is_killed_in_the_middle_is_gone_on_with_and_repairs_once(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nightly, "BATCH", 2)
    with database.transaction() as session:
        cast = make_cast(session)
        more = [Dealer(code=f"D90{n}", name=f"商行{n}", level="A", region="华东", city="杭州") for n in range(3)]
        session.add_all(more)
        session.flush()
        dealers = [cast.dealer, cast.rival_dealer, *more]
        row = agree(session, cast, dealers=tuple(dealer.code for dealer in dealers))
        record_all(session, [event(cast, "1000", dealer_id=dealer.id) for dealer in dealers], now=NOW)
        # What nobody booked: the events say twice as much.
        events.write(session, [event(cast, "1000", key="2", dealer_id=dealer.id) for dealer in dealers], now=NOW)
        agreement_id, tomorrow = row.id, NOW + timedelta(days=1)

    def run(*, killed: bool = False) -> int:
        with database.transaction() as session:
            done = recompute_due(session, tomorrow)
            if killed:
                raise KeyboardInterrupt
            return done

    def standings() -> list[tuple[Decimal, int]]:
        with database.reading() as session:
            ledger_is_the_position(session)
            query = select(RebatePosition.earned, RebatePosition.entries).order_by(RebatePosition.dealer_id)
            return list(session.execute(query).tuples())

    assert run() == 1
    assert standings() == [(D(20), 2)] * 2 + [(D(10), 1)] * 3
    with pytest.raises(KeyboardInterrupt):
        run(killed=True)
    assert standings() == [(D(20), 2)] * 2 + [(D(10), 1)] * 3
    assert [run() for _ in range(3)] == [1, 1, 0]
    assert standings() == [(D(20), 2)] * 5
    with database.reading() as session:
        done = session.get_one(RebateAgreement, agreement_id)
        assert (done.recomputed_on, done.recomputed_to) == (local_day(tomorrow), None)


def test_r_reb_7_what_happens_while_a_night_goes_on_is_counted_once(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nightly, "BATCH", 1)
    with database.transaction() as session:
        cast = make_cast(session)
        row = agree(session, cast, dealers=(cast.dealer.code, cast.rival_dealer.code))
        dealers, tomorrow = (cast.dealer.id, cast.rival_dealer.id), NOW + timedelta(days=1)

    def ship(number: int) -> None:
        with database.transaction() as session:
            told = [event(cast, "1000", key=str(number), dealer_id=dealer_id) for dealer_id in dealers]
            record_all(session, told, now=NOW)

    def night() -> None:
        with database.transaction() as session:
            recompute_due(session, tomorrow)

    all_at_once([*(lambda number=number: ship(number) for number in range(5)), night, night, night])
    with database.reading() as session:
        ledger_is_the_position(session)
        assert session.scalars(select(RebatePosition.earned)).all() == [D(50), D(50)]
        assert recompute(session, session.get_one(RebateAgreement, row.id), cause="nightly", now=NOW) == 0


def test_r_reb_7_events_at_the_same_moment_are_all_counted(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)
        row = agree(session, cast)

    def ship(key: str) -> None:
        with database.transaction() as session:
            record(session, event(cast, "1000", key=key), now=NOW)

    # Two of them are told twice.
    all_at_once([lambda key=str(number % 6): ship(key) for number in range(8)])
    with database.transaction() as session:
        assert position(session, cast, row).earned == D(60)
        assert recompute(session, row, cause="nightly", now=NOW) == 0
        ledger_is_the_position(session)


def test_r_reb_1_an_agreement_counts_what_happened_before_it_was_published_and_can_be_taken_back(
    session: Session,
) -> None:
    cast = make_cast(session)
    hq = cast.actor(cast.hq)
    record(session, event(cast, "1000"), now=NOW)
    row = agree(session, cast)
    assert position(session, cast, row).earned == D(10)
    withdraw(session, hq, row.code, "合同没有签成", now=NOW)
    assert position(session, cast, row).earned == 0
    record(session, event(cast, "1000", key="2"), now=NOW)
    assert position(session, cast, row).earned == 0
    ledger_is_the_position(session)
    with pytest.raises(Conflict, match="already_changed"):
        withdraw(session, hq, row.code, "合同没有签成", now=NOW)


def test_r_reb_1_only_headquarters_publish_and_hear_of_everything_that_is_wrong(session: Session) -> None:
    cast = make_cast(session)
    with pytest.raises(Invalid) as wrong:
        agree(
            session, cast, "x", dealers=("D0001", "D9999"), cap="0", ends_on=date(2020, 1, 1), baselines={"D0001": D(1)}
        )
    assert wrong.value.fields == {
        "code": "too_short",
        "terms.cap": "earns_nothing",
        "ends_on": "bad_range",
        "dealers[1]": "unknown_dealer",
        "baselines": "baseline_not_used",
    }
    with pytest.raises(Invalid) as nobody:
        agree(session, cast, dealers=(), growth={"baseline": "given", "pays_on": "increment"})
    assert nobody.value.fields == {"dealers": "nobody"}
    agree(session, cast)
    with pytest.raises(Conflict, match="code_taken"):
        agree(session, cast)
    cast.hq = cast.manager
    with pytest.raises(Forbidden):
        agree(session, cast, "FL2")
    assert session.scalar(select(func.count()).select_from(RebateEvent)) == 0
