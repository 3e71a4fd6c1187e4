"""What the worker makes of refusals: retries, pauses, alerts, and one that spoils a common call."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update
from structlog.testing import capture_logs

from models import OutboxMessage, SubscribeGrant
from notifications.failed import retry_failed
from notifications.outcomes import RETRY_DELAYS_S
from platforms.errors import NETWORK, PlatformError
from platforms.reactions import because
from tests.notifications.pretend import Mishap, wechat_error, wecom_error
from tests.notifications.stage import Stage, grant, remind, tell_dealer

NO_ANSWER = because(NETWORK, "wecom", "message/send")

#: errcode, then what becomes of the row: state, tries that count, seconds until the next try, is the app held.
REACTIONS = [
    (-1, "queued", 1, 30, False),  # busy
    (45033, "queued", 0, 2, True),  # too many at once
    (45009, "queued", 0, 60, True),  # frequency
    (42001, "queued", 1, 30, False),  # token, after the wire's own renewal
    (60020, "queued", 1, 600, True),  # our address is not trusted: waits for the repair, not for ever
    (50003, "queued", 1, 600, True),  # app disabled
    (40003, "failed", 1, None, False),  # unknown member
    (60111, "failed", 1, None, False),
    (81013, "failed", 1, None, False),  # nobody left
    (40058, "failed", 1, None, False),  # our parameter
    (45002, "failed", 1, None, False),  # too long
    (48002, "failed", 1, None, False),  # not granted
    (999_999, "queued", 1, 30, False),  # nobody knows: worth a handful of tries
]


@pytest.mark.parametrize(("errcode", "state", "attempts", "wait_s", "held"), REACTIONS)
def test_each_refusal_has_its_reaction(
    stage: Stage, errcode: int, state: str, attempts: int, wait_s: int | None, held: bool
) -> None:
    remind(stage)
    error = wecom_error(errcode)
    stage.platform.mishaps.append(Mishap(error))
    with capture_logs() as logs:
        stage.worker().run_once()
    row = stage.row()
    assert (row.state, row.attempts) == (state, attempts)
    assert str(errcode) in (row.note or "")
    if wait_s is not None:
        waits = (row.due_at - stage.clock()).total_seconds()
        assert wait_s <= waits <= wait_s * 1.2
    assert (stage.limits.paused_until("wecom", stage.clock()) is not None) == held
    alerts = [entry for entry in logs if entry["event"] == "platform_alert"]
    assert [entry["log_level"] for entry in alerts] == ["error"] * error.alert


def test_a_network_failure_is_retried_along_the_ladder_and_then_fails(stage: Stage) -> None:
    remind(stage)
    worker = stage.worker()
    for delay_s in RETRY_DELAYS_S:
        stage.platform.mishaps.append(Mishap(NO_ANSWER))
        assert worker.run_once() == 1
        row = stage.row()
        waits = (row.due_at - stage.clock()).total_seconds()
        assert row.state == "queued"
        assert delay_s <= waits <= delay_s * 1.2
        stage.clock.advance(waits - 1)
        assert worker.run_once() == 0
        stage.clock.advance(1)
    stage.platform.mishaps.append(Mishap(NO_ANSWER))
    worker.run_once()
    row = stage.row()
    assert (row.state, row.attempts) == ("failed", len(RETRY_DELAYS_S) + 1)


def test_a_rate_limit_holds_the_whole_platform_and_costs_nobody_a_try(stage: Stage) -> None:
    cast = stage.cast
    approval_id = remind(stage, cast.manager, cast.director, cast.rep)
    grant(stage, cast.buyer, "oAlice")
    tell_dealer(stage, cast.buyer)
    stage.platform.mishaps.append(Mishap(wecom_error(45009)))
    worker = stage.worker()
    stage.drain(worker)
    assert [api for api, _, _ in stage.platform.calls] == ["message/send", "subscribe/send"]
    assert {(row.state, row.attempts) for row in stage.rows("wecom")} == {("queued", 0)}
    remind(stage, approval_id=approval_id, about="2")
    assert worker.run_once() == 0
    stage.clock.advance(61)
    stage.drain(worker)
    assert {row.state for row in stage.rows()} == {"sent"}


def test_a_receiver_who_spoils_a_common_call_is_found_by_letting_all_go_alone(stage: Stage) -> None:
    cast = stage.cast
    remind(stage, cast.manager, cast.director, batch_key="b")
    stage.platform.mishaps += [Mishap(wecom_error(40031)), Mishap(wecom_error(40003))]
    stage.drain()
    assert [len(to) for _, to, _ in stage.platform.calls] == [2, 1, 1]
    assert [row.state for row in stage.rows()] == ["failed", "sent"]


def test_a_defect_of_ours_spoils_one_message_and_not_the_queue(stage: Stage) -> None:
    cast = stage.cast
    approval_id = remind(stage, cast.manager)
    with stage.database.transaction() as session:
        session.execute(update(OutboxMessage).values(facts={"approval_id": approval_id}))
    remind(stage, cast.director, approval_id=approval_id)
    with capture_logs() as logs:
        stage.worker().run_once()
    assert [(row.state, row.attempts) for row in stage.rows()] == [("queued", 1), ("sent", 1)]
    assert "delivery_defect" in [entry["event"] for entry in logs]


def refuse_for(stage: Stage, days: float, error: PlatformError) -> int:
    """Let the platform want a pause whenever it is called, for so long; how often it was called."""
    end, worker = stage.clock() + timedelta(days=days), stage.worker()
    while stage.clock() < end and stage.rows()[-1].finished_at is None:
        stage.platform.mishaps = [Mishap(error)]
        stage.drain(worker)
        stage.clock.advance(3600)
    stage.platform.mishaps = []
    return len(stage.platform.calls)


def test_what_was_put_off_for_days_is_tried_a_few_times_more_and_then_left(stage: Stage) -> None:
    grant(stage, stage.cast.buyer, "oAlice")
    tell_dealer(stage, stage.cast.buyer)
    assert refuse_for(stage, 3, wechat_error(45009)) == 3 * 24
    assert (stage.row().state, stage.row().attempts) == ("queued", 0)
    assert refuse_for(stage, 3, wechat_error(45009)) == 3 * 24 + 1 + len(RETRY_DELAYS_S) + 1
    row = stage.row()
    assert row.state == "skipped"
    assert (row.note or "").startswith("put off for too long: ")
    with stage.database.reading() as session:
        assert session.scalars(select(SubscribeGrant.outbox_id)).all() == [None], "the acceptance was not used"


def test_what_an_operator_tries_again_after_days_is_not_left_for_one_pause(stage: Stage) -> None:
    remind(stage)
    stage.platform.mishaps.append(Mishap(wecom_error(40003)))
    stage.drain()
    stage.clock.advance(10 * 24 * 3600)
    with stage.database.transaction() as session:
        assert retry_failed(session, None, now=stage.clock()) == 1
    stage.platform.mishaps.append(Mishap(wecom_error(45009)))
    stage.drain()
    stage.clock.advance(90)
    stage.drain()
    assert stage.row().state == "sent"
