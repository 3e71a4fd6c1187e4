"""Settling, answering and paying rebates (R-REB-2, R-REB-8, R-REB-9, R-REB-11, R-REB-13)."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.access.money import visible_settlement
from channel.errors import ChannelError, Conflict, Forbidden, Invalid, NotFound
from channel.rebates.accrual import record
from channel.rebates.settling import cap_of_partial, due_periods, settle_due, settle_part
from channel.rebates.statements import (
    answer_line,
    confirm,
    confirm_silent,
    dispute,
    lines_of,
    pay_cash,
    record_tax_document,
)
from channel.rebates.terms import Period, terms_of
from models import (
    Database,
    InboxMessage,
    Payment,
    RebateBatch,
    RebatePosition,
    RebateSettlement,
    Receivable,
)
from tests.channel.rebates.agreed import YEAR, agree, event, terms
from tests.channel.test_races import all_at_once
from tests.factories import NOW, Cast, configure, make_cast, make_contact

D = Decimal
#: After the year and its leave days.
LATER = datetime(2027, 1, 18, 2, 0, tzinfo=UTC)
CASH = {"form": "cash", "tax_path": "red_letter", "valid_days": None}


def settled(session: Session, cast: Cast, *amounts: str, now: datetime = LATER, **changes: object) -> RebateSettlement:
    """The final settlement of a year in which so much was shipped."""
    agree(session, cast, **changes)
    for place, amount in enumerate(amounts, 1):
        record(session, event(cast, amount, key=str(place), order_number=f"DH{place}"), now=NOW)
    assert settle_due(session, now) == 1
    return session.scalars(select(RebateSettlement).order_by(RebateSettlement.id.desc()).limit(1)).one()


def test_r_reb_13_headquarters_decide_how_many_workdays_an_answer_may_take(session: Session) -> None:
    cast = make_cast(session)
    configure(session, {"rebates": {"answer_workdays": 3}})
    # From Monday, 18 January 2027: three workdays on, to the end of the day in Shanghai.
    assert settled(session, cast, "1000").answer_until.date() == date(2027, 1, 21)


@pytest.mark.parametrize(
    ("partials", "today", "done", "due"),
    [
        ("none", date(2026, 7, 20), None, []),
        ("quarterly", date(2026, 4, 15), None, []),
        # R-REB-2: 15 days are left for what comes late.
        ("quarterly", date(2026, 4, 16), None, ["2026-03-31"]),
        ("quarterly", date(2026, 8, 1), None, ["2026-03-31", "2026-06-30"]),
        ("quarterly", date(2026, 8, 1), date(2026, 3, 31), ["2026-06-30"]),
        ("monthly", date(2026, 2, 16), None, ["2026-01-31"]),
        ("monthly", date(2027, 1, 15), date(2026, 11, 30), []),
        ("monthly", date(2027, 1, 16), None, ["2026-12-31"]),
    ],
)
def test_r_reb_8_the_calendar_says_what_is_due(partials: str, today: date, done: date | None, due: list[str]) -> None:
    said = terms_of(terms(settling={"partials": partials}))
    found = list(due_periods(said, Period(*YEAR), done, today))
    assert [str(period.ends_on) for _, period in found] == due
    assert all((kind == "final") == (period.ends_on == YEAR[1]) for kind, period in found)


@pytest.mark.parametrize(("cap", "most"), [("accrued", D(70)), ("settled_now", D(20)), ("none", None)])
def test_r_reb_8_a_partial_settlement_is_capped(cap: str, most: Decimal | None) -> None:
    said = terms_of(terms(settling={"cap": cap}))
    assert cap_of_partial(said, D(100), D(50), D(30)) == most
    assert cap_of_partial(said, D(10), D(10), D(30)) in (D(0), None)


def test_r_reb_8_open_partials_count_and_the_final_one_pays_the_rest(session: Session) -> None:
    cast = make_cast(session)
    row = agree(session, cast)
    hq = cast.actor(cast.hq)
    record(session, event(cast, "10000"), now=NOW)
    part = settle_part(session, hq, row.code, "D0001", D(60), now=NOW)
    with pytest.raises(Conflict) as refusal:
        settle_part(session, hq, row.code, "D0001", D("40.01"), now=NOW + timedelta(days=1))
    assert (refusal.value.code, refusal.value.facts) == ("partial_capped", {"cap": "40.00"})
    assert settle_due(session, LATER) == 1
    assert settle_due(session, LATER) == 0
    final = session.scalars(select(RebateSettlement).where(RebateSettlement.kind == "final")).one()
    assert (part.amount, final.amount, final.before, final.earned) == (D(60), D(40), D(60), D(100))
    assert row.state == "settled"
    for who, code in ((cast.manager, "D0001"), (cast.hq, "D0002")):
        with pytest.raises((Forbidden, NotFound)):
            settle_part(session, cast.actor(who), row.code, code, None, now=NOW)


def test_r_reb_8_what_was_paid_too_much_is_made_up_for_by_the_next(session: Session) -> None:
    cast = make_cast(session)
    owner = cast.actor(cast.owner)
    row = agree(session, cast)
    record(session, event(cast, "10000"), now=NOW)
    confirm(session, owner, settle_part(session, cast.actor(cast.hq), row.code, "D0001", None, now=NOW), now=NOW)
    record(session, event(cast, "7000", "returned", key="R"), now=NOW)
    assert settle_due(session, LATER) == 1
    negative = session.scalars(select(RebateSettlement).where(RebateSettlement.kind == "final")).one()
    assert (negative.amount, negative.owed) == (D(-70), D(70))
    confirm(session, owner, negative, now=LATER)
    assert negative.state == "carried"
    # The next year earns 100: 70 of it make up, 30 are paid.
    agree(session, cast, "FL2027", begins_on=date(2027, 1, 1), ends_on=date(2027, 1, 31))
    record(session, event(cast, "10000", key="N", order_number="DH9", on=date(2027, 1, 5)), now=LATER)
    assert settle_due(session, LATER + timedelta(days=40)) == 1
    following = session.scalars(select(RebateSettlement).order_by(RebateSettlement.id.desc()).limit(1)).one()
    confirm(session, owner, following, now=LATER + timedelta(days=41))
    assert (following.carried, negative.owed) == (D(70), 0)
    assert session.scalars(select(RebateBatch.amount).order_by(RebateBatch.id)).all() == [D(100), D(30)]


def test_r_reb_8_claw_back_makes_it_a_receivable(session: Session) -> None:
    cast = make_cast(session)
    row = agree(session, cast, settling={"negative": "claw_back"})
    record(session, event(cast, "10000"), now=NOW)
    settle_part(session, cast.actor(cast.hq), row.code, "D0001", None, now=NOW)
    record(session, event(cast, "7000", "returned", key="R"), now=NOW)
    settle_due(session, LATER)
    negative = session.scalars(select(RebateSettlement).where(RebateSettlement.kind == "final")).one()
    confirm(session, cast.actor(cast.owner), negative, now=LATER)
    owed = session.scalars(select(Receivable)).one()
    assert (owed.amount, owed.kind, negative.owed) == (D(70), "claw_back", 0)


def test_r_reb_8_a_return_after_the_final_settlement_is_settled_as_well(session: Session) -> None:
    cast = make_cast(session)
    first = settled(session, cast, "10000")
    assert settle_due(session, LATER) == 0
    record(session, event(cast, "1000", "returned", key="R"), now=LATER)
    assert settle_due(session, LATER + timedelta(days=1)) == 1
    late = session.scalars(select(RebateSettlement).where(RebateSettlement.kind == "correction")).one()
    assert (first.amount, late.amount) == (D(100), D(-10))
    assert settle_due(session, LATER + timedelta(days=2)) == 0
    position = session.scalars(select(RebatePosition)).one()
    assert position.settled == position.earned == D(90)


@pytest.mark.parametrize("form", ["goods", "offset", "cash"])
def test_r_reb_9_each_form_pays_where_it_belongs(session: Session, form: str) -> None:
    cast = make_cast(session)
    payout = {"form": form, "valid_days": 90 if form == "goods" else None, "tax_path": "red_letter"}
    row = settled(session, cast, "10000", payout=payout)
    confirm(session, cast.actor(cast.owner), row, now=LATER)
    batches, paid = session.scalars(select(RebateBatch)).all(), session.scalars(select(Payment)).all()
    if form == "goods":
        assert [(batch.amount, batch.expires_on) for batch in batches] == [(D(100), date(2027, 4, 18))]
    elif form == "offset":
        assert [(one.kind, one.amount, one.unapplied) for one in paid] == [("rebate", D(100), D(100))]
    else:
        assert row.state == "confirmed"
        pay_cash(session, cast.actor(cast.hq), row, "银行回单 8812", now=LATER)
        with pytest.raises(Conflict, match="not_to_be_paid"):
            pay_cash(session, cast.actor(cast.hq), row, "银行回单 8813", now=LATER)
    assert (len(batches), len(paid), row.state) == (form == "goods", form == "offset", "paid")


@pytest.mark.parametrize("path", ["same_invoice", "red_letter", "none"])
def test_r_reb_11_the_tax_path_is_frozen_with_the_settlement_and_its_document_is_recorded(
    session: Session, path: str
) -> None:
    cast = make_cast(session)
    row = settled(session, cast, "10000", payout={"form": "goods", "valid_days": 90, "tax_path": path})
    assert row.tax_path == path
    hq = cast.actor(cast.hq)
    if path == "none":
        # What is not agreed on reduces no tax: the system records that, and no invoice beside it.
        with pytest.raises(Conflict, match="no_tax_path"):
            record_tax_document(session, hq, row, "红字 033001900104", now=LATER)
        assert row.tax_document is None
        return
    with pytest.raises(Invalid):
        record_tax_document(session, hq, row, "", now=LATER)
    record_tax_document(session, hq, row, "红字 033001900104", now=LATER)
    assert row.tax_document == "红字 033001900104"
    with pytest.raises((NotFound, Forbidden)):
        visible_settlement(session, cast.actor(cast.rival), row.number)


def test_r_reb_13_a_statement_is_frozen_and_disputed_line_by_line(session: Session) -> None:
    cast = make_cast(session)
    row = settled(session, cast, "6000", "4000", payout=CASH)
    owner, hq = cast.actor(cast.owner), cast.actor(cast.hq)
    assert [(line.order_number, line.amount) for line in lines_of(session, row)] == [("DH1", D(6000)), ("DH2", D(4000))]
    # What happens later does not change what was frozen.
    record(session, event(cast, "500", key="late", order_number="DH1"), now=LATER)
    assert (row.amount, lines_of(session, row)[0].amount) == (D(100), D(6000))
    for objections, field in (({}, "objections"), ({3: "没有这单"}, "objections.3"), ({1: "x"}, "objections.1")):
        with pytest.raises(Invalid) as refusal:
            dispute(session, owner, row, objections, now=LATER)
        assert set(refusal.value.fields) == {field}
    dispute(session, owner, row, {2: "还有一批货没有计入"}, now=LATER)
    assert [line.state for line in lines_of(session, row)] == ["confirmed", "disputed"]
    with pytest.raises(Conflict, match="statement_answered"):
        confirm(session, owner, row, now=LATER)
    with pytest.raises(Conflict, match="already_changed"):
        answer_line(session, hq, row, 1, "已核对", now=LATER)
    answer_line(session, hq, row, 2, "已计入下一期", now=LATER)
    assert row.state == "confirmed"
    told = [
        (message.kind, message.contact_id, message.member_id)
        for message in session.scalars(select(InboxMessage).order_by(InboxMessage.id))
    ]
    assert told == [
        ("rebate_settled", cast.owner.id, None),
        ("settlement_disputed", None, cast.hq.id),
        ("settlement_disputed", None, cast.manager.id),
        ("settlement_answered", cast.owner.id, None),
    ]


@pytest.mark.parametrize("silence_confirms", [True, False])
def test_r_reb_13_silence_confirms_only_where_the_agreement_says_so(session: Session, silence_confirms: bool) -> None:
    cast = make_cast(session)
    row = settled(session, cast, "10000", settling={"silence_confirms": silence_confirms}, payout=CASH)
    # Ten workdays from Monday, 18 January 2027.
    assert row.answer_until.astimezone(UTC).date() == date(2027, 2, 1)
    assert confirm_silent(session, row.answer_until) == 0
    assert confirm_silent(session, row.answer_until + timedelta(seconds=1)) == silence_confirms
    session.refresh(row)
    assert (row.state, row.answered_by) == ("confirmed" if silence_confirms else "open", None)
    with pytest.raises(Conflict, match="answer_too_late"):
        dispute(session, cast.actor(cast.owner), row, {1: "数量不对"}, now=row.answer_until + timedelta(days=1))


def test_r_reb_13_two_who_confirm_at_the_same_moment_are_paid_once(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)
        number = settled(session, cast, "10000").number
        owner = cast.actor(cast.owner)

    def act() -> str:
        with database.transaction() as session:
            return confirm(session, owner, visible_settlement(session, owner, number), now=LATER).state

    assert sorted(all_at_once([act] * 4)) == ["paid", *["statement_answered"] * 3]
    with database.reading() as session:
        assert session.scalars(select(func.sum(RebateBatch.amount))).one() == D(100)


def test_settlements_are_seen_by_the_dealers_money_people_and_his_manager_alone(session: Session) -> None:
    cast = make_cast(session)
    row = settled(session, cast, "10000")
    warehouse = make_contact(session, cast.dealer, "小孙", "warehouse", "+8613800000009")
    for who in (cast.owner, cast.manager, cast.director, cast.hq):
        assert visible_settlement(session, cast.actor(who), row.number) is row
    for who, refusal in (
        (cast.rival, NotFound),
        (cast.outsider, NotFound),
        (cast.buyer, Forbidden),
        (warehouse, Forbidden),
        (cast.rep, Forbidden),
    ):
        with pytest.raises(ChannelError) as refused:
            visible_settlement(session, cast.actor(who), row.number)
        assert isinstance(refused.value, refusal)
