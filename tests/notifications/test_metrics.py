"""What /metrics says about the outbox, with and without its database."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from models import Database, OutboxMessage
from telemetry import OutboxCollector, metrics_text
from tests.notifications.pretend import Mishap, wecom_error
from tests.notifications.stage import Clock, Stage, remind
from tests.notifications.test_indexes import plans


def gauges(database: Database, clock: Clock) -> dict[str, float]:
    lines = metrics_text(OutboxCollector(database, clock), "").decode().splitlines()
    values = (
        line.rpartition(" ") for line in lines if line.startswith(("qudao_outbox", "qudao_approvals", "qudao_data"))
    )
    return {name: float(value) for name, _, value in values}


def test_what_waits_and_what_failed_is_counted_and_what_is_done_with_is_not(stage: Stage) -> None:
    cast = stage.cast
    stage.platform.mishaps.append(Mishap(wecom_error(40003)))
    approval_id = remind(stage, cast.manager, cast.director)
    stage.drain()
    remind(stage, cast.manager, cast.director, cast.rep, approval_id=approval_id, about="2")
    with stage.database.transaction() as session:
        session.execute(update(OutboxMessage).where(OutboxMessage.member_id == cast.rep.id).values(state="inflight"))
    stage.clock.advance(90)
    assert gauges(stage.database, stage.clock) == {
        "qudao_database_up": 1,
        'qudao_outbox_rows{state="queued"}': 2,
        'qudao_outbox_rows{state="inflight"}': 1,
        'qudao_outbox_rows{state="failed"}': 1,
        "qudao_outbox_oldest_seconds": 90,
        "qudao_outbox_long": 0,
        "qudao_approvals_pending": 1,
    }


def test_what_waits_for_its_time_is_not_overdue(stage: Stage) -> None:
    remind(stage)
    with stage.database.transaction() as session:
        session.execute(update(OutboxMessage).values(due_at=stage.clock() + timedelta(hours=1)))
    assert gauges(stage.database, stage.clock)["qudao_outbox_oldest_seconds"] == 0


def test_a_scrape_reads_no_finished_rows(stage: Stage) -> None:
    with plans(stage.database) as found:
        gauges(stage.database, stage.clock)
    assert found
    assert all("ix_outbox_due" in plan or "ix_outbox_failed" in plan for plan in found), found


@pytest.mark.parametrize("url", ["sqlite:///{tmp_path}/not/there.db", "postgresql://nobody:x@127.0.0.1:1/none"])
def test_without_a_database_the_other_numbers_are_still_told(tmp_path: object, url: str) -> None:
    database = Database(url.format(tmp_path=tmp_path), field_keys=["RmlyZkxpZ2h0Rmlyc3RMaWdodEZpcnN0TGlnaHQhISE="])
    assert gauges(database, Clock()) == {"qudao_database_up": 0}
    assert b"qudao_callbacks_total" in metrics_text(OutboxCollector(database, Clock()), "")
    database.close()
