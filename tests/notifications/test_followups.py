"""A reminder of a promised contact is looked at again when it is sent (R-REM-5)."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from channel.calendar import local_day
from channel.followups.rules import Contacted
from channel.followups.service import record_follow_up
from models import Database, Registration
from notifications.jobs import remind_promised_follow_ups
from tests.notifications.stage import Stage, ask_quietly, make_stage


@pytest.fixture
def stage(database: Database) -> Iterator[Stage]:
    stage = make_stage(database)
    ask_quietly(stage)
    yield stage
    stage.close()


def follow_up(stage: Stage, text: str, *, promises: bool) -> None:
    with stage.database.transaction() as session:
        number = session.scalars(select(Registration.number)).one()
        contacted = Contacted("phone", text, next_on=local_day(stage.clock()) if promises else None)
        record_follow_up(session, stage.cast.actor(stage.cast.manager), number, contacted, now=stage.clock())


def remind(stage: Stage) -> None:
    with stage.database.transaction() as session:
        assert remind_promised_follow_ups(session, stage.clock()) == 1


def test_who_promised_a_contact_hears_of_it(stage: Stage) -> None:
    follow_up(stage, "和钱经理约了今天看样品", promises=True)
    remind(stage)
    stage.drain()
    assert (stage.row().state, stage.row().member_id) == ("sent", stage.cast.manager.id)


@pytest.mark.parametrize("ending", ["kept", "withdrawn"])
def test_r_rem_5_what_was_done_or_has_ended_since_is_not_reminded_of(stage: Stage, ending: str) -> None:
    follow_up(stage, "和钱经理约了今天看样品", promises=True)
    remind(stage)
    if ending == "kept":
        follow_up(stage, "样品看过了，钱经理要报价", promises=False)
    else:
        with stage.database.transaction() as session:
            session.scalars(select(Registration)).one().state = "withdrawn"
    stage.drain()
    assert (stage.row().state, stage.row().note) == ("skipped", "followed up meanwhile")
