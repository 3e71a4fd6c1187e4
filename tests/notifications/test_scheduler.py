"""Several clocks, one that fires: the lease, the occurrences, and a leader that dies."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import fakeredis
import pytest
from sqlalchemy import func, select, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from channel.calendar import SHANGHAI
from models import Database, JobRun, Lease
from notifications.jobs import JOBS, Job
from notifications.leadership import HEARTBEAT_S, LEASE
from notifications.scheduler import GOES_ON_FOR, Scheduler, last_occurrence
from platforms.tokens import TokenStore
from platforms.wecom import WeCom
from tests.notifications.stage import Clock, all_at_once

EVERY_MINUTE = {"minute": "*"}


class Bell:
    """A job that counts how often it rang, in the database's eyes too."""

    def __init__(self, *, breaks: bool = False) -> None:
        self.rang: list[datetime] = []
        self.breaks = breaks
        self.job = Job("bell", self.ring, EVERY_MINUTE)

    def ring(self, session: Session, now: datetime) -> int:
        self.rang.append(now)
        if self.breaks:
            raise RuntimeError("no clapper")
        return 3


def make_clock(database: Database, clock: Clock, *jobs: Job, holder: str = "a") -> Scheduler:
    return Scheduler(database, now=clock, holder=holder, jobs=jobs)


def later(clock: Clock, leader: Scheduler, seconds: int) -> None:
    """Let time pass while the leader's heart beats."""
    for _ in range(seconds // 10):
        clock.advance(10)
        assert leader.heartbeat()


def test_of_four_clocks_that_start_at_once_one_leads_and_fires_once(database: Database) -> None:
    clock, bell = Clock(), Bell()
    clocks = [make_clock(database, clock, bell.job, holder=str(number)) for number in range(4)]
    leading = all_at_once([each.heartbeat for each in clocks])
    assert sorted(leading) == [False, False, False, True]
    all_at_once([lambda each=each: each.tick(bell.job) for each in clocks])  # type: ignore[misc]
    assert len(bell.rang) == 1


def test_an_occurrence_runs_once_and_the_next_one_again(database: Database) -> None:
    clock, bell = Clock(), Bell()
    leader = make_clock(database, clock, bell.job)
    leader.heartbeat()
    assert [leader.tick(bell.job) for _ in range(3)] == [None, None, None]  # taken with the lead
    later(clock, leader, 60)
    assert [leader.tick(bell.job) for _ in range(3)] == [3, None, None]
    with database.reading() as session:
        runs = session.execute(select(JobRun.job, JobRun.slot, JobRun.count).order_by(JobRun.slot)).all()
    assert [tuple(run) for run in runs] == [("bell", clock() - timedelta(minutes=1), 3), ("bell", clock(), 3)]


def test_two_who_both_believe_they_lead_still_run_an_occurrence_once(database: Database) -> None:
    clock, bell = Clock(), Bell()
    first, second = (make_clock(database, clock, bell.job, holder=name) for name in "ab")
    first.heartbeat()
    clock.advance(LEASE.total_seconds() + 60)
    second.heartbeat()
    assert (first.leads, second.leads) == (True, True)  # the first has not asked since
    all_at_once([lambda each=each: each.tick(bell.job) for each in (first, second)])  # type: ignore[misc]
    assert len(bell.rang) == 2  # one occurrence each time somebody took the lead
    assert first.heartbeat() is False


def test_a_dead_leader_is_replaced_within_a_minute_and_its_missed_occurrence_is_made_up(database: Database) -> None:
    clock, bell = Clock(), Bell()
    dead, heir = (make_clock(database, clock, bell.job, holder=name) for name in "ab")
    dead.heartbeat()
    later(clock, dead, 50)
    assert bell.rang == [clock() - timedelta(seconds=50)]
    waited = 0.0
    while not heir.heartbeat():
        clock.advance(HEARTBEAT_S)
        waited += HEARTBEAT_S
    assert waited < 60
    assert len(bell.rang) == 2


def test_a_leader_that_overslept_catches_up_when_it_leads_again(database: Database) -> None:
    clock, bell = Clock(), Bell()
    leader = make_clock(database, clock, bell.job)
    leader.heartbeat()
    clock.advance(LEASE.total_seconds() + 60)
    assert leader.tick(bell.job) is None
    assert leader.heartbeat()
    assert len(bell.rang) == 2


def test_a_leader_that_renews_keeps_the_lead_and_its_number(database: Database) -> None:
    clock = Clock()
    leader, other = (make_clock(database, clock, holder=name) for name in "ab")
    for _ in range(20):
        assert (leader.heartbeat(), other.heartbeat()) == (True, False)
        clock.advance(HEARTBEAT_S)
    with database.reading() as session:
        assert session.scalars(select(Lease.fence)).one() == 1


def test_each_change_of_leader_has_a_higher_number(database: Database) -> None:
    clock = Clock()
    clocks = [make_clock(database, clock, holder=str(number)) for number in range(3)]
    fences = []
    for each in clocks:
        assert each.heartbeat()
        with database.reading() as session:
            fences.append(session.scalars(select(Lease.fence)).one())
        clock.advance(LEASE.total_seconds())
    assert fences == [1, 2, 3]


def test_a_job_that_fails_is_rolled_back_logged_and_due_again(database: Database) -> None:
    clock, bell = Clock(), Bell(breaks=True)
    leader = make_clock(database, clock, bell.job)
    with capture_logs() as logs:
        assert leader.heartbeat()
    assert "job_failed" in [entry["event"] for entry in logs]
    with database.reading() as session:
        assert session.scalars(select(JobRun)).all() == []
    bell.breaks = False
    assert leader.tick(bell.job) == 3


class Pile:
    """A job with so many things to do, of which it does three in a transaction; each takes a second."""

    def __init__(self, clock: Clock, things: int) -> None:
        self.clock, self.left, self.calls = clock, things, 0
        self.job = Job("pile", self.work, EVERY_MINUTE, goes_on=True)

    def work(self, session: Session, now: datetime) -> int:
        done = min(3, self.left)
        self.left -= done
        self.calls += 1
        self.clock.advance(done)
        return done


def test_a_sweep_goes_on_in_further_transactions_until_nothing_is_due(database: Database) -> None:
    clock = Clock()
    pile = Pile(clock, 13)
    leader = make_clock(database, clock, pile.job)
    leader.heartbeat()
    assert pile.left == 10  # what it catches up with is one transaction: nobody renews the lease meanwhile
    later(clock, leader, 60)
    assert leader.tick(pile.job) == 10
    assert (pile.left, pile.calls) == (0, 6)
    with database.reading() as session:
        assert session.scalars(select(JobRun.count).order_by(JobRun.id)).all() == [3, 10]


def test_a_sweep_that_takes_long_leaves_the_rest_to_its_next_occurrence(database: Database) -> None:
    clock = Clock()
    pile = Pile(clock, 1_000)
    leader = make_clock(database, clock, pile.job)
    leader.heartbeat()
    for _ in range(2):
        later(clock, leader, 60)
        done = leader.tick(pile.job)
        assert done is not None
        assert GOES_ON_FOR.total_seconds() <= done <= GOES_ON_FOR.total_seconds() + 3


def test_a_sweep_stops_between_two_transactions_when_somebody_else_leads_or_the_process_ends(
    database: Database,
) -> None:
    clock = Clock()
    pile = Pile(clock, 1_000)
    leader = make_clock(database, clock, pile.job)
    leader.heartbeat()
    later(clock, leader, 60)
    leader._stop.set()
    assert leader.tick(pile.job) == 3
    leader._stop.clear()

    def lose_the_lead(session: Session, now: datetime) -> int:
        session.execute(update(Lease).values(holder="somebody else"))
        return pile.work(session, now)

    later(clock, leader, 60)
    assert leader.tick(replace(pile.job, act=lose_the_lead)) == 3
    assert not leader.leads


class _Away:
    """A database that cannot be reached."""

    def transaction(self) -> AbstractContextManager[Session]:
        raise OperationalError("UPDATE", {}, Exception("connection refused"))


def test_a_leader_that_cannot_reach_the_database_leads_no_more(database: Database) -> None:
    leader = make_clock(database, Clock())
    assert leader.heartbeat()
    leader._database = _Away()  # type: ignore[assignment]
    with capture_logs() as logs:
        assert not leader.heartbeat()
    assert [entry["event"] for entry in logs] == ["lease_unreachable"]
    leader._database = database
    assert leader.heartbeat()


def test_a_running_clock_fires_and_lets_go_of_the_lead_when_it_stops(database: Database) -> None:
    now = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
    fired, stop = threading.Event(), threading.Event()

    def ring(session: Session, _now: datetime) -> int:
        fired.set()
        return 1

    job = Job("bell", ring, {"minute": "*", "second": "*"})
    first = Scheduler(database, now=lambda: now, holder="a", jobs=[job])
    thread = threading.Thread(target=first.run, args=(stop,))
    thread.start()
    assert fired.wait(10)
    stop.set()
    thread.join(10)
    assert not thread.is_alive()
    assert make_clock(database, Clock(now), holder="b").heartbeat()


@pytest.mark.parametrize(
    ("cron", "now", "slot"),
    [
        ({"minute": "2-59/5"}, "2026-11-23 10:01:59", "2026-11-23 09:57:00"),
        ({"minute": "2-59/5"}, "2026-11-23 10:02:00", "2026-11-23 10:02:00"),
        ({"minute": "2-59/5"}, "2026-11-23 10:06:59", "2026-11-23 10:02:00"),
        ({"minute": 17}, "2026-11-23 10:16:00", "2026-11-23 09:17:00"),
        ({"hour": 9, "minute": 20}, "2026-11-23 09:19:00", "2026-11-22 09:20:00"),
        ({"hour": 9, "minute": 20}, "2026-11-23 23:00:00", "2026-11-23 09:20:00"),
        ({"day_of_week": "mon", "hour": 9, "minute": 20}, "2026-11-23 09:00:00", "2026-11-16 09:20:00"),
    ],
)
def test_the_last_occurrence_is_the_same_for_everybody_who_asks(cron: dict[str, str], now: str, slot: str) -> None:
    moment, expected = (datetime.fromisoformat(text).replace(tzinfo=SHANGHAI) for text in (now, slot))
    assert last_occurrence(Job("x", lambda _session, _now: 0, cron), moment) == expected


@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)
def test_every_job_has_an_occurrence_and_runs_on_an_empty_house(database: Database, job: Job) -> None:
    clock = Clock()
    leader = make_clock(database, clock, job)
    leader.heartbeat()
    leader.tick(job)
    with database.reading() as session:
        assert session.scalars(select(JobRun.slot)).one() == last_occurrence(job, clock())


def test_a_job_that_asks_does_so_outside_of_any_transaction_and_not_while_its_clock_catches_up(
    database: Database,
) -> None:
    wecom = WeCom("ww1", 1, "secret", "http://127.0.0.1:9", tokens=TokenStore(fakeredis.FakeRedis(), now=Clock()))
    clock, said = Clock(), list[tuple[WeCom, int]]()

    def asks(wecom: WeCom) -> Callable[[Session, datetime], int]:
        with database.transaction() as session:  # nobody holds the one write lock of SQLite meanwhile
            runs = select(func.count()).select_from(JobRun)
            said.append((wecom, session.scalars(runs).one()))
        return lambda _session, _now: 7

    job = Job("asks", lambda _session, _now: 0, {"minute": "*"}, asks=asks)
    leader = Scheduler(database, now=clock, holder="a", jobs=[job], wecom=wecom)
    leader.heartbeat()
    assert said == []
    assert [leader.tick(job), leader.tick(job)] == [7, None]
    assert said == [(wecom, 1)]
    with database.reading() as session:
        assert session.scalars(select(JobRun.count)).one() == 7
