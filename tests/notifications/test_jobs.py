"""What the clock does: reminders by working hours, purges, the holiday alarm. Working hours counted by hand."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import ColumnElement, Engine, event, func, literal_column, select, update
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from channel.approvals import checked_verdict
from channel.calendar import SHANGHAI
from channel.decisions import decide
from channel.opportunities.drafts import Draft
from channel.opportunities.submitting import register_opportunity
from models import (
    Approval,
    ApprovalTask,
    Holiday,
    IdempotentRequest,
    Identity,
    InboundCallback,
    InboxMessage,
    JobRun,
    LoginSession,
    Lookup,
    OutboxMessage,
    Reminder,
    SubscribeGrant,
    SubscribeReceipt,
    WebhookEvent,
)
from models.outbox import BULK
from notifications import approval_jobs, jobs
from notifications.jobs import JOBS, PURGES, check_holiday_data, purge, remind_pending_approvals
from tests.factories import NOW, Cast, make_cast
from tests.notifications.stage import Stage, all_at_once, ask_quietly

#: What a sealed column holds after its key was lost.
GARBLED: ColumnElement[str] = literal_column("'garbled'")


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)


def register(session: Session, cast: Cast, at: datetime, customer: str = "上海浦江大饭店有限公司") -> Approval:
    draft = Draft(customer=customer, name="客房开关改造")
    register_opportunity(session, cast.actor(cast.buyer), draft, now=at)
    return session.scalars(select(Approval).order_by(Approval.id.desc()).limit(1)).one()


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
def test_r_apr_7_approvers_are_reminded_by_their_working_hours(
    session: Session, cast: Cast, asked: str, looked: str, expected: int
) -> None:
    register(session, cast, local(asked))
    remind_pending_approvals(session, local(looked))
    tasks = session.scalars(select(ApprovalTask.reminders)).all()
    assert tasks == [expected] * 2
    rows = reminders(session)
    assert [row.member_id for row in rows] == ([cast.manager.id, cast.director.id] if expected else [])
    # Somebody waits for the decision: no broadcast is in front of it, and none of its limits holds it.
    assert all(row.batch_key is None and row.priority < BULK for row in rows)


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


def test_r_rem_2_a_reminder_found_at_night_is_due_in_the_morning(session: Session, cast: Cast) -> None:
    register(session, cast, NOW)
    remind_pending_approvals(session, local("2026-11-23 22:00"))
    assert {row.due_at for row in reminders(session)} == {local("2026-11-24 08:30")}


def test_the_holiday_table_counts_for_reminders(session: Session, cast: Cast) -> None:
    session.add(Holiday(on_day=date(2026, 11, 23), is_workday=False, name="公司成立日"))
    register(session, cast, NOW)
    assert remind_pending_approvals(session, local("2026-11-24 12:59")) == 0
    assert remind_pending_approvals(session, local("2026-11-24 13:00")) == 2


def test_one_run_reminds_so_many_and_the_next_goes_on(
    session: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(approval_jobs, "REMIND_MAX", 3)
    # Two approvers each: the second reminder is due for the first of them, the first for the others.
    for hour, customer in enumerate(("上海浦江大饭店有限公司", "苏州古城文旅集团有限公司", "无锡太湖酒店有限公司")):
        register(session, cast, NOW + timedelta(hours=5 * bool(hour)), customer)
    runs = [remind_pending_approvals(session, local("2026-11-24 11:00")) for _ in range(3)]
    assert runs == [3, 3, 0]
    assert [row.facts["hours"] for row in reminders(session)] == [8, 8, 4, 4, 4, 4]


def test_what_a_request_is_about_is_read_once_for_all_its_approvers(session: Session, cast: Cast) -> None:
    register(session, cast, NOW)
    session.expunge_all()
    read: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        read.extend(re.findall(r"FROM (registration|dealer)\b", statement))

    with listening(session.get_bind().engine, note):
        assert remind_pending_approvals(session, NOW + timedelta(hours=4)) == 2
    # The request itself says what it is about.
    assert read == []


@contextmanager
def listening(engine: Engine, note: Callable[..., None]) -> Iterator[None]:
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", note)


def test_a_request_that_cannot_be_read_holds_up_no_reminder_of_another(session: Session, cast: Cast) -> None:
    unreadable = register(session, cast, NOW)
    register(session, cast, NOW, "苏州古城文旅集团有限公司")
    # Requests from before they kept what they are about have to look.
    session.execute(update(Approval).values(facts={}))
    session.execute(update(Approval).where(Approval.id == unreadable.id).values(subject_id=999_999))
    session.expunge_all()
    with capture_logs() as logs:
        assert remind_pending_approvals(session, NOW + timedelta(hours=4)) == 2
        assert remind_pending_approvals(session, NOW + timedelta(hours=4)) == 0
    assert {row.facts["customer"] for row in reminders(session)} == {"苏州古城文旅集团有限公司"}
    assert [(entry["event"], entry["approval_id"]) for entry in logs] == [("reminder_defect", unreadable.id)]


def outbox_row(cast: Cast, state: str, name: str, finished_at: datetime | None) -> OutboxMessage:
    return OutboxMessage(
        dedupe_key=f"{state}{name}",
        kind="approval_reminder",
        channel="wecom",
        member_id=cast.manager.id,
        facts={},
        state=state,
        due_at=NOW,
        attempts=0,
        created_at=NOW - timedelta(days=60),
        finished_at=finished_at,
    )


def inbox_row(cast: Cast, name: str, at: datetime) -> InboxMessage:
    who = {"member_id": cast.manager.id, "kind": "approval_reminder", "facts": {}}
    return InboxMessage(dedupe_key=name, public_id=name, at=at, **who)


def lookup(cast: Cast, ordinal: int, at: datetime) -> Lookup:
    who = {"dealer_id": cast.dealer.id, "contact_id": cast.buyer.id, "on_day": at.date(), "occasion": "question"}
    return Lookup(ordinal=ordinal, customer="x", answer="free", at=at, **who)


def reminder(cast: Cast, name: str, at: datetime) -> Reminder:
    days = {"due_on": at.date(), "first_on": at.date(), "last_on": at.date(), "last_at": at}
    who = {"receiver": name, "contact_id": cast.buyer.id, "dealer_id": cast.dealer.id}
    return Reminder(public_id=name, kind="follow_up_due", object_id=1, times=1, **days, **who)


def add_rows_of_an_age(session: Session, cast: Cast, name: str, beyond: timedelta) -> None:
    """A row of each table, so much older than it is kept; and two that stay however old they are."""

    def before(days: int) -> datetime:
        return NOW - timedelta(days=days) - beyond

    identity = Identity(app_id="wx1", openid=name, openid_index=name, created_at=before(500))
    session.add(identity)
    session.flush()
    grant = {"identity_id": identity.id, "template_id": "T", "granted_at": before(500)}
    session.add_all(
        [
            InboundCallback(key=name, kind="text", received_at=before(7)),
            IdempotentRequest(scope="s", key=name, fingerprint="f", created_at=before(2), status=200),
            JobRun(job=name, slot=before(30), count=0),
            LoginSession(token_hash=name, identity_id=identity.id, created_at=before(30), expires_at=before(0)),
            outbox_row(cast, "sent", name, before(30)),
            outbox_row(cast, "queued", name, None),
            SubscribeGrant(**grant, spent_at=before(90), spent_for="sent"),
            SubscribeGrant(**grant),
            SubscribeReceipt(msgid=name, errcode=0, at=before(90)),
            inbox_row(cast, name, before(400)),
            lookup(cast, identity.id, before(400)),
            WebhookEvent(public_id=name, kind="ping", about=name, data={}, at=before(90)),
            reminder(cast, name, before(90)),
        ]
    )
    session.flush()


#: Columns that say which rows of theirs are left.
NAMES = (
    InboundCallback.key,
    IdempotentRequest.key,
    JobRun.job,
    LoginSession.token_hash,
    InboxMessage.dedupe_key,
    SubscribeReceipt.msgid,
    WebhookEvent.public_id,
    Reminder.public_id,
)


def test_old_rows_go_and_what_still_waits_stays_however_old(session: Session, cast: Cast) -> None:
    add_rows_of_an_age(session, cast, "older", timedelta(seconds=1))
    add_rows_of_an_age(session, cast, "young", -timedelta(seconds=1))
    assert purge(session, NOW) == len(PURGES) == 11
    assert purge(session, NOW) == 0
    for name in NAMES:
        assert session.scalars(select(name)).all() == ["young"], name
    kept = session.scalars(select(OutboxMessage.dedupe_key).order_by(OutboxMessage.dedupe_key)).all()
    assert kept == ["queuedolder", "queuedyoung", "sentyoung"]
    spent = session.scalars(select(SubscribeGrant.spent_at).order_by(SubscribeGrant.id)).all()
    assert [at is None for at in spent] == [True, False, True]
    assert session.scalars(select(Lookup.at)).all() == [NOW - timedelta(days=400, seconds=-1)]


def test_a_purge_deletes_few_rows_and_the_next_one_goes_on_where_no_table_waits_for_another(
    session: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "PURGE_MAX", 5)
    for number in range(20):
        add_rows_of_an_age(session, cast, f"{number}", timedelta(days=20 - number))
    for minute in range(len(PURGES)):
        assert purge(session, NOW + timedelta(minutes=minute)) == 5
    for row in PURGES:
        ageing = select(func.count()).select_from(row.key.class_).where(row.since.is_not(None))
        assert session.scalars(ageing).one() < 20, row.key.class_


@pytest.mark.parametrize(("at", "missing"), [("2026-10-31 09:20", 0), ("2026-11-01 09:20", 1), ("2027-01-04 09:20", 1)])
def test_r_rem_1_a_year_without_holiday_data_raises_the_alarm(session: Session, at: str, missing: int) -> None:
    with capture_logs() as logs:
        assert check_holiday_data(session, local(at)) == missing
    assert [entry["log_level"] for entry in logs] == ["error"] * missing


def test_no_job_runs_at_the_full_or_half_hour_and_none_is_named_twice() -> None:
    assert len({job.name for job in JOBS}) == len(JOBS)
    assert not {str(job.cron["minute"]) for job in JOBS} & {"0", "30", "*", "*/5"}
