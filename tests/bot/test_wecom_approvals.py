"""Pushes of WeCom's own approvals: each makes somebody look once, and is believed by nobody."""

from typing import Any

import pytest
from sqlalchemy import select

from channel.opportunities.drafts import Draft
from channel.opportunities.submitting import register_opportunity
from models import Approval, ApprovalTicket, Database, OutboxMessage
from tests.bot.wire import Push, Wire, make_wire
from tests.factories import NOW, configure, make_cast
from tests.seeds import Seeds

NUMBER = "202611230001"
STEP = {
    "name": "企业微信审批",
    "mode": "any",
    "approvers": [{"by": "field", "field": "dealer_manager"}],
    "in_wecom": True,
}


def filed(database: Database) -> None:
    """A registration that stands in WeCom under NUMBER."""
    with database.transaction() as session:
        cast = make_cast(session)
        rule = {"code": "wecom", "name": "企业微信审批", "priority": 1000, "steps": [STEP]}
        configure(session, {"approvals": {"rules": [rule]}})
        draft = Draft(customer="上海浦江大饭店有限公司", name="客房开关改造")
        register_opportunity(session, cast.actor(cast.buyer), draft, now=NOW)
        ticket = session.scalars(select(ApprovalTicket)).one()
        ticket.state, ticket.number, ticket.filed_at = "filed", NUMBER, NOW


@pytest.fixture
def wire(database: Database, seed: Seeds) -> Wire:
    seed(filed)
    return make_wire(database)


def change(wire: Wire, number: str = NUMBER, act: int | None = 2, **info: Any) -> Push:
    """The push that a request has changed; the approval app sends it, not ours."""
    told = {"SpNo": number, "SpNoStr": number, "SpStatus": 2, "TemplateId": "3Tk", **info}
    if act is not None:
        told["StatuChangeEvent"] = act
    return wire.wecom(
        FromUserName="sys", MsgType="event", Event="sys_approval_change", AgentID=3010040, ApprovalInfo=told
    )


def looks(database: Database) -> list[OutboxMessage]:
    with database.reading() as session:
        return list(session.scalars(select(OutboxMessage).where(OutboxMessage.kind == "ticket_changed")))


def test_a_change_is_answered_at_once_and_looked_at_later(database: Database, wire: Wire) -> None:
    answer = wire.send(change(wire))
    assert (answer.status, answer.body) == (200, b"")
    (look,) = looks(database)
    assert (look.channel, look.member_id, look.contact_id) == ("wecom_approval", None, None)
    with database.reading() as session:
        # The push says "approved"; nobody has looked yet.
        assert session.scalars(select(Approval.state)).one() == "pending"


def test_a_redelivery_is_looked_at_once(database: Database, wire: Wire) -> None:
    push = change(wire)
    assert [wire.send(push).status for _ in range(3)] == [200, 200, 200]
    assert len(looks(database)) == 1


def test_two_changes_in_one_second_are_two_looks(database: Database, wire: Wire) -> None:
    wire.send(change(wire, act=4))
    wire.send(change(wire, act=2))
    assert len(looks(database)) == 2


@pytest.mark.parametrize("act", [1, 5, 10])
def test_what_decides_nothing_is_not_looked_at(database: Database, wire: Wire, act: int) -> None:
    assert wire.send(change(wire, act=act)).status == 200
    assert looks(database) == []


@pytest.mark.parametrize("act", [3, 6, 8, 11, 12, 99, None])
def test_an_act_that_may_decide_or_that_nobody_documented_is_looked_at(
    database: Database, wire: Wire, act: int | None
) -> None:
    wire.send(change(wire, act=act))
    assert len(looks(database)) == 1


def test_requests_of_others_in_the_corp_are_none_of_our_business(database: Database, wire: Wire) -> None:
    assert wire.send(change(wire, number="202611239999")).status == 200
    assert looks(database) == []


@pytest.mark.parametrize("number", ["", "one", "9" * 40])
def test_a_push_that_cannot_be_read_is_swallowed(database: Database, wire: Wire, number: str) -> None:
    answer = wire.send(change(wire, number=number))
    assert (answer.status, answer.body) == (200, b"")
    assert looks(database) == []
