"""Rules in words: whatever an engine's value says, headquarters read it as they would say it."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from channel.pricing.kinds import KINDS, MarginFloor
from channel.pricing.prices import (
    Audience,
    Bundle,
    ChoiceGroup,
    Component,
    LicenceTiers,
    Option,
    PriceList,
    Products,
    SellableRange,
    Tier,
)
from channel.pricing.promotions import (
    AmountOff,
    BuyGet,
    Combo,
    ComboPart,
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
from channel.pricing.telling import KIND_TEXTS, Names, audience_words, products_words, rule_words, summary

NOW = datetime(2026, 11, 23, tzinfo=UTC)
D = Decimal
NAMES = Names(
    skus={"K1": "开关", "Q9": "球泡"},
    product_lines={"switch": "开关插座"},
    categories={"wires": "电线"},
    dealers={"D0001": "杭州建安"},
    groups={"key": "重点客户"},
)


def of(effect: Any, **more: Any) -> Promotion:
    return Promotion(1, "P", "促销", effect, NOW, **more)


def of_order(effect: Any, **more: Any) -> OrderPromotion:
    return OrderPromotion(1, "P", "促销", effect, NOW, **more)


ONE = frozenset({"K1"})


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (of(PercentOff(D(5))), "减 5%（9.5 折）"),
        (of(PercentOff(D("12.5"))), "减 12.5%（8.75 折）"),
        (of(AmountOff(D("3.0000"))), "每件减 3 元"),
        (of(FixedPrice(D("100"))), "每件 100 元"),
        (
            of(Steps((Tier(D(20), percent_off=D(5)), Tier(D(100), price=D("9.5"))), "all_units")),
            "满 20 减 5%；满 100 每件 9.5 元（达到后全部按此价）",
        ),
        (of(Steps((Tier(D(20), off=D(1)),), "incremental")), "满 20 每件减 1 元（分段计价）"),
        (of(BuyGet(D(10), D(1))), "买 10 送 1"),
        (of(BuyGet(D(2), D(1), D(50), Products(skus=ONE), 3)), "买 2 5 折购 1（开关），最多 3 次"),
        (of(WithGift(D(10), (GiftItem("Q9", D(2), "盒"),))), "每满 10 送 球泡（Q9） ×2盒"),
        (of_order(OrderOff((Tier(D(3000), off=D(200)),))), "满 3000 元减 200 元"),
        (
            of_order(OrderOff((Tier(D(100), off=D(5)),), is_each=True, most=2), measure="quantity"),
            "每满 100 件减 5 元，最多 2 次",
        ),
        (of_order(OrderPercent((Tier(D(0), percent_off=D(3)),))), "满 0 元减 3%"),
        (of_order(OrderGift(D(500), (GiftItem("ZZ"),))), "满 500 元送 ZZ ×1"),
        (
            of_order(Combo((ComboPart(Products(skus=ONE), D(1)), ComboPart(Products(), D(2))), price=D(50))),
            "开关 ×1 + 全部商品 ×2，每套 50 元",
        ),
        (of_order(Combo((ComboPart(Products(skus=ONE), D(1)),), off=D(5))), "开关 ×1，每套减 5 元"),
        (of_order(Combo((ComboPart(Products(skus=ONE), D(1)),), percent_off=D(5))), "开关 ×1，减 5%"),
        (PriceList(1, "a", "A级", NOW), "按价目表定价；没有列出的商品用标准价"),
        (SellableRange(1, "r", NOW, is_excluding=True), "不允许订购"),
        (Bundle(1, "S", NOW, (Component("K1", D(10)),), price=D(45)), "套餐价 45 元：开关（K1） ×10"),
        (
            Bundle(1, "S", NOW, (), (ChoiceGroup("颜色", (Option("K1"),)),), factor=D("0.9")),
            "组成商品合计的 90%：“颜色”选 1–1 件",
        ),
        (
            LicenceTiers(1, "K1", (Tier(D(1), price=D(9)),), "all_units", NOW),
            "开关（K1）：满 1 每件 9 元（达到后全部按此价）",
        ),
        (MarginFloor(1, NOW, D(8)), "毛利率低于 8% 需要特批"),
    ],
)
def test_what_a_rule_gives_is_said_in_a_sentence(value: Any, text: str) -> None:
    assert summary(value, NAMES) == text
    assert rule_words(value, NAMES)[0] == ("内容", text)


def test_whom_and_what_a_rule_is_for_is_said_by_name() -> None:
    assert audience_words(Audience(), NAMES) == "全部经销商"
    audience = Audience(frozenset({"D0001", "D9"}), frozenset({"key"}), frozenset({"华东"}), frozenset({"A"}))
    assert audience_words(audience, NAMES) == "杭州建安、D9，且 分组 重点客户，且 华东，且 A 级"
    assert products_words(Products(), NAMES) == "全部商品"
    many = frozenset(f"S{number:02d}" for number in range(30))
    products = Products(many, frozenset({"switch"}), frozenset({"wires"}), ONE)
    assert products_words(products, NAMES).startswith("产品线 开关插座、分类 电线、S00、S01")
    assert products_words(products, NAMES).endswith("等 30 个，不含 开关")


def test_conflicts_and_limits_are_said_as_they_are() -> None:
    value = of(
        PercentOff(D(5)),
        group="G",
        priority=2,
        stackable_with=frozenset(),
        min_quantity=D(20),
        quota=D(100),
        budget=D(9),
        is_coupon=True,
    )
    rows = dict(rule_words(value, NAMES, D(5)))
    assert rows["条件"] == "满 20（按同一商品数量）"
    assert rows["优惠码"] == "填写 P 才生效"
    assert rows["互斥组"] == "G，优先级 2；组内取最优惠的一个"
    assert (rows["叠加"], rows["限量"]) == ("不与其他组叠加", "共 100，每家 5，预算 9 元")
    rows = dict(
        rule_words(
            of_order(
                OrderPercent((Tier(D(1), percent_off=D(1)),)),
                stop=True,
                is_cumulative=True,
                first_order_only=True,
                counts_special=False,
            ),
            NAMES,
        )
    )
    assert (rows["叠加"], rows["累计"], rows["首单"], rows["不计入"], rows["限量"]) == (
        "生效后不再叠加后面的促销",
        "活动期内累计计算",
        "只限第一张订单",
        "特价行",
        "不限",
    )


def test_every_kind_of_rule_has_a_word() -> None:
    assert KIND_TEXTS.keys() == KINDS.keys()
