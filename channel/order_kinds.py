"""What people are told about orders: rows of `channel.kinds.KINDS`, each of which leads to the order. Pure."""

from collections.abc import Mapping

from channel.kind import Kind

_PAGE = "/orders/{number}"

ORDER_KINDS: Mapping[str, Kind] = {
    "order_submitted": Kind("订单已提交", "订单 {number}（{customer}）已提交，正在审批。", _PAGE, "instant", ()),
    "order_approved": Kind(
        "订单已确认", "订单 {number}（{customer}）已确认，正在备货。", _PAGE, "instant", ("subscribe",)
    ),
    "order_rejected": Kind(
        "订单未通过",
        "订单 {number}（{customer}）未通过。原因：{reason}。可用“再来一单”修改后提交。",
        _PAGE,
        "instant",
        ("subscribe",),
    ),
    "order_returned": Kind(
        "订单被退回", "订单 {number}（{customer}）请修改后重新提交。原因：{reason}", _PAGE, "instant", ("subscribe",)
    ),
    "order_proposed": Kind(
        "有一张订单请您确认",
        "{by} 为贵司填好了订单 {number}：{wanted}合计 {customer}。请核对后提交；不需要可以放弃。",
        _PAGE,
        "instant",
        ("subscribe",),
    ),
    "order_discarded": Kind("经销商没有采用订单", "{dealer} 放弃了订单 {number}。", _PAGE, "normal", ()),
    "order_shipped": Kind(
        "商品已发货", "订单 {number} 的发货单 {shipment} 已发出。{carrier}", _PAGE, "instant", ("subscribe",)
    ),
    "order_carried": Kind(
        "物流信息已更新", "订单 {number} 的发货单 {shipment}：{carrier}。", _PAGE, "instant", ("subscribe",)
    ),
    "order_auto_received": Kind(
        "订单已自动确认收货",
        "订单 {number} 到期未确认，已按全部收到处理。有问题请尽快申请售后。",
        _PAGE,
        "normal",
        ("subscribe",),
    ),
    "order_closed_short": Kind(
        "缺货商品不再发货",
        "订单 {number} 的 {goods} 不再发货，占用的额度和返利已退回。原因：{reason}",
        _PAGE,
        "instant",
        ("subscribe",),
    ),
    "order_cancelled_by_us": Kind(
        "订单已取消", "订单 {number}（{customer}）已由渠道经理取消。原因：{reason}", _PAGE, "instant", ("subscribe",)
    ),
    "order_cancelled_by_dealer": Kind(
        "经销商取消订单", "{dealer} 取消了订单 {number}（{customer}）。原因：{reason}", _PAGE, "normal", ()
    ),
    "order_amended": Kind("经销商变更订单", "{dealer} 变更了订单 {number}：{changes}。", _PAGE, "normal", ()),
    "receipt_problem": Kind(
        "收货有问题", "{dealer} 的订单 {number}：{problems}，请处理售后单。", _PAGE, "normal", ("wecom",)
    ),
    "return_approved": Kind(
        "{kind_text}申请已通过",
        "订单 {number} 的{kind_text}单 {return_number} 已通过，请寄回商品。",
        _PAGE,
        "instant",
        ("subscribe",),
    ),
    "return_rejected": Kind(
        "{kind_text}申请未通过",
        "订单 {number} 的{kind_text}单 {return_number} 未通过。原因：{reason}",
        _PAGE,
        "instant",
        ("subscribe",),
    ),
    "return_withdrawn": Kind(
        "经销商撤回售后", "{dealer} 撤回了订单 {number} 的{kind_text}单 {return_number}。", _PAGE, "normal", ()
    ),
    "return_credited": Kind(
        "{kind_text}已处理",
        "订单 {number} 的{kind_text}单 {return_number} 已处理{credited}。",
        _PAGE,
        "instant",
        ("subscribe",),
    ),
    "return_replaced": Kind(
        "换货已发出", "订单 {number} 的换货单 {return_number} 已重新发货。", _PAGE, "instant", ("subscribe",)
    ),
}
