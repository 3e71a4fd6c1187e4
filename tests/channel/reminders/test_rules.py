"""R-REM-3, R-REM-6 and choices: one object one reminder a day, escalation, putting off; with fixed days."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.calendar import Calendar
from channel.errors import Conflict, Forbidden, Invalid, NotFound
from channel.reminders import sweeping
from channel.reminders.choices import choices_of, choose
from channel.reminders.escalating import workdays_before, workdays_between
from channel.reminders.snoozing import open_reminders, snooze
from models import FollowUp, Holiday, InboxMessage, Reminder, ReminderRound
from notifications.jobs import sweep_reminders
from tests.channel.policies.desk import sent_out
from tests.channel.reminders.desk import TODAY, days, keep, local, promise, swept, the_reminder
from tests.factories import NOW, Cast, make_cast

MORNING = local("2026-11-23 07:01")  # a Monday
DAILY = [MORNING + days(n) for n in range(5)]


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def escalated(session: Session) -> Sequence[tuple[int | None, dict[str, Any]]]:
    """Who above was told of what somebody let lie."""
    query = select(InboxMessage).where(InboxMessage.kind == "follow_up_escalated").order_by(InboxMessage.id)
    return [(row.member_id, row.facts) for row in session.scalars(query)]


def test_r_rem_3_one_object_is_one_reminder_a_day_however_often_the_sweep_runs(session: Session, cast: Cast) -> None:
    promise(session, cast, cast.buyer)
    assert [len(swept(session, MORNING + timedelta(hours=hours))) for hours in (0, 1, 13)] == [1, 0, 0]
    assert [len(swept(session, at)) for at in DAILY[1:3]] == [1, 1]
    assert (the_reminder(session, cast.buyer).times, the_reminder(session, cast.buyer).first_on) == (3, TODAY)


def test_r_rem_3_a_sweep_that_lost_its_place_reminds_nobody_twice(session: Session, cast: Cast) -> None:
    promise(session, cast, cast.buyer)
    assert len(swept(session, MORNING)) == 1
    for row in session.scalars(select(ReminderRound).order_by(ReminderRound.kind)):
        row.is_done, row.after_id = False, 0
    session.flush()
    assert swept(session, MORNING) == []


def test_a_sweep_goes_on_batch_by_batch_and_each_costs_the_same_statements(
    session: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(7):
        promise(session, cast, cast.buyer, customer=f"第{number}百货大楼有限公司")
    monkeypatch.setattr(sweeping, "BATCH", 2)
    seen: list[str] = []
    event.listen(session.connection(), "before_cursor_execute", lambda *said: seen.append(said[2]))
    costs, counts = [], []
    while True:
        seen.clear()
        counts.append(sweep_reminders(session, MORNING))
        if not counts[-1]:
            break
        costs.append(len(seen))
    assert counts == [2, 2, 2, 1, 0]
    # The first also looked at the kinds before it, of which nothing is due.
    assert len(set(costs[1:])) == 1, costs
    session.expire_all()
    assert len(session.scalars(select(Reminder.id)).all()) == 7


def test_r_rem_6_the_manager_is_told_once_after_two_workdays(session: Session, cast: Cast) -> None:
    number = promise(session, cast, cast.buyer)
    told = []
    for at in DAILY:
        swept(session, at)
        told.append(len(escalated(session)))
    assert told == [0, 0, 0, 1, 1]
    ((member_id, facts),) = escalated(session)
    assert member_id == cast.manager.id
    assert (facts["who"], facts["days"], facts["number"]) == ("小赵", 2, number)


def test_r_rem_6_who_leads_the_manager_is_told_of_what_the_manager_lets_lie(session: Session, cast: Cast) -> None:
    promise(session, cast, cast.manager)
    for at in DAILY:
        swept(session, at)
    assert [member_id for member_id, _ in escalated(session)] == [cast.director.id]


@pytest.mark.parametrize("left", [("manager",), ("manager", "director"), ("manager", "director", "hq")])
def test_r_rem_6_when_the_manager_has_left_who_stands_above_him_or_headquarters_hear(
    session: Session, cast: Cast, left: tuple[str, ...]
) -> None:
    promise(session, cast, cast.buyer)
    for name in left:
        getattr(cast, name).is_active = False
    session.flush()
    for at in DAILY:
        swept(session, at)
    told = {1: [cast.director.id], 2: [cast.hq.id], 3: []}[len(left)]
    assert [member_id for member_id, _ in escalated(session)] == told
    cast.hq.is_active = True
    session.flush()
    swept(session, MORNING + days(7))
    # What nobody heard of is told as soon as somebody is there.
    assert [member_id for member_id, _ in escalated(session)] == (told or [cast.hq.id])


def test_r_rem_6_days_off_are_no_delay(session: Session, cast: Cast) -> None:
    promise(session, cast, cast.buyer, date(2026, 11, 27))  # a Friday
    told = {}
    for n in range(3, 12):
        swept(session, MORNING + days(n))
        told[(TODAY + days(n)).day] = len(escalated(session))
    assert told == {26: 0, 27: 0, 28: 0, 29: 0, 30: 0, 1: 0, 2: 1, 3: 1, 4: 1}


def test_r_rem_6_of_a_policy_that_many_dealers_leave_unsigned_the_manager_hears_of_each_dealer_once(
    session: Session, cast: Cast
) -> None:
    cast.rival_dealer.manager_id = cast.manager.id
    policy, _ = sent_out(session, cast, kind="promotion", answer="sign")
    for at in (*DAILY, MORNING + days(7)):
        swept(session, at)
    said = session.scalars(
        select(InboxMessage).where(InboxMessage.kind == "policy_escalated").order_by(InboxMessage.id)
    ).all()
    assert [one.member_id for one in said] == [cast.manager.id] * 2
    assert {one.facts["dealer"] for one in said} == {cast.dealer.name, cast.rival_dealer.name}
    assert {one.facts["number"] for one in said} == {policy.number}


@pytest.mark.parametrize("ending", ["done", "put off", "somebody else has it"])
def test_r_rem_6_nobody_above_is_told_once_something_is_done_about_it(
    session: Session, cast: Cast, ending: str
) -> None:
    number = promise(session, cast, cast.buyer)
    swept(session, DAILY[0])
    if ending == "done":
        keep(session, cast, cast.buyer, number, now=NOW)
    elif ending == "put off":
        snooze(session, cast.actor(cast.buyer), the_reminder(session, cast.buyer).public_id, 1, now=NOW)
    else:
        session.scalars(select(FollowUp)).one().contact_id = cast.owner.id
        session.flush()
    for at in DAILY[1:3]:
        swept(session, at)
    if ending == "somebody else has it":
        # He is reminded as of something new: the two days begin for him.
        assert swept(session, DAILY[3]) == [("follow_up_due", cast.owner.id, None)]
    else:
        swept(session, DAILY[3])
    assert escalated(session) == []


def test_putting_off_lasts_workdays_and_is_possible_three_times(session: Session, cast: Cast) -> None:
    promise(session, cast, cast.buyer)
    swept(session, MORNING)
    buyer, name = cast.actor(cast.buyer), the_reminder(session, cast.buyer).public_id
    assert snooze(session, buyer, name, 1, now=NOW).left == 2
    with pytest.raises(Conflict, match="snoozed_already"):
        snooze(session, buyer, name, 2, now=NOW)
    assert [len(swept(session, at)) for at in DAILY[1:3]] == [1, 1]
    assert snooze(session, buyer, name, 2, now=NOW + days(2)).left == 1  # Wednesday, for two workdays
    assert [len(swept(session, at)) for at in DAILY[3:]] == [0, 1]
    assert snooze(session, buyer, name, 1, now=NOW + days(4)).left == 0
    assert [len(swept(session, MORNING + days(n))) for n in (5, 6, 7)] == [0, 0, 1]  # Friday to Monday
    with pytest.raises(Conflict, match="snoozed_enough"):
        snooze(session, buyer, name, 1, now=NOW + days(7))


def test_nobody_puts_off_what_is_another_persons(session: Session, cast: Cast) -> None:
    promise(session, cast, cast.buyer)
    swept(session, MORNING)
    name = the_reminder(session, cast.buyer).public_id
    for other in (cast.rival, cast.owner, cast.manager, cast.outsider):
        with pytest.raises(NotFound):
            snooze(session, cast.actor(other), name, 1, now=NOW)
        assert open_reminders(session, cast.actor(other), now=NOW) == []
    assert the_reminder(session, cast.buyer).snoozes == 0


def test_the_list_of_reminders_has_what_is_still_to_be_done(session: Session, cast: Cast) -> None:
    number = promise(session, cast, cast.buyer)
    swept(session, MORNING)
    (shown,) = open_reminders(session, cast.actor(cast.buyer), now=NOW)
    assert (shown.title, shown.link, shown.left) == ("该跟进客户了", f"/opportunities/{number}", 3)
    keep(session, cast, cast.buyer, number, now=NOW)
    assert open_reminders(session, cast.actor(cast.buyer), now=NOW) == []


def test_another_deadline_of_the_same_object_begins_anew(session: Session, cast: Cast) -> None:
    promise(session, cast, cast.buyer)
    swept(session, MORNING)
    snooze(session, cast.actor(cast.buyer), the_reminder(session, cast.buyer).public_id, 3, now=NOW)
    session.scalars(select(FollowUp)).one().next_on = TODAY + days(1)
    session.flush()
    assert len(swept(session, DAILY[1])) == 1
    row = the_reminder(session, cast.buyer)
    assert (row.times, row.snoozes, row.snoozed_until, row.first_on) == (1, 0, None, TODAY + days(1))


def test_everybody_chooses_among_the_kinds_that_are_for_him(session: Session, cast: Cast) -> None:
    buyer, manager = cast.actor(cast.buyer), cast.actor(cast.manager)
    mine = {one.kind: one for one in choices_of(session, buyer)}
    assert (mine["follow_up_due"].offered, mine["follow_up_due"].on) == (("subscribe",), ("subscribe",))
    assert "member_follow_up_due" not in mine
    assert choose(session, buyer, "follow_up_due", [], now=NOW).on == ()
    assert {one.kind: one.on for one in choices_of(session, buyer)}["follow_up_due"] == ()
    assert {one.kind: one.on for one in choices_of(session, cast.actor(cast.rival))}["follow_up_due"] == ("subscribe",)
    assert choose(session, buyer, "follow_up_due", ["subscribe"], now=NOW).on == ("subscribe",)
    with pytest.raises(NotFound):
        choose(session, buyer, "member_follow_up_due", [], now=NOW)
    with pytest.raises(NotFound):
        choose(session, manager, "nonsense", [], now=NOW)
    with pytest.raises(Invalid):
        choose(session, manager, "member_follow_up_due", ["subscribe"], now=NOW)
    with pytest.raises(Forbidden):
        choices_of(session, Actor("identity", 1, "x"))


def test_r_rem_1_working_days_back_and_between_go_around_spring_festival() -> None:
    calendar = Calendar()
    # 2026: off from 15 to 23 February; Saturday the 14th and the 28th are worked.
    assert workdays_before(date(2026, 2, 25), 2, calendar) == date(2026, 2, 13)
    assert workdays_between(date(2026, 2, 13), date(2026, 2, 25), calendar) == 2
    assert workdays_before(date(2026, 3, 2), 2, calendar) == date(2026, 2, 26)


def test_r_rem_2_over_spring_festival_nothing_normal_piles_up(session: Session, cast: Cast) -> None:
    promise(session, cast, cast.buyer, date(2027, 2, 5), customer="苏州金鸡湖酒店有限公司")
    found = {}
    # Nobody has published 2027 yet: its days off are what headquarters write down.
    for n in range(5, 13):
        session.add(Holiday(on_day=date(2027, 2, n), is_workday=False, name="春节"))
    session.flush()
    for n in range(4, 15):
        found[n] = len(swept(session, local(f"2027-02-{n:02} 07:01")))
    assert found == {4: 0, 5: 0, 6: 0, 7: 0, 8: 0, 9: 0, 10: 0, 11: 0, 12: 0, 13: 0, 14: 0}
    assert len(swept(session, local("2027-02-15 07:01"))) == 1
