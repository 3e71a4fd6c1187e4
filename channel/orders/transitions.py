"""How the state of an order moves (domain.md B5), and of a return: states, moves, what people read of them. Pure."""

from collections.abc import Mapping
from contextlib import suppress

from channel.errors import Conflict

#: State → what people read.
ORDER_STATES: Mapping[str, str] = {
    "draft": "未提交",
    "submitted": "待审批",
    "approved": "待发货",
    "partially_shipped": "部分发货",
    "shipped": "待收货",
    "received": "已收货",
    "closed": "已完成",
    "cancelled": "已取消",
}

#: (state, event) → next state. Nothing moves along any other way; a property test holds the services to it.
#: What happens to a part of an order without moving it (a parcel is received, a return is asked for) stays where it is.
TRANSITIONS: Mapping[tuple[str | None, str], str] = {
    (None, "drafted"): "draft",
    (None, "proposed"): "draft",
    (None, "submitted"): "submitted",
    ("draft", "submitted"): "submitted",
    ("draft", "discarded"): "cancelled",
    ("submitted", "approved"): "approved",
    ("submitted", "rejected"): "cancelled",
    ("submitted", "returned"): "draft",
    ("submitted", "withdrawn"): "draft",
    # An amendment whose approval is voided waits again; one that voids none goes on (R-ORD-6).
    ("approved", "amended"): "submitted",
    ("approved", "corrected"): "approved",
    ("approved", "cancelled"): "cancelled",
    ("approved", "part_shipped"): "partially_shipped",
    ("approved", "shipped"): "shipped",
    ("approved", "allocated"): "approved",
    ("partially_shipped", "part_shipped"): "partially_shipped",
    ("partially_shipped", "shipped"): "shipped",
    ("partially_shipped", "part_received"): "partially_shipped",
    ("partially_shipped", "allocated"): "partially_shipped",
    ("partially_shipped", "part_closed"): "partially_shipped",
    # Of what is left nothing comes any more: what has been shipped is all there is (R-ORD-8).
    ("partially_shipped", "closed_short"): "shipped",
    ("partially_shipped", "return_asked"): "partially_shipped",
    ("partially_shipped", "return_settled"): "partially_shipped",
    ("shipped", "part_received"): "shipped",
    ("shipped", "received"): "received",
    ("shipped", "auto_received"): "received",
    ("shipped", "return_asked"): "shipped",
    ("shipped", "return_settled"): "shipped",
    # A parcel that replaces something may arrive when all else is there.
    ("received", "part_received"): "received",
    ("received", "return_asked"): "received",
    ("received", "return_settled"): "received",
    ("received", "closed"): "closed",
}

#: Event → what the dealer and his channel manager read in the history.
EVENT_TEXTS: Mapping[str, str] = {
    "drafted": "已保存",
    "proposed": "渠道经理代下单，等待确认",
    "submitted": "已提交",
    "discarded": "已放弃",
    "approved": "审批通过，准备发货",
    "rejected": "审批未通过",
    "returned": "已退回，请修改后重新提交",
    "withdrawn": "已撤回，可修改后重新提交",
    "amended": "已变更，等待审批",
    "corrected": "已变更",
    "cancelled": "已取消",
    "part_shipped": "部分商品已发货",
    "shipped": "商品已全部发货",
    "allocated": "缺货商品已备货",
    "part_received": "已签收一批",
    "part_closed": "部分缺货商品不再发货",
    "closed_short": "剩余商品不再发货",
    "received": "已确认收货",
    "auto_received": "到期自动确认收货",
    "return_asked": "已申请售后",
    "return_settled": "售后有结果",
    "closed": "订单完成",
}

#: Event → what follows, filled from the event's facts where it has them.
EVENT_DETAILS: Mapping[str, str] = {
    "proposed": "（{by}）",
    "submitted": "，应付 {due} 元",
    "amended": "：{changes}",
    "corrected": "：{changes}",
    "part_shipped": "，发货单 {shipment}",
    "shipped": "，发货单 {shipment}",
    "allocated": "：{goods}",
    "part_received": "，发货单 {shipment}{problems}",
    "received": "{problems}",
    "part_closed": "：{goods}",
    "closed_short": "：{goods}",
    "return_asked": "，单号 {return_number}",
    "return_settled": "，单号 {return_number}：{result}",
}

#: States in which stock, quotas, rebate or credit may be reserved for an order.
HOLDING = ("submitted", "approved", "partially_shipped")
#: States in which goods may still be sent.
SHIPPABLE = ("approved", "partially_shipped")
#: States in which goods may come back.
RETURNABLE = ("partially_shipped", "shipped", "received")

#: Kind of a sub-document → what people call it. `missing` and `damaged` come of a receipt.
RETURN_KINDS: Mapping[str, str] = {"return": "退货", "exchange": "换货", "missing": "短少", "damaged": "破损"}
#: State of a sub-document → what people read.
RETURN_STATES: Mapping[str, str] = {
    "requested": "待审批",
    "approved": "待寄回",
    "received_back": "已收到退货",
    "credited": "已退款",
    "replaced": "已换发",
    "rejected": "未通过",
    "withdrawn": "已撤回",
}
#: (state, event) → next state of a sub-document. What never arrived cannot be sent back: it is credited at once.
RETURN_TRANSITIONS: Mapping[tuple[str | None, str], str] = {
    (None, "requested"): "requested",
    ("requested", "approved"): "approved",
    ("requested", "rejected"): "rejected",
    ("requested", "withdrawn"): "withdrawn",
    ("approved", "received_back"): "received_back",
    ("approved", "credited"): "credited",
    ("approved", "withdrawn"): "withdrawn",
    ("received_back", "credited"): "credited",
    ("received_back", "replaced"): "replaced",
}
#: States of a sub-document that still needs somebody; an order with one is not closed.
OPEN_RETURNS = ("requested", "approved", "received_back")


def next_state(state: str | None, event: str) -> str:
    """Where an event leads an order; Conflict("already_decided") when it leads nowhere from here."""
    return _next(TRANSITIONS, ORDER_STATES, state, event)


def next_return_state(state: str | None, event: str) -> str:
    """Where an event leads a sub-document; Conflict("already_decided") when it leads nowhere from here."""
    return _next(RETURN_TRANSITIONS, RETURN_STATES, state, event)


def event_words(event: str, facts: Mapping[str, str]) -> str:
    """What people read about an event, with the reason where there is one."""
    text, detail, reason = EVENT_TEXTS[event], EVENT_DETAILS.get(event, ""), facts.get("reason")
    with suppress(KeyError):
        text += detail.format_map(facts)
    return f"{text}。原因：{reason}" if reason else text


def _next(table: Mapping[tuple[str | None, str], str], words: Mapping[str, str], state: str | None, event: str) -> str:
    try:
        return table[state, event]
    except KeyError:
        raise Conflict("already_decided", facts={"state": words.get(state or "", "")}) from None
