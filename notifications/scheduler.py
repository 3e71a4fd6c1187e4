"""The clock process: runs the rows of `jobs.JOBS` when they are due, in one of several processes.

APScheduler says when (memory store, a late tick still counts, several missed ones are one); a lease says which process
leads; a `job_run` row with a unique key says who has an occurrence. The last alone makes it right, the second only
spares the others the trouble. A new leader first catches up on the occurrence that the old one may have missed.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger
from sqlalchemy import update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from channel.calendar import SHANGHAI
from channel.rows import dialect_insert, insert_once
from models import Database, JobFailure, JobRun
from notifications.jobs import JOBS, Job
from notifications.leadership import LEASE, Leadership
from notifications.observing import Observer, unobserved
from platforms.wecom import WeCom

logger = structlog.get_logger(__name__)

#: How long a job goes on before it leaves the rest to its next occurrence, which most have in a minute: others want
#: to write as well.
GOES_ON_FOR = timedelta(seconds=30)
#: Seconds between two transactions of a job. Whoever waits for the one write lock of SQLite in another process looks
#: again each millisecond, and would hardly ever find it free.
_PAUSE_S = 0.02

#: How far to look back for the last occurrence of a job, nearest first.
_LOOK_BACK = tuple(timedelta(minutes=minutes) for minutes in (15, 120, 24 * 60, 8 * 24 * 60))


class Scheduler:
    """One clock. Any number of them may run over one database; one fires.

    `holder` is a name for people to recognise the process by; `wecom` is asked by jobs that ask, none: they wait.
    """

    def __init__(
        self,
        database: Database,
        *,
        now: Callable[[], datetime],
        holder: str,
        jobs: Sequence[Job] = JOBS,
        lease: timedelta = LEASE,
        wecom: WeCom | None = None,
        observe: Observer = unobserved,
    ) -> None:
        self._database = database
        self._now = now
        self._jobs = jobs
        self._wecom = wecom
        self._observe = observe
        self._leadership = Leadership("clock", holder, lease)
        self._stop = threading.Event()
        self.leads = False

    def run(self, stop: threading.Event) -> None:
        """Keep time until `stop` is set; then finish what runs and let somebody else lead."""
        self._stop = stop
        ticks = BackgroundScheduler(
            timezone=SHANGHAI,
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        for job in self._jobs:
            ticks.add_job(self.tick, _trigger(job), args=[job], id=job.name)
        if not self.heartbeat():
            logger.info("clock_stands_by", holder=self._leadership.holder)
        ticks.start()
        try:
            while not stop.wait(self._leadership.heartbeat_s):
                self.heartbeat()
        finally:
            ticks.shutdown(wait=True)
            self._resign()

    def heartbeat(self) -> bool:
        """Keep or take the lead; whoever has just taken it catches up. True while this process leads."""
        led = self.leads
        try:
            with self._database.transaction() as session:
                self.leads = self._leadership.renew(session, self._now())
        except SQLAlchemyError as error:
            self.leads = False
            logger.error("lease_unreachable", holder=self._leadership.holder, error=type(error).__name__)
        if self.leads and not led:
            logger.info("clock_leads", holder=self._leadership.holder)
            # Once each, and nobody is asked: while it catches up nobody renews the lease.
            for job in (one for one in self._jobs if one.asks is None):
                self.tick(replace(job, goes_on=False))
        return self.leads

    def tick(self, job: Job) -> int | None:
        """Run a job for its last occurrence, once in all processes; how much it did, None when it was not ours."""
        if not self.leads:
            return None
        try:
            count = self._run(job, self._now())
        except Exception as error:
            # Rolled back with its job_run row; the next tick finds what this one should have done.
            logger.exception("job_failed", job=job.name)
            note_failure(self._database, job.name, error, now=self._now())
            self._observe("job_runs", 1, job=job.name, outcome="failed")
            return None
        if count is not None:
            logger.info("job_done", job=job.name, count=count)
            self._observe("job_runs", 1, job=job.name, outcome="done")
            self._observe("job_things", count, job=job.name)
        return count

    def _run(self, job: Job, now: datetime) -> int | None:
        """Do an occurrence, in one transaction after the other where the job goes on; how much, None when not ours."""
        with self._database.transaction() as session:
            run_id = _claim(session, job, now) if self._may_act(session, now) else None
            count = done = job.act(session, now) if run_id is not None else 0
            note_run(session, run_id, done)
        if run_id is not None and job.asks is not None and self._wecom is not None:
            count += self._write_down(job.asks(self._wecom), run_id)
        while done and job.goes_on and self._now() < now + GOES_ON_FOR and not self._stop.wait(_PAUSE_S):
            with self._database.transaction() as session:
                done = job.act(session, now) if self._may_act(session, self._now()) else 0
                note_run(session, run_id, done)
            count += done
        return count if run_id is not None else None

    def _write_down(self, act: Callable[[Session, datetime], int], run_id: int) -> int:
        """Do what is left of a job that has asked, unless somebody else leads by now; how much."""
        with self._database.transaction() as session:
            done = act(session, self._now()) if self._may_act(session, self._now()) else 0
            note_run(session, run_id, done)
        return done

    def _may_act(self, session: Session, now: datetime) -> bool:
        if not self._leadership.leads(session, now):
            self.leads = False  # so that the next heartbeat catches up, should it get the lead back
        return self.leads

    def _resign(self) -> None:
        self.leads = False
        try:
            with self._database.transaction() as session:
                self._leadership.resign(session, self._now())
        except SQLAlchemyError as error:
            logger.warning("lease_unreachable", holder=self._leadership.holder, error=type(error).__name__)


def _claim(session: Session, job: Job, now: datetime) -> int | None:
    """Take the last occurrence of a job; None when somebody has it. The unique key decides."""
    slot = last_occurrence(job, now)
    return claim_run(session, job.name, slot, now=now)


def claim_run(session: Session, name: str, slot: datetime, *, now: datetime, by_hand: bool = False) -> int | None:
    """Have the run of a job for a moment, unless somebody else has it; its id."""
    run = {"job": name, "slot": slot, "count": 0, "at": now, "by_hand": by_hand}
    return session.scalar(insert_once(session, JobRun).values(run).returning(JobRun.id))


def note_failure(database: Database, name: str, error: Exception, *, now: datetime) -> None:
    """Keep that a job failed, since its run was rolled back; where even that fails, the log has it."""
    try:
        with database.transaction() as session:
            new = {"job": name, "at": now, "error": type(error).__name__[:64]}
            insert = dialect_insert(session, JobFailure).values(new)
            changed = {"at": insert.excluded.at, "error": insert.excluded.error}
            session.execute(insert.on_conflict_do_update(index_elements=[JobFailure.job], set_=changed))
    except SQLAlchemyError as trouble:
        logger.warning("failure_not_kept", job=name, error=type(trouble).__name__)


def note_run(session: Session, run_id: int | None, count: int) -> None:
    """Add to what an occurrence has done."""
    if run_id is not None and count:
        session.execute(update(JobRun).where(JobRun.id == run_id).values(count=JobRun.count + count))


def last_occurrence(job: Job, now: datetime) -> datetime:
    """The moment, not after `now`, for which a job was last due; aware UTC. Raises ValueError for rarer than weekly."""
    trigger = _trigger(job)
    for span in _LOOK_BACK:
        slot, following = None, trigger.get_next_fire_time(None, now - span)
        while following is not None and following <= now:
            slot, following = following, trigger.get_next_fire_time(following, following)
        if slot is not None:
            return datetime.fromtimestamp(slot.timestamp(), UTC)
    raise ValueError(f"{job.name} is due less often than once a week")


def next_occurrence(job: Job, now: datetime) -> datetime:
    """The moment after `now` for which a job is due next; aware UTC."""
    following = _trigger(job).get_next_fire_time(None, now + timedelta(microseconds=1))
    if following is None:
        raise ValueError(f"{job.name} is never due again")
    return datetime.fromtimestamp(following.timestamp(), UTC)


def _trigger(job: Job) -> CronTrigger:
    return CronTrigger(timezone=SHANGHAI, **job.cron)
