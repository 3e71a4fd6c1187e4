"""What is said about a configuration: each problem in English for operators and in Chinese for headquarters."""

from collections.abc import Mapping

from channel.configuration.parts import Problem

#: Code of a problem → English, Chinese. Braces are filled from the problem's facts.
PROBLEMS: Mapping[str, tuple[str, str]] = {
    "bad_toml": ("this is not TOML: {value}", "文件格式不正确，请检查：{value}"),
    "missing": ("this is missing", "请填写这一项。"),
    "extra_forbidden": ("there is no such field; check its spelling", "没有这一项，请检查名称。"),
    "bool_type": ("this must be true or false", "请填写“是”或“否”（true 或 false）。"),
    "int_type": ("this must be a whole number", "请填写整数。"),
    "int_from_float": ("this must be a whole number", "请填写整数。"),
    "string_type": ("this must be a text", "请填写文字。"),
    "tuple_type": ("this must be a list", "这一项应为列表。"),
    "dict_type": ("this must be a table", "这一项应为一组设置。"),
    "model_type": ("this must be a table", "这一项应为一组设置。"),
    "greater_than_equal": ("this must be at least {ge}", "不能小于 {ge}。"),
    "less_than_equal": ("this must be at most {le}", "不能大于 {le}。"),
    "literal_error": ("this must be one of {expected}", "只能填写 {expected}。"),
    "union_tag_invalid": ("this must be one of {expected_tags}", "只能填写 {expected_tags}。"),
    "union_tag_not_found": ("“by” is missing", "请填写 by（审批人的来源）。"),
    "string_too_short": ("this needs {min_length} characters or more", "至少 {min_length} 个字。"),
    "string_too_long": ("this may have {max_length} characters", "最多 {max_length} 个字。"),
    "string_pattern_mismatch": (
        "this has characters that are not allowed here (codes: small letters, digits, _)",
        "含有不能使用的字符；编码只能用小写字母、数字和下划线。",
    ),
    "too_short": ("this needs {min_length} or more", "至少需要 {min_length} 项。"),
    "too_long": ("this may have {max_length} at most", "最多 {max_length} 项。"),
    "decimal_max_places": ("an amount has two places at most", "金额最多两位小数。"),
    "number_too_long": ("a number in this has thousands of digits", "有一个数字太长，请检查。"),
    "nested_too_deeply": ("this is nested too deeply", "层级太深，请检查格式。"),
    "repeated": ("“{value}” is there twice; each must be there once", "“{value}”重复出现，请保留一个。"),
    "unknown_type": ("there is no opportunity type “{value}”", "没有商机类型“{value}”，请改为已有的类型。"),
    "unknown_pipeline": ("there is no pipeline “{value}”", "没有流程“{value}”，请改为已有的流程。"),
    "amounts_overlap": (
        "the amount {amount} is covered twice; let each range begin where the one before ends",
        "金额 {amount} 元同时落在两档，请让每一档从上一档的结束处开始。",
    ),
    "amounts_gap": (
        "amounts from {from} to below {to} are not covered",
        "{from} 元至 {to} 元之间没有设置，请补上这一档。",
    ),
    "amounts_empty": (
        "the range that begins at {amount} holds no amount",
        "从 {amount} 元开始的一档没有包含任何金额。",
    ),
    "amounts_end": ("amounts from {amount} on are not covered", "{amount} 元及以上没有设置，请让最后一档不设上限。"),
    "range_empty": ("the range is empty: its end must be above its beginning", "范围是空的，结束值要大于开始值。"),
    "release_before_warning": ("release must come after the warning", "释放天数要大于提醒天数。"),
    "too_many_new_fields": (
        "the stage asks for {count} new fields; three are the most",
        "这个阶段新增了 {count} 项填写内容，最多 3 项，请把其余的移到别的阶段。",
    ),
    "unknown_requirement": (
        "there is no field “{value}” that a stage could require",
        "没有“{value}”这项填写内容，请改为已有的字段。",
    ),
    "win_falls": (
        "the win probability of “{name}” is below the stage before it ({win})",
        "阶段“{name}”的赢率低于前一阶段的 {win}%，越靠后的阶段赢率不能越低。",
    ),
    "last_stage_asks": (
        "“{name}” is the last stage and is left by winning; it cannot have a gate, requirements or an approval",
        "“{name}”是最后一个阶段，不再推进，请去掉它的准入条件、必填项和审批。",
    ),
    "no_catch_all": (
        "the last rule must match everything (no conditions), so that every request has approvers",
        "最后一条审批规则必须不设条件，保证每个申请都有人审批。",
    ),
    "catch_all_not_last": (
        "“{name}” matches everything, so the rules after it never match",
        "规则“{name}”没有条件，排在它后面的规则不会生效，请把它放到最后。",
    ),
    "k_not_in_wecom": (
        "WeCom's approvals know no k_of_n",
        "企业微信审批不支持“几人通过”，请改为任一人、全部或依次。",
    ),
    "k_needed": ("k_of_n needs k", "请填写需要几人同意。"),
    "k_not_used": ("k is for k_of_n only", "只有“几人同意”才需要填写人数。"),
    "hours_not_rising": ("hours must rise", "提醒时间要从小到大填写，不要重复。"),
    "escalation_before_reminder": ("escalation must come after the last reminder", "升级时间要晚于最后一次提醒。"),
    "limit_needed": ("approve_below needs a limit", "请填写自动通过的金额上限。"),
    "limit_not_used": ("limit is for approve_below only", "只有“小额自动通过”才需要填写金额上限。"),
    "same_below_possible": (
        "possible_from, strong_from and same_from must not fall",
        "三条分数线要从低到高：可能相同、很可能相同、相同。",
    ),
}


#: What is said of a value that could not be read for a reason that is not in the table.
_BAD_VALUE = ("this value cannot be used", "填写的内容不正确，请检查。")


def english(problem: Problem) -> str:
    """What an operator reads."""
    return PROBLEMS.get(problem.code, _BAD_VALUE)[0].format(**problem.facts)


def chinese(problem: Problem) -> str:
    """What headquarters read."""
    facts = {name: value.replace(" or ", " 或 ").replace("'", "") for name, value in problem.facts.items()}
    return PROBLEMS.get(problem.code, _BAD_VALUE)[1].format(**facts)
