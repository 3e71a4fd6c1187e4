"""What people are told about registrations, their protection and whose a customer is: rows of `channel.kinds.KINDS`."""

from collections.abc import Mapping

from channel.kind import Kind

REGISTRATION_KINDS: Mapping[str, Kind] = {
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
    "follow_up_due": Kind(
        "该跟进客户了", "您约定 {next_on} 跟进 {customer}：{name}", "/opportunities/{number}", "normal", ("subscribe",)
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
        ("subscribe",),
    ),
    "follow_up_missing": Kind(
        "请尽快跟进",
        "{customer}：{name} 已 {days} 天没有跟进，请在 {due} 前补一条，否则会自动释放。",
        "/opportunities/{number}",
        "normal",
        ("subscribe",),
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
    "special_price_asked": Kind(
        "正在为您申请特价",
        "{by} 为 {customer}：{name} 申请了特价 {special_price}，有结果会通知您，不用再申请。",
        "/opportunities/{number}/special-prices",
        "instant",
        (),
    ),
    "special_price_decided": Kind(
        "您代申请的特价{result}",
        "{dealer} · {customer}：{name} 的特价 {about} {result}。{why}",
        "/opportunities/{number}/special-prices",
        "instant",
        ("wecom",),
    ),
    "special_price_approved": Kind(
        "特价已通过",
        "{customer}：{name} 的特价 {special_price} 可以下单使用，有效期至 {until}，报备结束时失效。",
        "/opportunities/{number}",
        "instant",
        ("subscribe",),
    ),
    "special_price_rejected": Kind(
        "特价未通过",
        "{customer}：{name} 的特价 {special_price} 没有通过。原因：{reason}",
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
}
