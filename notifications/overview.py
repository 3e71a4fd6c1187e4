"""Jobs as an operator sees them: when each ran last, what came of it, when it is due next; and one run by hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Database, JobFailure, JobRun
from notifications.jobs import JOBS, Job
from notifications.scheduler import claim_run, next_occurrence, note_failure, note_run
from platforms.wecom import WeCom


@dataclass(frozen=True, slots=True)
class JobState:
    """How one job stands."""

    name: str
    #: The moment that the last run was for, and when it ran; None before the first.
    last_for: datetime | None
    last_at: datetime | None
    #: How many things it did.
    did: int | None
    by_hand: bool
    #: The last failure, while no later run went well.
    failed_at: datetime | None
    error: str | None
    next_at: datetime


def overview(session: Session, now: datetime, *, jobs: Sequence[Job] = JOBS) -> list[JobState]:
    """How every job stands, in the order of the table."""
    failures = {row.job: row for row in session.scalars(select(JobFailure))}
    return [_state(session, job, failures.get(job.name), now) for job in jobs]


def run_by_hand(database: Database, job: Job, now: Callable[[], datetime], *, wecom: WeCom | None = None) -> int:
    """Run a job now, to its end; how much it did. What it has done already it does not do again.

    It is safe beside a clock that leads: jobs find what is due and move it by conditional update, and what they
    announce has dedupe keys, whoever runs them.
    """
    try:
        act = job.asks(wecom) if job.asks is not None and wecom is not None else job.act
        with database.transaction() as session:
            moment = now()
            run_id = claim_run(session, job.name, moment, now=moment, by_hand=True)
            count = done = act(session, moment)
            note_run(session, run_id, done)
        while done and job.goes_on:
            with database.transaction() as session:
                done = job.act(session, now())
                note_run(session, run_id, done)
            count += done
    except Exception as error:
        note_failure(database, job.name, error, now=now())
        raise
    return count


def _state(session: Session, job: Job, failure: JobFailure | None, now: datetime) -> JobState:
    query = select(JobRun).where(JobRun.job == job.name).order_by(JobRun.slot.desc()).limit(1)
    run = session.scalars(query).first()
    ran_at = (run.at or run.slot) if run is not None else None
    if failure is not None and ran_at is not None and ran_at > failure.at:
        failure = None
    return JobState(
        job.name,
        run.slot if run is not None else None,
        ran_at,
        run.count if run is not None else None,
        run is not None and run.by_hand,
        failure.at if failure is not None else None,
        failure.error if failure is not None else None,
        next_occurrence(job, now),
    )
