"""How a registration's state moves (domain.md B2): the states, the moves and what people read about both. Pure."""

from collections.abc import Mapping
from contextlib import suppress

from channel.errors import Conflict

#: State → what people read.
REGISTRATION_STATES: Mapping[str, str] = {
    "draft": "草稿",
    "submitted": "已提交",
    "dup_review": "核对中",
    "pending_approval": "审批中",
    "protected": "保护中",
    "won": "已成交",
    "lost": "已丢单",
    "expired": "已到期",
    "released": "保护期已过",
    "rejected": "未通过",
    "withdrawn": "已撤回",
    "cancelled": "已放弃",
    "revoked": "已撤销",
    "transferred": "已转出",
}

#: (state, event) → next state. Nothing moves along any other way; a property test holds the services to it.
#: `submitted` and `expired` are passed through within one transaction and stay in the history.
TRANSITIONS: Mapping[tuple[str | None, str], str] = {
    (None, "drafted"): "draft",
    (None, "submitted"): "submitted",
    (None, "taken_over"): "protected",
    ("draft", "submitted"): "submitted",
    ("draft", "withdrawn"): "withdrawn",
    ("submitted", "cleared"): "pending_approval",
    ("submitted", "questioned"): "dup_review",
    ("submitted", "refused"): "rejected",
    ("submitted", "withdrawn"): "withdrawn",
    ("dup_review", "cleared"): "pending_approval",
    ("dup_review", "rejected"): "rejected",
    ("dup_review", "returned"): "draft",
    ("dup_review", "withdrawn"): "withdrawn",
    ("pending_approval", "approved"): "protected",
    ("pending_approval", "rejected"): "rejected",
    ("pending_approval", "returned"): "draft",
    ("pending_approval", "withdrawn"): "withdrawn",
    ("protected", "extension_asked"): "protected",
    ("protected", "extended"): "protected",
    ("protected", "extension_refused"): "protected",
    ("protected", "warned"): "protected",
    ("protected", "won"): "won",
    ("protected", "lost"): "lost",
    ("protected", "cancelled"): "cancelled",
    ("protected", "expired"): "expired",
    ("protected", "idled"): "released",
    ("protected", "revoked"): "revoked",
    ("protected", "transferred"): "transferred",
    ("expired", "released"): "released",
    # An appeal that was upheld (R-REG-11).
    ("revoked", "reinstated"): "protected",
    # A refused one that a case or an appeal gives a part (R-REG-11).
    ("rejected", "readmitted"): "pending_approval",
}

#: Event → what the dealer and his channel manager read in the history.
EVENT_TEXTS: Mapping[str, str] = {
    "drafted": "已保存草稿",
    "submitted": "已提交",
    "taken_over": "由渠道经理转入",
    "cleared": "核对通过，等待审批",
    "questioned": "发现名称相近的报备，渠道经理正在核对",
    "refused": "未受理：该客户已被报备",
    "approved": "审批通过，开始保护",
    "rejected": "审批未通过",
    "returned": "已退回，请补充后重新提交",
    "withdrawn": "已撤回，不再审批",
    "extension_asked": "已申请延期",
    "extended": "延期已通过",
    "extension_refused": "延期未通过",
    "warned": "较长时间没有跟进",
    "won": "已成交",
    "lost": "已丢单",
    "cancelled": "已主动放弃",
    "expired": "保护期结束",
    "released": "已释放",
    "idled": "没有有效跟进，已释放",
    "revoked": "保护已被撤销",
    "transferred": "已转给其他经销商",
    "readmitted": "判定后重新受理，等待审批",
    "reinstated": "申诉成立，恢复保护",
}

#: Event → what follows, filled from the event's facts where it has them; events of older rows have fewer.
EVENT_DETAILS: Mapping[str, str] = {
    "taken_over": "，保护期至 {until}",
    "approved": "，保护期至 {until}",
    "extended": "，保护期由 {from} 延至 {until}",
    "extension_refused": "，保护期仍至 {until}",
    "warned": "：已 {days} 天，请在 {due} 前跟进，否则自动释放",
    "won": "，单号 {reference}",
    "idled": "（{days} 天）",
    "reinstated": "，保护期至 {until}",
}

#: States that hold claims, so that nobody else may register the same (R-REG-2). One that is still compared with a
#: similar name holds too: who came first must not lose his place to somebody who comes while we compare.
HOLDING = ("dup_review", "pending_approval", "protected")
#: States that wait for the manufacturer.
UNDECIDED = ("dup_review", "pending_approval")
#: States after which the dealer may not register the same for a while (R-REG-7). Giving up counts too: otherwise
#: giving up and registering again would be an extension that nobody approves.
COOLING = ("expired", "released", "lost", "cancelled", "revoked")
#: The state in which an opportunity is for whoever works a region to take up (公海).
POOLED = "released"


def next_state(state: str | None, event: str) -> str:
    """Where an event leads; Conflict("already_decided") when it leads nowhere from here."""
    try:
        return TRANSITIONS[state, event]
    except KeyError:
        raise Conflict("already_decided", facts={"state": REGISTRATION_STATES.get(state or "", "")}) from None


def event_words(event: str, facts: Mapping[str, str]) -> str:
    """What people read about an event, with the reason where there is one."""
    text, detail, reason = EVENT_TEXTS[event], EVENT_DETAILS.get(event, ""), facts.get("reason")
    with suppress(KeyError):
        text += detail.format_map(facts)
    return f"{text}。原因：{reason}" if reason else text
