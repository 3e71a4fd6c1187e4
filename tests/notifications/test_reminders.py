"""Reminders on their way out: digests, the cap of a day, what is looked at again when they are sent (R-REM-4, 5)."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import delete, select, update

from channel.announcements import Receiver
from channel.credit.reminding import remind_overdue
from channel.reminders.choices import choose
from channel.reminders.elsewhere import ASKED, still_so
from channel.reminders.kind import Today
from channel.reminders.snoozing import snooze
from channel.reminders.still import unneeded
from channel.reminders.sweeping import GATHERED_FOR
from models import Contact, Member, OutboxMessage, Receivable
from notifications.jobs import gather_reminders, sweep_reminders
from notifications.reminding import CAP, UNCOUNTED
from tests.channel.reminders.desk import keep, local, promise, shipped, the_reminder
from tests.factories import NOW
from tests.notifications.stage import Stage, all_at_once, grant

SEVEN, HALF_PAST_EIGHT = local("2026-11-23 07:01"), local("2026-11-23 08:30")


def promises(stage: Stage, count: int, who: Contact | Member) -> list[str]:
    with stage.database.transaction() as session:
        numbers = [promise(session, stage.cast, who, customer=f"第{n}百货大楼有限公司") for n in range(count)]
        session.execute(delete(OutboxMessage))
    return numbers


def morning(stage: Stage, day: int = 0) -> None:
    """The jobs of the morning, and half past eight."""
    stage.clock.at = SEVEN + timedelta(days=day)
    with stage.database.transaction() as session:
        while sweep_reminders(session, stage.clock()):
            pass
        while gather_reminders(session, stage.clock()):
            pass
    stage.clock.at = HALF_PAST_EIGHT + timedelta(days=day)


def states(rows: Sequence[OutboxMessage]) -> list[tuple[str, str | None]]:
    return [(row.state, row.note) for row in rows]


def of_kind(stage: Stage, kind: str) -> list[OutboxMessage]:
    return [row for row in stage.rows() if row.kind == kind]


def test_r_rem_4_three_reminders_come_one_by_one_at_half_past_eight(stage: Stage) -> None:
    promises(stage, 3, stage.cast.manager)
    morning(stage)
    stage.clock.at = HALF_PAST_EIGHT - timedelta(seconds=1)
    stage.drain()
    assert stage.platform.calls == []
    stage.clock.at = HALF_PAST_EIGHT
    stage.drain()
    assert states(stage.rows()) == [("sent", None)] * 3


def test_r_rem_4_more_are_one_message_with_the_first_five_and_the_rest_behind_its_link(stage: Stage) -> None:
    promises(stage, 7, stage.cast.manager)
    morning(stage)
    stage.drain()
    ((_, to, body),) = stage.platform.calls
    assert to == ("lina",)
    card = body if isinstance(body, dict) else vars(body)
    assert "今天有 7 件事等您处理" in str(card)
    assert str(card).count("该跟进客户了") == 5
    assert "另有 2 件" in str(card)
    assert states(of_kind(stage, "member_follow_up_due")) == [("skipped", "told in a digest")] * 7
    assert states(of_kind(stage, "member_reminder_digest")) == [("sent", None)]


def test_a_clock_that_comes_back_at_ten_still_makes_a_digest(stage: Stage) -> None:
    promises(stage, 5, stage.cast.manager)
    stage.clock.at = NOW
    with stage.database.transaction() as session:
        while sweep_reminders(session, NOW):
            pass
        assert gather_reminders(session, NOW) == 1
        assert gather_reminders(session, NOW) == 0
    stage.clock.advance(GATHERED_FOR.total_seconds())
    stage.drain()
    assert len(stage.platform.calls) == 1


def test_no_digest_is_made_before_everything_was_looked_at(stage: Stage) -> None:
    promises(stage, 5, stage.cast.manager)
    with stage.database.transaction() as session:
        assert sweep_reminders(session, SEVEN) == 5
        assert gather_reminders(session, SEVEN) == 0
        while sweep_reminders(session, SEVEN):
            pass
        assert gather_reminders(session, SEVEN) == 1


def test_two_clocks_that_gather_at_once_make_one_digest(stage: Stage) -> None:
    promises(stage, 5, stage.cast.manager)
    with stage.database.transaction() as session:
        while sweep_reminders(session, SEVEN):
            pass

    def tick() -> int:
        with stage.database.transaction() as session:
            return gather_reminders(session, SEVEN)

    all_at_once([tick] * 3)
    assert len(of_kind(stage, "member_reminder_digest")) == 1
    stage.clock.at = HALF_PAST_EIGHT
    stage.drain()
    assert len(stage.platform.calls) == 1


def test_r_rem_5_a_digest_of_what_was_all_done_since_is_not_sent(stage: Stage) -> None:
    numbers = promises(stage, 4, stage.cast.manager)
    morning(stage)
    with stage.database.transaction() as session:
        for number in numbers:
            keep(session, stage.cast, stage.cast.manager, number, now=NOW)
    stage.drain()
    assert states(of_kind(stage, "member_reminder_digest")) == [("skipped", "not due any more")]


def owed(stage: Stage, days: int) -> None:
    with stage.database.transaction() as session:
        due = (NOW + timedelta(days=days)).date()
        what: dict[str, Any] = {"kind": "invoice", "orders": [], "statement_month": "2026-11", "recorded_at": NOW}
        row = Receivable(
            dealer_id=stage.cast.dealer.id,
            number="FP1",
            amount=Decimal(9),
            remaining=Decimal(9),
            issued_on=due,
            due_on=due,
            **what,
        )
        session.add(row)


def test_r_rem_4_nobody_gets_more_than_eight_messages_a_day_but_for_approvals(stage: Stage) -> None:
    promises(stage, 2, stage.cast.manager)
    morning(stage)
    with stage.database.transaction() as session:
        for number in range(CAP - 1):
            session.add(sent(stage, f"dealer_overdue{number}", "dealer_overdue"))
        for number in range(5):
            session.add(sent(stage, f"approval{number}", "approval_requested"))
    stage.drain()
    notes = {row.note for row in of_kind(stage, "member_follow_up_due")}
    assert notes == {None, "8 messages today: the inbox has it"}
    assert "approval_reminder" in UNCOUNTED


def test_r_rem_4_a_new_day_counts_from_nothing(stage: Stage) -> None:
    promises(stage, 1, stage.cast.manager)
    with stage.database.transaction() as session:
        for number in range(CAP):
            session.add(sent(stage, f"dealer_overdue{number}", "dealer_overdue", HALF_PAST_EIGHT - timedelta(days=1)))
    morning(stage)
    stage.drain()
    assert states(of_kind(stage, "member_follow_up_due")) == [("sent", None)]


def sent(stage: Stage, key: str, kind: str, at: Any = HALF_PAST_EIGHT) -> OutboxMessage:
    """Something that the manager was sent."""
    when = {"due_at": at, "created_at": at, "finished_at": at}
    return OutboxMessage(
        dedupe_key=key, kind=kind, channel="wecom", member_id=stage.cast.manager.id, facts={}, state="sent", **when
    )


@pytest.mark.parametrize(
    ("act", "note"),
    [
        ("keep", "not due any more"),
        ("put off", "put off by the receiver"),
        ("choose", "the receiver wants the inbox alone"),
    ],
)
def test_r_rem_5_what_changed_since_the_morning_is_seen_at_the_moment_of_sending(
    stage: Stage, act: str, note: str
) -> None:
    (number,) = promises(stage, 1, stage.cast.manager)
    morning(stage)
    with stage.database.transaction() as session:
        manager = stage.cast.actor(stage.cast.manager)
        if act == "keep":
            keep(session, stage.cast, stage.cast.manager, number, now=NOW)
        elif act == "put off":
            snooze(session, manager, the_reminder(session, stage.cast.manager).public_id, 1, now=NOW)
        else:
            choose(session, manager, "member_follow_up_due", [], now=NOW)
    stage.drain()
    assert states(of_kind(stage, "member_follow_up_due")) == [("skipped", note)]
    assert stage.platform.calls == []


def test_what_somebody_chose_to_hear_in_the_inbox_alone_is_no_part_of_a_digest(stage: Stage) -> None:
    promises(stage, 5, stage.cast.manager)
    with stage.database.transaction() as session:
        choose(session, stage.cast.actor(stage.cast.manager), "member_follow_up_due", [], now=NOW)
    morning(stage)
    stage.drain()
    assert of_kind(stage, "member_reminder_digest") == []
    assert stage.platform.calls == []


def test_r_rem_4_when_nobody_accepted_the_digest_its_reminders_go_one_by_one_while_they_were_accepted(
    stage: Stage,
) -> None:
    stage.templates |= {"order_changed": "T-order", "registration_reminder": "T-reminder"}
    grant(stage, stage.cast.owner, "oOwner", count=3, template_id="T-order")
    with stage.database.transaction() as session:
        for n in range(4):
            shipped(session, stage.cast, NOW + timedelta(days=2), f"DD261101-7K3F{n}")
    morning(stage)
    stage.drain()
    digests = [row for row in of_kind(stage, "reminder_digest") if row.contact_id == stage.cast.owner.id]
    assert states(digests) == [("skipped", "no grant left")]
    mine = [row for row in of_kind(stage, "order_receipt_due") if row.contact_id == stage.cast.owner.id]
    assert sorted(row.state for row in mine) == ["sent", "sent", "sent", "skipped"]
    assert [to for _, to, _ in stage.platform.calls] == [("oOwner",)] * 3
    with stage.database.transaction() as session:
        assert gather_reminders(session, stage.clock()) == 0


def test_r_rem_2_a_payment_is_told_on_a_day_off_at_eight_and_a_normal_one_waits_for_the_workday(stage: Stage) -> None:
    promises(stage, 1, stage.cast.manager)
    owed(stage, 6)  # Sunday, 29 November: reminded of on Saturday, a day off
    stage.templates["payment_due"] = "T-due"
    grant(stage, stage.cast.owner, "oOwner", template_id="T-due")
    stage.clock.at = local("2026-11-28 07:01")
    assert told_by_the_sweep(stage) == {"payment_due"}
    stage.clock.at = local("2026-11-28 07:59")
    stage.drain()
    assert stage.platform.calls == []
    stage.clock.at = local("2026-11-28 08:00")
    stage.drain()
    assert [to for _, to, _ in stage.platform.calls] == [("oOwner",)]

    stage.clock.at = local("2026-11-30 07:01")
    assert told_by_the_sweep(stage) == {"payment_due", "member_follow_up_due"}
    stage.clock.at = local("2026-11-30 08:29")
    stage.drain()
    assert [row.state for row in of_kind(stage, "member_follow_up_due")] == ["queued"]
    stage.clock.at = local("2026-11-30 08:30")
    stage.drain()
    assert states(of_kind(stage, "member_follow_up_due")) == [("sent", None)]


def test_r_rem_6_what_many_let_lie_is_one_message_to_who_stands_above(stage: Stage) -> None:
    promises(stage, 6, stage.cast.buyer)
    for day in range(4):
        morning(stage, day)
        stage.drain()
    ((_, to, body),) = stage.platform.calls
    assert to == ("lina",)
    assert "今天有 6 件事等您处理" in str(body if isinstance(body, dict) else vars(body))
    assert states(of_kind(stage, "follow_up_escalated")) == [("skipped", "told in a digest")] * 6


@pytest.mark.parametrize(("act", "note"), [("keep", "not due any more"), ("put off", "put off by whom it was for")])
def test_r_rem_6_nobody_above_hears_of_what_was_done_or_put_off_since_the_morning(
    stage: Stage, act: str, note: str
) -> None:
    (number,) = promises(stage, 1, stage.cast.buyer)
    for day in range(4):
        morning(stage, day)
    with stage.database.transaction() as session:
        if act == "keep":
            keep(session, stage.cast, stage.cast.buyer, number, now=NOW)
        else:
            buyer = stage.cast.actor(stage.cast.buyer)
            snooze(session, buyer, the_reminder(session, stage.cast.buyer).public_id, 1, now=stage.clock())
    stage.drain()
    assert states(of_kind(stage, "follow_up_escalated")) == [("skipped", note)]
    assert stage.platform.calls == []


@pytest.mark.parametrize("is_paid", [False, True])
def test_r_rem_5_what_was_paid_since_is_not_called_overdue(stage: Stage, is_paid: bool) -> None:
    owed(stage, -1)
    with stage.database.transaction() as session:
        assert remind_overdue(session, NOW, due_at=HALF_PAST_EIGHT) == 1
        if is_paid:
            session.execute(update(Receivable).values(remaining=Decimal(0)))
    stage.clock.at = max(NOW, HALF_PAST_EIGHT)
    stage.drain()
    said = [("skipped", "not due any more")] if is_paid else [("sent", None)]
    assert states(of_kind(stage, "dealer_overdue")) == said


def test_r_rem_5_a_rebate_that_was_used_and_a_case_that_was_decided_are_asked_again(stage: Stage) -> None:
    today = Today(NOW, NOW.date())
    with stage.database.transaction() as session:
        for kind in ASKED:
            assert still_so(session, kind, {1, 2}, today) == set(), kind
        contact, member = Receiver(contact_id=stage.cast.owner.id), Receiver(member_id=stage.cast.manager.id)
        for kind, to in (("rebate_expiring", contact), ("case_due", member), ("case_overdue", member)):
            row = OutboxMessage(kind=kind, facts={"object_id": 1}, contact_id=to.contact_id, member_id=to.member_id)
            row.id = 7
            assert unneeded(session, [row], now=NOW) == {7: "not due any more"}, kind


def told_by_the_sweep(stage: Stage) -> set[str]:
    """The kinds in the outbox once everything was looked at."""
    with stage.database.transaction() as session:
        while sweep_reminders(session, stage.clock()):
            pass
        return set(session.scalars(select(OutboxMessage.kind)))
