"""A channel with work over which nothing leaves raises the alarm, and planning waits while the outbox is long."""

import pytest
from sqlalchemy import select
from structlog.testing import capture_logs

from channel.pressure import is_outbox_long
from models import InboxMessage
from models.outbox import BULK
from notifications.jobs import JOBS
from notifications.silence import LABELS, PATIENCE, look_for_silence, silent_channels
from notifications.transports import TRANSPORTS
from tests.notifications.pretend import Mishap, wecom_error
from tests.notifications.stage import Stage, ask, broadcast, remind

LATER_S = PATIENCE.total_seconds()


def silent(stage: Stage) -> list[str]:
    with stage.database.reading() as session:
        return [silence.channel for silence in silent_channels(session, stage.clock())]


def test_work_that_nobody_takes_is_a_silence(stage: Stage) -> None:
    remind(stage)
    stage.clock.advance(LATER_S - 1)
    assert silent(stage) == []
    stage.clock.advance(1)
    assert silent(stage) == ["wecom"]


def test_an_app_that_refuses_again_and_again_is_a_silence(stage: Stage) -> None:
    remind(stage)
    stage.platform.mishaps += [Mishap(wecom_error(60020))] * 9
    worker = stage.worker()
    for _ in range(3):
        stage.drain(worker)
        stage.clock.advance(LATER_S / 2)
    assert silent(stage) == ["wecom"]


def test_a_channel_that_sends_is_not_silent_whatever_waits(stage: Stage) -> None:
    approval_id = remind(stage)
    stage.clock.advance(LATER_S)
    remind(stage, stage.cast.director, approval_id=approval_id)
    stage.worker().run_once()
    remind(stage, approval_id=approval_id, about="2")
    assert {row.state for row in stage.rows()} == {"sent", "queued"}
    stage.clock.advance(LATER_S - 1)
    assert silent(stage) == []


def test_what_waits_for_the_morning_is_no_work_yet(stage: Stage) -> None:
    stage.clock.advance(12 * 3600)
    remind(stage)
    stage.drain()
    stage.clock.advance(LATER_S)
    assert stage.row().note == "quiet hours"
    assert silent(stage) == []


def test_the_alarm_says_which_channel_how_much_and_since_when_and_nothing_else(stage: Stage) -> None:
    remind(stage)
    stage.clock.advance(LATER_S)
    with capture_logs() as logs, stage.database.transaction() as session:
        assert look_for_silence(session, stage.clock()) == 1
    (line,) = logs
    assert line == {
        "event": "channel_silent",
        "log_level": "error",
        "channel": "wecom",
        "waiting": 1,
        "oldest_s": LATER_S,
    }


def test_the_outbox_is_long_by_what_nobody_waits_for(stage: Stage) -> None:
    broadcast(stage, 5)
    remind(stage, approval_id=stage.rows()[0].facts["approval_id"])
    ask(stage, customer="宁波东海饭店有限公司")
    with stage.database.reading() as session:
        found = [is_outbox_long(session, stage.clock(), long=long) for long in (5, 6, 7)]
    # What nobody waits for: five and one. The cards of an approval are not counted, and never wait.
    assert found == [True, True, False]
    assert [row.priority for row in stage.rows()].count(BULK) == 5


@pytest.mark.parametrize(
    "name", ["push_unread_policies", "sweep_reminders", "warn_silent", "remind_of_ends", "remind_overdue"]
)
def test_while_the_outbox_is_long_sweeps_tell_later(stage: Stage, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (job,) = [job for job in JOBS if job.name == name]
    asked: list[bool] = []
    monkeypatch.setattr("notifications.jobs.is_outbox_long", lambda *_: asked.append(True) or True)
    with stage.database.transaction() as session:
        assert job.act(session, stage.clock()) == 0
    assert asked == [True]


def alarms(stage: Stage) -> list[tuple[int | None, str]]:
    with stage.database.reading() as session:
        told = select(InboxMessage).where(InboxMessage.kind == "channel_silent").order_by(InboxMessage.id)
        return [(one.member_id, one.facts["label"]) for one in session.scalars(told)]


def test_headquarters_hear_of_a_silence_once_and_of_the_next_one_again(stage: Stage) -> None:
    def look() -> None:
        with stage.database.transaction() as session:
            look_for_silence(session, stage.clock())

    remind(stage)
    look()
    assert alarms(stage) == []
    stage.clock.advance(LATER_S)
    for _ in range(3):
        look()
        stage.clock.advance(60)
    assert alarms(stage) == [(stage.cast.hq.id, "企业微信消息")]
    stage.drain()  # the reminder leaves, and what headquarters are told
    assert sorted(who for who, _ in stage.platform.arrived) == ["lina", stage.cast.hq.userid]
    remind(stage, about="2", approval_id=stage.rows()[0].facts["approval_id"])
    stage.clock.advance(2 * LATER_S)
    look()
    assert len(alarms(stage)) == 2


def test_every_channel_has_a_name_for_headquarters() -> None:
    assert LABELS.keys() == TRANSPORTS.keys()
