"""WeChat has no check for duplicates: what becomes of a subscribe message whose outcome nobody knows (R-REM-8)."""

import pytest
from sqlalchemy import delete, select

from models import OutboxMessage, PolicyReceiver, SubscribeGrant
from notifications.dispatcher import LEASE
from platforms.errors import TIMEOUT, UNREACHABLE, PlatformError
from platforms.reactions import because
from tests.channel.policies.desk import sent_out
from tests.notifications.pretend import Mishap, wechat_error
from tests.notifications.stage import TEMPLATE, Killed, Stage, grant, tell_dealer

_SEND = "cgi-bin/message/subscribe/send"
LOST = because(TIMEOUT, "wechat", _SEND)


def announce_policy(stage: Stage, *, grants: int) -> None:
    """A policy of which the buyer is told by a subscribe message."""
    stage.templates = {"policy_news": TEMPLATE}
    grant(stage, stage.cast.buyer, "oAlice", count=grants)
    with stage.database.transaction() as session:
        sent_out(session, stage.cast, template=TEMPLATE)
        session.execute(delete(OutboxMessage).where(OutboxMessage.channel != "subscribe"))


def drain(stage: Stage) -> None:
    """Everything, with whatever is tried again later."""
    for _ in range(3):
        stage.drain()
        stage.clock.advance(LEASE.total_seconds())


def trouble(stage: Stage) -> tuple[str | None, bool]:
    """What reach says of the buyer: the trouble, and whether it arrived."""
    with stage.database.reading() as session:
        row = session.scalars(select(PolicyReceiver).where(PolicyReceiver.contact_id == stage.cast.buyer.id)).one()
        return row.trouble, row.delivered_at is not None


def booked(stage: Stage) -> list[str | None]:
    with stage.database.reading() as session:
        return list(session.scalars(select(SubscribeGrant.spent_for).order_by(SubscribeGrant.id)))


@pytest.mark.parametrize("grants", [1, 2])
def test_r_rem_8_news_whose_answer_was_lost_are_not_sent_twice(stage: Stage, grants: int) -> None:
    announce_policy(stage, grants=grants)
    stage.platform.mishaps.append(Mishap(LOST, after=True))
    drain(stage)
    assert [who for who, _ in stage.platform.arrived] == ["oAlice"]
    assert [(row.state, row.note) for row in stage.rows("subscribe")] == [
        ("skipped", "outcome unknown, not sent again")
    ]
    assert trouble(stage) == ("unknown", False)
    assert booked(stage) == ["unknown", None][:grants]


@pytest.mark.parametrize("grants", [1, 2])
def test_r_rem_8_news_that_a_dead_worker_may_have_sent_are_not_sent_twice(stage: Stage, grants: int) -> None:
    announce_policy(stage, grants=grants)

    def die(name: str) -> None:
        if name == "after accepting":
            raise Killed

    stage.platform.step = die
    with pytest.raises(Killed):
        stage.drain()
    stage.platform.step = lambda _name: None
    stage.clock.advance(LEASE.total_seconds())
    drain(stage)
    assert [who for who, _ in stage.platform.arrived] == ["oAlice"]
    assert trouble(stage) == ("unknown", False)


@pytest.mark.parametrize("error", [wechat_error(-1), because(UNREACHABLE, "wechat", _SEND)])
def test_news_that_certainly_did_not_leave_are_sent_again(stage: Stage, error: PlatformError) -> None:
    announce_policy(stage, grants=2)
    stage.platform.mishaps.append(Mishap(error))
    drain(stage)
    assert len(stage.platform.arrived) == 1
    assert trouble(stage) == (None, True)
    assert booked(stage) == ["sent", None]


def test_a_decision_whose_answer_was_lost_is_sent_at_least_once(stage: Stage) -> None:
    grant(stage, stage.cast.buyer, "oAlice", count=2)
    tell_dealer(stage, stage.cast.buyer)
    stage.platform.mishaps.append(Mishap(LOST))
    drain(stage)
    assert [row.state for row in stage.rows("subscribe")] == ["sent"]
