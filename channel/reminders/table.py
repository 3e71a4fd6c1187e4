"""Everything that people are reminded of: one row for each kind. A new kind is a row here and its condition."""

from collections.abc import Mapping

from channel.kind import Kind
from channel.money_kinds import MONEY_KINDS
from channel.policy_kinds import POLICY_KINDS
from channel.registration_kinds import REGISTRATION_KINDS
from channel.reminders.conditions import (
    CONTACT_PROMISES,
    DUE_PAYMENTS,
    ENDING_AUTHORISATIONS,
    MEMBER_PROMISES,
    NEAR_TIERS,
    UNRECEIVED_ORDERS,
    UNSIGNED_POLICIES,
)
from channel.reminders.kind import ReminderKind

_MONEY = ("owner", "finance")

#: In which kind somebody above is told that a promise, or a policy, was let lie.
FOLLOW_UP_LATE, POLICY_LATE = "follow_up_escalated", "policy_escalated"

_LATE, _LATE_BODY = "{label}已逾期 {days} 个工作日", "{dealer}（{who}）：{what}。请了解情况。"

#: What approvers are reminded of; the row of `channel.kinds.KINDS`.
APPROVAL_REMINDER = Kind(
    "{what}还在等您审批",
    "{dealer} · {customer} 已等待 {hours} 个工作小时",
    "/approvals/{approval_id}",
    "normal",
    ("wecom",),
)

#: Kind → what it is about, in the order in which digests name them.
REMINDERS: Mapping[str, ReminderKind] = {
    "approval_reminder": ReminderKind(
        "等您审批", APPROVAL_REMINDER, "被请求审批的人", told_by="remind_pending_approvals", is_capped=False
    ),
    "case_overdue": ReminderKind("判客超期", REGISTRATION_KINDS["case_overdue"], "判定人", told_by="remind_judges"),
    "payment_due": ReminderKind(
        "货款快到期",
        Kind(
            "有货款快到期",
            "{count} 张发票共 {amount}，请在{until}前付款，以免影响下单。",
            "/credit",
            "urgent",
            ("subscribe",),
        ),
        "经销商老板、财务",
        DUE_PAYMENTS,
        roles=_MONEY,
    ),
    "receivable_overdue": ReminderKind(
        "货款逾期", MONEY_KINDS["receivable_overdue"], "经销商老板、财务", told_by="remind_overdue"
    ),
    "dealer_overdue": ReminderKind(
        "经销商货款逾期", MONEY_KINDS["dealer_overdue"], "渠道经理", told_by="remind_overdue"
    ),
    "case_due": ReminderKind("判客快到期", REGISTRATION_KINDS["case_due"], "判定人", told_by="remind_judges"),
    "follow_up_missing": ReminderKind(
        "太久没有跟进", REGISTRATION_KINDS["follow_up_missing"], "报备人、经销商老板", told_by="warn_silent"
    ),
    "member_follow_up_due": ReminderKind(
        "约定的跟进",
        REGISTRATION_KINDS["member_follow_up_due"],
        "约定的人",
        MEMBER_PROMISES,
        escalates=FOLLOW_UP_LATE,
    ),
    "follow_up_due": ReminderKind(
        "约定的跟进", REGISTRATION_KINDS["follow_up_due"], "约定的人", CONTACT_PROMISES, escalates=FOLLOW_UP_LATE
    ),
    FOLLOW_UP_LATE: ReminderKind(
        "下属、经销商的跟进逾期",
        Kind(_LATE, _LATE_BODY, "/opportunities/{number}", "normal", ("wecom",)),
        "上级、渠道经理",
        told_by="sweep_reminders",
    ),
    "protection_ending": ReminderKind(
        "保护期快到", REGISTRATION_KINDS["protection_ending"], "报备人、经销商老板", told_by="remind_of_ends"
    ),
    "policy_unsigned": ReminderKind(
        "政策等您签署",
        Kind(
            "请{verb}：{title}",
            "{kind_text} {number} 还没有{verb}{effect}。",
            "/policies/{number}",
            "normal",
            ("subscribe",),
        ),
        "经销商里可以签署的人",
        UNSIGNED_POLICIES,
        escalates=POLICY_LATE,
    ),
    POLICY_LATE: ReminderKind(
        "经销商的政策逾期未签",
        Kind(_LATE, _LATE_BODY, "/policy-desk/{number}", "normal", ("wecom",)),
        "渠道经理",
        told_by="sweep_reminders",
    ),
    "policy_unread": ReminderKind(
        "政策还没有读", POLICY_KINDS["policy_unread"], "下发对象", told_by="push_unread_policies"
    ),
    "order_receipt_due": ReminderKind(
        "订单等您收货",
        Kind(
            "请确认收货",
            "订单 {number} 到 {until} 还没有确认，会按全部收到处理。少货、破损请在此前提出。",
            "/orders/{number}",
            "normal",
            ("subscribe",),
        ),
        "经销商老板、采购、仓管",
        UNRECEIVED_ORDERS,
        roles=("owner", "buyer", "warehouse"),
    ),
    "rebate_tier_near": ReminderKind(
        "返利差一点升档",
        Kind(
            "再订 {missing} 就升一档返利",
            "{agreement}：{until}前再订 {missing}，可多得返利 {worth}。",
            "/rebates",
            "normal",
            ("subscribe",),
        ),
        "经销商老板、财务",
        NEAR_TIERS,
        roles=_MONEY,
        every=7,
    ),
    "rebate_expiring": ReminderKind(
        "返利快到期", MONEY_KINDS["rebate_expiring"], "经销商老板、财务", told_by="warn_of_rebate_expiry"
    ),
    "authorisation_ending": ReminderKind(
        "授权快到期",
        Kind(
            "销售授权快到期了",
            "{what}授权到 {until} 为止（还有 {days} 天），之后不能再报备。需要续期请联系渠道经理。",
            "/inbox",
            "normal",
            (),
        ),
        "经销商老板",
        ENDING_AUTHORISATIONS,
        roles=("owner",),
        every=7,
    ),
    "dealer_authorisation_ending": ReminderKind(
        "经销商授权快到期",
        Kind(
            "经销商的销售授权快到期了",
            "{dealer}：{what}授权到 {until} 为止（还有 {days} 天），需要续期请尽快办理。",
            "/dealers/{code}",
            "normal",
            ("wecom",),
        ),
        "渠道经理",
        ENDING_AUTHORISATIONS,
        manager=True,
        every=7,
    ),
}

#: What else reminders say: several at once.
DIGEST, MEMBER_DIGEST = "reminder_digest", "member_reminder_digest"

#: Rows of `channel.kinds.KINDS`.
REMINDER_KINDS: Mapping[str, Kind] = {
    **{name: row.words for name, row in REMINDERS.items()},
    DIGEST: Kind("今天有 {count} 件事等您处理", "{lines}", "/inbox", "normal", ("subscribe",), in_inbox=False),
    MEMBER_DIGEST: Kind("今天有 {count} 件事等您处理", "{lines}", "/inbox", "normal", ("wecom",), in_inbox=False),
}

#: Kinds that the sweep asks.
SWEPT: Mapping[str, ReminderKind] = {name: row for name, row in REMINDERS.items() if row.due is not None}
