"""Every kind of the table: whom it reminds, of what, when, and when not any more. The rival is never among them."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.announcements import KINDS, words
from channel.policies.ending import recall_policy
from channel.policies.reading import read_policy, sign_policy
from channel.rebates.accrual import record
from channel.reminders.table import REMINDERS, SWEPT
from models import InboxMessage, RebatePosition
from notifications.jobs import JOBS
from tests.channel.credit.test_payments import owe, pay
from tests.channel.policies.desk import sent_out
from tests.channel.rebates.agreed import agree, event
from tests.channel.reminders.desk import authorised, days, keep, local, promise, shipped, swept
from tests.factories import NOW, Cast, make_cast

MORNING = local("2026-11-23 07:01")


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def said(session: Session, kind: str) -> tuple[str, str, str]:
    """The words of the newest reminder of a kind."""
    newest = select(InboxMessage).where(InboxMessage.kind == kind).order_by(InboxMessage.id.desc()).limit(1)
    return words(kind, session.scalars(newest).one().facts)


def test_every_kind_is_one_row_with_its_condition_its_words_and_its_audience() -> None:
    jobs = {job.name for job in JOBS}
    for kind, row in REMINDERS.items():
        assert KINDS[kind] is row.words
        assert row.label
        assert row.audience
        assert (row.due is None) == (row.told_by in jobs), f"{kind} has a condition, or a job that announces it"
    asked = {"follow_up_due", "payment_due", "policy_unsigned", "order_receipt_due", "rebate_tier_near"}
    assert asked | {"authorisation_ending"} <= SWEPT.keys()


def test_an_invoice_is_reminded_of_three_days_one_day_before_and_on_its_day(session: Session, cast: Cast) -> None:
    owe(session, cast, "FP1", "1000", due=4)
    owe(session, cast, "FP2", "500", due=4)
    found = [swept(session, MORNING + days(n)) for n in range(6)]
    mine = [("payment_due", cast.owner.id, None)]
    assert found == [[], mine, [], mine, mine, []]
    assert said(session, "payment_due")[1] == "2 张发票共 ¥1,500.00，请在今天前付款，以免影响下单。"


def test_what_is_paid_is_not_reminded_of(session: Session, cast: Cast) -> None:
    owe(session, cast, "FP1", "1000", due=1)
    pay(session, cast, "HK1", "1000")
    assert swept(session, MORNING) == []


def test_a_deadline_of_money_is_reminded_of_on_a_day_off_as_well(session: Session, cast: Cast) -> None:
    owe(session, cast, "FP1", "1000", due=5)  # Saturday, 28 November
    promise(session, cast, cast.buyer, date(2026, 11, 28))
    assert swept(session, local("2026-11-28 07:01")) == [("payment_due", cast.owner.id, None)]


def test_goods_that_will_soon_count_as_received_are_reminded_of_daily(session: Session, cast: Cast) -> None:
    order = shipped(session, cast, local("2026-11-27 12:00"))
    told = [("order_receipt_due", cast.owner.id, None), ("order_receipt_due", cast.buyer.id, None)]
    assert [swept(session, MORNING + days(n)) for n in range(3)] == [[], told, told]
    assert said(session, "order_receipt_due")[2] == f"/orders/{order.number}"
    order.state = "received"
    session.flush()
    assert swept(session, MORNING + days(3)) == []


def test_a_policy_that_nobody_has_signed_is_reminded_of_who_may_sign_it(session: Session, cast: Cast) -> None:
    policy, row = sent_out(session, cast, kind="annual", title="年度协议", answer="sign", blocks_orders=True)
    assert swept(session, NOW + timedelta(hours=5)) == []  # it is news, and was told
    found = swept(session, MORNING + days(2))
    assert found == [("policy_unsigned", cast.owner.id, None), ("policy_unsigned", cast.rival.id, None)]
    assert said(session, "policy_unsigned")[:2] == (
        "请签署：年度协议",
        f"年度协议 {policy.number} 还没有签署，此前不能下单。",
    )
    read_policy(session, cast.actor(cast.owner), policy.number, row.version, 100, now=NOW + days(2))
    sign_policy(session, cast.actor(cast.owner), policy.number, row.version, "陈建安", now=NOW + days(2))
    assert swept(session, MORNING + days(3)) == [("policy_unsigned", cast.rival.id, None)]
    recall_policy(session, cast.actor(cast.hq), policy.number, "金额写错，稍后重发", now=NOW + days(3))
    assert swept(session, MORNING + days(4)) == []


def test_a_tier_within_reach_is_reminded_of_once_a_week_before_the_agreement_ends(session: Session, cast: Cast) -> None:
    agree(session, cast)  # 1.5 % from 500,000 on, until the end of the year
    record(session, event(cast, "440000"), now=NOW)
    assert swept(session, local("2026-12-03 07:01")) == []  # 60,000 of 500,000 are more than a tenth
    record(session, event(cast, "20000", key="2"), now=NOW)
    found = {n: swept(session, local("2026-12-04 07:01") + days(n)) for n in (0, 3, 4, 7)}
    mine = [("rebate_tier_near", cast.owner.id, None)]
    assert found == {0: mine, 3: [], 4: [], 7: mine}
    assert said(session, "rebate_tier_near")[1].startswith("年度返利：12月31日前再订 ¥40,000.00")


def test_an_authorisation_that_ends_is_told_the_owner_and_the_manager_each_week(session: Session, cast: Cast) -> None:
    authorised(session, cast, date(2026, 12, 25))
    told = [("authorisation_ending", cast.owner.id, None), ("dealer_authorisation_ending", None, cast.manager.id)]
    found = {n: swept(session, MORNING + days(n)) for n in (0, 1, 2, 7, 8, 9)}
    assert found == {0: [], 1: told, 2: [], 7: [], 8: told, 9: []}
    assert "华东的开关插座授权到 2026-12-24 为止（还有 23 天）" in said(session, "authorisation_ending")[1]


def test_an_authorisation_that_goes_on_is_not_reminded_of(session: Session, cast: Cast) -> None:
    authorised(session, cast, date(2026, 12, 1))
    authorised(session, cast, None, since=date(2026, 12, 1))
    assert swept(session, MORNING) == []


def test_a_promise_is_reminded_of_until_it_is_kept_and_of_nobody_else(session: Session, cast: Cast) -> None:
    number = promise(session, cast, cast.buyer)
    mine = [("follow_up_due", cast.buyer.id, None)]
    assert [swept(session, MORNING), swept(session, MORNING + days(1))] == [mine, mine]
    keep(session, cast, cast.buyer, number, now=NOW + days(1))
    assert swept(session, MORNING + days(2)) == []


def test_who_has_left_the_dealer_is_not_reminded(session: Session, cast: Cast) -> None:
    owe(session, cast, "FP1", "1000", due=0)
    cast.owner.is_active = False
    session.flush()
    assert swept(session, MORNING) == []


def test_facts_that_cannot_be_read_cost_one_object_its_reminder(session: Session, cast: Cast) -> None:
    agree(session, cast)
    agree(session, cast, "FL-2")
    record(session, event(cast, "480000"), now=NOW)
    broken = session.scalars(select(RebatePosition).order_by(RebatePosition.agreement_id).limit(1)).one()
    broken.sums = {"total": "many"}
    session.flush()
    assert swept(session, local("2026-12-04 07:01")) == [("rebate_tier_near", cast.owner.id, None)]
