"""A template that the platform refuses is asked once, not once for each person (R-REM-8)."""

from datetime import timedelta

import pytest
from sqlalchemy import delete, select

from models import MassMessage, OutboxMessage, PolicyReceiver, SubscribeGrant
from tests.channel.policies.desk import befriended, sent_out
from tests.notifications.pretend import Mishap, wechat_error
from tests.notifications.stage import TEMPLATE, Stage, grant


def ways(stage: Stage) -> list[tuple[str | None, str | None]]:
    """Way and trouble of owner and buyer, in the newest policy."""
    with stage.database.reading() as session:
        rows = session.scalars(select(PolicyReceiver).order_by(PolicyReceiver.version_id.desc())).all()
        newest = {one.contact_id: one for one in rows if one.version_id == rows[0].version_id}
    return [(newest[one.id].way, newest[one.id].trouble) for one in (stage.cast.owner, stage.cast.buyer)]


def publish(stage: Stage) -> None:
    with stage.database.transaction() as session:
        sent_out(session, stage.cast, template=TEMPLATE)
        session.execute(delete(OutboxMessage).where(OutboxMessage.channel != "subscribe"))


@pytest.mark.parametrize("errcode", [40037, 43107])
def test_a_refused_template_is_closed_for_a_day_and_the_rest_goes_the_next_way(stage: Stage, errcode: int) -> None:
    stage.templates = {"policy_news": TEMPLATE}
    grant(stage, stage.cast.owner, "oOwner")
    grant(stage, stage.cast.buyer, "oAlice")
    with stage.database.transaction() as session:
        befriended(session, stage.cast.owner, stage.cast.manager)
    publish(stage)
    stage.platform.mishaps.append(Mishap(wechat_error(errcode)))
    stage.worker().run_once()
    assert len(stage.platform.calls) == 1
    assert sorted(row.state for row in stage.rows("subscribe")) == ["failed", "skipped"]
    assert ways(stage) == [("mass", "template_refused"), ("inbox", "template_refused")]
    with stage.database.reading() as session:
        (mass,) = session.scalars(select(MassMessage)).all()
        assert (mass.member_id, mass.state) == (stage.cast.manager.id, "wanted")
        assert session.scalars(select(SubscribeGrant.spent_at)).all() == [None, None]
    publish(stage)
    assert [way for way, _ in ways(stage)] == ["mass", "inbox"]


def test_what_is_queued_for_a_closed_template_makes_no_call(stage: Stage) -> None:
    stage.templates = {"policy_news": TEMPLATE}
    grant(stage, stage.cast.owner, "oOwner")
    publish(stage)
    stage.platform.mishaps.append(Mishap(wechat_error(40037)))
    stage.drain()
    with stage.database.transaction() as session:
        session.query(OutboxMessage).update({"state": "queued", "due_at": stage.clock()})
    stage.drain()
    assert [(row.state, row.note) for row in stage.rows("subscribe")] == [("skipped", "the template was refused")]
    with stage.database.transaction() as session:
        session.query(OutboxMessage).update({"state": "queued", "due_at": stage.clock()})
    stage.clock.advance(timedelta(days=1).total_seconds())
    stage.drain()
    assert [row.state for row in stage.rows("subscribe")] == ["sent"]
