"""Announcing: writing down, in the transaction of its cause, what somebody must be told.

`announce` writes the inbox row (the truth, R-REM-8) and one outbox row for each channel of the kind; the worker
delivers later. The dedupe key makes a second announcement of the same fact a no-op, so callers need not look first.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.rows import insert_once
from models import InboxMessage, OutboxMessage


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of announcement: its words for the inbox, where it leads, how urgent it is, which way it goes."""

    title: str
    #: Filled from the facts.
    body: str
    #: Page of the client, filled from the facts.
    link: str
    #: instant: the answer to what somebody just did, goes out at any hour. normal, urgent: see R-REM-2.
    urgency: Literal["instant", "normal", "urgent"]
    #: Channels besides the inbox, in a row of notifications.transports.TRANSPORTS each.
    channels: tuple[str, ...]
    #: False for what changes something already told, such as an updated card.
    in_inbox: bool = True


KINDS: Mapping[str, Kind] = {
    "approval_requested": Kind(
        "新的{what}待审批", "{dealer} 报备 {customer}：{name}", "/approvals/{approval_id}", "instant", ("wecom_card",)
    ),
    "approval_reminder": Kind(
        "报备还在等您审批",
        "{dealer} 报备的 {customer} 已等待 {hours} 个工作小时",
        "/approvals/{approval_id}",
        "normal",
        ("wecom",),
    ),
    "approval_unrouted": Kind(
        "有报备找不到审批人",
        "{dealer} 没有可用的渠道经理，请先指定再处理 {customer}",
        "/approvals/{approval_id}",
        "instant",
        (),
    ),
    "card_outdated": Kind("", "", "", "instant", ("card_update",), in_inbox=False),
    "reject_reason_asked": Kind(
        "请写{verb}原因",
        "请直接回复{verb}原因（{dealer} 报备的 {customer}），经销商会看到。回复“取消”可放弃。",
        "/approvals/{approval_id}",
        "instant",
        ("wecom",),
        in_inbox=False,
    ),
    # Work for the platform: to hand in a request, to look at one, to look for those of which no push told.
    "ticket_wanted": Kind("", "", "", "instant", ("wecom_approval",), in_inbox=False),
    "ticket_changed": Kind("", "", "", "instant", ("wecom_approval",), in_inbox=False),
    "tickets_missed": Kind("", "", "", "instant", ("wecom_approval",), in_inbox=False),
    "ticket_void": Kind(
        "企业微信审批不用处理了",
        "{dealer} 的{what} {customer} 不再需要审批（审批单 {ticket}），请申请人在“审批”里撤销，其他同事不用处理。",
        "/approvals/{approval_id}",
        "instant",
        ("wecom",),
    ),
    "ticket_failed": Kind(
        "企业微信审批没有接上",
        "{dealer} 的{what} {customer}：{trouble}。已改为在渠道助手里审批，请检查设置。",
        "/approvals/{approval_id}",
        "instant",
        ("wecom",),
    ),
    "ticket_revoked": Kind(
        "审批通过后又被撤销",
        "{dealer} 的{what} {customer}：审批单 {ticket} 通过后被撤销。渠道里的结果没有变，请核对。",
        "/approvals/{approval_id}",
        "instant",
        ("wecom",),
    ),
    "registration_approved": Kind(
        "报备已通过",
        "{customer}：{name} 已受保护，保护期至 {protected_until}。",
        "/opportunities/{number}",
        "instant",
        ("subscribe",),
    ),
    "registration_rejected": Kind(
        "报备未通过",
        "{customer}：{name} 未通过。原因：{reason}",
        "/opportunities/{number}",
        "instant",
        ("subscribe",),
    ),
    "stage_moved": Kind("商机阶段有变化", "{customer}：{name} {stages}。", "/opportunities/{number}", "normal", ()),
    "stage_move_decided": Kind(
        "阶段推进{result}", "{customer}：{name} {stages}。{reason}", "/opportunities/{number}", "instant", ()
    ),
    # Inbox alone: a dealer's few acceptances of subscribe messages are for decisions.
    "follow_up_due": Kind(
        "该跟进客户了", "您约定 {next_on} 跟进 {customer}：{name}", "/opportunities/{number}", "normal", ()
    ),
    "member_follow_up_due": Kind(
        "该跟进客户了", "您约定 {next_on} 跟进 {customer}：{name}", "/opportunities/{number}", "normal", ("wecom",)
    ),
    "protection_expired": Kind(
        "报备保护期已结束",
        "{customer}：{name} 的保护期已于 {protected_until} 结束。",
        "/opportunities/{number}",
        "normal",
        ("subscribe",),
    ),
}


#: What facts did not say before there was more than one thing to approve.
_BEFORE = {"what": "商机报备", "verb": "驳回"}

#: Under this name a session's info counts what was announced in it, so that the edge that commits can log it.
ANNOUNCED = "announced"


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who is told: one of the two is set, or none when it is for a platform itself."""

    contact_id: int | None = None
    member_id: int | None = None

    @property
    def label(self) -> str:
        """Part of the dedupe key, such as contact:7."""
        if self.contact_id is None and self.member_id is None:
            return "platform"
        return f"contact:{self.contact_id}" if self.contact_id is not None else f"member:{self.member_id}"


#: For work that a platform is asked to do; its kinds stay out of the inbox.
NOBODY = Receiver()


def announce(
    session: Session,
    actor: Actor,
    kind: str,
    to: Receiver,
    facts: Mapping[str, Any],
    *,
    about: str,
    now: datetime,
    due_at: datetime | None = None,
    batch_key: str | None = None,
) -> None:
    """Tell one receiver one fact, once.

    `facts` are JSON values as of now without personal data; `about` names the occurrence (an object's number, for
    reminders with the time bucket, R-REM-3) and with kind and receiver makes the dedupe key, ≤ 200 characters.
    `due_at` puts delivery off; rows with one `batch_key` must have the same kind and facts.
    """
    row = KINDS[kind]
    session.info[ANNOUNCED] = session.info.get(ANNOUNCED, 0) + 1
    dedupe_key = f"{kind}:{about}:{to.label}"
    who = {"contact_id": to.contact_id, "member_id": to.member_id, "facts": dict(facts), "kind": kind}
    if row.in_inbox:
        named = {"dedupe_key": dedupe_key, "public_id": secrets.token_hex(8)}
        session.execute(insert_once(session, InboxMessage).values(at=now, **named, **who))
    for channel in row.channels:
        session.execute(
            insert_once(session, OutboxMessage).values(
                dedupe_key=f"{dedupe_key}:{channel}",
                channel=channel,
                due_at=due_at or now,
                batch_key=batch_key,
                request_id=actor.request_id,
                created_at=now,
                **who,
            )
        )


def words(kind: str, facts: Mapping[str, Any]) -> tuple[str, str, str]:
    """Title, body and link of an announcement, from its facts. Pure."""
    row, facts = KINDS[kind], _BEFORE | dict(facts)
    return row.title.format_map(facts), row.body.format_map(facts), row.link.format_map(facts)
