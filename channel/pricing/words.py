"""What is said about a price: a Chinese sentence for every problem, flag and step, from its code and facts (R-PRC-6).

Problems say what to do next. `for_dealers` leaves out what is the house's own business: rules for other dealers, floors
and margins.
"""

from collections.abc import Mapping
from dataclasses import replace

from channel.pricing.values import Fact, Flag, PricedCart, Problem, Step

#: Code of a hard stop → sentence. Braces are filled from the facts.
PROBLEMS: Mapping[str, str] = {
    "cart_empty": "购物车是空的，请先添加商品。",
    "line_repeated": "行号重复了 {count} 次，请重新添加这一行。",
    "coupon_unknown": "没有优惠码“{coupon}”，请检查后重新填写。",
    "coupons_exclude_each_other": "优惠码“{one}”和“{other}”不能同时使用，请只保留一个。",
    "sku_unknown": "没有商品“{sku}”，请检查编码。",
    "sku_not_sold": "商品 {sku} 已停止销售，请删除或更换。",
    "sku_replaced": "商品 {sku} 已停止销售，可以换成 {substitute}。",
    "unit_unknown": "商品 {sku} 没有单位“{unit}”，可选：{units}。",
    "quantity_not_a_number": "数量不是数字，请重新填写。",
    "quantity_not_positive": "数量要大于 0，请重新填写。",
    "quantity_fractional": "数量“{quantity}”的小数太多，这个单位最多 {places} 位小数。",
    "quantity_too_large": "数量“{quantity}”太大，最多 {most}，请检查。",
    "not_a_step": "{sku} 要按 {multiple}{unit}的倍数订购，现在是 {quantity}{unit}，请改为 {below} 或 {above}。",
    "not_a_pack": "{sku} 每箱 {multiple}{unit}，现在是 {quantity}{unit}，请改为 {below} 或 {above}。",
    "below_minimum": "{sku} 至少订 {minimum}{unit}，现在是 {quantity}{unit}，请增加数量。",
    "over_maximum": "{sku} 最多订 {maximum}{unit}，现在是 {quantity}{unit}，请减少数量。",
    "not_sellable": "{sku} 不在您的允销范围内，请删除，或联系渠道经理。",
    "no_price": "{sku} 还没有价格，请联系渠道经理。",
    "amount_zero": "{sku} 这一行的金额不足 0.01 元，请增加数量。",
    "amount_too_large": "{sku} 这一行的金额超过 {most} 元，请检查数量。",
    "choice_unknown": "{sku} 的“{group}”里没有 {option}，请重新选择。",
    "choice_not_whole": "{sku} 的“{group}”选择数量要是整数，请重新选择。",
    "choice_missing": "{sku} 的“{group}”至少选 {minimum} 件，已选 {picked} 件。",
    "choice_too_many": "{sku} 的“{group}”最多选 {maximum} 件，已选 {picked} 件。",
}

#: Code of a flag → sentence.
FLAGS: Mapping[str, str] = {
    "below_min_price": "{sku} 成交价 {price} 元，低于最低价 {floor} 元，需要特批。",
    "below_margin": "{sku} 毛利率 {margin}%，低于要求的 {least}%，需要特批。",
    "coupon_not_used": "优惠码“{coupon}”这次没有用上：{why}",
}

#: Reason of a step → sentence. The facts of the step come with its rule, prices, saving and layer.
REASONS: Mapping[str, str] = {
    "standard": "标准价 {after} 元。",
    "first_list": "按价目表 {rule}，{after} 元。",
    "later_list": "价目表 {rule} 没有采用：{winner} 排在前面。",
    "not_at_this_quantity": "价目表 {rule} 没有这个数量或单位的价格。",
    "dearer_from_this_quantity": "价目表 {rule} 这个数量的价格反而更高，仍按原来的价格。",
    "not_sellable": "不在允销范围内。",
    "bundle_price": "套餐价 {after} 元。",
    "sum_of_parts": "按组成商品合计折算，{after} 元。",
    "own_price": "套餐按自己的价目，{after} 元。",
    "all_units": "按数量阶梯价，{after} 元。",
    "incremental": "按数量分段计价，平均 {after} 元。",
    "approved": "报备 {registration} 的特价 {after} 元，适用 {quantity} 件。",
    "registration_ended": "特价 {rule} 已随报备结束。",
    "newer_one": "特价 {rule} 已被更新的特价代替。",
    "other_unit": "特价 {rule} 是另一个单位的价格。",
    "best_of_group": "{rule} 生效，优惠 {saving} 元。",
    "budget_ends": "{rule} 生效，预算只剩 {saving} 元，全部优惠给您。",
    "lost_in_group": "{rule} 没有采用：同组的 {winner} 更优惠（{winner_saving} 元，{rule} 为 {saving} 元）。",
    "lost_by_what_follows": "{rule} 没有采用：选 {winner} 再叠加其他促销更优惠。",
    "dearer_with_it": "{rule} 没有采用：用了它就不能叠加其他促销，反而更贵。",
    "stopped": "{rule} 没有采用：{winner} 不与后面的促销叠加。",
    "not_stackable": "{rule} 没有采用：不能与 {winner} 叠加。",
    "not_yet": "{rule} 还没有开始。",
    "over": "{rule} 已经结束。",
    "other_dealers": "{rule} 不适用于这个经销商。",
    "coupon_not_chosen": "{rule} 需要填写优惠码。",
    "not_first_order": "{rule} 只限首单。",
    "below_min_quantity": "{rule} 要满 {min_quantity} 才生效。",
    "not_reached": "{rule} 的数量还不够。",
    "below_threshold": "{rule} 的门槛还没有达到。",
    "nothing_counts": "没有可以参加的商品。",
    "incomplete_set": "{rule} 的组合还不齐。",
    "not_cheaper": "{rule} 不比现在的价格更低。",
    "would_be_free": "{rule} 会让价格变成 0，没有采用。",
    "quota_used_up": "{rule} 的限量已经用完。",
    "budget_used_up": "{rule} 的预算已经用完。",
    "gift_unavailable": "{rule} 的赠品暂时没有。",
    "reward_elsewhere": "{rule} 优惠在另一行商品上。",
    "special_price": "{rule} 不与特价叠加。",
    "part_of_bundle": "{rule} 不适用于套餐里的商品。",
}

#: Reasons and flags that are not for dealers.
INTERNAL_REASONS = frozenset({"other_dealers", "not_yet"})
INTERNAL_FLAGS = frozenset({"below_min_price", "below_margin"})


def problem_sentence(problem: Problem) -> str:
    """What is wrong and what to do about it."""
    code = "sku_replaced" if problem.code == "sku_not_sold" and problem.facts.get("substitute") else problem.code
    return PROBLEMS[code].format_map(problem.facts)


def flag_sentence(flag: Flag) -> str:
    """What is worth a look."""
    why = REASONS.get(str(flag.facts.get("reason")), "").format_map(_Facts(flag.facts, rule=flag.facts.get("coupon")))
    return FLAGS[flag.code].format_map(_Facts(flag.facts, why=why))


def step_sentence(step: Step, name: str = "") -> str:
    """What became of a rule; `name` is what people call it, otherwise its code stands there."""
    return REASONS[step.reason].format_map(_Facts(step.facts, rule=name or step.rule, after=_short(step)))


def for_dealers(cart: PricedCart) -> PricedCart:
    """The priced cart without what dealers must not see."""
    return replace(
        cart,
        trace=tuple(step for step in cart.trace if step.reason not in INTERNAL_REASONS),
        flags=tuple(flag for flag in cart.flags if flag.code not in INTERNAL_FLAGS),
    )


class _Facts(dict[str, Fact]):
    """Facts of a sentence; one that an old trace does not have is a dash."""

    def __init__(self, facts: Mapping[str, Fact], **more: Fact) -> None:
        super().__init__(facts)
        self.update(more)

    def __missing__(self, key: str) -> str:
        return "—"


def _short(step: Step) -> str | None:
    """The price after a step with two places, with four where they mean something."""
    if step.after is None:
        return None
    cents = round(step.after, 2)
    return str(cents if cents == step.after else step.after)
