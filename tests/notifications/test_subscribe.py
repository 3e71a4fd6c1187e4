"""Subscribe messages and the ledger of acceptances (R-REM-8)."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import delete, select, update

from channel.heartbeat import touched
from channel.opportunities.ending import win_registration
from channel.opportunities.sweep import remind_of_ends, warn_silent
from models import OutboxMessage, Receivable, Registration, SubscribeGrant
from notifications.jobs import sweep_reminders
from notifications.outcomes import RETRY_DELAYS_S
from notifications.texts import (
    ORDER_CHANGED_FIELDS,
    PAYMENT_DUE_FIELDS,
    POLICY_NEWS_FIELDS,
    REBATE_NEAR_FIELDS,
    REGISTRATION_DECIDED_FIELDS,
    REGISTRATION_REMINDER_FIELDS,
    SUBSCRIBE_FORMS,
    subscribe_page,
)
from platforms.wechat import fit_template_value
from tests.channel.lifecycle import protected
from tests.factories import NOW
from tests.notifications.pretend import Mishap, wechat_error
from tests.notifications.stage import TEMPLATE, Stage, grant, tell_dealer

_FIELDS = {
    "registration_decided": REGISTRATION_DECIDED_FIELDS,
    "registration_reminder": REGISTRATION_REMINDER_FIELDS,
    "order_changed": ORDER_CHANGED_FIELDS,
    "policy_news": POLICY_NEWS_FIELDS,
    "payment_due": PAYMENT_DUE_FIELDS,
    "rebate_near": REBATE_NEAR_FIELDS,
}
FACTS = {
    "number": "BB261123-7K3FQ",
    "customer": "上海浦江大饭店有限公司",
    "name": "客房开关改造",
    "protected_until": "2027-02-21",
    "reason": "项目已公开招标，不再接受报备",
}


def grants(stage: Stage) -> Sequence[SubscribeGrant]:
    with stage.database.reading() as session:
        return session.scalars(select(SubscribeGrant).order_by(SubscribeGrant.id)).all()


def test_a_message_spends_one_acceptance(stage: Stage) -> None:
    grant(stage, stage.cast.buyer, "oAlice", count=2)
    tell_dealer(stage, stage.cast.buyer)
    stage.drain()
    row = stage.row()
    assert (row.state, row.msgid) == ("sent", "s1")
    ((_, to, body),) = stage.platform.calls
    assert (to, body["page"]) == (("oAlice",), "pages/opportunities/detail?number=BB261123-7K3FQ")
    assert body["data"]["phrase3"] == "已通过"
    assert [(one.spent_for, one.outbox_id) for one in grants(stage)] == [("sent", row.id), (None, None)]


def test_without_an_acceptance_nothing_is_sent_and_nothing_fails(stage: Stage) -> None:
    tell_dealer(stage, stage.cast.buyer)
    stage.drain()
    assert (stage.row().state, stage.row().note) == ("skipped", "no grant left")
    assert stage.platform.calls == []


def test_a_deployment_without_a_template_has_the_inbox(stage: Stage) -> None:
    grant(stage, stage.cast.buyer, "oAlice")
    tell_dealer(stage, stage.cast.buyer)
    stage.templates = {}
    stage.drain()
    assert (stage.row().state, stage.row().note) == ("skipped", "no template for this kind")
    assert [one.spent_at for one in grants(stage)] == [None]


def test_the_rivals_acceptance_is_not_spent_on_us(stage: Stage) -> None:
    grant(stage, stage.cast.rival, "oBob")
    tell_dealer(stage, stage.cast.buyer)
    stage.drain()
    assert stage.row().state == "skipped"
    assert [one.spent_at for one in grants(stage)] == [None]


def test_43101_says_that_our_ledger_was_wrong(stage: Stage) -> None:
    grant(stage, stage.cast.buyer, "oAlice", count=3)
    stage.platform.quota["oAlice"] = 0
    tell_dealer(stage, stage.cast.buyer)
    stage.drain()
    assert stage.row().state == "skipped"
    assert [one.spent_for for one in grants(stage)] == ["sent", "refused", "refused"]


def test_an_acceptance_comes_back_when_the_message_fails_for_a_reason_of_ours(stage: Stage) -> None:
    grant(stage, stage.cast.buyer, "oAlice")
    stage.platform.mishaps.append(Mishap(wechat_error(47003)))
    tell_dealer(stage, stage.cast.buyer)
    stage.drain()
    assert stage.row().state == "failed"
    assert [(one.spent_at, one.outbox_id) for one in grants(stage)] == [(None, None)]


def test_an_acceptance_is_kept_for_the_next_try_and_comes_back_after_the_last(stage: Stage) -> None:
    grant(stage, stage.cast.buyer, "oAlice")
    tell_dealer(stage, stage.cast.buyer)
    worker = stage.worker()
    for delay_s in RETRY_DELAYS_S:
        stage.platform.mishaps.append(Mishap(wechat_error(-1)))
        worker.run_once()
        assert [one.outbox_id for one in grants(stage)] == [stage.row().id]
        stage.clock.advance(delay_s * 1.2)
    stage.platform.mishaps.append(Mishap(wechat_error(-1)))
    worker.run_once()
    assert stage.row().state == "failed"
    assert [one.spent_at for one in grants(stage)] == [None]


def test_two_messages_and_one_acceptance_send_one(stage: Stage) -> None:
    grant(stage, stage.cast.buyer, "oAlice")
    tell_dealer(stage, stage.cast.buyer, "BB1")
    tell_dealer(stage, stage.cast.buyer, "BB2")
    stage.drain()
    assert [row.state for row in stage.rows()] == ["sent", "skipped"]


@pytest.mark.parametrize("kind", SUBSCRIBE_FORMS)
def test_every_form_fills_every_field_of_its_template_as_the_platform_takes_it(kind: str) -> None:
    more = {"days": 37, "until": "11月25日 10:00", "next_on": "2026-11-23", "due": "2026-11-30"}
    more |= {"by": "李娜", "carrier": "顺丰速运 SF1234567890", "shipment": "FH261123-7K3FQ", "goods": "开关"}
    more |= {"kind_text": "退货", "credited": "，退回 198.00 元"}
    more |= {"title": "十二月开关促销", "verb": "确认", "effect": "，此前不能下单"}
    more |= {"count": 5, "first": "该跟进客户了：您约定 2026-11-23 跟进 浦江大饭店"}
    more |= {"amount": "¥12,345,678.90", "missing": "¥12,345,678.90", "worth": "¥1,234,567.89"}
    more |= {"agreement": "2026 年度返利", "until_on": "2026-11-25"}
    data = SUBSCRIBE_FORMS[kind].data(FACTS | more, NOW)
    assert data.keys() == _FIELDS[SUBSCRIBE_FORMS[kind].purpose].keys()
    assert data.get("time4", "2026年11月23日 10:00") == "2026年11月23日 10:00"
    # Only what a person wrote may have to be cut: names, and the reason of a decision.
    ours = ("phrase3", "time4", "date3") if "time4" in data else ("date3", "thing4")
    assert all(fit_template_value(key, value) == value for key, value in data.items() if key in ours)


def test_a_payment_that_is_due_rings_where_its_message_was_granted(stage: Stage) -> None:
    stage.templates = {"payment_due": "T-payment"}
    grant(stage, stage.cast.owner, "oOwner", template_id="T-payment")
    with stage.database.transaction() as session:
        owed = {"amount": Decimal(1500), "remaining": Decimal(1500), "issued_on": NOW.date(), "due_on": NOW.date()}
        what = {"kind": "invoice", "orders": [], "statement_month": "2026-11", "recorded_at": NOW}
        session.add(Receivable(dealer_id=stage.cast.dealer.id, number="FP1", **what, **owed))
        session.flush()
        while sweep_reminders(session, stage.clock()):
            pass
        # Something is paid before it leaves: it says what is owed then (R-REM-5).
        session.execute(update(Receivable).values(remaining=Decimal(900)))
    stage.drain()
    ((_, to, body),) = stage.platform.calls
    assert (to, body["page"]) == (("oOwner",), "pages/credit/account")
    assert body["data"] == {
        "thing1": "1 张发票快到期",
        "amount2": "¥900.00",
        "date3": "2026年11月23日",
        "thing4": "请按时付款，以免影响下单",
    }


def test_r_reg_10_a_reminder_says_by_when_and_uses_up_no_acceptance_of_decisions(stage: Stage) -> None:
    buyer = stage.cast.buyer
    with stage.database.transaction() as session:
        number = protected(session, stage.cast, at=stage.clock()).number
        session.execute(delete(OutboxMessage))
    stage.templates = {"registration_decided": TEMPLATE, "registration_reminder": "T-reminder"}
    grant(stage, buyer, "oAlice")
    stage.clock.at = NOW + timedelta(days=60)
    with stage.database.transaction() as session:
        assert remind_of_ends(session, stage.clock()) == 1
    stage.drain()
    mine = [row for row in stage.rows("subscribe") if row.contact_id == buyer.id]
    assert [(row.state, row.note) for row in mine] == [("skipped", "no grant left")]
    grant(stage, buyer, "oAlice", template_id="T-reminder", count=2)
    stage.clock.at = NOW + timedelta(days=77)  # a Monday, 13 days before the end
    with stage.database.transaction() as session:
        assert remind_of_ends(session, stage.clock()) == 1
    stage.drain()
    ((_, to, body),) = stage.platform.calls
    assert (to, body["page"]) == (("oAlice",), f"pages/opportunities/detail?number={number}")
    assert (body["data"]["date3"], body["data"]["thing4"]) == ("2027年2月21日", "保护期还剩 13 天，可申请延期")
    assert [row.template_id for row in grants(stage) if row.spent_at is None] == [TEMPLATE, "T-reminder"]


@pytest.mark.parametrize("ending", ["won", "extended", "heard of"])
def test_r_rem_5_nobody_is_warned_of_an_end_that_has_come_or_was_put_off(stage: Stage, ending: str) -> None:
    kind = "follow_up_missing" if ending == "heard of" else "protection_ending"
    with stage.database.transaction() as session:
        number = protected(session, stage.cast, at=stage.clock()).number
        session.execute(delete(OutboxMessage))
    stage.clock.at = NOW + timedelta(days=31 if ending == "heard of" else 60)
    with stage.database.transaction() as session:
        assert (warn_silent if ending == "heard of" else remind_of_ends)(session, stage.clock()) == 1
        row = session.scalars(select(Registration).where(Registration.number == number)).one()
        if ending == "won":
            win_registration(session, stage.cast.actor(stage.cast.buyer), number, "HT-1", now=stage.clock())
        elif ending == "extended":
            row.protected_until = stage.clock() + timedelta(days=60)
        else:
            touched(session, row, stage.clock())
    grant(stage, stage.cast.buyer, "oAlice", template_id="T-reminder")
    stage.templates = {"registration_reminder": "T-reminder"}
    stage.drain()
    rows = [row for row in stage.rows("subscribe") if row.kind == kind]
    assert rows
    assert {row.note for row in rows} == {"not so any more"}


def test_a_page_escapes_what_facts_say() -> None:
    page = subscribe_page(SUBSCRIBE_FORMS["registration_approved"], FACTS | {"number": "B&x=1#?"})
    assert page == "pages/opportunities/detail?number=B%26x%3D1%23%3F"
