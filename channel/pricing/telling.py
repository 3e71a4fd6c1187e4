"""A price rule in words that headquarters read: for whom, for what, what it gives, how it suffers others. Pure.

`Names` say what codes are called; what has no name is told by its code. A row is (label, text).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from channel.pricing.prices import Audience, Bundle, LicenceTiers, PriceList, Products, SellableRange, Tier
from channel.pricing.promotions import (
    AmountOff,
    BuyGet,
    Combo,
    FixedPrice,
    GiftItem,
    OrderGift,
    OrderOff,
    OrderPercent,
    OrderPromotion,
    PercentOff,
    Promotion,
    Steps,
    WithGift,
)

#: Kind of a rule → as people call it.
KIND_TEXTS: Mapping[str, str] = {
    "price_list": "价目表",
    "promotion": "商品促销",
    "order_promotion": "整单促销",
    "sellable_range": "允销范围",
    "bundle": "套餐",
    "licence_tiers": "许可阶梯价",
    "margin_floor": "最低毛利",
}
#: So many names of one thing are written out.
_SHOWN = 8

Words = Iterator[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Names:
    """Code → name, of what rules name by code."""

    skus: Mapping[str, str] = field(default_factory=dict)
    product_lines: Mapping[str, str] = field(default_factory=dict)
    categories: Mapping[str, str] = field(default_factory=dict)
    dealers: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)


def rule_words(value: Any, names: Names, quota_each: Decimal | None = None) -> list[tuple[str, str]]:
    """A rule row by row; the first row is what it gives."""
    rows = [("内容", summary(value, names))]
    if not isinstance(value, Bundle | LicenceTiers) and hasattr(value, "audience"):
        rows.append(("适用经销商", audience_words(value.audience, names)))
    if isinstance(value, Promotion | OrderPromotion | SellableRange):
        rows.append(("适用商品", products_words(value.products, names)))
    if isinstance(value, PriceList):
        rows += [("优先级", _priority(value.priority)), ("价格口径", "含税" if value.includes_tax else "不含税")]
    if isinstance(value, Promotion | OrderPromotion):
        rows += _promotion_words(value, quota_each)
    return rows


def summary(value: Any, names: Names) -> str:
    """What a rule gives, in one sentence without an end."""
    if isinstance(value, PriceList):
        return "按价目表定价；没有列出的商品用标准价"
    if isinstance(value, SellableRange):
        return "不允许订购" if value.is_excluding else "允许订购"
    if isinstance(value, Bundle):
        return _bundle(value, names)
    if isinstance(value, LicenceTiers):
        return f"{_named(value.sku, names.skus)}：{_tiers(value.tiers)}（{_MODES[value.mode]}）"
    if isinstance(value, Promotion | OrderPromotion):
        return _effect(value, names)
    return f"毛利率低于 {plain(value.percent)}% 需要特批"


def audience_words(audience: Audience, names: Names) -> str:
    """For whom; every part that names somebody must fit."""
    parts = [
        _several(audience.dealers, names.dealers),
        _several(audience.groups, names.groups, "分组 "),
        _several(audience.regions, {}),
        _several(audience.levels, {}, "", " 级"),
    ]
    said = [part for part in parts if part]
    return "，且 ".join(said) if said else "全部经销商"


def products_words(products: Products, names: Names) -> str:
    """For what; any part that names it."""
    parts = [
        _several(products.product_lines, names.product_lines, "产品线 "),
        _several(products.categories, names.categories, "分类 "),
        _several(products.skus, names.skus),
    ]
    said = [part for part in parts if part]
    but_not = _several(products.but_not, names.skus)
    return ("、".join(said) if said else "全部商品") + (f"，不含 {but_not}" if but_not else "")


def plain(number: Decimal | int) -> str:
    """A number as people write it: without zeros that say nothing."""
    return f"{Decimal(number).normalize():f}"


_MODES = {"all_units": "达到后全部按此价", "incremental": "分段计价"}
_COUNTING = {"line": "按单行数量", "sku": "按同一商品数量", "products": "按活动商品合计数量"}


def _promotion_words(value: Promotion | OrderPromotion, quota_each: Decimal | None) -> Words:
    if isinstance(value, Promotion):
        if value.min_quantity:
            yield "条件", f"满 {plain(value.min_quantity)}（{_COUNTING[value.counting]}）"
        if value.base == "list":
            yield "折扣基准", f"按价目价计算，合计不超过 {plain(value.cap_percent or 0)}%"
    else:
        yield from _order_words(value)
    if value.is_coupon:
        yield "优惠码", f"填写 {value.code} 才生效"
    yield "互斥组", f"{value.group or '默认组'}，{_priority(value.priority)}；组内取最优惠的一个"
    yield "叠加", _stacking(value)
    limits = [
        f"共 {plain(value.quota)}" if value.quota is not None else "",
        f"每家 {plain(quota_each)}" if quota_each is not None else "",
        f"预算 {plain(value.budget)} 元" if value.budget is not None else "",
    ]
    yield "限量", "，".join(one for one in limits if one) or "不限"


def _order_words(value: OrderPromotion) -> Words:
    yield "门槛口径", "按数量" if value.measure == "quantity" else "按金额"
    if value.is_cumulative:
        yield "累计", "活动期内累计计算"
    if value.first_order_only:
        yield "首单", "只限第一张订单"
    left_out = [
        "已享商品促销的行" if not value.counts_promoted else "",
        "特价行" if not value.counts_special else "",
    ]
    if any(left_out):
        yield "不计入", "、".join(one for one in left_out if one)


def _stacking(value: Promotion | OrderPromotion) -> str:
    if value.stop:
        return "生效后不再叠加后面的促销"
    if value.stackable_with is None:
        return "可与其他组叠加"
    return f"只与 {_several(value.stackable_with, {})} 叠加" if value.stackable_with else "不与其他组叠加"


def _priority(priority: int | None) -> str:
    return "优先级最后" if priority is None else f"优先级 {priority}"


def _effect(value: Promotion | OrderPromotion, names: Names) -> str:
    effect = value.effect
    if isinstance(effect, PercentOff):
        return f"减 {plain(effect.percent)}%（{_folds(effect.percent)}）"
    if isinstance(effect, AmountOff):
        return f"每件减 {plain(effect.amount)} 元"
    if isinstance(effect, FixedPrice):
        return f"每件 {plain(effect.price)} 元"
    if isinstance(effect, Steps):
        return f"{_tiers(effect.tiers)}（{_MODES[effect.mode]}）"
    if isinstance(effect, BuyGet):
        rewards = f"（{products_words(effect.rewards, names)}）" if effect.rewards is not None else ""
        off = "送" if effect.percent == 100 else f"{_folds(effect.percent)}购"
        return f"买 {plain(effect.buy)} {off} {plain(effect.get)}{rewards}{_most(effect.most)}"
    if isinstance(effect, WithGift):
        each = "每满" if effect.is_each else "满"
        return f"{each} {plain(effect.every)} 送 {_gifts(effect.gifts, names)}{_most(effect.most)}"
    measure = value.measure if isinstance(value, OrderPromotion) else "amount"
    return _order_effect(effect, "元" if measure == "amount" else "件", names)


def _order_effect(effect: Any, unit: str, names: Names) -> str:
    if isinstance(effect, OrderOff):
        word = "每满" if effect.is_each else "满"
        tiers = "；".join(f"{word} {plain(tier.at)} {unit}减 {plain(tier.off or 0)} 元" for tier in effect.tiers)
        return tiers + _most(effect.most)
    if isinstance(effect, OrderPercent):
        return "；".join(f"满 {plain(tier.at)} {unit}减 {plain(tier.percent_off or 0)}%" for tier in effect.tiers)
    if isinstance(effect, OrderGift):
        word = "每满" if effect.is_each else "满"
        return f"{word} {plain(effect.at)} {unit}送 {_gifts(effect.gifts, names)}{_most(effect.most)}"
    return _combo(effect, names)


def _combo(effect: Combo, names: Names) -> str:
    parts = " + ".join(f"{products_words(part.products, names)} ×{plain(part.quantity)}" for part in effect.parts)
    if effect.price is not None:
        gives = f"每套 {plain(effect.price)} 元"
    elif effect.off is not None:
        gives = f"每套减 {plain(effect.off)} 元"
    else:
        gives = f"减 {plain(effect.percent_off or 0)}%"
    return f"{parts}，{gives}{_most(effect.most)}"


def _bundle(bundle: Bundle, names: Names) -> str:
    parts = [f"{_named(part.sku, names.skus)} ×{plain(part.quantity)}" for part in bundle.components]
    parts += [f"“{group.name}”选 {group.minimum}–{group.maximum} 件" for group in bundle.groups]
    if bundle.price is not None:
        return f"套餐价 {plain(bundle.price)} 元：{'、'.join(parts)}"
    return f"组成商品合计的 {plain((bundle.factor or Decimal(1)) * 100)}%：{'、'.join(parts)}"


def _tiers(tiers: Iterable[Tier]) -> str:
    return "；".join(f"满 {plain(tier.at)} {_tier(tier)}" for tier in tiers)


def _tier(tier: Tier) -> str:
    if tier.price is not None:
        return f"每件 {plain(tier.price)} 元"
    if tier.off is not None:
        return f"每件减 {plain(tier.off)} 元"
    return f"减 {plain(tier.percent_off or 0)}%"


def _gifts(gifts: Iterable[GiftItem], names: Names) -> str:
    return "、".join(f"{_named(gift.sku, names.skus)} ×{plain(gift.quantity)}{gift.unit}" for gift in gifts)


def _folds(percent: Decimal) -> str:
    """5 % off is 9.5 折."""
    return "免费" if percent == 100 else f"{plain((100 - percent) / 10)} 折"


def _most(most: int | None) -> str:
    return f"，最多 {most} 次" if most is not None else ""


def _named(code: str, names: Mapping[str, str]) -> str:
    return f"{names[code]}（{code}）" if code in names else code


def _several(codes: Iterable[str], names: Mapping[str, str], before: str = "", after: str = "") -> str:
    known = sorted(codes)
    if not known:
        return ""
    said = "、".join(f"{names.get(code, code)}{after}" for code in known[:_SHOWN])
    return before + said + (f" 等 {len(known)} 个" if len(known) > _SHOWN else "")
