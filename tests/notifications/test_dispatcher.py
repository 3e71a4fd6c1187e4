"""The worker at its door: rows in, calls and outcomes out."""

import threading
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from channel.approvals import checked_verdict
from channel.calendar import SHANGHAI
from channel.decisions import decide
from models import Database, Member, OutboxMessage
from notifications.dispatcher import CALL_TIME, LEASE
from notifications.limits import Call
from platforms import api, tokens
from platforms.http import DEFAULT_TIMEOUT_S
from tests.notifications.stage import Stage, all_at_once, broadcast, remind


def test_a_due_message_is_sent_once_and_its_row_says_so(stage: Stage) -> None:
    remind(stage)
    worker = stage.worker()
    assert (worker.run_once(), worker.run_once()) == (1, 0)
    row = stage.row()
    assert (row.state, row.msgid, row.attempts, row.claimed_by) == ("sent", "m1", 1, None)
    assert row.finished_at == stage.clock()
    (call,) = stage.platform.calls
    assert call[1] == ("lina",)
    assert call[2]["textcard"]["url"].startswith("https://qudao.example/approvals/")


def test_without_pages_to_lead_to_a_message_is_plain_text(stage: Stage) -> None:
    stage.page_base = ""
    remind(stage)
    stage.drain()
    ((_, _, body),) = stage.platform.calls
    assert body == {"text": {"content": "商机报备还在等您审批\n杭州建安电气有限公司 · 浦江大饭店 已等待 4 个工作小时"}}


def test_what_is_not_due_stays(stage: Stage) -> None:
    remind(stage)
    with stage.database.transaction() as session:
        session.execute(update(OutboxMessage).values(due_at=stage.clock() + timedelta(seconds=1)))
    worker = stage.worker()
    assert worker.run_once() == 0
    stage.clock.advance(1)
    assert worker.run_once() == 1


def test_a_delivery_is_logged_and_counted_without_what_it_says(stage: Stage) -> None:
    remind(stage)
    with capture_logs() as logs:
        stage.drain()
    (line,) = [entry for entry in logs if entry["event"] == "delivery"]
    assert line == {
        "event": "delivery",
        "log_level": "info",
        "kind": "approval_reminder",
        "channel": "wecom",
        "outcome": "sent",
        "note": None,
        "request_id": "req-7",
        "count": 1,
    }
    labels = {"kind": "approval_reminder", "channel": "wecom", "outcome": "sent"}
    assert stage.counted == [("deliveries", 1, labels)]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)  # the next test is about both engines
def test_a_broadcast_to_ten_thousand_members_makes_ten_calls(stage: Stage) -> None:
    broadcast(stage, 10_000)
    stage.drain()
    assert [len(to) for _, to, _ in stage.platform.calls] == [1000] * 10
    assert {row.state for row in stage.rows()} == {"sent"}


def test_four_workers_share_a_broadcast_without_an_extra_call(stage: Stage) -> None:
    broadcast(stage, 2_000)
    workers = [stage.worker() for _ in range(4)]
    all_at_once([lambda worker=worker: stage.drain(worker) for worker in workers])  # type: ignore[misc]
    assert [len(to) for _, to, _ in stage.platform.calls] == [1000] * 2
    assert len(stage.platform.arrived) == len(set(stage.platform.arrived)) == 2_000


def test_four_workers_never_send_a_row_twice(stage: Stage) -> None:
    cast = stage.cast
    approval_id = remind(stage, about="0")
    for number in range(1, 20):
        remind(stage, cast.manager, cast.director, cast.rep, approval_id=approval_id, about=str(number))
    workers = [stage.worker(calls_at_once=3) for _ in range(4)]
    stage.platform.seen = _NoMemory()
    all_at_once([lambda worker=worker: stage.drain(worker) for worker in workers])  # type: ignore[misc]
    assert len(stage.platform.calls) == 1 + 19 * 3
    assert {(row.state, row.attempts) for row in stage.rows()} == {("sent", 1)}


class _NoMemory(dict[str, str]):
    """A platform without a duplicate check, so that a second sending would show."""

    def __contains__(self, key: object) -> bool:
        return False


def test_rows_with_a_wrong_batch_key_do_not_read_each_others_facts(stage: Stage) -> None:
    approval_id = remind(stage, stage.cast.manager, batch_key="same")
    remind(stage, stage.cast.director, approval_id=approval_id, batch_key="same")
    with stage.database.transaction() as session:
        other = OutboxMessage.member_id == stage.cast.director.id
        facts = {"dealer": "B", "customer": "C", "hours": 8, "approval_id": approval_id}
        session.execute(update(OutboxMessage).where(other).values(facts=facts))
    stage.drain()
    assert [to for _, to, _ in stage.platform.calls] == [("lina",), ("wangfang",)]


def test_members_who_cannot_be_reached_fail_and_the_others_are_sent(stage: Stage) -> None:
    stage.platform.invalid, stage.platform.unlicensed = frozenset({"wangfang"}), frozenset({"zhouq"})
    cast = stage.cast
    remind(stage, cast.manager, cast.director, cast.rep, batch_key="b")
    stage.drain()
    assert len(stage.platform.calls) == 1
    assert {row.member_id: row.state for row in stage.rows()} == {
        cast.manager.id: "sent",
        cast.director.id: "failed",
        cast.rep.id: "failed",
    }


def test_a_row_that_this_version_does_not_know_fails_alone(stage: Stage) -> None:
    approval_id = remind(stage)
    with stage.database.transaction() as session:
        session.execute(update(OutboxMessage).values(kind="rebate_paid"))
    remind(stage, stage.cast.director, approval_id=approval_id)
    stage.drain()
    assert [row.state for row in stage.rows()] == ["failed", "sent"]


def test_r_rem_5_nobody_is_reminded_of_what_is_decided(stage: Stage) -> None:
    cast = stage.cast
    approval_id = remind(stage, cast.director)
    with stage.database.transaction() as session:
        decide(session, cast.actor(cast.manager), approval_id, checked_verdict("approved"), now=stage.clock())
    stage.drain()
    assert [(row.state, row.note) for row in stage.rows("wecom")] == [("skipped", "decided meanwhile")]
    assert stage.platform.calls == []


def test_who_has_left_gets_nothing_more(stage: Stage) -> None:
    remind(stage)
    with stage.database.transaction() as session:
        session.execute(update(Member).values(is_active=False))
    stage.drain()
    assert stage.row().state == "skipped"
    assert stage.platform.calls == []


def test_r_rem_2_a_reminder_waits_for_the_morning_whenever_it_was_announced(stage: Stage) -> None:
    stage.clock.at = stage.clock().astimezone(SHANGHAI).replace(hour=22)
    remind(stage)
    stage.drain()
    row = stage.row()
    assert (row.state, row.attempts, row.note) == ("queued", 0, "quiet hours")
    assert row.due_at.astimezone(SHANGHAI).isoformat() == "2026-11-24T08:30:00+08:00"


def test_r_rem_7_over_the_members_limit_is_later_and_no_try(stage: Stage) -> None:
    approval_id = remind(stage, about="0")
    for number in range(1, 25):
        remind(stage, approval_id=approval_id, about=str(number))
    stage.platform.seen = _NoMemory()
    worker = stage.worker()
    stage.drain(worker)
    assert len(stage.platform.calls) == 20
    waiting = [row for row in stage.rows() if row.state == "queued"]
    assert {(row.attempts, row.note) for row in waiting} == {(0, "sending limit")}
    stage.clock.advance(61)
    stage.drain(worker)
    assert len(stage.platform.calls) == 25


def test_in_a_common_call_only_those_over_their_limit_wait(stage: Stage) -> None:
    cast = stage.cast
    for _ in range(20):
        stage.limits.admit([Call("wecom", ["lina"])], stage.clock())
    remind(stage, cast.manager, cast.director, batch_key="b")
    stage.drain()
    assert [to for _, to, _ in stage.platform.calls] == [("wangfang",)]
    assert [row.state for row in stage.rows()] == ["queued", "sent"]


def test_a_lapsed_claim_is_taken_up_and_the_late_worker_changes_nothing(stage: Stage) -> None:
    remind(stage)
    late, prompt = stage.worker(), stage.worker()

    def overtaken(name: str) -> None:
        if name == "after accepting":
            stage.platform.step = lambda _name: None
            stage.clock.advance(LEASE.total_seconds())
            stage.platform.lock.release()
            prompt.run_once()
            stage.platform.lock.acquire()

    stage.platform.step = overtaken
    with capture_logs() as logs:
        late.run_once()
    row = stage.row()
    assert (row.state, row.attempts) == ("sent", 2)  # one for the lapse, one for the sending
    assert len(stage.platform.arrived) == 1
    assert "claims_lapsed" in [entry["event"] for entry in logs]


def test_no_call_begins_when_the_claim_might_lapse_under_it(stage: Stage) -> None:
    cast = stage.cast
    remind(stage, cast.manager, cast.director)
    stage.platform.step = lambda name: stage.clock.advance(50) if name == "after accepting" else None
    worker = stage.worker()
    worker.run_once()
    assert [(row.state, row.attempts) for row in stage.rows()] == [("sent", 1), ("queued", 0)]
    worker.run_once()
    assert [row.state for row in stage.rows()] == ["sent", "sent"]


def test_the_longest_call_ends_before_its_claim_does() -> None:
    tries, pauses_s = len(api._BACKOFF_S) + 1, sum(api._BACKOFF_S) * 1.5
    exchange_s = tries * sum(DEFAULT_TIMEOUT_S) + pauses_s
    # Wait for somebody who fetches the token and does not come back, fetch it, send.
    longest = timedelta(seconds=tokens._WAIT_S + 2 * exchange_s)
    assert longest < CALL_TIME
    assert CALL_TIME + timedelta(seconds=30) < LEASE, "hardly a call may begin"


def test_a_stopping_worker_gives_back_what_it_has_not_begun(stage: Stage) -> None:
    cast = stage.cast
    remind(stage, cast.manager, cast.director)
    stop = threading.Event()
    stage.platform.step = lambda _name: stop.set()
    stage.worker().run(stop)
    assert [row.state for row in stage.rows()] == ["sent", "queued"]
    assert stage.rows()[1].claimed_by is None


def test_a_running_worker_sends_what_is_announced_while_it_idles(stage: Stage) -> None:
    stop, sent = threading.Event(), threading.Event()
    stage.platform.step = lambda _name: sent.set()
    thread = threading.Thread(target=stage.worker().run, args=(stop,))
    thread.start()
    remind(stage)
    assert sent.wait(10)
    stop.set()
    thread.join()
    assert stage.row().state == "sent"


class _Unsteady:
    """A database that is away for the first look."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.transaction = database.transaction
        self.looks = 0

    def reading(self) -> AbstractContextManager[Session]:
        self.looks += 1
        if self.looks == 1:
            raise OperationalError("SELECT", {}, Exception("connection refused"))
        return self.database.reading()


def test_a_worker_outlives_a_database_that_is_away(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("notifications.dispatcher.TROUBLE_S", 0.01)
    remind(stage)
    stop = threading.Event()
    stage.platform.step = lambda name: stop.set() if name == "after accepting" else None
    with capture_logs() as logs:
        stage.worker(_Unsteady(stage.database)).run(stop)
    assert stage.row().state == "sent"
    events = [entry["event"] for entry in logs]
    assert (events[0], events.count("outbox_unreachable")) == ("worker_started", 1)
