"""What can be refused about policies: rows of `channel.errors`, with the same braces. Pure."""

from collections.abc import Mapping

#: Rows of `errors.SENTENCES`.
POLICY_SENTENCES: Mapping[str, str] = {
    "wrong_policy": "政策还不能发布，有 {count} 处需要修改，请看标出的位置。",
    "draft_exists": "这份政策已有一份草稿，请直接修改那一份。",
    "no_draft": "这份政策没有待发布的草稿，请先修订再发布。",
    "nothing_published": "这份政策还没有发布，或已经撤回，请刷新查看。",
    "policy_changed": "这份政策刚刚更新或撤回，请刷新后阅读最新内容再{verb}。",
    "no_answer_wanted": "这份政策不需要{verb}，阅读即可。",
    "read_first": "请先读完全文再{verb}。",
    "owner_signs": "年度协议须由贵司负责人签署，请转告他在“政策”里处理。",
    "policy_unanswered": "请先阅读并{verb}“{title}”（{number}），然后就可以提交订单。",
}

#: Rows of `errors.FIELD_SENTENCES`.
POLICY_FIELD_SENTENCES: Mapping[str, str] = {
    "effective_in_past": "生效日期不能早于今天，请重新选择。",
    "effective_too_far": "政策日期请在五年以内，长期有效请不填截止日期。",
    "blocks_without_answer": "限制下单需要经销商确认或签署，请先选择一种。",
    "bad_hours": "请填写 1 到 720 小时，不再提醒请留空。",
    "unknown_level": "没有这个等级的经销商，请重新选择。",
    "unknown_group": "没有这个经销商分组，请重新选择。",
    "unknown_rule": "没有找到这条规则，请检查编号。",
    "rule_not_in_force": "这条规则在政策期间不生效，请调整日期或关联别的规则。",
    "name_differs": "请签您本人登记的姓名：{limit}。",
}
