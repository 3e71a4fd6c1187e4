"""Two clocks as the Procfile starts them, and the leader is killed: nothing is done twice, nothing is missed."""

import json
from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select, update

import clock
from channel.demo_registrations import seed_registrations
from models import JobRun, Lease, OutboxMessage, Registration, RegistrationEvent
from notifications.jobs import JOBS
from tests.scenarios.processes import START_S, Deployment
from tests.scenarios.stack import until

#: Short, so that the heir need not be awaited for long; how short decides nothing that is asserted.
LEASE_S = 10


def leader(clocks: Deployment) -> str:
    """The name of the process that leads; leases name it by host, id and something of its own."""
    with clocks.database.reading() as session:
        holder = session.scalar(select(Lease.holder).where(Lease.name == "clock")) or ""
    return next((name for name, process in clocks.processes.items() if f":{process.pid}:" in holder), "")


def logged(clocks: Deployment) -> list[dict[str, Any]]:
    lines = [line for line in clocks.log_text().splitlines() if line.startswith("{") and line.endswith("}")]
    return [json.loads(line) for line in lines]


def ran_since(clocks: Deployment, moment: datetime) -> set[str]:
    with clocks.database.reading() as session:
        return set(session.scalars(select(JobRun.job).where(JobRun.at >= moment).order_by(JobRun.id)))


def caught_up(clocks: Deployment, moment: datetime) -> bool:
    return ran_since(clocks, moment) == {job.name for job in JOBS if job.asks is None}


def protected(clocks: Deployment) -> list[str]:
    with clocks.database.reading() as session:
        query = select(Registration.number).where(Registration.state == "protected")
        return list(session.scalars(query.order_by(Registration.protected_until.desc())))


def let_end(clocks: Deployment, number: str) -> None:
    """Its protection is over since a minute, and the job that says so has not come yet."""
    with clocks.database.transaction() as session:
        over = clock.now() - timedelta(minutes=1)
        session.execute(update(Registration).where(Registration.number == number).values(protected_until=over))


def told(clocks: Deployment, number: str) -> Counter[str]:
    """How often the end of a protection was written down, and announced to each person on each channel."""
    with clocks.database.reading() as session:
        ended = (
            select(func.count())
            .select_from(RegistrationEvent)
            .join(Registration, Registration.id == RegistrationEvent.registration_id)
            .where(Registration.number == number, RegistrationEvent.event == "expired")
        )
        found = Counter({"events": session.scalar(ended) or 0})
        kinds = OutboxMessage.kind.in_(["protection_expired", "protection_over"])
        for message in session.scalars(select(OutboxMessage).where(kinds).order_by(OutboxMessage.id)):
            if message.facts.get("number") == number:
                found[f"{message.kind} {message.channel} {message.contact_id} {message.member_id}"] += 1
        return found


def let_a_day_pass(clocks: Deployment) -> None:
    """Everything that ran did so a day ago, and nobody has led since."""
    day = timedelta(days=1)
    with clocks.database.transaction() as session:
        for run in session.scalars(select(JobRun).order_by(JobRun.id)):
            run.slot -= day
            run.at = run.at and run.at - day


def test_a_clock_takes_over_from_one_that_was_killed_and_does_nothing_twice_and_misses_nothing(
    clocks: Deployment,
) -> None:
    clocks.environment["CLOCK_LEASE_S"] = str(LEASE_S)
    with clocks.database.transaction() as session:
        seed_registrations(session, now=clock.now())
    before, after = protected(clocks)[:2]
    let_end(clocks, before)
    begun = clock.now()
    clocks.start("first", "clock")
    until(lambda: caught_up(clocks, begun), f"the first clock\n{clocks.log_text()}", START_S)
    assert leader(clocks) == "first"
    clocks.start("second", "clock")
    until(lambda: any(row["event"] == "clock_stands_by" for row in logged(clocks)), "the second clock", START_S)
    clocks.kill("first")
    let_a_day_pass(clocks)
    let_end(clocks, after)
    died = clock.now()
    until(lambda: caught_up(clocks, died), f"the second clock to take over\n{clocks.log_text()}", START_S)
    assert leader(clocks) == "second"
    for number in (before, after):
        found = told(clocks, number)
        assert found["events"] == 1
        assert len(found) > 1, "nobody was told"
        assert set(found.values()) == {1}
    # Whatever ran had its own occurrence: the killed one may have been about to say so of one more.
    done = Counter(row["job"] for row in logged(clocks) if row["event"] == "job_done")
    with clocks.database.reading() as session:
        runs = dict(session.execute(select(JobRun.job, func.count()).group_by(JobRun.job)).tuples().all())
    assert all(done[job] <= runs[job] for job in done)
    assert not [row for row in logged(clocks) if row["event"] in ("job_failed", "lease_unreachable")]
