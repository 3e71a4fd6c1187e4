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
    "days_not_rising": ("days must rise", "天数要从小到大填写，不要重复。"),
    "escalation_before_reminder": ("escalation must come after the last reminder", "升级时间要晚于最后一次提醒。"),
    "limit_needed": ("approve_below needs a limit", "请填写自动通过的金额上限。"),
    "limit_not_used": ("limit is for approve_below only", "只有“小额自动通过”才需要填写金额上限。"),
    "string_unicode": ("this has characters that cannot be read", "含有无法识别的字符，请删去后再试。"),
    "decimal_parsing": ("this must be a number", "请填写数字。"),
    "decimal_type": ("this must be a number", "请填写数字。"),
    "decimal_max_digits": ("this number is too long", "数字太长，请检查。"),
    "greater_than": ("this must be above {gt}", "要大于 {gt}。"),
    "less_than": ("this must be below {lt}", "要小于 {lt}。"),
    "timezone_aware": ("this moment needs a time zone", "时间要带时区，例如 2026-12-01T00:00:00+08:00。"),
    "datetime_from_date_parsing": ("this is no moment", "时间不正确，例如 2026-12-01T00:00:00+08:00。"),
    "datetime_parsing": ("this is no moment", "时间不正确，例如 2026-12-01T00:00:00+08:00。"),
    "ends_before_it_begins": ("this ends before it begins", "结束时间要晚于开始时间。"),
    "moment_too_far": ("this moment is too far away", "时间请在 2000 年至 2200 年之间。"),
    "unknown_sku": ("there is no SKU “{value}”", "没有商品“{value}”，请检查编码。"),
    "unknown_unit": ("{sku} has no unit “{value}”", "商品 {sku} 没有单位“{value}”，请改为已有的单位。"),
    "unknown_list": ("there is no price list “{value}”", "没有价目表“{value}”，请先新建或改为已有的价目表。"),
    "unknown_product_line": ("there is no product line “{value}”", "没有产品线“{value}”，请改为已有的产品线。"),
    "unknown_category": ("there is no category “{value}”", "没有商品分类“{value}”，请改为已有的分类。"),
    "unknown_dealer": ("there is no dealer “{value}”", "没有经销商“{value}”，请检查编码。"),
    "unknown_group": ("there is no dealer group “{value}”", "没有经销商分组“{value}”，请改为已有的分组。"),
    "unknown_region": ("no dealer is in region “{value}”", "没有区域“{value}”的经销商，请检查名称。"),
    "unknown_level": ("no dealer has level “{value}”", "没有等级“{value}”的经销商，请检查名称。"),
    "price_or_percent": ("say either a price or a percentage", "价格和标准价百分比请填且只填一项。"),
    "price_or_factor": ("say either a price or a factor", "套餐价和系数请填且只填一项。"),
    "bundle_empty": ("a bundle needs parts or choices", "套餐至少要有一个组成商品或选配组。"),
    "bundle_of_itself": ("“{value}” cannot be a part of itself", "套餐 {value} 不能包含它自己。"),
    "tier_says_one": ("say one of price, percent_off and off", "每一档请填且只填一项：价格、折扣百分比或减价金额。"),
    "tier_says_off": ("an amount off is needed here, and nothing else", "每一档请填写减免金额（off），不要填其他项。"),
    "tier_says_percent_off": ("percent_off is needed here, and nothing else", "每一档请填写折扣百分比，不要填其他项。"),
    "tiers_not_rising": ("tiers must rise", "各档的起点要从小到大。"),
    "tiers_get_worse": ("a higher tier must not be worse than the one before", "买得多反而更贵，请检查这一档。"),
    "one_tier_for_each": ("“each” has exactly one tier", "“每满”只能设置一档。"),
    "one_of_three": ("say one of off, percent_off and price", "减免金额、折扣百分比、组合价请填且只填一项。"),
    "cap_needed": (
        "a percentage of the list price needs a cap for all discounts together",
        "按价目价打折时，请填写全部优惠合计的上限百分比。",
    ),
    "code_taken": ("“{value}” is the code of another promotion", "编码“{value}”已被其他促销使用，请换一个。"),
    "nothing_to_end": ("there is no “{value}” that could end", "没有正在使用的“{value}”可以结束，请检查编码。"),
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
