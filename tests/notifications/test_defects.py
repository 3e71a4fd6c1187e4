"""One row that nobody can handle spoils itself and nothing else: not the queue, not the worker, not what was sent."""

import threading
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import ColumnElement, literal_column, select, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from channel.approvals import checked_verdict
from channel.decisions import decide
from models import Approval, Contact, Holiday, Identity, OutboxMessage, SubscribeGrant
from notifications.deliveries import Transport
from notifications.dispatcher import LEASE
from notifications.outbox import claim
from notifications.outcomes import RETRY_DELAYS_S, sent
from notifications.recording import record
from notifications.transports import TRANSPORTS
from tests.notifications.pretend import FakePlatform
from tests.notifications.stage import Killed, Stage, ask, grant, remind, tell_dealer

DEFECT = "a defect of ours"
#: What a sealed column holds after its key was lost.
GARBLED: ColumnElement[str] = literal_column("'garbled'")


def change(stage: Stage, statement: Any) -> None:
    with stage.database.transaction() as session:
        session.execute(statement, execution_options={"synchronize_session": False})


def fates(stage: Stage, channel: str | None = None) -> list[tuple[str, int, str | None]]:
    return [(row.state, row.attempts, row.note) for row in stage.rows(channel)]


@pytest.mark.parametrize("batch_key", [None, "together"])
def test_a_row_that_cannot_be_prepared_waits_and_the_others_go(stage: Stage, batch_key: str | None) -> None:
    cast = stage.cast
    remind(stage, cast.manager, cast.director, cast.rep, batch_key=batch_key)
    wrong = OutboxMessage.member_id == cast.director.id
    change(stage, update(OutboxMessage).where(wrong).values(member_id=None, contact_id=cast.buyer.id))
    with capture_logs() as logs:
        stage.worker().run_once()
    assert fates(stage) == [("sent", 1, None), ("queued", 1, DEFECT), ("sent", 1, None)]
    (line,) = [entry for entry in logs if entry["event"] == "planning_defect"]
    row = stage.rows()[1]
    assert line == {
        "event": "planning_defect",
        "log_level": "error",
        "kind": "approval_reminder",
        "channel": "wecom",
        "outbox_id": row.id,
        "exc_info": True,
    }
    assert row.due_at >= stage.clock() + timedelta(seconds=RETRY_DELAYS_S[0])


def test_a_person_whose_name_cannot_be_unsealed_holds_nobody_up_and_keeps_the_acceptance(stage: Stage) -> None:
    cast = stage.cast
    for contact, openid in ((cast.buyer, "oAlice"), (cast.rival, "oBob"), (cast.owner, "oCarol")):
        grant(stage, contact, openid)
        tell_dealer(stage, contact)
    change(stage, update(Identity).where(Identity.openid_index == "oBob").values(openid=GARBLED))
    stage.worker().run_once()
    assert fates(stage) == [("sent", 1, None), ("queued", 1, DEFECT), ("sent", 1, None)]
    with stage.database.reading() as session:
        spent = session.scalars(select(SubscribeGrant.outbox_id).order_by(SubscribeGrant.id)).all()
    first, _, third = stage.rows()
    assert spent == [first.id, None, third.id]


def test_delivering_opens_nobodys_phone(stage: Stage) -> None:
    change(stage, update(Contact).values(phone=GARBLED))
    grant(stage, stage.cast.buyer, "oAlice")
    tell_dealer(stage, stage.cast.buyer)
    stage.drain()
    assert stage.row().state == "sent"


def test_a_row_about_what_is_gone_does_not_look_like_a_database_that_is_away(stage: Stage) -> None:
    approval_id, other_id = ask(stage), ask(stage, customer="苏州古城文旅集团有限公司")
    stage.drain()
    with stage.database.transaction() as session:
        actor = stage.cast.actor(stage.cast.manager)
        decide(session, actor, approval_id, checked_verdict("approved"), now=stage.clock(), redraws_card=True)
    # From before a request kept what it is about; and that is gone.
    change(stage, update(Approval).where(Approval.id == approval_id).values(subject_id=999_999, facts={}))
    remind(stage, stage.cast.rep, approval_id=other_id)
    stage.clock.advance(20)
    with capture_logs() as logs:
        stage.drain()
    assert fates(stage, "card_update") == [("queued", 1, DEFECT)] * 2
    assert stage.row("wecom").state == "sent"
    assert "outbox_unreachable" not in [entry["event"] for entry in logs]


def test_a_database_that_goes_away_while_planning_is_nobodys_try(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_batch: object, _rows: object) -> None:
        raise OperationalError("SELECT", {}, Exception("server closed the connection unexpectedly"))

    remind(stage)
    monkeypatch.setitem(TRANSPORTS, "wecom", Transport("wecom", gone))
    with pytest.raises(OperationalError):
        stage.worker().run_once()
    assert fates(stage) == [("queued", 0, None)]


LOCKED = OperationalError("UPDATE", {}, Exception("canceling statement due to lock timeout"))


@pytest.mark.parametrize("error", [KeyError("response_code"), LOCKED], ids=["defect", "locked"])
def test_an_outcome_is_kept_when_what_belongs_to_it_cannot_be_written(stage: Stage, error: Exception) -> None:
    remind(stage, stage.cast.manager, stage.cast.director, stage.cast.rep)
    with stage.database.transaction() as session:
        rows = claim(session, "w", stage.clock(), limit=10, lease=LEASE)

    def write(session: Session, day: int = 0) -> None:
        session.add(Holiday(on_day=stage.clock().date() + timedelta(days=day), is_workday=False, name="x"))
        session.flush()

    def break_halfway(session: Session) -> None:
        write(session, 1)
        raise error

    effects = (write, break_halfway, None)
    outcomes = {row.id: sent("m", effect=effect) for row, effect in zip(rows, effects, strict=True)}
    with capture_logs() as logs, stage.database.transaction() as session:
        assert record(session, "w", outcomes, stage.clock()) == 3
    assert {row.state for row in stage.rows()} == {"sent"}
    with stage.database.reading() as session:
        assert session.scalars(select(Holiday.on_day)).all() == [stage.clock().date()]
    assert [(entry["event"], entry["outbox_id"]) for entry in logs] == [("effect_defect", rows[1].id)]


def test_a_worker_outlives_its_own_defects(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("notifications.dispatcher.TROUBLE_S", 0.01)
    remind(stage)
    stop, worker = threading.Event(), stage.worker()
    stage.platform.step = lambda name: stop.set() if name == "after accepting" else None
    paused, looks = stage.limits.paused, iter([KeyError("pause"), None])

    def breaks_once(*args: Any) -> Any:
        error = next(looks, None)
        if error is not None:
            raise error
        return paused(*args)

    monkeypatch.setattr(stage.limits, "paused", breaks_once)
    with capture_logs() as logs:
        worker.run(stop)
    assert stage.row().state == "sent"
    assert [(entry["event"], entry.get("exc_info")) for entry in logs][:2] == [
        ("worker_started", None),
        ("worker_defect", True),
    ]


class Deadly(FakePlatform):
    """Kills whoever sends to one member; the others are served."""

    def send(self, message: Any, to: Sequence[str], **options: Any) -> Any:
        if "lina" in to:
            raise Killed
        return super().send(message, to, **options)


def test_a_row_that_kills_its_workers_fails_in_the_end_and_does_not_take_others_along(stage: Stage) -> None:
    stage.platform = Deadly()
    remind(stage, stage.cast.manager, stage.cast.director)
    deaths = 0
    while (row := stage.rows()[0]).state != "failed":
        try:
            stage.drain()
        except Killed:
            deaths += 1
        assert deaths <= len(RETRY_DELAYS_S) + 1, "it goes on for ever"
        stage.clock.at = min((row.due_at for row in stage.rows() if row.finished_at is None), default=stage.clock())
    assert deaths == len(RETRY_DELAYS_S) + 1
    assert (row.attempts, row.note, row.claimed_by) == (deaths, "the worker that had it is gone", None)
    assert row.finished_at is not None
    other = stage.rows()[1]
    assert other.state == "sent"
    assert other.attempts < deaths
