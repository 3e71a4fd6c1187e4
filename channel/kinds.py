"""What people are told: a row of KINDS for each kind of announcement, with its words and its ways."""

from collections.abc import Mapping

from channel.kind import Kind
from channel.money_kinds import MONEY_KINDS
from channel.order_kinds import ORDER_KINDS
from channel.policy_kinds import POLICY_KINDS
from channel.registration_kinds import REGISTRATION_KINDS
from channel.reminders.table import REMINDER_KINDS

__all__ = ["KINDS", "Kind"]


KINDS: Mapping[str, Kind] = {
    "approval_requested": Kind(
        "新的{what}待审批{in_place}",
        "{dealer} · {customer}：{name}",
        "/approvals/{approval_id}",
        "instant",
        ("wecom_card",),
    ),
    "approval_unrouted": Kind(
        "有{what}找不到审批人",
        "{dealer} · {customer} 没有可用的审批人，已转给总部。请处理，并检查渠道经理和审批规则。",
        "/approvals/{approval_id}",
        "instant",
        (),
    ),
    "delegation_given": Kind(
        "请您代为审批", "{who} 在 {from} 至 {until} 期间委托您代为审批。", "/approvals", "instant", ("wecom",)
    ),
    "delegation_ended": Kind(
        "代为审批已结束", "{who} 的委托已结束，没处理完的已退回本人。", "/approvals", "instant", ("wecom",)
    ),
    "approval_escalated": Kind(
        "审批已请上级处理",
        "{dealer} 的{what}「{customer}」{holder} 尚未处理，已同时请 {leader} 处理。",
        "/approvals/{approval_id}",
        "normal",
        ("wecom",),
    ),
    "card_outdated": Kind("", "", "", "instant", ("card_update",), in_inbox=False),
    "reject_reason_asked": Kind(
        "请写{verb}原因",
        "请直接回复{verb}原因（{dealer} · {customer}），经销商会看到。回复“取消”可放弃。",
        "/approvals/{approval_id}",
        "instant",
        ("wecom",),
        in_inbox=False,
    ),
    **REGISTRATION_KINDS,
    **ORDER_KINDS,
    **MONEY_KINDS,
    **POLICY_KINDS,
    **REMINDER_KINDS,
    # Work for the platform: to hand in a request, to look at one, to look for those of which no push told.
    "ticket_wanted": Kind("", "", "", "instant", ("wecom_approval",), in_inbox=False),
    "ticket_changed": Kind("", "", "", "instant", ("wecom_approval",), in_inbox=False),
    "tickets_missed": Kind("", "", "", "instant", ("wecom_approval",), in_inbox=False),
    "channel_silent": Kind(
        "消息发不出去了",
        "{label}从 {since} 起没有发出一条消息，{count} 条在等。消息中心不受影响，请管理员检查应用和网络。",
        "/inbox",
        "urgent",
        ("wecom",),
    ),
    # For other systems (`channel.webhooks`): the event is a row of its own.
    "webhook": Kind("", "", "", "instant", ("webhook",), in_inbox=False),
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
}
