"""`qudao jobs`: what the clock does, when it last did it and when it will, and doing one by hand."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import func, select, update

import telemetry
from channel.calendar import local_day
from cli import main
from models import Database, DealerAuthorisation, InboxMessage, JobRun, ReminderRound, migrations
from notifications.jobs import JOBS, Job
from notifications.overview import overview, run_by_hand
from notifications.scheduler import Scheduler
from tests.conftest import FIELD_KEYS
from tests.factories import NOW, make_cast
from tests.houses import ENVIRONMENT
from tests.notifications.stage import Clock


@pytest.fixture
def deployed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    """A deployment with an authorisation that ends soon."""
    monkeypatch.setattr(telemetry, "configure_logging", lambda *_: None)
    database = Database(f"sqlite:///{tmp_path}/qudao.db", field_keys=FIELD_KEYS)
    migrations.upgrade(database)
    with database.transaction() as session:
        make_cast(session)
    return database


def qudao(database: Database, *words: str) -> Result:
    return CliRunner().invoke(main, list(words), env={**ENVIRONMENT, "DATABASE_URL": database.url})


def listed(database: Database) -> dict[str, dict[str, Any]]:
    result = qudao(database, "jobs")
    assert result.exit_code == 0, result.output
    return {line["job"]: line for line in map(json.loads, result.output.splitlines())}


def test_every_job_is_listed_with_its_next_run_before_the_first(deployed: Database) -> None:
    found = listed(deployed)
    assert list(found) == [job.name for job in JOBS]
    assert all(line["next"] and line["last"] is None and line["error"] is None for line in found.values())


def test_a_job_run_by_hand_says_what_it_did_and_is_listed(deployed: Database) -> None:
    result = qudao(deployed, "jobs", "run", "purge")
    assert (result.exit_code, result.output) == (0, "purge: 0\n")
    line = listed(deployed)["purge"]
    assert (line["did"], line["by_hand"], line["failed"]) == (0, True, None)
    assert line["last"] == line["for"]


def test_an_unknown_job_is_refused_with_the_names_there_are(deployed: Database) -> None:
    result = qudao(deployed, "jobs", "run", "nonsense")
    assert result.exit_code == 1
    assert "no job nonsense" in result.output
    assert "sweep_reminders" in result.output


def test_a_job_run_by_hand_again_and_beside_the_clock_reminds_nobody_twice(database: Database) -> None:
    at = Clock(NOW)
    with database.transaction() as session:
        cast = make_cast(session)
        what = {"dealer_id": cast.dealer.id, "region": "*", "product_line": "*", "valid_from": local_day(NOW)}
        session.add(DealerAuthorisation(**what, valid_until=local_day(NOW + timedelta(days=9))))
    sweep = next(job for job in JOBS if job.name == "sweep_reminders")
    assert run_by_hand(database, sweep, at) > 0
    with database.transaction() as session:
        session.execute(update(ReminderRound).values(is_done=False, after_id=0, after_dealer=0))
    at.advance(1)
    assert run_by_hand(database, sweep, at) > 0  # looked at again, and nobody told again
    leader = Scheduler(database, now=at, holder="a", jobs=[sweep])
    leader.heartbeat()
    with database.reading() as session:
        told = select(func.count()).where(InboxMessage.kind.like("%authorisation_ending"))
        assert session.scalars(told).one() == 2
        runs = session.execute(select(JobRun.by_hand, JobRun.at).order_by(JobRun.id)).all()
    assert [row.by_hand for row in runs] == [True, True, False]
    assert runs[2].at == at()


def test_a_failure_is_kept_until_the_next_run_that_goes_well(database: Database) -> None:
    at, broken = Clock(NOW), [True]

    def act(_session: Any, _now: Any) -> int:
        if broken:
            raise ValueError("no such thing")
        return 2

    job = Job("bell", act, {"minute": "*"})
    with pytest.raises(ValueError, match="no such thing"):
        run_by_hand(database, job, at)
    with database.reading() as session:
        (state,) = overview(session, at(), jobs=[job])
    assert (state.last_at, state.failed_at, state.error, state.next_at) == (
        None,
        at(),
        "ValueError",
        NOW + timedelta(minutes=1),
    )
    at.advance(60)
    leader = Scheduler(database, now=at, holder="a", jobs=[job])
    leader.heartbeat()
    with database.reading() as session:
        (state,) = overview(session, at(), jobs=[job])
    assert state.failed_at == at()
    broken.clear()
    at.advance(30)
    assert leader.tick(job) == 2
    with database.reading() as session:
        (state,) = overview(session, at(), jobs=[job])
    assert (state.did, state.last_at, state.last_for, state.error) == (2, at(), NOW + timedelta(minutes=1), None)
