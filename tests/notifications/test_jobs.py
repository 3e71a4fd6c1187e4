"""What the clock does: reminders by working hours, purges, the holiday alarm. Working hours counted by hand."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from channel.approvals import checked_verdict
from channel.calendar import SHANGHAI
from channel.decisions import decide
from channel.opportunities import Draft, register_opportunity
from models import (
    Approval,
    ApprovalTask,
    Holiday,
    IdempotentRequest,
    InboundCallback,
    InboxMessage,
    JobRun,
    OutboxMessage,
)
from notifications import jobs
from notifications.jobs import JOBS, check_holiday_data, purge, remind_pending_approvals
from tests.factories import NOW, Cast, make_cast
from tests.notifications.stage import Stage, all_at_once, ask_quietly


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)


def register(session: Session, cast: Cast, at: datetime) -> Approval:
    draft = Draft(customer="上海浦江大饭店有限公司", name="客房开关改造")
    register_opportunity(session, cast.actor(cast.buyer), draft, now=at)
    return session.scalars(select(Approval)).one()


def reminders(session: Session) -> Sequence[OutboxMessage]:
    query = select(OutboxMessage).where(OutboxMessage.kind == "approval_reminder").order_by(OutboxMessage.id)
    return session.scalars(query).all()


#: Asked at, looked at, reminders by then (4 and 8 hours of 9–18 h on workdays).
CLOCK = [
    ("2026-11-23 10:00", "2026-11-23 13:59", 0),
    ("2026-11-23 10:00", "2026-11-23 14:00", 1),
    ("2026-11-23 10:00", "2026-11-23 17:59", 1),
    ("2026-11-23 10:00", "2026-11-23 18:00", 2),
    ("2026-11-23 16:00", "2026-11-24 10:59", 0),
    ("2026-11-23 16:00", "2026-11-24 11:00", 1),
    ("2026-11-27 17:00", "2026-11-29 23:00", 0),  # Friday to Sunday
    ("2026-11-27 17:00", "2026-11-30 12:00", 1),
    ("2026-09-30 17:00", "2026-10-08 11:59", 0),  # over National Day
    ("2026-09-30 17:00", "2026-10-08 12:00", 1),
    ("2026-10-09 17:00", "2026-10-10 12:00", 1),  # Saturday 10 October is worked
]


@pytest.mark.parametrize(("asked", "looked", "expected"), CLOCK)
def test_rapr7_approvers_are_reminded_by_their_working_hours(
    session: Session, cast: Cast, asked: str, looked: str, expected: int
) -> None:
    register(session, cast, local(asked))
    remind_pending_approvals(session, local(looked))
    tasks = session.scalars(select(ApprovalTask.reminders)).all()
    assert tasks == [expected] * 2
    assert [row.member_id for row in reminders(session)] == ([cast.manager.id, cast.director.id] if expected else [])


def test_a_second_tick_reminds_nobody_twice_and_the_second_reminder_comes_at_eight_hours(
    session: Session, cast: Cast
) -> None:
    register(session, cast, NOW)  # 10:00
    assert remind_pending_approvals(session, NOW + timedelta(hours=4)) == 2
    assert remind_pending_approvals(session, NOW + timedelta(hours=4)) == 0
    assert remind_pending_approvals(session, NOW + timedelta(hours=5)) == 0
    assert remind_pending_approvals(session, NOW + timedelta(hours=8)) == 2
    assert remind_pending_approvals(session, NOW + timedelta(days=9)) == 0
    assert [row.facts["hours"] for row in reminders(session)] == [4, 4, 8, 8]
    inbox = session.scalars(select(InboxMessage).where(InboxMessage.kind == "approval_reminder")).all()
    assert len(inbox) == 4


def test_two_ticks_at_the_same_moment_remind_once(stage: Stage) -> None:
    ask_quietly(stage)

    def tick() -> int:
        with stage.database.transaction() as session:
            return remind_pending_approvals(session, NOW + timedelta(hours=4))

    assert sum(all_at_once([tick] * 3)) == 2
    assert len(stage.rows("wecom")) == 2


def test_a_clock_that_stood_still_sends_the_later_reminder_only(session: Session, cast: Cast) -> None:
    register(session, cast, NOW)
    assert remind_pending_approvals(session, NOW + timedelta(days=2)) == 2
    assert remind_pending_approvals(session, NOW + timedelta(days=2)) == 0
    assert [row.facts["hours"] for row in reminders(session)] == [8, 8]


def test_what_is_decided_is_not_reminded(session: Session, cast: Cast) -> None:
    approval = register(session, cast, NOW)
    decide(session, cast.actor(cast.manager), approval.id, checked_verdict("approved"), now=NOW)
    assert remind_pending_approvals(session, NOW + timedelta(hours=6)) == 0


def test_rrem2_a_reminder_found_at_night_is_due_in_the_morning(session: Session, cast: Cast) -> None:
    register(session, cast, NOW)
    remind_pending_approvals(session, local("2026-11-23 22:00"))
    assert {row.due_at for row in reminders(session)} == {local("2026-11-24 08:30")}


def test_the_holiday_table_counts_for_reminders(session: Session, cast: Cast) -> None:
    session.add(Holiday(on_day=date(2026, 11, 23), is_workday=False, name="公司成立日"))
    register(session, cast, NOW)
    assert remind_pending_approvals(session, local("2026-11-24 12:59")) == 0
    assert remind_pending_approvals(session, local("2026-11-24 13:00")) == 2


def add_old_rows(session: Session, cast: Cast, now: datetime) -> None:
    """Two rows of each table, one a moment younger and one a moment older than it is kept."""
    moment = timedelta(seconds=1)
    for older in (False, True):
        by = moment if older else -moment
        callback_at, request_at = now - timedelta(days=7) - by, now - timedelta(days=2) - by
        session.add(InboundCallback(key=f"k{older}", kind="text", received_at=callback_at))
        session.add(IdempotentRequest(scope="s", key=f"k{older}", fingerprint="f", created_at=request_at, status=200))
        session.add(JobRun(job="purge", slot=now - timedelta(days=30) - by, count=0))
        for state in ("sent", "queued"):
            session.add(
                OutboxMessage(
                    dedupe_key=f"{state}{older}",
                    kind="approval_reminder",
                    channel="wecom",
                    member_id=cast.manager.id,
                    facts={},
                    state=state,
                    due_at=now,
                    attempts=0,
                    created_at=now - timedelta(days=60),
                    finished_at=now - timedelta(days=30) - by if state == "sent" else None,
                )
            )
    session.flush()


def test_old_rows_go_and_what_still_waits_stays_however_old(session: Session, cast: Cast) -> None:
    add_old_rows(session, cast, NOW)
    assert purge(session, NOW) == 4
    assert purge(session, NOW) == 0
    assert session.scalars(select(InboundCallback.key)).all() == ["kFalse"]
    assert session.scalars(select(IdempotentRequest.key)).all() == ["kFalse"]
    kept = session.scalars(select(OutboxMessage.dedupe_key).order_by(OutboxMessage.dedupe_key)).all()
    assert kept == ["queuedFalse", "queuedTrue", "sentFalse"]
    assert len(session.scalars(select(JobRun)).all()) == 1


def test_a_purge_is_bounded_and_the_next_one_goes_on(
    session: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "PURGE_MAX", 2)
    for number in range(5):
        session.add(InboundCallback(key=str(number), kind="text", received_at=NOW - timedelta(days=9 - number)))
    session.flush()
    assert [purge(session, NOW + timedelta(days=60)) for _ in range(4)] == [2, 2, 1, 0]


@pytest.mark.parametrize(("at", "missing"), [("2026-10-31 09:20", 0), ("2026-11-01 09:20", 1), ("2027-01-04 09:20", 1)])
def test_rrem1_a_year_without_holiday_data_raises_the_alarm(session: Session, at: str, missing: int) -> None:
    with capture_logs() as logs:
        assert check_holiday_data(session, local(at)) == missing
    assert [entry["log_level"] for entry in logs] == ["error"] * missing


def test_no_job_runs_at_the_full_or_half_hour_and_none_is_named_twice() -> None:
    assert len({job.name for job in JOBS}) == len(JOBS)
    assert not {str(job.cron["minute"]) for job in JOBS} & {"0", "30", "*", "*/5"}
