"""What people are told about credit, statements and rebates: rows of `channel.kinds.KINDS`."""

from collections.abc import Mapping

from channel.kind import Kind

MONEY_KINDS: Mapping[str, Kind] = {
    "credit_change_approved": Kind("额度申请已通过", "{wish} 已生效。", "/credit/{code}", "instant", ()),
    "credit_change_rejected": Kind("额度申请未通过", "{wish} 未通过。原因：{reason}", "/credit/{code}", "instant", ()),
    "receivable_overdue": Kind(
        "有货款已逾期",
        "{count} 张发票共 {amount} 已逾期，最早的逾期 {days} 天，请尽快付款，以免影响下单。",
        "/credit",
        "normal",
        (),
    ),
    "dealer_overdue": Kind(
        "经销商货款逾期",
        "{dealer} 有 {count} 张发票共 {amount} 已逾期，最早的逾期 {days} 天。",
        "/credit/{code}",
        "normal",
        ("wecom",),
    ),
    "statement_frozen": Kind(
        "{month} 对账单待确认",
        "期末应付 {closing}，请核对后确认；有疑问可直接提出。",
        "/statements/{month}",
        "normal",
        (),
    ),
    "statement_disputed": Kind(
        "{month} 对账单有异议",
        "{dealer} 对 {month} 的对账单有异议，请核对后答复。",
        "/statements/{month}/{code}",
        "normal",
        ("wecom",),
    ),
    "statement_answered": Kind("{month} 对账单的异议已答复", "答复：{answer}", "/statements/{month}", "instant", ()),
    "rebate_settled": Kind(
        "返利结算单待确认",
        "{agreement}：本次返利 {amount}（{number}），请在 {until} 前确认，有疑问可逐行提出。",
        "/settlements/{number}",
        "normal",
        (),
    ),
    "settlement_disputed": Kind(
        "返利结算单有异议",
        "{dealer} 对返利结算单 {number} 的 {count} 行有异议，请核对后答复。",
        "/settlements/{number}",
        "normal",
        ("wecom",),
    ),
    "settlement_answered": Kind(
        "返利结算单的异议已答复", "{number} 的异议已全部答复，结算单已确认。", "/settlements/{number}", "instant", ()
    ),
    "rebate_expiring": Kind(
        "返利快到期了", "返利账户有 {amount} 将于 {until} 到期，请在此前下单使用。", "/rebates", "normal", ()
    ),
}
