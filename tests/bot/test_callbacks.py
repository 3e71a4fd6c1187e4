"""Encrypted callbacks in; sealed answers, rows and announcements out."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import func, select, update

from bot.callback import Answer
from bot.menu import MENU
from bot.router import ROUTES
from channel.opportunities.drafts import Draft
from channel.opportunities.submitting import register_opportunity
from models import (
    Approval,
    Base,
    Conversation,
    Database,
    Identity,
    InboundCallback,
    InboxMessage,
    Opportunity,
    OutboxMessage,
    Registration,
    SubscribeGrant,
)
from tests.bot.wire import CORP, Wire, make_wire
from tests.factories import NOW, Cast, make_cast
from tests.seeds import Seeds

DRAFT = Draft(customer="上海浦江大饭店有限公司", name="客房开关改造")


@dataclass
class Scene:
    """A registration that waits for approval, and the wire to decide it over."""

    database: Database
    wire: Wire
    cast: Cast
    approval_id: int

    def one(self, query: Any) -> Any:
        with self.database.reading() as session:
            return session.scalars(query).one()

    def snapshot(self) -> dict[str, int]:
        """How many rows each table has."""
        with self.database.reading() as session:
            count = {table: select(func.count()).select_from(table) for table in Base.metadata.sorted_tables}
            return {table.name: session.scalars(query).one() for table, query in count.items()}


def registered(database: Database) -> tuple[Cast, int]:
    """The cast, and the approval that a registration of theirs waits for."""
    with database.transaction() as session:
        cast = make_cast(session)
        register_opportunity(session, cast.actor(cast.buyer), DRAFT, now=NOW)
        return cast, session.scalars(select(Approval.id)).one()


@pytest.fixture
def scene(database: Database, seed: Seeds) -> Scene:
    return Scene(database, make_wire(database), *seed(registered))


def test_one_tap_approves_and_the_card_says_who_and_when(scene: Scene) -> None:
    reply = scene.wire.tap(f"approve:{scene.approval_id}")
    assert reply["MsgType"] == "update_template_card"
    assert "已同意 · 李娜 11月23日 10:00" in str(reply)
    assert scene.one(select(Registration.state)) == "protected"
    assert scene.one(select(func.count()).select_from(Opportunity)) == 1


def test_a_tap_with_a_picked_reason_rejects_at_once(scene: Scene) -> None:
    reply = scene.wire.tap(f"reject:{scene.approval_id}", reason="incomplete")
    assert "已驳回" in str(reply)
    registration = scene.one(select(Registration))
    assert (registration.state, registration.reject_code) == ("rejected", "incomplete")


@pytest.mark.parametrize("picked", [None, "none", "other", "nonsense"])
def test_rejecting_without_a_reason_asks_for_one_and_the_next_message_is_it(scene: Scene, picked: str | None) -> None:
    reply = scene.wire.tap(f"reject:{scene.approval_id}", reason=picked)
    assert "请写驳回原因" in str(reply)
    assert scene.one(select(Approval.state)) == "pending"
    asked = scene.one(select(OutboxMessage).where(OutboxMessage.kind == "reject_reason_asked"))
    assert asked.member_id == scene.cast.manager.id
    reply = scene.wire.say("项目资料与现场情况不符")
    assert "项目资料与现场情况不符" in reply["Content"]
    assert scene.one(select(Registration.reject_text)) == "项目资料与现场情况不符"
    assert scene.one(select(func.count()).select_from(Conversation)) == 0


def test_a_decision_in_the_chat_outdates_the_deciders_own_card_too(scene: Scene) -> None:
    scene.wire.tap(f"reject:{scene.approval_id}")
    scene.wire.say("资料不齐")
    query = select(OutboxMessage.member_id).where(OutboxMessage.channel == "card_update")
    with scene.database.reading() as session:
        assert set(session.scalars(query)) == {scene.cast.manager.id, scene.cast.director.id}


def test_a_tap_outdates_the_others_cards_at_once_and_its_own_when_the_answer_may_be_lost(scene: Scene) -> None:
    scene.wire.tap(f"approve:{scene.approval_id}")
    query = select(OutboxMessage.member_id, OutboxMessage.due_at).where(OutboxMessage.channel == "card_update")
    with scene.database.reading() as session:
        due = {member_id: due_at - NOW for member_id, due_at in session.execute(query)}
    assert due == {scene.cast.director.id: timedelta(0), scene.cast.manager.id: timedelta(seconds=20)}


def test_a_card_that_never_arrived_is_sent_again_with_the_pending_list(scene: Scene) -> None:
    def asked() -> list[OutboxMessage]:
        mine = (OutboxMessage.kind == "approval_requested", OutboxMessage.member_id == scene.cast.manager.id)
        with scene.database.reading() as session:
            return list(session.scalars(select(OutboxMessage).where(*mine)))

    scene.wire.say("待办")
    assert len(asked()) == 1  # still on its way
    with scene.database.transaction() as session:
        session.execute(update(OutboxMessage).values(state="failed"))
    scene.wire.say("待办")
    scene.wire.say("待办")
    assert [row.state for row in asked()] == ["failed", "queued"]


def test_a_reason_of_one_character_is_asked_for_again(scene: Scene) -> None:
    scene.wire.tap(f"reject:{scene.approval_id}")
    assert scene.wire.say("不")["Content"] == "请写明原因，经销商会看到。"
    scene.wire.say("资料不齐")
    assert scene.one(select(Registration.state)) == "rejected"


def test_a_command_leaves_the_question_and_cancel_ends_it(scene: Scene) -> None:
    scene.wire.tap(f"reject:{scene.approval_id}")
    assert "浦江大饭店" in scene.wire.say("待办")["Content"]
    assert "没有看懂" in scene.wire.say("资料不齐")["Content"]
    scene.wire.tap(f"reject:{scene.approval_id}")
    assert "没有驳回" in scene.wire.say("取消。")["Content"]
    assert "没有看懂" in scene.wire.say("资料不齐")["Content"]
    assert scene.one(select(Approval.state)) == "pending"


@pytest.mark.parametrize("chat", ["好的", "同意！", "OK", "谢谢大家", "\u200b\u200b\u200b", "不行。"])
def test_a_chance_word_is_not_taken_for_a_reason(scene: Scene, chat: str) -> None:
    scene.wire.tap(f"reject:{scene.approval_id}")
    assert scene.wire.say(chat)["Content"] == "请写明原因，经销商会看到。"
    assert scene.one(select(Approval.state)) == "pending"


def test_what_is_written_after_a_rejection_with_a_picked_reason_is_not_taken_for_another(scene: Scene) -> None:
    scene.wire.tap(f"reject:{scene.approval_id}")
    scene.wire.tap(f"reject:{scene.approval_id}", reason="incomplete")
    assert "没有看懂" in scene.wire.say("谢谢大家")["Content"]
    assert scene.one(select(Registration.reject_code)) == "incomplete"


def test_a_reason_that_comes_too_late_is_told_so_and_forgotten(scene: Scene) -> None:
    scene.wire.tap(f"reject:{scene.approval_id}")
    scene.wire.tap(f"approve:{scene.approval_id}", who="wangfang")
    assert scene.wire.say("资料不齐")["Content"] == "王芳 已于 11月23日 10:00 处理：已同意。"
    assert scene.one(select(func.count()).select_from(Conversation)) == 0


def test_the_second_approver_gets_the_card_of_what_was_decided(scene: Scene) -> None:
    scene.wire.tap(f"approve:{scene.approval_id}")
    reply = scene.wire.tap(f"reject:{scene.approval_id}", who="wangfang", reason="incomplete")
    assert "已同意 · 李娜" in str(reply)
    assert scene.one(select(Registration.state)) == "protected"


@pytest.mark.parametrize("who", ["sunwei", "zhouq", "nobody", "sys"])
@pytest.mark.parametrize("action", ["approve", "reject"])
def test_somebody_who_was_not_asked_decides_nothing(scene: Scene, who: str, action: str) -> None:
    reply = scene.wire.tap(f"{action}:{scene.approval_id}", who=who, reason="incomplete")
    assert reply["MsgType"] == "text"
    assert "浦江" not in str(reply)
    assert scene.one(select(Approval.state)) == "pending"


@pytest.mark.parametrize("key", ["approve:", "approve:x", "approve:-1", "approve:9" + "9" * 40, "reject:１"])
def test_a_card_key_that_is_not_ours_is_answered_kindly(scene: Scene, key: str) -> None:
    assert scene.wire.tap(key)["Content"].startswith("这条审批不在您名下")


def test_a_userid_in_another_case_is_the_same_member(scene: Scene) -> None:
    assert "已同意" in str(scene.wire.tap(f"approve:{scene.approval_id}", who="LiNa"))


def test_the_pending_list_is_ones_own(scene: Scene) -> None:
    assert "客房开关改造" in scene.wire.say("待办")["Content"]
    assert "没有等您审批" in scene.wire.say("待办", who="sunwei")["Content"]


def test_every_item_of_the_menu_is_answered(scene: Scene) -> None:
    for item in MENU:
        push = scene.wire.wecom(MsgType="event", Event="click", EventKey=item["key"])
        assert scene.wire.opened(scene.wire.send(push))["Content"] == scene.wire.say(item["name"])["Content"]


@pytest.mark.parametrize("text", ["帮助", "帮助。", " Help ", "？"])
def test_help_is_there_for_members_and_strangers(scene: Scene, text: str) -> None:
    assert "李娜" in scene.wire.say(text)["Content"]
    assert "还没有开通" in scene.wire.say(text, who="nobody")["Content"]


def test_delivering_one_callback_five_times_in_parallel_acts_once_and_answers_the_same(scene: Scene) -> None:
    push = scene.wire.tapped(f"approve:{scene.approval_id}")
    gate = Barrier(5)

    def deliver(_: int) -> Answer:
        gate.wait()
        return scene.wire.send(push)

    with ThreadPoolExecutor(5) as pool:
        answers = list(pool.map(deliver, range(5)))
    opened = [scene.wire.opened(answer) for answer in answers]
    assert all(reply == opened[0] for reply in opened)
    assert "已同意" in str(opened[0])
    rows = scene.snapshot()
    assert (rows["inbound_callback"], rows["opportunity"]) == (1, 1)


def test_a_redelivery_a_day_later_gives_the_stored_reply_and_does_nothing(scene: Scene) -> None:
    push = scene.wire.wecom(Content="待办", MsgId=99)
    first = scene.wire.opened(scene.wire.send(push))
    scene.wire.tap(f"approve:{scene.approval_id}")
    before = scene.snapshot()
    assert scene.wire.opened(scene.wire.send(push))["Content"] == first["Content"]
    assert scene.snapshot() == before


def test_a_refusal_is_kept_and_given_again(scene: Scene) -> None:
    push = scene.wire.tapped("approve:999")
    for _ in range(2):
        assert scene.wire.opened(scene.wire.send(push))["Content"].startswith("这条审批不在您名下")
    assert scene.one(select(func.count()).select_from(InboundCallback)) == 1


UNSUPPORTED = [
    {"MsgType": "event", "Event": "enter_agent"},
    {"MsgType": "event", "Event": "something_new_of_2027", "Anything": {"Deep": "1"}},
    {"MsgType": "image", "MediaId": "m1", "MsgId": 5},
    {"MsgType": "event", "Event": "template_card_event", "EventKey": "settled:apr-1-1@1", "TaskId": "x"},
]


@pytest.mark.parametrize("fields", UNSUPPORTED)
def test_what_nobody_handles_is_answered_empty_and_leaves_nothing(scene: Scene, fields: dict[str, Any]) -> None:
    answer = scene.wire.send(scene.wire.wecom(**fields))
    assert (answer.status, answer.body) == (200, b"")
    assert scene.one(select(func.count()).select_from(InboundCallback)) == 0


def test_an_empty_answer_is_kept_as_nothing(scene: Scene) -> None:
    scene.wire.miniprogram(Event="subscribe_msg_popup_event", List=[])
    assert scene.one(select(func.count()).where(InboundCallback.reply.is_(None))) == 1


def bad_pushes(wire: Wire) -> dict[str, tuple[dict[str, str], bytes]]:
    """What must be refused, by why."""
    args, body = wire.wecom(Content="待办", MsgId=1)
    old = Wire(wire.callbacks, now=NOW - timedelta(hours=1)).wecom(Content="待办", MsgId=1)
    entity = '<!DOCTYPE x [<!ENTITY a "b">]><xml><ToUserName>&a;</ToUserName></xml>'
    return {
        "signature": ({**args, "msg_signature": "0" * 40}, body),
        "no query": ({}, body),
        "old timestamp": old,
        "wrong key": wire.wecom(key="A" * 43, Content="x"),
        "wrong token": wire.wecom(token="other", Content="x"),
        "foreign corp": wire.wecom(corp="ww0000000000000000", Content="x"),
        "foreign receiver inside": wire.wecom(ToUserName="ww0000000000000000", Content="x"),
        "truncated": (args, body[:-40]),
        "empty": (args, b""),
        "oversized": (args, body + b" " * (1 << 20)),
        "not XML": (args, b"hello"),
        "entities outside": (args, entity.encode()),
        "entities inside": wire.sealed(entity),
        "broken XML inside": wire.sealed("<xml><ToUserName>"),
        "not XML inside": wire.sealed("hello"),
    }


WHY = [
    *("signature", "no query", "old timestamp", "wrong key", "wrong token", "foreign corp", "foreign receiver inside"),
    *("truncated", "empty", "oversized", "not XML", "entities outside", "entities inside"),
    *("broken XML inside", "not XML inside"),
]


def test_every_kind_of_forged_push_is_tried(scene: Scene) -> None:
    assert set(bad_pushes(scene.wire)) == set(WHY)


@pytest.mark.parametrize("why", WHY)
def test_a_push_that_is_not_theirs_is_refused_without_a_word_and_changes_nothing(scene: Scene, why: str) -> None:
    before = scene.snapshot()
    answer = scene.wire.send(bad_pushes(scene.wire)[why])
    assert (answer.status, answer.body) == (403, b"")
    assert scene.snapshot() == before


def test_the_address_check_is_answered_to_the_byte_and_only_when_signed(scene: Scene) -> None:
    args, body = scene.wire.sealed("1616140317555161061")
    echo = body.decode().partition("<Encrypt>")[2].partition("</Encrypt>")[0]
    callbacks = scene.wire.callbacks
    assert callbacks.verify("wecom", {**args, "echostr": echo}, request_id="r").body == b"1616140317555161061"
    assert callbacks.verify("wecom", {**args, "echostr": echo, "nonce": "1"}, request_id="r").status == 403


def test_subscribe_events_book_what_the_person_answered_whatever_the_shape(scene: Scene) -> None:
    with scene.database.transaction() as session:
        session.add(Identity(app_id="wxdemo000000000001", openid="oAlice", openid_index="oAlice", created_at=NOW))
    many = [{"TemplateId": f"T{n}", "SubscribeStatusString": "accept", "PopupScene": "0"} for n in (1, 2)]
    one = {"TemplateId": "T1", "SubscribeStatusString": "accept"}
    for listed in (many, one):
        answer = scene.wire.miniprogram(Event="subscribe_msg_popup_event", List=listed)
        assert (answer.status, answer.body) == (200, b"success")
    assert scene.one(select(func.count()).where(SubscribeGrant.spent_at.is_(None))) == 3
    refusal = {"TemplateId": "T1", "SubscribeStatusString": "reject"}
    scene.wire.miniprogram(Event="subscribe_msg_change_event", List=refusal)
    assert scene.one(select(SubscribeGrant.template_id).where(SubscribeGrant.spent_at.is_(None))) == "T2"


def test_a_plain_push_to_the_mini_program_is_refused(scene: Scene) -> None:
    body = b'{"ToUserName":"gh_demo","FromUserName":"oAlice","MsgType":"event","Event":"subscribe_msg_popup_event"}'
    assert scene.wire.callbacks.receive_miniprogram({}, body, "application/json", request_id="r").status == 403


def test_an_unexpected_failure_rolls_back_and_apologises_with_a_number(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def explode(*_: Any) -> None:
        raise ZeroDivisionError

    wire = make_wire(scene.database, propagate=False)
    monkeypatch.setattr("bot.router.ROUTES", ((lambda _inbound: True, explode), *ROUTES))
    before = scene.snapshot()
    assert "编号 req-callback" in wire.say("待办")["Content"]
    assert wire.miniprogram(Event="subscribe_msg_popup_event", List=[]).status == 503
    assert scene.snapshot() == before


def test_the_inbox_tells_the_dealer_in_the_transaction_of_the_decision(scene: Scene) -> None:
    scene.wire.tap(f"approve:{scene.approval_id}")
    with scene.database.reading() as session:
        told = session.scalars(select(InboxMessage).where(InboxMessage.contact_id == scene.cast.buyer.id)).one()
        waiting = session.scalars(select(OutboxMessage).where(OutboxMessage.contact_id == scene.cast.buyer.id)).one()
    assert told.kind == waiting.kind == "registration_approved"
    assert waiting.request_id == "req-callback"
    assert CORP not in str(told.facts)
