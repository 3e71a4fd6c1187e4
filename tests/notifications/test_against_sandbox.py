"""The worker against the pretend platforms over HTTP: what people see on their phones in the end."""

from collections.abc import Iterator
from typing import Any

import fakeredis
import pytest
from sqlalchemy import delete, select

import clock as wall_clock
from channel.approvals import checked_verdict
from channel.cards import read_button
from channel.decisions import decide
from channel.policies.cards import offer_policy
from channel.policies.drafts import create_policy
from channel.reminders.cards import WAYS
from channel.reminders.sweeping import GATHERED_FOR
from models import ApprovalCard, OutboxMessage
from notifications.deliveries import Wires
from notifications.dispatcher import Dispatcher
from notifications.texts import REGISTRATION_DECIDED_FIELDS
from platforms.tokens import TokenStore
from platforms.wechat import WeChat
from platforms.wecom import WeCom
from sandbox.config import SandboxConfig
from sandbox.faults import Fault
from sandbox.server import Sandbox, create_server
from tests.channel.policies.desk import NOTICE
from tests.channel.reminders.desk import promise, swept
from tests.notifications.stage import TEMPLATE, Stage, ask, broadcast, grant, remind, tell_dealer

CONFIG = SandboxConfig(
    port=0,
    corp_id="ww0123456789abcdef",
    agent_id=1000002,
    agent_secret="agent-secret",
    agent_name="渠道",
    wecom_token="wecomtoken",
    wecom_aes_key="a" * 43,
    wecom_callback_url="http://127.0.0.1:9/callbacks/wecom/1000002",
    miniprogram_app_id="wx0123456789abcdef",
    miniprogram_secret="mini-secret",
    miniprogram_name="渠道通",
    original_id="gh_0123456789ab",
    miniprogram_token="minitoken",
    miniprogram_aes_key="b" * 43,
    miniprogram_callback_url="http://127.0.0.1:9/callbacks/miniprogram",
    product_base_url="http://127.0.0.1:9",
    templates={TEMPLATE: {"title": "报备结果通知", "fields": dict(REGISTRATION_DECIDED_FIELDS)}},
)


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with create_server(CONFIG) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    """Emptied, with the members of the cast."""
    running.world.reset()
    for userid, name in (("LiNa", "李娜"), ("wangfang", "王芳"), ("zhouq", "周琪")):
        running.world.people.add_member({"userid": userid, "name": name})
    return running


@pytest.fixture
def worker(stage: Stage, sandbox: Sandbox) -> Iterator[Dispatcher]:
    tokens = TokenStore(fakeredis.FakeRedis(server=fakeredis.FakeServer()), now=wall_clock.now)
    patience: Any = {"tokens": tokens, "sleep": lambda _seconds: None}
    wecom = WeCom(CONFIG.corp_id, CONFIG.agent_id, CONFIG.agent_secret, f"{sandbox.url}/wecom", **patience)
    wechat = WeChat(CONFIG.miniprogram_app_id, CONFIG.miniprogram_secret, f"{sandbox.url}/wechat", **patience)
    wires = Wires(wecom, wechat, "https://qudao.example", {"registration_decided": TEMPLATE})
    worker = Dispatcher(stage.database, wires, stage.limits, now=stage.clock, worker="test", observe=stage.observe)
    yield worker
    worker.close()
    wecom.close()
    wechat.close()


def chat(sandbox: Sandbox, userid: str) -> list[dict[str, Any]]:
    return [message.public() for message in sandbox.world.phones.chat(userid)]


def fail(sandbox: Sandbox, **fault: Any) -> None:
    defaults = {"errcode": None, "errmsg": "", "http_status": 200, "delay_ms": 0, "drop": False, "after": False}
    sandbox.world.faults.add(Fault(**({"api": "message/send", "times": 1} | defaults | fault)))


def calls(sandbox: Sandbox, api: str = "message/send") -> int:
    return sum(call["path"].endswith(api) for call in sandbox.world.journal.calls())


def test_a_reminder_arrives_as_a_card_whose_buttons_put_it_off(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher
) -> None:
    with stage.database.transaction() as session:
        promise(session, stage.cast, stage.cast.manager)
        session.execute(delete(OutboxMessage))
        swept(session, stage.clock())
    stage.clock.advance(GATHERED_FOR.total_seconds())
    stage.drain(worker)
    assert [(row.state, row.note) for row in stage.rows()] == [("sent", None)]
    (message,) = chat(sandbox, "LiNa")
    assert [button["text"] for button in message["card"]["button_list"]] == list(WAYS.values())


def test_a_draft_arrives_as_a_card_with_one_button_that_publishes_it(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher
) -> None:
    with stage.database.transaction() as session:
        manager = stage.cast.actor(stage.cast.manager)
        policy, _ = create_policy(session, manager, "notice", NOTICE, now=stage.clock())
        offer_policy(session, manager, policy.number, now=stage.clock(), template="")
    stage.drain(worker)
    (message,) = chat(sandbox, "LiNa")
    assert [button["text"] for button in message["card"]["button_list"]] == ["发布"]


def test_a_card_arrives_with_live_buttons_and_is_settled_when_a_colleague_decides(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher
) -> None:
    approval_id = ask(stage)
    stage.drain(worker)
    (before,) = chat(sandbox, "LiNa")
    assert [read_button(button["key"]) for button in before["card"]["button_list"]] == [
        ("approved", approval_id, "1-1"),
        ("rejected", approval_id, "1-1"),
    ]
    assert not before["disabled"]
    with stage.database.transaction() as session:
        director = stage.cast.actor(stage.cast.director)
        decide(session, director, approval_id, checked_verdict("rejected", "tendered"), now=stage.clock())
    stage.drain(worker)
    (after,) = chat(sandbox, "LiNa")
    assert (after["disabled"], after["button_note"]) == (True, "已驳回 · 王芳 11月23日 10:00")
    assert {"keyname": "驳回原因", "value": "项目已公开招标，不再接受报备"} in after["card"]["horizontal_content_list"]


def test_a_lost_answer_shows_the_message_once(stage: Stage, sandbox: Sandbox, worker: Dispatcher) -> None:
    remind(stage)
    # All three quick tries lose their connection after the work is done.
    fail(sandbox, drop=True, after=True, times=3)
    stage.drain(worker)
    assert stage.row().state == "queued"
    stage.clock.advance(40)
    stage.drain(worker)
    assert stage.row().state == "sent"
    assert len(chat(sandbox, "LiNa")) == 1


def test_a_card_whose_answers_were_lost_counts_as_sent_and_shows_once(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher
) -> None:
    ask(stage)
    fail(sandbox, drop=True, after=True, times=6)
    stage.drain(worker)
    # The duplicate check has forgotten by now, the task_id has not.
    sandbox.world.clock.advance(1801)
    stage.clock.advance(40)
    stage.drain(worker)
    assert {row.state for row in stage.rows("wecom_card")} == {"sent"}
    assert len(chat(sandbox, "LiNa")) == len(chat(sandbox, "wangfang")) == 1
    with stage.database.reading() as session:
        assert set(session.scalars(select(ApprovalCard.response_code))) == {None}


def test_a_rate_limit_makes_one_call_and_then_waits(stage: Stage, sandbox: Sandbox, worker: Dispatcher) -> None:
    approval_id = remind(stage)
    fail(sandbox, errcode=45009)
    stage.drain(worker)
    remind(stage, stage.cast.director, approval_id=approval_id)
    stage.drain(worker)
    assert calls(sandbox) == 1
    stage.clock.advance(61)
    stage.drain(worker)
    assert {(row.state, row.attempts) for row in stage.rows()} == {("sent", 1)}


def test_tokens_that_die_early_are_renewed_on_the_way(stage: Stage, sandbox: Sandbox, worker: Dispatcher) -> None:
    approval_id = remind(stage)
    stage.drain(worker)
    sandbox.world.wecom.tokens.expire_all()
    remind(stage, approval_id=approval_id, about="2", batch_key="other words are not needed")
    stage.clock.advance(1)
    sandbox.world.clock.advance(1801)
    stage.drain(worker)
    assert {row.state for row in stage.rows()} == {"sent"}
    assert len(chat(sandbox, "LiNa")) == 2


def test_r_rem_7_nothing_is_dropped_in_silence(stage: Stage, sandbox: Sandbox, worker: Dispatcher) -> None:
    approval_id = remind(stage, about="0", hours=100)
    for number in range(1, 45):
        remind(stage, approval_id=approval_id, about=str(number), hours=number)
    for _ in range(3):
        stage.drain(worker)
        stage.clock.advance(61)
        sandbox.world.clock.advance(61)
    assert {row.state for row in stage.rows()} == {"sent"}
    assert len(chat(sandbox, "LiNa")) == 45


def test_a_member_outside_the_apps_scope_fails_and_the_others_read_it(
    stage: Stage, sandbox: Sandbox, worker: Dispatcher
) -> None:
    sandbox.world.people.add_member({"userid": "wangfang", "name": "王芳", "visible": False})
    remind(stage, stage.cast.manager, stage.cast.director, batch_key="b")
    stage.drain(worker)
    assert [row.state for row in stage.rows()] == ["sent", "failed"]
    assert calls(sandbox) == 1
    assert len(chat(sandbox, "LiNa")) == 1


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_broadcast_is_a_call_for_each_thousand(stage: Stage, sandbox: Sandbox, worker: Dispatcher) -> None:
    for number in range(2_000):
        sandbox.world.people.add_member({"userid": f"rep{number}", "name": f"代表{number}"})
    broadcast(stage, 2_000)
    stage.drain(worker)
    assert calls(sandbox) == 2
    assert len(chat(sandbox, "rep0")) == len(chat(sandbox, "rep1999")) == 1


def test_a_subscribe_message_rings_on_the_dealers_phone(stage: Stage, sandbox: Sandbox, worker: Dispatcher) -> None:
    person = sandbox.world.people.add_wechat({"id": "chen", "name": "陈建安"})
    grant(stage, stage.cast.buyer, person.openid, count=2)
    sandbox.world.phones.quota("chen")[TEMPLATE] = 1
    tell_dealer(stage, stage.cast.buyer, "BB1")
    stage.drain(worker)
    (shown,) = sandbox.world.phones.notifications("chen")
    assert {field["label"]: field["value"] for field in shown["fields"]} == {
        "客户名称": "浦江大饭店",
        "商机名称": "改造",
        "报备结果": "已通过",
        "处理时间": "2026年11月23日 10:00",
        "备注": "保护期至 2027-02-21",
    }
    assert shown["page"] == "pages/opportunities/detail?number=BB1"
    tell_dealer(stage, stage.cast.buyer, "BB2")
    stage.drain(worker)
    assert [row.state for row in stage.rows()] == ["sent", "skipped"]
