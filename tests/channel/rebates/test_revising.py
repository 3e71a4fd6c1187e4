"""R-REB-1, R-REB-7: agreements are revised in versions, tried before they count, and the ledger says by how much."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.errors import ChannelError, Conflict, Forbidden, Invalid
from channel.rebates.accrual import record
from channel.rebates.agreements import Proposal, withdraw
from channel.rebates.nightly import recompute
from channel.rebates.revising import revise, try_proposal, versions_of
from channel.rebates.settling import settle_due, settle_part
from models import Database, Dealer, RebateAccrual, RebateAgreement, RebatePosition
from tests.channel.rebates.agreed import TERMS, YEAR, agree, event, terms
from tests.channel.test_races import all_at_once
from tests.factories import NOW, Cast, make_cast

D = Decimal
#: 2 % from the first yuan on instead of 1 %, 1.5 % and 2 %.
FLAT: Mapping[str, Any] = {**TERMS, "tiers": [{"start": "0", "rate": "2"}]}
PROPOSAL = Proposal(code="FL2026", name="年度返利", begins_on=YEAR[0], ends_on=YEAR[1], terms=FLAT)


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def again(session: Session, cast: Cast, *, seen: int = 1, **changes: Any) -> RebateAgreement:
    proposal = replace(PROPOSAL, **changes)
    return revise(session, cast.actor(cast.hq), proposal, seen=seen, note="补充协议", now=NOW)


def position(session: Session, dealer: Dealer) -> RebatePosition:
    query = select(RebatePosition).where(RebatePosition.dealer_id == dealer.id)
    return session.scalars(query, execution_options={"populate_existing": True}).one()


def booked(session: Session, dealer: Dealer) -> list[tuple[int, str, Decimal]]:
    query = select(RebateAccrual).where(RebateAccrual.dealer_id == dealer.id).order_by(RebateAccrual.id)
    return [(row.number, row.cause, row.delta) for row in session.scalars(query)]


def test_r_reb_7_a_revision_counts_the_period_anew_and_books_the_difference(session: Session, cast: Cast) -> None:
    agree(session, cast)
    record(session, event(cast, "400000"), now=NOW)
    row = again(session, cast, name="年度返利（补充）", ends_on=date(2026, 12, 30))
    assert (row.version, row.name, row.ends_on) == (2, "年度返利（补充）", date(2026, 12, 30))
    assert position(session, cast.dealer).earned == D("8000.00")
    assert booked(session, cast.dealer) == [(1, "event", D("4000.00")), (2, "revised", D("4000.00"))]
    record(session, event(cast, "100", key="2"), now=NOW)
    assert position(session, cast.dealer).earned == D("8002.00")
    assert recompute(session, row, cause="nightly", now=NOW) == 0
    newest, first = versions_of(session, cast.actor(cast.hq), "FL2026")
    assert [(one.number, one.note, by) for one, by in (newest, first)] == [
        (2, "补充协议", cast.hq.name),
        (1, "", cast.hq.name),
    ]
    assert (first[0].name, first[0].terms["tiers"][1]["start"]) == ("年度返利", "500000")


def test_r_reb_1_who_is_not_named_any_more_leaves_and_may_come_back(session: Session, cast: Cast) -> None:
    agree(session, cast)
    record(session, event(cast, "1000"), now=NOW)
    again(session, cast, dealers=(cast.rival_dealer.code,))
    assert booked(session, cast.dealer) == [(1, "event", D("10.00")), (2, "revised", D("-10.00"))]
    assert session.scalars(select(RebatePosition.dealer_id)).all() == [cast.rival_dealer.id]
    record(session, event(cast, "500", key="2"), now=NOW)
    row = again(session, cast, seen=2, dealers=(cast.dealer.code, cast.rival_dealer.code))
    assert booked(session, cast.dealer)[2:] == [(3, "revised", D("30.00"))]
    (newest, _), (second, _), _ = versions_of(session, cast.actor(cast.hq), "FL2026")
    assert (newest.dealers, newest.joined, newest.gone) == (2, 1, 0)
    assert (second.dealers, second.joined, second.gone) == (1, 1, 1)
    assert recompute(session, row, cause="nightly", now=NOW) == 0


def test_r_reb_8_what_was_settled_stays_and_who_has_a_settlement_stays_in_it(session: Session, cast: Cast) -> None:
    agree(session, cast)
    record(session, event(cast, "1000"), now=NOW)
    settled = settle_part(session, cast.actor(cast.hq), "FL2026", cast.dealer.code, None, now=NOW)
    with pytest.raises(Conflict) as refused, session.begin_nested():
        again(session, cast, dealers=(cast.rival_dealer.code,))
    assert refused.value.code == "dealer_settled"
    again(session, cast)
    assert (settled.amount, position(session, cast.dealer).settled) == (D("10.00"), D("10.00"))
    more = settle_part(session, cast.actor(cast.hq), "FL2026", cast.dealer.code, D("5.00"), now=NOW.replace(day=24))
    assert (more.before, more.earned) == (D("10.00"), D("20.00"))


@pytest.mark.parametrize(
    ("changes", "seen", "code"),
    [
        ({}, 2, "already_changed"),
        ({"code": "FL2099"}, 1, "not_found"),
        ({"terms": {**FLAT, "tiers": []}}, 1, "wrong_agreement"),
        ({"dealers": ("D9999",)}, 1, "wrong_agreement"),
        ({"ends_on": date(2025, 1, 1)}, 1, "wrong_agreement"),
        ({"terms": {**FLAT, "growth": {"baseline": "given", "pays_on": "increment"}}}, 1, "wrong_agreement"),
    ],
)
def test_r_reb_1_a_revision_that_cannot_be_changes_nothing(
    session: Session, cast: Cast, changes: dict[str, Any], seen: int, code: str
) -> None:
    agree(session, cast)
    with pytest.raises(ChannelError) as refused, session.begin_nested():
        again(session, cast, seen=seen, **changes)
    assert refused.value.code == code
    assert session.scalars(select(RebateAgreement.version)).one() == 1


def test_r_reb_8_what_ended_is_not_revised_and_nobody_else_revises(session: Session, cast: Cast) -> None:
    agree(session, cast, ends_on=date(2026, 10, 31))
    record(session, event(cast, "1000"), now=NOW)
    with pytest.raises(Forbidden):
        revise(session, cast.actor(cast.director), PROPOSAL, seen=1, note="补充协议", now=NOW)
    with pytest.raises(Invalid):
        revise(session, cast.actor(cast.hq), PROPOSAL, seen=1, note="", now=NOW)
    assert settle_due(session, NOW) == 1
    with pytest.raises(Conflict) as refused:
        again(session, cast)
    assert refused.value.code == "agreement_ended"
    agree(session, cast, "FL2")
    withdraw(session, cast.actor(cast.hq), "FL2", "没有签成", now=NOW)
    with pytest.raises(Conflict):
        again(session, cast, code="FL2")


def test_r_reb_4_an_agreed_baseline_stays_unless_another_is_agreed(session: Session, cast: Cast) -> None:
    growth = terms(growth={"baseline": "given", "pays_on": "increment"}, tiers=[{"start": "0", "rate": "10"}])
    agree(session, cast, growth=growth["growth"], tiers=growth["tiers"], baselines={cast.dealer.code: D(1000)})
    record(session, event(cast, "3000"), now=NOW)
    again(session, cast, terms={**growth, "tiers": [{"start": "0", "rate": "20"}]})
    assert position(session, cast.dealer).earned == D("400.00")
    again(session, cast, seen=2, terms=growth, baselines={cast.dealer.code: D(2000)})
    assert position(session, cast.dealer).earned == D("100.00")


def test_r_reb_1_a_trial_says_what_would_have_been_earned_and_changes_nothing(session: Session, cast: Cast) -> None:
    hq = cast.actor(cast.hq)
    agree(session, cast)
    record(session, event(cast, "400000"), now=NOW)
    record(session, event(cast, "100000", key="2", on=date(2025, 6, 1)), now=NOW)
    found = try_proposal(session, hq, PROPOSAL, is_new=False)
    assert (found.before, found.after, found.year_before) == (D("4000.00"), D("8000.00"), D("2000.00"))
    assert [(one.dealer.code, one.before, one.after) for one in found.examples] == [
        (cast.dealer.code, D("4000.00"), D("8000.00"))
    ]
    named = replace(PROPOSAL, dealers=(cast.rival_dealer.code,))
    found = try_proposal(session, hq, named, is_new=False)
    assert (found.dealers, found.joined, found.gone, found.after, found.changed) == (1, 1, 1, D(0), 1)
    found = try_proposal(session, hq, replace(PROPOSAL, code="FL2", dealers=(cast.dealer.code,)), is_new=True)
    assert (found.before, found.after, found.joined) == (D(0), D("8000.00"), 1)
    with pytest.raises(Conflict):
        try_proposal(session, hq, named, is_new=True)
    with pytest.raises(Forbidden):
        try_proposal(session, cast.actor(cast.manager), named, is_new=True)
    assert session.scalars(select(RebateAgreement.version)).all() == [1]
    assert position(session, cast.dealer).earned == D("4000.00")


def test_r_reb_7_orders_that_come_while_an_agreement_is_revised_count_by_the_newest_terms(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)
        agree(session, cast)

    def ship(key: int) -> str:
        with database.transaction() as session:
            record(session, event(cast, "1000", key=str(key)), now=NOW)
        return "shipped"

    def change() -> str:
        with database.transaction() as session:
            again(session, cast)
        return "revised"

    outcomes = all_at_once([*(lambda key=key: ship(key) for key in range(5)), change, change])
    assert sorted(outcomes) == ["already_changed", "revised", *["shipped"] * 5]
    with database.transaction() as session:
        assert position(session, cast.dealer).earned == D("100.00")
        assert recompute(session, session.scalars(select(RebateAgreement)).one(), cause="nightly", now=NOW) == 0
        assert sum(delta for _, _, delta in booked(session, cast.dealer)) == D("100.00")
