"""A reminder of a promised contact is looked at again when it is sent (R-REM-5)."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from channel.calendar import local_day
from channel.followups.rules import Contacted
from channel.followups.service import record_follow_up
from channel.reminders.sweeping import GATHERED_FOR
from models import Contact, Database, Member, Registration
from notifications.jobs import sweep_reminders
from tests.notifications.stage import Stage, ask_quietly, grant, make_stage


@pytest.fixture
def stage(database: Database) -> Iterator[Stage]:
    stage = make_stage(database)
    ask_quietly(stage)
    yield stage
    stage.close()


def follow_up(stage: Stage, text: str, *, promises: bool, who: Contact | Member | None = None) -> None:
    with stage.database.transaction() as session:
        number = session.scalars(select(Registration.number)).one()
        contacted = Contacted("phone", text, next_on=local_day(stage.clock()) if promises else None)
        record_follow_up(session, stage.cast.actor(who or stage.cast.manager), number, contacted, now=stage.clock())


def remind(stage: Stage) -> None:
    with stage.database.transaction() as session:
        assert sweep_reminders(session, stage.clock()) == 1
    stage.clock.advance(GATHERED_FOR.total_seconds())


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
    assert (stage.row().state, stage.row().note) == ("skipped", "not due any more")


def test_a_dealer_is_reminded_of_his_promise_outside_the_mini_program_while_he_has_not_kept_it(stage: Stage) -> None:
    buyer = stage.cast.buyer
    stage.templates = {"registration_reminder": "T-reminder"}
    grant(stage, buyer, "oAlice", template_id="T-reminder", count=2)
    follow_up(stage, "和钱经理约了今天看样品", promises=True, who=buyer)
    remind(stage)
    stage.drain()
    ((_, to, body),) = stage.platform.calls
    assert (to, body["data"]["thing4"]) == (("oAlice",), "您约定的跟进日期到了")
    follow_up(stage, "样品看过了，约好今天晚上回话", promises=True, who=buyer)
    stage.clock.advance(24 * 3600)
    remind(stage)
    follow_up(stage, "钱经理回话了，要求先报价", promises=False, who=buyer)
    stage.drain()
    assert [row.note for row in stage.rows("subscribe")] == [None, "not due any more"]
