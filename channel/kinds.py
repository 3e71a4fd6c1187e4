"""What people are told: a row of KINDS for each kind of announcement, with its words and its ways. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


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
        "新的{what}待审批{in_place}",
        "{dealer} · {customer}：{name}",
        "/approvals/{approval_id}",
        "instant",
        ("wecom_card",),
    ),
    "approval_reminder": Kind(
        "{what}还在等您审批",
        "{dealer} · {customer} 已等待 {hours} 个工作小时",
        "/approvals/{approval_id}",
        "normal",
        ("wecom",),
    ),
    "approval_unrouted": Kind(
        "有{what}找不到审批人",
        "{dealer} · {customer} 没有可用的审批人，已转给总部。请处理，并检查渠道经理和审批规则。",
        "/approvals/{approval_id}",
        "instant",
        (),
    ),
    "case_opened": Kind(
        "有判客待处理", "{kind}：{dealers}。请在 {due} 前判定。", "/conflicts/{number}", "normal", ("wecom",)
    ),
    "case_due": Kind(
        "判客快到期了", "{number}（{dealers}）请在 {due} 前判定。", "/conflicts/{number}", "normal", ("wecom",)
    ),
    "case_overdue": Kind(
        "判客已超期",
        "{number}（{dealers}）应在 {due} 前判定，请尽快处理。",
        "/conflicts/{number}",
        "urgent",
        ("wecom",),
    ),
    "case_opened_for_dealer": Kind(
        "报备进入判客",
        "{customer}：{name} 正在核实归属，预计 {due} 前有结果。可补充说明或客户书面选择。",
        "/opportunities/{number}",
        "instant",
        (),
    ),
    "case_decided": Kind(
        "判客结果", "{customer}：{name} {result}{words}{appeal}", "/opportunities/{number}", "instant", ()
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
    "registration_returned": Kind(
        "报备被退回",
        "{customer}：{name} 请补充后重新提交。原因：{reason}",
        "/opportunities/{number}",
        "instant",
        ("subscribe",),
    ),
    "protection_ending": Kind(
        "保护期快到了",
        "{customer}：{name} 的保护期还有 {days} 天（至 {protected_until}），需要更多时间请申请延期。",
        "/opportunities/{number}",
        "normal",
        (),
    ),
    "follow_up_missing": Kind(
        "请尽快跟进",
        "{customer}：{name} 已 {days} 天没有跟进，请在 {due} 前补一条，否则会自动释放。",
        "/opportunities/{number}",
        "normal",
        (),
    ),
    "protection_idled": Kind(
        "报备已释放",
        "{customer}：{name} 已 {days} 天没有有效跟进，保护已结束。",
        "/opportunities/{number}",
        "normal",
        ("subscribe",),
    ),
    "protection_over": Kind(
        "有报备回到公海",
        "{dealer} 的 {customer}：{name} 保护已结束。",
        "/opportunities/{number}",
        "normal",
        (),
    ),
    "extension_approved": Kind(
        "延期已通过",
        "{customer}：{name} 的保护期延至 {protected_until}。",
        "/opportunities/{number}",
        "instant",
        ("subscribe",),
    ),
    "extension_rejected": Kind(
        "延期未通过",
        "{customer}：{name} 的保护期仍至 {protected_until}。原因：{reason}",
        "/opportunities/{number}",
        "instant",
        ("subscribe",),
    ),
    "registration_revoked": Kind(
        "报备已被撤销",
        "{customer}：{name} 的保护已撤销。原因：{reason}。如有异议可在 {appeal_until} 前申诉。",
        "/opportunities/{number}",
        "instant",
        ("subscribe",),
    ),
    "registration_reinstated": Kind(
        "保护已恢复",
        "{customer}：{name} 申诉成立，保护期至 {protected_until}。",
        "/opportunities/{number}",
        "instant",
        ("subscribe",),
    ),
    "registration_transferred": Kind(
        "报备已转出",
        "{customer}：{name} 已转给其他经销商。原因：{reason}",
        "/opportunities/{number}",
        "instant",
        ("subscribe",),
    ),
    "registration_taken_over": Kind(
        "有一条商机转给贵司",
        "{customer}：{name} 由贵司继续推进，保护期至 {protected_until}。",
        "/opportunities/{number}",
        "instant",
        ("subscribe",),
    ),
    "registration_won": Kind(
        "报备成交", "{dealer} 的 {customer}：{name} 已成交。", "/opportunities/{number}", "normal", ()
    ),
    "registration_lost": Kind(
        "报备丢单", "{dealer} 的 {customer}：{name} 已丢单。{reason}", "/opportunities/{number}", "normal", ()
    ),
    "registration_cancelled": Kind(
        "报备已放弃", "{dealer} 放弃了 {customer}：{name}。原因：{reason}", "/opportunities/{number}", "normal", ()
    ),
    "first_option": Kind(
        "轮到您优先报备",
        "{customer} 现在可以报备，{until} 前为您保留。",
        "/opportunities/{number}",
        "instant",
        ("subscribe",),
    ),
    "first_option_lapsed": Kind(
        "优先报备时间已过",
        "{customer} 的优先时间已过，不再为您保留。",
        "/opportunities/{number}",
        "normal",
        (),
    ),
    "protection_expired": Kind(
        "报备保护期已结束",
        "{customer}：{name} 的保护期已于 {protected_until} 结束。",
        "/opportunities/{number}",
        "normal",
        ("subscribe",),
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
}
