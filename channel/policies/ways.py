"""Ways to people outside of the inbox (R-REM-8): who has which, and what became of what was sent by them.

In the order of WAYS: the dealer's own WeCom, a subscribe message that was granted, a mass message that the member
confirms who has the person as a customer. The inbox always has it, too.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, case, false, func, literal, or_, select, update
from sqlalchemy.orm import Session

from models import (
    Binding,
    ChainMember,
    Contact,
    ExternalFriend,
    Member,
    OutboxMessage,
    PolicyReceiver,
    SubscribeGrant,
    SubscribeReceipt,
    SubscribeTemplate,
)
from models.types import UtcDateTime

#: Way → as people call it.
WAYS: Mapping[str, str] = {
    "chain": "企业微信（上下游）",
    "subscribe": "小程序订阅消息",
    "mass": "企业微信群发",
    "inbox": "仅站内信",
}
#: Why something did not arrive → what whoever published it reads.
TROUBLES: Mapping[str, str] = {
    "no_grant": "没有可用的订阅授权，请提醒他在小程序里同意接收通知。",
    "template_refused": "平台拒绝了政策通知模板，请管理员检查模板设置。",
    "unknown": "平台没有答复，他可能已收到；站内信里也有，请必要时电话确认。",
    "not_arrived": "平台未能送达订阅消息，请电话联系。",
    "not_in_corp": "他已不在贵司上下游企业的应用可见范围内，请核对通讯录。",
    "corp_refused": "该企业的应用拒绝了消息，请联系对方管理员检查授权。",
    "not_confirmed": "群发还没有被确认发送，请客户的负责人在企业微信里确认。",
    "no_friend": "他已不是负责人的企业微信好友，请重新添加。",
    "no_room": "负责人的客户超过一次群发的 10,000 人上限，他没有排进去，请电话联系。",
    "too_many": "他今天已收到其他群发，请改用电话。",
    "refused": "平台没有收下这条消息，请电话联系。",
}
#: For how long nobody is told by a template that the platform refused; another template in its place is open at once.
TEMPLATE_REST = timedelta(days=1)
#: Kinds whose arrival is noted.
NEWS = frozenset({"policy_published", "policy_updated", "policy_unread"})


def has(way: str, template: str) -> ColumnElement[bool]:
    """The condition that a contact can be told by a way; `template` is that of subscribe messages, "": none."""
    if way == "chain":
        return Contact.id.in_(select(ChainMember.contact_id))
    if way == "mass":
        friends = select(ExternalFriend.contact_id).join(Member, Member.id == ExternalFriend.member_id)
        return Contact.id.in_(friends.where(Member.is_active.is_(True)))
    if not template:
        return false()
    granted = select(Binding.contact_id).join(SubscribeGrant, SubscribeGrant.identity_id == Binding.identity_id)
    open_ = (SubscribeGrant.template_id == template, SubscribeGrant.spent_at.is_(None))
    return Contact.id.in_(granted.where(*open_))


def first_way(template: str) -> ColumnElement[str]:
    """The way by which a contact is told, as an expression over `Contact`."""
    ways = [(has(way, template), way) for way in WAYS if way != "inbox"]
    return case(*ways, else_=literal("inbox"))


def second_way(template: str) -> ColumnElement[str]:
    """The way by which one is told once more who has not opened it: the next that he has, else the same again.

    An expression over `Contact` and `PolicyReceiver`. A second mass message to the same customer is not sent.
    """
    others = [
        (and_(func.coalesce(PolicyReceiver.way, "subscribe") != way, has(way, template)), way)
        for way in WAYS
        if way != "inbox"
    ]
    again = [(has(way, template), way) for way in ("chain", "subscribe")]
    return case(*others, *again, else_=literal("inbox"))


def ways_text(way: str | None, second: str | None) -> str:
    """How somebody was told, in words."""
    return "，再次提醒：".join(WAYS[one] for one in (way, second) if one is not None)


def open_template(session: Session, template: str, now: datetime) -> str:
    """The template, or "" while it is closed: the platform refused it less than TEMPLATE_REST ago."""
    lately = (SubscribeTemplate.template_id == template, SubscribeTemplate.refused_at > now - TEMPLATE_REST)
    return "" if session.scalar(select(SubscribeTemplate.template_id).where(*lately)) is not None else template


def template_trouble(session: Session, template: str) -> bool:
    """Whether the platform refused this template when it was last used."""
    return bool(template) and session.get(SubscribeTemplate, template) is not None


def told_by(way: str) -> ColumnElement[bool]:
    """The condition that a receiver was told by a way, at first or the second time; before ways were kept, by both."""
    if way == "subscribe":
        return or_(PolicyReceiver.way.is_(None), PolicyReceiver.way == way, PolicyReceiver.second_way == way)
    return or_(PolicyReceiver.way == way, PolicyReceiver.second_way == way)


def note_delivered(session: Session, version_id: int, contact_id: int, way: str, msgid: str, *, now: datetime) -> None:
    """A platform took a message for a person; what it said of its arrival meanwhile counts."""
    row = PolicyReceiver
    values = {
        "delivered_at": func.coalesce(row.delivered_at, literal(now, UtcDateTime())),
        "delivered_by": func.coalesce(row.delivered_by, way),
        "msgid": msgid or None,
        "trouble": None,
    }
    if way == "subscribe" and msgid:
        failed = select(SubscribeReceipt.errcode).where(SubscribeReceipt.msgid == msgid)
        if session.scalar(failed):
            values = {"msgid": msgid, "trouble": "not_arrived"}
    _note(session, version_id, contact_id, values)


def note_trouble(session: Session, version_id: int, contact_id: int, trouble: str) -> None:
    """A message for a person did not leave, and will not; a row of TROUBLES says why."""
    _note(session, version_id, contact_id, {"trouble": trouble})


def version_of(message: OutboxMessage) -> int | None:
    """The version whose arrival an outbox row is about; None for other kinds."""
    said = message.facts.get("version_id") if message.kind in NEWS else None
    return said if isinstance(said, int) and message.contact_id is not None else None


def _note(session: Session, version_id: int, contact_id: int, values: Mapping[str, object]) -> None:
    theirs = (PolicyReceiver.version_id == version_id, PolicyReceiver.contact_id == contact_id)
    change = update(PolicyReceiver).where(*theirs).values(**values)
    session.execute(change, execution_options={"synchronize_session": False})
