"""Hard stops, floors and the sentences for both: everything at once, each with its line, nothing an exception."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import channel.pricing
from channel.pricing import (
    Audience,
    Bundle,
    BuyGet,
    Choice,
    ChoiceGroup,
    Component,
    Flag,
    Option,
    PercentOff,
    Problem,
    price,
)
from channel.pricing.units import LARGEST_QUANTITY
from channel.pricing.words import FLAGS, PROBLEMS, REASONS, flag_sentence, for_dealers, problem_sentence, step_sentence
from tests.channel.pricing.shop import (
    AFTER,
    BEFORE,
    SHOP,
    D,
    cart,
    full_off,
    line,
    order_promotion,
    promotion,
    shop,
    sku,
    standard,
)

PACKED = sku("P", minimum=D(24), maximum=D(1200), step=D(6), pack=D(12))
RULES = shop(
    skus=[PACKED, sku("OLD", is_active=False, substitute="A"), sku("GONE", is_active=False), sku("NEW")],
    standard_prices=[standard("P", "2"), standard("TINY", "0.0040")],
)


@pytest.mark.parametrize(
    ("code", "quantity", "unit", "problems"),
    [
        ("A", "1", "", []),
        ("nothing", "1", "", ["sku_unknown"]),
        ("nothing", "0", "", ["quantity_not_positive", "sku_unknown"]),
        ("OLD", "1", "", ["sku_not_sold"]),
        ("OLD", "-1", "托", ["quantity_not_positive", "sku_not_sold", "unit_unknown"]),
        ("A", "1", "托", ["unit_unknown"]),
        ("A", "0", "", ["quantity_not_positive"]),
        ("A", "-0", "", ["quantity_not_positive"]),
        ("A", "-3", "", ["quantity_not_positive"]),
        ("A", "1.5", "", ["quantity_fractional"]),
        ("A", "1e-400", "", ["quantity_fractional"]),
        ("A", "NaN", "", ["quantity_not_a_number"]),
        ("A", "sNaN", "", ["quantity_not_a_number"]),
        ("A", "Infinity", "", ["quantity_not_a_number"]),
        ("A", str(LARGEST_QUANTITY), "", []),
        ("A", str(LARGEST_QUANTITY + 1), "", ["quantity_too_large"]),
        ("A", "1e999", "", ["quantity_too_large"]),
        ("A", "2.000", "", []),
        ("P", "24", "", []),
        ("P", "2", "箱", []),
        ("P", "12", "", ["below_minimum"]),
        ("P", "30", "", ["not_a_pack"]),
        ("P", "25", "", ["not_a_pack", "not_a_step"]),
        ("P", "101", "箱", ["over_maximum"]),
        ("P", "1", "", ["below_minimum", "not_a_pack", "not_a_step"]),
        ("NEW", "1", "", ["no_price"]),
    ],
)
def test_every_hard_stop_of_a_line_is_told_at_once(code: str, quantity: str, unit: str, problems: list[str]) -> None:
    priced = price(cart(line(7, code, quantity, unit), line(8, "C", 1)), RULES)
    assert [each.code for each in priced.problems] == problems
    assert {each.line for each in priced.problems} <= {7}
    assert priced.can_be_ordered == (not problems)
    # The other line has its price whatever stands against this one.
    assert [each.payable for each in priced.lines if each.number == 8] == [100]
    for problem in priced.problems:
        assert "{" not in problem_sentence(problem)


def test_all_faults_of_all_lines_are_told_in_the_order_of_the_lines() -> None:
    rules = replace(RULES, sellable_ranges=())
    lines = (line(3, "A", 1), line(1, "P", 25), line(2, "nothing", 0))
    priced = price(cart(*lines, wanted=frozenset({"X"})), rules)
    assert [(each.line, each.code) for each in priced.problems] == [
        (1, "not_a_pack"),
        (1, "not_a_step"),
        (1, "not_sellable"),
        (2, "quantity_not_positive"),
        (2, "sku_unknown"),
        (3, "not_sellable"),
        (None, "coupon_unknown"),
    ]
    assert priced.lines == ()
    assert priced.totals.payable == 0


def test_a_cart_of_nothing_and_a_number_that_is_there_twice_are_problems() -> None:
    assert [each.code for each in price(cart(), SHOP).problems] == ["cart_empty"]
    priced = price(cart(line(1, "A", 1), line(1, "B", 1)), SHOP)
    assert [(each.line, each.code) for each in priced.problems] == [(1, "line_repeated")]


def test_two_lines_reach_a_minimum_and_break_a_maximum_together() -> None:
    assert price(cart(line(1, "P", 12), line(2, "P", 1, "箱")), RULES).can_be_ordered
    priced = price(cart(line(1, "P", 50, "箱"), line(2, "P", 51, "箱")), RULES)
    assert [(each.line, each.code) for each in priced.problems] == [(1, "over_maximum"), (2, "over_maximum")]


def test_r_prc_5_a_line_that_rounds_to_nothing_is_a_problem() -> None:
    rules = shop(skus=[sku("TINY")], standard_prices=[standard("TINY", "0.0040")])
    assert [each.code for each in price(cart(line(1, "TINY", 1)), rules).problems] == ["amount_zero"]
    assert price(cart(line(1, "TINY", 2)), rules).totals.payable == D("0.01")


def test_an_amount_that_no_ledger_takes_is_a_problem() -> None:
    rules = replace(SHOP, standard_prices=(standard("C", "99999.99"),))
    priced = price(cart(line(1, "C", LARGEST_QUANTITY), line(2, "C", 1)), rules)
    assert [(each.line, each.code) for each in priced.problems] == [(1, "amount_too_large")]
    assert priced.totals.payable == D("99999.99")


@pytest.mark.parametrize(
    ("facts", "percent", "flags"),
    [
        ({"min_price": D(90)}, "10", []),
        ({"min_price": D("90.0001")}, "10", ["below_min_price"]),
        # 90 is 79.65 without tax; 72 costs 63.72: a margin of exactly 20 % of it.
        ({"cost": D(72)}, "10", []),
        ({"cost": D("72.10")}, "10", ["below_margin"]),
        ({"min_price": D(95), "cost": D(80)}, "10", ["below_margin", "below_min_price"]),
        ({}, "10", []),
    ],
)
def test_r_prc_3_a_price_below_the_floor_is_flagged_and_not_clipped(facts: Any, percent: str, flags: list[str]) -> None:
    rules = replace(
        shop(promotions=[promotion(1, PercentOff(D(percent)))]),
        standard_prices=(standard("C", "100", **facts),),
        min_margin_percent=D(20),
    )
    priced = price(cart(line(4, "C", 100)), rules)
    assert priced.totals.payable == 9000
    assert [(each.line, each.code) for each in priced.flags] == [(4, code) for code in flags]
    assert for_dealers(priced).flags == ()


def test_r_prc_3_a_free_reward_is_left_out_of_the_floor_as_a_gift_is() -> None:
    free, half = (promotion(1, BuyGet(D(2), D(1), D(percent))) for percent in (100, 50))
    floor = standard("C", "100", min_price=D(90))
    for rule, flags in ((free, []), (half, ["below_min_price"])):
        rules = replace(shop(promotions=[rule]), standard_prices=(floor,))
        found = price(cart(line(1, "C", 3)), rules)
        assert [each.code for each in found.flags] == flags


def test_r_prc_3_a_bundle_has_a_floor_of_its_own_beside_those_of_its_parts() -> None:
    bundle = Bundle(1, "SET", BEFORE, (Component("A", D(1)), Component("B", D(1))), price=D(100))
    for least, cost_less, flags in (("100", (), []), ("100.01", (), ["SET"]), ("96", ("5",), ["SET"])):
        off = [order_promotion(1, full_off("100", each)) for each in cost_less]
        rules = shop(skus=[sku("SET")], bundles=[bundle], order_promotions=off)
        floor = standard("SET", "120", min_price=D(least))
        rules = replace(rules, standard_prices=(*rules.standard_prices, floor))
        found = price(cart(line(1, "SET", 1)), rules).flags
        assert [(each.code, each.facts["sku"]) for each in found] == [("below_min_price", name) for name in flags]


def test_r_prc_3_order_promotions_count_for_the_floor() -> None:
    rules = replace(
        shop(order_promotions=[order_promotion(1, full_off("100", "10"))]),
        standard_prices=(standard("C", "100", min_price=D(95)),),
    )
    assert [each.code for each in price(cart(line(1, "C", 1)), rules).flags] == ["below_min_price"]
    assert price(cart(line(1, "C", 2)), rules).flags == ()


def test_r_prc_6_dealers_do_not_see_the_rules_of_others() -> None:
    other = promotion(1, PercentOff(D(5)), audience=Audience(frozenset({"D0002"})))
    priced = price(cart(line(1, "C", 1)), shop(promotions=[other, promotion(2, PercentOff(D(5)), valid_from=AFTER)]))
    assert {step.rule for step in priced.trace} >= {"P1", "P2"}
    assert {step.rule for step in for_dealers(priced).trace} == {"C"}


def _codes(pattern: str) -> set[str]:
    """Codes that the engine's sources name in the way of this pattern."""
    folder = Path(channel.pricing.__file__).parent
    return {code for path in folder.glob("*.py") for code in re.findall(pattern, path.read_text(encoding="utf-8"))}


def test_every_code_has_a_sentence_that_its_facts_fill() -> None:
    assert _codes(r'Problem\((?:\w+\.)?(?:number|None|line\.number), "(\w+)"') <= PROBLEMS.keys()
    assert _codes(r'Flag\((?:row\.number|None), "(\w+)"') <= FLAGS.keys()
    assert _codes(r'"(?:rejected|applied|lost)", "(\w+)"') - {"lost"} <= REASONS.keys()
    assert _codes(r'return "(\w+_\w+|over)"') - {"part_of_bundle"} <= REASONS.keys()


def test_the_sentences_say_what_to_do_next() -> None:
    bundle = Bundle(1, "SET", BEFORE, (Component("A", D(1)),), (ChoiceGroup("颜色", (Option("B"),)),), factor=D(1))
    rules = shop(skus=[sku("SET"), PACKED, sku("OLD", is_active=False, substitute="A")], bundles=[bundle])
    rules = replace(rules, standard_prices=(*rules.standard_prices, standard("P", "2")))
    lines = (
        line(1, "SET", 1, choices=(Choice("颜色", "C"),)),
        line(2, "P", 25),
        line(3, "OLD", 1),
        line(4, "A", 1, "托"),
    )
    said = [problem_sentence(each) for each in price(cart(*lines), rules).problems]
    assert said == [
        "SET 的“颜色”里没有 C，请重新选择。",
        "P 每箱 12个，现在是 25个，请改为 24 或 36。",
        "P 要按 6个的倍数订购，现在是 25个，请改为 24 或 30。",
        "商品 OLD 已停止销售，可以换成 A。",
        "商品 A 没有单位“托”，可选：个、箱、卷。",
    ]


def test_a_step_is_told_with_the_name_of_its_rule() -> None:
    rules = shop(promotions=[promotion(1, PercentOff(D(5))), promotion(2, PercentOff(D(3)))])
    priced = price(cart(line(1, "C", 1)), rules)
    assert [step_sentence(step, name="双十一" if step.rule == "P1" else "") for step in priced.trace] == [
        "标准价 100.00 元。",
        "双十一 生效，优惠 5.00 元。",
        "P2 没有采用：同组的 P1 更优惠（5.00 元，P2 为 3.00 元）。",
    ]


def test_a_fact_that_an_old_trace_does_not_have_is_a_dash() -> None:
    assert flag_sentence(Flag(1, "below_min_price", {"sku": "A"})) == "A 成交价 — 元，低于最低价 — 元，需要特批。"
    assert problem_sentence(Problem(None, "cart_empty")) == "购物车是空的，请先添加商品。"
