"""What working time does to a request: reminders, leaders, small amounts, likely absence (R-APR-7, idea C8)."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from channel import decisions
from channel.actors import Actor
from channel.approvals import Verdict
from channel.approvals.hurrying import hurry, hurry_own, own_request
from channel.approvals.outlook import outlook, turnaround
from channel.calendar import Calendar
from channel.decisions import card_facts
from channel.errors import ChannelError, Conflict
from channel.opportunities.drafts import Draft
from channel.opportunities.submitting import register_opportunity
from models import Approval, Holiday, OutboxMessage
from notifications import approval_jobs
from notifications.approval_jobs import escalate_pending_approvals, remind_pending_approvals
from tests.channel.approvals.stage import DIRECTORS, HQ, MANAGER, ask, asked, configure, open_for, say, step, userid
from tests.factories import NOW, Cast

pytestmark = pytest.mark.usefixtures("settled")

#: 10:00 on a Monday; the day ends at 18:00, so the ninth working hour is 10:00 on Tuesday.
HOUR = timedelta(hours=1)
AFTER = {
    0: NOW,
    4: NOW + 4 * HOUR,
    8: NOW + 8 * HOUR,
    16: NOW + timedelta(days=1, hours=7),
    24: NOW + timedelta(days=2, hours=6),
}
AUTO = {
    "clock": {"remind_hours": [4, 8], "escalate_hours": 16, "then": "approve_below", "limit": "200000", "then_hours": 8}
}


def reminded(session: Session) -> list[tuple[int | None, int]]:
    rows = session.scalars(select(OutboxMessage).where(OutboxMessage.kind == "approval_reminder"))
    return sorted((row.member_id, row.facts["hours"]) for row in rows)


instants = st.integers(0, 160 * 24 * 60).map(
    lambda minutes: datetime(2026, 9, 25, tzinfo=UTC) + timedelta(minutes=minutes)
)
amounts = st.integers(1, 60 * 60).map(lambda minutes: timedelta(minutes=minutes))


@given(instants, amounts)
def test_r_apr_7_counting_back_finds_the_last_moment_from_which_so_much_was_worked(
    end: datetime, much: timedelta
) -> None:
    calendar = Calendar()
    start = calendar.working_before(end, much)
    assert calendar.working_time(start, end) == much
    assert calendar.working_time(start + timedelta(seconds=1), end) < much


def test_r_apr_7_reminders_come_after_four_and_eight_working_hours_while_it_waits(session: Session, cast: Cast) -> None:
    configure(session, step(MANAGER), step(HQ))
    approval = ask(session, cast)
    manager = cast.manager.id
    assert remind_pending_approvals(session, AFTER[4] - timedelta(seconds=1)) == 0
    assert remind_pending_approvals(session, AFTER[4]) == 1
    assert remind_pending_approvals(session, AFTER[4]) == 0
    assert remind_pending_approvals(session, AFTER[8]) == 1
    assert reminded(session) == [(manager, 4), (manager, 8)]
    say(session, cast, cast.manager, approval, now=AFTER[8])
    # The clock of the next step began when it did.
    assert remind_pending_approvals(session, AFTER[8] + 12 * HOUR) == 0
    assert remind_pending_approvals(session, AFTER[16] + 5 * HOUR) == 1


@contextmanager
def counting(session: Session) -> Iterator[list[str]]:
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        seen.append(statement)

    engine = session.get_bind().engine
    event.listen(engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine, "before_cursor_execute", note)


def test_r_apr_7_reminding_many_takes_as_many_statements_as_reminding_one(session: Session, cast: Cast) -> None:
    prices = []
    configure(session, step(MANAGER, DIRECTORS))
    for batch in (1, 7):
        for number in range(batch):
            ask(session, cast, subject_id=100 * batch + number)
        session.expunge_all()
        with counting(session) as statements:
            assert remind_pending_approvals(session, AFTER[4]) == 2 * batch
        prices.append(len(statements))
    assert prices[0] == prices[1]


def test_r_apr_7_the_leader_is_asked_as_well_after_sixteen_hours_once(session: Session, cast: Cast) -> None:
    configure(session, step(MANAGER))
    approval = ask(session, cast)
    assert escalate_pending_approvals(session, AFTER[16] - timedelta(seconds=1)) == 0
    assert escalate_pending_approvals(session, AFTER[16]) == 1
    assert escalate_pending_approvals(session, AFTER[24] + 24 * HOUR) == 0
    assert asked(session, approval) == [("lina", "open"), ("wangfang", "open")]
    told = select(OutboxMessage.facts).where(OutboxMessage.kind == "approval_escalated")
    (facts,) = session.scalars(told).all()
    assert (facts["holder"], facts["leader"]) == ("李娜", "王芳")
    assert say(session, cast, cast.director, approval, now=AFTER[24]) == "approved"
    assert asked(session, approval) == [("lina", "closed"), ("wangfang", "approved")]


def test_r_apr_7_a_leader_votes_in_the_seat_of_the_one_who_is_late(session: Session, cast: Cast) -> None:
    configure(session, step(MANAGER, userid("sunwei"), mode="all"))
    approval = ask(session, cast)
    say(session, cast, cast.outsider, approval)
    escalate_pending_approvals(session, AFTER[16])
    assert say(session, cast, cast.director, approval, now=AFTER[16]) == "approved"


@pytest.mark.parametrize("mode", ["all", "sequential"])
def test_r_apr_7_a_leader_who_has_a_seat_of_his_own_is_asked_in_both(session: Session, cast: Cast, mode: str) -> None:
    configure(session, step(MANAGER, userid("wangfang"), mode=mode))
    approval = ask(session, cast)
    escalate_pending_approvals(session, AFTER[16])
    assert (
        say(session, cast, cast.director, approval, now=AFTER[16]) == {"all": "approved", "sequential": "pending"}[mode]
    )
    # One card does for both seats: it asks again as long as one of them waits for him.
    asks = card_facts(session, approval, cast.director.id)["state"] == "pending"
    assert (asks, open_for(session, approval)) == ((False, []) if mode == "all" else (True, ["wangfang"]))


def test_r_apr_7_without_a_leader_headquarters_are_asked(session: Session, cast: Cast) -> None:
    configure(session, step(DIRECTORS))
    approval = ask(session, cast)
    escalate_pending_approvals(session, AFTER[16])
    assert open_for(session, approval) == ["wangfang", "zongbu"]


def test_r_apr_7_holidays_do_not_count(session: Session, cast: Cast) -> None:
    configure(session, step(MANAGER))
    ask(session, cast)
    session.add(Holiday(on_day=NOW.date(), is_workday=False, name="厂庆"))
    session.flush()
    assert remind_pending_approvals(session, AFTER[8]) == 0
    assert remind_pending_approvals(session, NOW + timedelta(days=1, hours=3)) == 1


@pytest.mark.parametrize(
    ("amount", "conflict", "end"),
    [("199999.99", False, "approved"), ("200000.00", False, "pending"), ("1.00", True, "pending")],
)
def test_r_apr_7_only_small_amounts_without_conflict_pass_and_nothing_is_ever_refused(
    session: Session, cast: Cast, settled: list[tuple[int, str]], amount: str, conflict: bool, end: str
) -> None:
    configure(session, step(MANAGER), **AUTO)
    approval = ask(session, cast, amount=amount, has_conflict=conflict)
    for at in (AFTER[16], AFTER[24] - timedelta(seconds=1)):
        escalate_pending_approvals(session, at)
        assert approval.state == "pending"
    escalate_pending_approvals(session, AFTER[24])
    session.refresh(approval)
    assert (approval.state, settled) == (end, [(999, end)] if end == "approved" else [])


def test_r_apr_7_what_is_too_large_to_pass_does_not_keep_the_others_waiting(
    session: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(approval_jobs, "MOVE_MAX", 2)
    configure(session, step(MANAGER), **AUTO)
    large = [ask(session, cast, subject_id=number, amount="900000.00") for number in (1, 2)]
    small = ask(session, cast, subject_id=3, amount="9000.00", now=NOW + timedelta(minutes=1))
    for minutes in range(0, 10, 2):
        escalate_pending_approvals(session, AFTER[16] + timedelta(minutes=minutes))
    escalate_pending_approvals(session, AFTER[24] + timedelta(minutes=20))
    assert [approval.state for approval in (*large, small)] == ["pending", "pending", "approved"]


@pytest.mark.parametrize("trouble", [Conflict("earlier_registration"), ValueError("a defect")])
def test_r_apr_7_a_request_whose_effect_is_refused_waits_for_people_and_the_others_go_on(
    session: Session, cast: Cast, settled: list[tuple[int, str]], monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    configure(session, step(MANAGER), **AUTO)
    refused, other = ask(session, cast, subject_id=1, amount="1.00"), ask(session, cast, subject_id=2, amount="1.00")
    noted = decisions.SUBJECTS["registration"]

    def settle(session: Session, actor: Actor, subject_id: int, verdict: Verdict, **values: Any) -> None:
        if subject_id == 1:
            raise trouble
        noted.settle(session, actor, subject_id, verdict, **values)

    monkeypatch.setitem(decisions.SUBJECTS, "registration", replace(noted, settle=settle))  # type: ignore[arg-type]
    escalate_pending_approvals(session, AFTER[16])
    assert escalate_pending_approvals(session, AFTER[24]) == 1
    assert (refused.state, other.state, settled) == ("pending", "approved", [(2, "approved")])
    assert open_for(session, refused) == ["lina", "wangfang"]


def test_r_apr_7_it_waits_where_the_configuration_says_so(session: Session, cast: Cast) -> None:
    configure(session, step(MANAGER))
    approval = ask(session, cast, amount="1.00")
    for days in range(1, 30):
        escalate_pending_approvals(session, NOW + timedelta(days=days))
    assert approval.state == "pending"


def others_are_busy(session: Session, cast: Cast, now: datetime) -> None:
    """The director decides something else."""
    other = ask(session, cast, subject_id=5, now=now - timedelta(minutes=1))
    assert say(session, cast, cast.director, other, now=now) == "approved"


def test_c8_who_decides_nothing_while_others_do_is_likely_away(session: Session, cast: Cast) -> None:
    configure(session, rules=[
        {"code": "one", "name": "一", "priority": 1, "conditions": {"amount_from": "200000"}, "steps": [step(MANAGER)]},
        {"code": "two", "name": "二", "priority": 2, "conditions": {}, "steps": [step(DIRECTORS)]},
    ])  # fmt: skip
    approval = ask(session, cast, amount="300000.00")
    at = AFTER[8] + timedelta(minutes=1)
    quiet = outlook(session, approval, now=at)
    assert (list(quiet.away), quiet.may_escalate) == ([], False)
    others_are_busy(session, cast, at - HOUR)
    seen = outlook(session, approval, now=at)
    assert ([member.userid for member in seen.away], seen.may_escalate, seen.waited_hours) == (["lina"], True, 8.0)
    assert not outlook(session, approval, now=AFTER[8] - timedelta(minutes=1)).may_escalate


def test_c8_whoever_waits_may_have_the_leader_asked_then_and_a_rival_may_not(session: Session, cast: Cast) -> None:
    draft = Draft(customer="上海浦江大饭店有限公司", name="客房开关改造")
    configure(session, step(MANAGER))
    number = register_opportunity(session, cast.actor(cast.buyer), draft, now=NOW)[0].number
    buyer, rival = cast.actor(cast.buyer), cast.actor(cast.rival)
    with pytest.raises(ChannelError, match="too_early_to_escalate"):
        hurry_own(session, buyer, number, now=AFTER[4])
    for act in (own_request, lambda *who: hurry_own(*who, now=AFTER[16])):
        with pytest.raises(ChannelError, match="not_found"):
            act(session, rival, number)
    approval = hurry_own(session, buyer, number, now=AFTER[16])
    assert open_for(session, approval) == ["lina", "wangfang"]
    with pytest.raises(ChannelError, match="escalated_already"):
        hurry_own(session, buyer, number, now=AFTER[16])


def test_c8_headquarters_may_hurry_at_any_time_and_outsiders_never(session: Session, cast: Cast) -> None:
    configure(session, step(MANAGER))
    approval = ask(session, cast)
    with pytest.raises(ChannelError, match="too_early_to_escalate"):
        hurry(session, cast.actor(cast.manager), approval.id, now=NOW)
    with pytest.raises(ChannelError, match="not_found"):
        hurry(session, cast.actor(cast.outsider), approval.id, now=NOW)
    hurry(session, cast.actor(cast.hq), approval.id, now=NOW)
    assert open_for(session, approval) == ["lina", "wangfang"]


def test_a_dealers_turnaround_is_the_median_of_what_was_decided(session: Session, cast: Cast) -> None:
    configure(session, step(MANAGER))
    assert turnaround(session, cast.dealer.id, now=NOW).median_hours is None
    for number, hours in enumerate((1, 2, 5)):
        approval = ask(session, cast, subject_id=number)
        say(session, cast, cast.manager, approval, now=NOW + hours * HOUR)
    waiting = ask(session, cast, subject_id=9)
    found = turnaround(session, cast.dealer.id, now=NOW + 6 * HOUR)
    assert (found.median_hours, found.decided, found.pending) == (2.0, 3, 1)
    assert turnaround(session, cast.rival_dealer.id, now=NOW + 6 * HOUR).decided == 0
    assert session.get(Approval, waiting.id) is waiting
