"""What waits in the outbox about policies is looked at again at the moment of sending (R-REM-5)."""

from collections.abc import Sequence
from datetime import date

import pytest

from channel.policies.ending import recall_policy
from channel.policies.pushing import push_unread
from channel.policies.reading import read_policy
from models import OutboxMessage
from tests.channel.policies.desk import sent_out
from tests.factories import NOW
from tests.notifications.stage import Stage, grant


@pytest.fixture
def number(stage: Stage) -> str:
    """A policy for everybody, with an acceptance of each of the owner and the buyer."""
    stage.templates["policy_news"] = "T-policy"
    for who, openid in ((stage.cast.owner, "oOwner"), (stage.cast.buyer, "oBuyer")):
        grant(stage, who, openid, count=2, template_id="T-policy")
    with stage.database.transaction() as session:
        return sent_out(session, stage.cast, title="十二月价格", template="T-policy")[0].number


def of_kind(stage: Stage, kind: str) -> Sequence[OutboxMessage]:
    return [row for row in stage.rows() if row.kind == kind]


def test_a_policy_arrives_as_a_subscribe_message_and_in_the_managers_chat(stage: Stage, number: str) -> None:
    stage.drain()
    states = {row.contact_id: (row.state, row.note) for row in of_kind(stage, "policy_published")}
    assert states[stage.cast.owner.id][0] == states[stage.cast.buyer.id][0] == "sent"
    assert stage.cast.rival.id not in states
    (told,) = of_kind(stage, "policy_announced")
    assert (told.member_id, told.state) == (stage.cast.manager.id, "sent")
    data = next(body["data"] for _, to, body in stage.platform.calls if to == ("oOwner",))
    assert (data["thing1"], data["thing2"]) == ("十二月价格", "通知")


def test_r_rem_5_who_has_read_it_meanwhile_is_not_told(stage: Stage, number: str) -> None:
    with stage.database.transaction() as session:
        read_policy(session, stage.cast.actor(stage.cast.owner), number, 1, 0, now=NOW)
    stage.drain()
    states = {row.contact_id: row.state for row in of_kind(stage, "policy_published")}
    assert (states[stage.cast.owner.id], states[stage.cast.buyer.id]) == ("skipped", "sent")


def test_r_rem_5_what_was_recalled_meanwhile_is_not_sent_but_the_recall_is(stage: Stage, number: str) -> None:
    with stage.database.transaction() as session:
        recall_policy(session, stage.cast.actor(stage.cast.hq), number, "金额写错", now=NOW)
    stage.drain()
    assert {row.state for row in of_kind(stage, "policy_published")} == {"skipped"}
    assert [row.state for row in of_kind(stage, "policy_announced")] == ["skipped"]
    states = {row.contact_id: row.state for row in of_kind(stage, "policy_recalled")}
    assert (states[stage.cast.owner.id], states[stage.cast.buyer.id]) == ("sent", "sent")
    assert [row.state for row in of_kind(stage, "policy_withdrawn")] == ["sent"]


def test_a_policy_that_has_ended_is_neither_sent_late_nor_pushed_as_unread(stage: Stage) -> None:
    grant(stage, stage.cast.owner, "oOwner", count=3, template_id="T-policy")
    stage.templates["policy_news"] = "T-policy"
    with stage.database.transaction() as session:
        sent_out(session, stage.cast, kind="promotion", effective_until=date(2026, 11, 24), template="T-policy")
    stage.clock.advance(49 * 3600)
    with stage.database.transaction() as session:
        assert push_unread(session, stage.clock()) == 1
        assert push_unread(session, stage.clock()) == 0
    assert of_kind(stage, "policy_unread") == []
    stage.drain()
    assert {row.state for row in of_kind(stage, "policy_published")} == {"skipped"}
    assert stage.platform.calls == []
