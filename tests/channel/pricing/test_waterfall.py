"""The five layers one by one, and the worked vectors of B6: numbers are computed by hand."""

from dataclasses import replace
from typing import Any

import pytest

from channel.pricing import (
    Audience,
    Bundle,
    Choice,
    ChoiceGroup,
    Circumstances,
    Component,
    LicenceTiers,
    Option,
    Products,
    RegistrationFacts,
    SellableRange,
    SpecialPrice,
    Steps,
    Tier,
    Unit,
    price,
)
from channel.pricing.promotions import PercentOff
from tests.channel.pricing.shop import (
    AFTER,
    BEFORE,
    NOW,
    SHOP,
    D,
    cart,
    entry,
    full_off,
    left,
    line,
    order_promotion,
    price_list,
    promotion,
    shop,
    sku,
    standard,
    steps,
)

FIVE_PERCENT_FROM_20 = promotion(
    1, Steps((Tier(D(20), percent_off=D(5)),), "all_units"), products=Products(frozenset({"A"}))
)


def test_the_worked_vector_of_b6() -> None:
    rules = shop(promotions=[FIVE_PERCENT_FROM_20], order_promotions=[order_promotion(2, full_off("3000", "200"))])
    priced = price(cart(line(1, "A", 24), line(2, "B", 12)), rules)
    one, two = priced.lines
    assert (one.unit_price, one.amount, two.amount) == (D("109.4400"), D("2626.56"), D("598.80"))
    assert priced.totals.goods == D("3225.36")
    assert (one.allocated, two.allocated) == (D("162.87"), D("37.13"))
    assert (one.payable, two.payable, priced.totals.payable) == (D("2463.69"), D("561.67"), D("3025.36"))
    assert (one.net, two.net) == (D("2180.26"), D("497.05"))
    assert (one.tax, two.tax) == (D("283.43"), D("64.62"))


@pytest.mark.parametrize(("standard_price", "amount"), [("0.125", "0.13"), ("2.665", "2.67"), ("0.0050", "0.01")])
def test_r_prc_4_half_a_cent_of_an_amount_goes_up(standard_price: str, amount: str) -> None:
    rules = replace(SHOP, standard_prices=(standard("A", standard_price),))
    assert price(cart(line(1, "A", 1)), rules).lines[0].amount == D(amount)


def test_r_prc_4_half_of_the_last_place_of_a_unit_price_goes_up() -> None:
    rules = replace(SHOP, standard_prices=(standard("A", "1.0001"),))
    rules = replace(rules, price_lists=(price_list("L"),), price_entries=(entry("L", "A", percent_of=D(50)),))
    assert price(cart(line(1, "A", 1)), rules).lines[0].unit_price == D("0.5001")


def test_r_prc_5_half_a_cent_of_a_net_amount_goes_up_and_the_tax_is_the_rest() -> None:
    rules = replace(SHOP, skus=(sku("A", tax_rate=D(1)),), standard_prices=(standard("A", "0.05"),))
    (priced,) = price(cart(line(1, "A", 1)), rules).lines
    assert (priced.net, priced.tax) == (D("0.03"), D("0.02"))


def test_r_prc_4_a_hundred_over_three_equal_lines() -> None:
    rules = shop(order_promotions=[order_promotion(1, full_off("300", "100"))])
    priced = price(cart(line(3, "C", 1), line(1, "C", 1), line(2, "C", 1)), rules)
    assert [each.allocated for each in priced.lines] == [D("33.34"), D("33.33"), D("33.33")]


# Layer 1


@pytest.mark.parametrize(
    ("quantity", "unit", "unit_price", "amount"),
    [
        ("1", "", "115.2000", "115.20"),
        ("2", "箱", "1382.4000", "2764.80"),
        # A third of 115.20 is 38.40 exactly; of 100 it is not.
        ("3", "卷", "38.4000", "115.20"),
    ],
)
def test_l1_a_unit_costs_its_exact_factor(quantity: str, unit: str, unit_price: str, amount: str) -> None:
    (found,) = price(cart(line(1, "A", quantity, unit)), SHOP).lines
    assert (found.unit_price, found.amount) == (D(unit_price), D(amount))


def test_l1_a_third_is_rounded_to_four_places_once() -> None:
    (found,) = price(cart(line(1, "C", 3, "卷")), SHOP).lines
    assert (found.unit_price, found.amount, found.base_quantity) == (D("33.3333"), D("100.00"), 1)


def test_l1_a_price_of_the_unit_itself_goes_before_the_factor_and_the_latest_counts() -> None:
    rules = shop(
        standard_prices=[
            standard("A", "1300", 2, unit="箱"),
            standard("A", "120", 3, valid_from=NOW),
            standard("A", "99", 4, valid_from=AFTER),
            standard("A", "98", 5, valid_until=NOW),
            standard("A", "1", 6, currency="USD", valid_from=NOW),
        ]
    )
    by_box, single = price(cart(line(1, "A", 1, "箱"), line(2, "A", 1)), rules).lines
    assert (by_box.unit_price, single.unit_price) == (D(1300), D(120))


def test_l1_a_price_without_tax_becomes_one_with_tax() -> None:
    rules = replace(SHOP, standard_prices=(standard("A", "100", includes_tax=False),))
    (found,) = price(cart(line(1, "A", 1)), rules).lines
    assert (found.payable, found.net, found.tax) == (D("113.00"), D("100.00"), D("13.00"))


# Layer 2


@pytest.mark.parametrize(
    ("ranges", "is_sellable"),
    [
        ([], False),
        ([SellableRange(1, "r", BEFORE)], True),
        ([SellableRange(1, "r", BEFORE, Audience(frozenset({"D0001"})))], True),
        ([SellableRange(1, "r", BEFORE, Audience(frozenset({"D0002"})))], False),
        ([SellableRange(1, "r", BEFORE, Audience(groups=frozenset({"core", "x"})))], True),
        ([SellableRange(1, "r", BEFORE, Audience(regions=frozenset({"华东"}), levels=frozenset({"B"})))], False),
        ([SellableRange(1, "r", BEFORE, products=Products(product_lines=frozenset({"switch"})))], True),
        ([SellableRange(1, "r", BEFORE, products=Products(categories=frozenset({"electric"})))], True),
        ([SellableRange(1, "r", BEFORE, products=Products(but_not=frozenset({"A"})))], False),
        ([SellableRange(1, "r", BEFORE), SellableRange(2, "x", BEFORE, is_excluding=True)], False),
        ([SellableRange(1, "r", BEFORE, valid_until=NOW)], False),
        ([SellableRange(1, "r", NOW)], True),
    ],
)
def test_l2_what_is_in_no_range_is_a_hard_stop_and_no_price_of_nothing(ranges: Any, is_sellable: bool) -> None:
    priced = price(cart(line(7, "A", 1)), replace(SHOP, sellable_ranges=tuple(ranges)))
    assert [(each.line, each.code) for each in priced.problems] == ([] if is_sellable else [(7, "not_sellable")])
    assert len(priced.lines) == int(is_sellable)


#: The candidates in the order of B6, the first one first; each is asked only when those before it are not there.
BY_SCOPE = [
    price_list("dealer", 9, audience=Audience(frozenset({"D0001"})), priority=99),
    price_list("group", 8, audience=Audience(groups=frozenset({"core"})), priority=98),
    price_list("both", 7, audience=Audience(regions=frozenset({"华东"}), levels=frozenset({"A"}))),
    price_list("region", 6, audience=Audience(regions=frozenset({"华东"}))),
    price_list("level", 5, audience=Audience(levels=frozenset({"A"})), priority=1),
    price_list("first", 4, priority=1),
    price_list("second", 3, priority=2, valid_from=NOW),
    price_list("later", 12, valid_from=NOW),
    price_list("sooner", 10),
    price_list("higher", 11),
]


@pytest.mark.parametrize("place", range(len(BY_SCOPE)), ids=[each.code for each in BY_SCOPE])
def test_l2_lists_are_asked_by_scope_then_priority_then_beginning_then_id(place: int) -> None:
    lists = BY_SCOPE[place:]
    entries = [entry(each.code, "A", each.id, price=D(each.id)) for each in lists]
    rules = shop(price_lists=list(reversed(lists)), price_entries=entries)
    priced = price(cart(line(1, "A", 1)), rules)
    assert priced.lines[0].list_price == lists[0].id
    for loser in lists[1:]:
        (step,) = steps(priced.trace, loser.code)
        assert (step.outcome, step.reason, step.facts["winner"]) == ("lost", "later_list", lists[0].code)


def test_l2_the_first_list_that_has_the_sku_counts_even_when_a_later_one_is_cheaper() -> None:
    rules = shop(
        price_lists=[BY_SCOPE[0], BY_SCOPE[4], BY_SCOPE[5]],
        price_entries=[entry("level", "A", 1, price=D(110)), entry("first", "A", 2, price=D(90))],
    )
    priced = price(cart(line(1, "A", 1)), rules)
    assert priced.lines[0].unit_price == D(110)
    assert steps(priced.trace, "level")[0].facts["without_sku"] == "dealer"


@pytest.mark.parametrize(
    ("quantity", "unit_price"), [("9", "100"), ("10", "95"), ("49", "95"), ("50", "90"), ("5000", "90")]
)
def test_l2_the_highest_quantity_reached_counts(quantity: str, unit_price: str) -> None:
    tiers = [("1", 100), ("50", 90), ("10", 95)]
    entries = [
        entry("sooner", "A", id, price=D(at_price), min_quantity=D(at)) for id, (at, at_price) in enumerate(tiers)
    ]
    rules = shop(price_lists=[BY_SCOPE[8]], price_entries=entries)
    assert price(cart(line(1, "A", quantity)), rules).lines[0].unit_price == D(unit_price)


def test_l2_fixed_beats_percent_and_a_percentage_is_of_the_standard_price() -> None:
    percent = entry("sooner", "A", 1, percent_of=D("87.5"), min_quantity=D(10))
    fixed = entry("sooner", "A", 2, price=D(110))
    rules = shop(price_lists=[BY_SCOPE[8]], price_entries=[percent])
    assert price(cart(line(1, "A", 10)), rules).lines[0].unit_price == D("100.80")
    rules = shop(price_lists=[BY_SCOPE[8]], price_entries=[percent, fixed])
    assert price(cart(line(1, "A", 10)), rules).lines[0].unit_price == D(110)


def test_l2_two_lines_of_a_sku_reach_a_quantity_together_whatever_their_units() -> None:
    entries = [entry("sooner", "A", 1, price=D(100)), entry("sooner", "A", 2, price=D(90), min_quantity=D(24))]
    rules = shop(price_lists=[BY_SCOPE[8]], price_entries=entries)
    box, single = price(cart(line(1, "A", 1, "箱"), line(2, "A", 12)), rules).lines
    assert (box.unit_price, single.unit_price) == (D(1080), D(90))


#: (list, quantity from which it holds, price or percentage), what 99 and 100 cost, the list that has the price of 100.
OPENED: list[Any] = [
    # Cheaper from 100 on, as it should be.
    ([("first", 0, {"price": D(110)}), ("first", 100, {"price": D(90)})], "110", "90", "first"),
    # Dearer from 100 on: in one list, in a narrower one than that which held before, than the standard price.
    ([("first", 0, {"price": D(80)}), ("first", 100, {"price": D(100)})], "80", "80", "first"),
    ([("dealer", 100, {"price": D(100)}), ("first", 0, {"price": D(80)})], "80", "80", "first"),
    ([("dealer", 100, {"price": D(130)})], "115.20", "115.20", ""),
    # A fixed price beats a percentage, but not from a quantity on at which it is dearer.
    ([("first", 0, {"percent_of": D(50)}), ("first", 100, {"price": D(110)})], "57.60", "57.60", "first"),
    # Cheaper than what held before at 50, dearer than what held at 10.
    (
        [("dealer", 100, {"price": D(85)}), ("first", 50, {"price": D(90)}), ("first", 10, {"price": D(80)})],
        "80",
        "80",
        "first",
    ),
    # What always holds is the list's own, however dear: the first list that has the SKU counts.
    ([("dealer", 0, {"price": D(130)}), ("first", 0, {"price": D(80)})], "130", "130", "dealer"),
]


@pytest.mark.parametrize(("entries", "of_99", "of_100", "winner"), OPENED)
def test_r_prc_7_a_list_price_that_a_quantity_opens_never_makes_the_unit_dearer(
    entries: Any, of_99: str, of_100: str, winner: str
) -> None:
    rows = [entry(of, "A", id, min_quantity=D(at), **says) for id, (of, at, says) in enumerate(entries, 1)]
    lists = [each for each in BY_SCOPE if each.code in ("dealer", "first")]
    rules = shop(price_lists=lists, price_entries=rows)
    assert price(cart(line(1, "A", 99)), rules).lines[0].unit_price == D(of_99)
    priced = price(cart(line(1, "A", 100)), rules)
    assert priced.lines[0].unit_price == D(of_100)
    assert [each.rule for each in priced.trace if each.kind == "price_list" and each.outcome == "applied"] == (
        [winner] if winner else []
    )
    refused = [each.rule for each in priced.trace if each.reason == "dearer_from_this_quantity"]
    assert refused == (["dealer"] if winner != "dealer" and any(of == "dealer" for of, _, _ in entries) else [])


def test_l2_without_a_list_the_standard_price_counts_and_without_either_there_is_a_hard_stop() -> None:
    rules = replace(SHOP, standard_prices=())
    assert [each.code for each in price(cart(line(1, "A", 1)), rules).problems] == ["no_price"]
    rules = replace(rules, price_lists=(BY_SCOPE[8],), price_entries=(entry("sooner", "A", price=D(80)),))
    (found,) = price(cart(line(1, "A", 1)), rules).lines
    assert (found.standard_price, found.unit_price) == (None, D(80))


# Layer 3

PARTS = (Component("A", D(2)), Component("D", D(1)))


@pytest.mark.parametrize(
    ("facts", "amount", "shares"),
    [
        # 2 × 115.20 + 33.34 = 263.74 alone; 200 is shared 174.717… to 25.282….
        ({"price": D(200)}, "200.00", ("174.72", "25.28")),
        ({"factor": D("0.9")}, "237.37", ("207.36", "30.01")),
    ],
)
def test_l3_a_bundle_is_a_price_or_a_share_of_the_sum_and_its_parts_have_it_by_what_they_cost_alone(
    facts: Any, amount: str, shares: tuple[str, str]
) -> None:
    rules = shop(skus=[sku("SET")], bundles=[Bundle(1, "SET", BEFORE, PARTS, **facts)])
    priced = price(cart(line(1, "SET", 1)), rules)
    (found,) = priced.lines
    assert found.amount == D(amount)
    assert tuple(each.payable for each in found.components) == tuple(map(D, shares))
    # Each part has its own rate of tax: 13 % and 9 %.
    nets = [
        (share / (1 + rate)).quantize(D("0.01"))
        for share, rate in zip(map(D, shares), (D("0.13"), D("0.09")), strict=True)
    ]
    assert [each.net for each in found.components] == nets
    assert found.net + found.tax == found.payable


def test_l3_parts_of_a_bundle_are_closed_to_line_promotions_unless_it_is_open() -> None:
    ten_percent = promotion(1, PercentOff(D(10)), products=Products(frozenset({"A"})))
    closed = Bundle(1, "SET", BEFORE, PARTS, price=D(200))
    rules = shop(skus=[sku("SET")], bundles=[closed], promotions=[ten_percent])
    priced = price(cart(line(1, "SET", 1)), rules)
    assert priced.lines[0].amount == D(200)
    (step,) = steps(priced.trace, "P1")
    assert (step.outcome, step.reason) == ("rejected", "part_of_bundle")
    rules = replace(rules, bundles=(replace(closed, is_open=True),))
    # 10 % off the 174.72 of A alone.
    (found,) = price(cart(line(1, "SET", 1)), rules).lines
    assert (found.amount, found.components[0].amount) == (D("182.53"), D("157.25"))


def test_l3_order_promotions_reach_the_parts_through_the_line() -> None:
    rules = shop(
        skus=[sku("SET")],
        bundles=[Bundle(1, "SET", BEFORE, PARTS, price=D(200))],
        order_promotions=[order_promotion(1, full_off("100", "10"))],
    )
    (found,) = price(cart(line(1, "SET", 1)), rules).lines
    assert [each.allocated for each in found.components] == [D("8.74"), D("1.26")]
    assert sum(each.payable for each in found.components) == found.payable == D(190)


COLOURS = ChoiceGroup("颜色", (Option("B"), Option("C", surcharge=D(5))), 1, 2)


@pytest.mark.parametrize(
    ("choices", "amount", "problems"),
    [
        # (115.20 + 49.90) × 2 sets
        ((Choice("颜色", "B"),), "330.20", []),
        # (115.20 + 49.90 + 100 + 5) × 2 sets
        ((Choice("颜色", "B"), Choice("颜色", "C")), "540.20", []),
        ((), None, ["choice_missing"]),
        ((Choice("颜色", "C", D(3)),), None, ["choice_too_many"]),
        ((Choice("颜色", "D"),), None, ["choice_unknown"]),
        ((Choice("尺寸", "B"),), None, ["choice_missing", "choice_unknown"]),
        ((Choice("颜色", "B", D("0.5")),), None, ["choice_missing", "choice_not_whole"]),
    ],
)
def test_l3_choice_groups_have_a_least_and_a_most(choices: Any, amount: str | None, problems: list[str]) -> None:
    bundle = Bundle(1, "SET", BEFORE, (Component("A", D(1)),), (COLOURS,), factor=D(1))
    rules = shop(skus=[sku("SET")], bundles=[bundle])
    priced = price(cart(line(1, "SET", 2, choices=choices)), rules)
    assert [each.code for each in priced.problems] == problems
    assert [each.amount for each in priced.lines] == ([] if amount is None else [D(amount)])


def test_l3_choices_on_an_ordinary_article_are_a_problem() -> None:
    priced = price(cart(line(1, "A", 1, choices=(Choice("颜色", "B"),))), SHOP)
    assert [each.code for each in priced.problems] == ["choice_unknown"]


LICENCE = (Tier(D(1), price=D(100)), Tier(D(11), price=D(80)), Tier(D(51), percent_off=D(50)))


@pytest.mark.parametrize(
    ("mode", "quantity", "amount"),
    [
        ("all_units", "10", "1000.00"),
        ("all_units", "11", "880.00"),
        ("all_units", "60", "3000.00"),
        ("incremental", "10", "1000.00"),
        # The 11th is the first at 80.
        ("incremental", "11", "1080.00"),
        ("incremental", "60", "4700.00"),
    ],
)
def test_l3_licence_tiers_count_all_units_or_each_band(mode: Any, quantity: str, amount: str) -> None:
    rules = shop(licence_tiers=[LicenceTiers(1, "C", LICENCE, mode, BEFORE)])
    assert price(cart(line(1, "C", quantity)), rules).lines[0].amount == D(amount)


# Special prices

TENDER = RegistrationFacts("BB-1", AFTER)
SPECIAL = SpecialPrice(1, "S1", "BB-1", "D0001", "A", D(80), BEFORE)


@pytest.mark.parametrize(
    ("special", "registration", "unit_price"),
    [
        (SPECIAL, TENDER, "80.0000"),
        (SPECIAL, None, "103.6800"),
        (SPECIAL, RegistrationFacts("BB-2"), "103.6800"),
        (SPECIAL, RegistrationFacts("BB-1", NOW), "103.6800"),
        (replace(SPECIAL, valid_until=NOW), TENDER, "103.6800"),
        (replace(SPECIAL, dealer="D0002"), TENDER, "103.6800"),
        (replace(SPECIAL, is_combinable=True), TENDER, "72.0000"),
        (replace(SPECIAL, quota=D(0)), TENDER, "103.6800"),
        # 6 at 80, 4 at the list price, and no promotion on either.
        (replace(SPECIAL, quota=D(6)), TENDER, "94.0800"),
    ],
)
def test_a_special_price_takes_the_place_of_layers_2_to_4_and_ends_with_its_registration(
    special: SpecialPrice, registration: RegistrationFacts | None, unit_price: str
) -> None:
    rules = shop(special_prices=[special], promotions=[promotion(1, PercentOff(D(10)))])
    (found,) = price(cart(line(1, "A", 10), registration=registration), rules).lines
    assert found.unit_price == D(unit_price)


def test_a_special_price_makes_an_article_sellable_and_books_what_it_took() -> None:
    special = replace(SPECIAL, quota=D(30))
    rules = replace(shop(special_prices=[special]), sellable_ranges=())
    priced = price(cart(line(1, "A", 2, "箱"), registration=TENDER), rules, left(S1="25"))
    assert priced.can_be_ordered
    assert [(each.rule, each.quantity, each.amount) for each in priced.uses] == [("S1", D(24), D("844.80"))]


@pytest.mark.parametrize("mode", ["all_units", "incremental"])
def test_r_prc_7_a_tier_that_would_make_goods_free_leaves_them_at_the_one_below(mode: Any) -> None:
    steps = Steps((Tier(D(10), off=D(50)), Tier(D(20), off=D(100))), mode)
    rules = shop(promotions=[promotion(1, steps)])
    nine, nineteen, twenty, many = (price(cart(line(1, "C", each)), rules).lines[0] for each in (9, 19, 20, 40))
    assert nine.amount == 900
    # All units at 50, or those from the tenth on: never 2,000 for one more.
    assert [each.amount for each in (nineteen, twenty, many)] == (
        [950, 1000, 2000] if mode == "all_units" else [1400, 1450, 2450]
    )
    mixed = Steps((Tier(D(10), off=D(200)), Tier(D(20), percent_off=D(5))), "all_units")
    assert price(cart(line(1, "C", 40)), shop(promotions=[promotion(1, mixed)])).lines[0].amount == 3800
    alone = Steps((Tier(D(10), off=D(100)),), mode)
    priced = price(cart(line(1, "C", 40)), shop(promotions=[promotion(1, alone)]))
    assert (priced.lines[0].amount, [each.reason for each in priced.trace if each.rule == "P1"]) == (
        4000,
        ["would_be_free"],
    )


# Layer 5


@pytest.mark.parametrize(
    ("effect", "facts", "circumstances", "discount"),
    [
        (full_off("3000", "200"), {}, {}, "200"),
        (full_off("3000.01", "200"), {}, {}, "0"),
        (full_off("1000", "50", is_each=True), {}, {}, "150"),
        (full_off("1000", "50", is_each=True, most=2), {}, {}, "100"),
        (full_off("1000", "50", is_each=True), {"quota": D(5)}, {"quota_left": {"P1": D(1)}}, "50"),
        (full_off("1000", "50", is_each=True), {"budget": D(120)}, {}, "120"),
        (full_off("1000", "50"), {"budget": D(120)}, {"budget_left": {"P1": D(0)}}, "0"),
        (full_off("20", "50"), {"measure": "quantity"}, {}, "50"),
        (full_off("31", "50"), {"measure": "quantity"}, {}, "0"),
        (full_off("3000", "200"), {"first_order_only": True}, {}, "0"),
        (full_off("3000", "200"), {"first_order_only": True}, {"is_first_order": True}, "200"),
        # 9,500 before, 3,000 now: the tenth thousand and two more.
        (full_off("1000", "50", is_each=True), {"is_cumulative": True}, {"cumulated": {"P1": D(9500)}}, "150"),
        (full_off("10000", "500"), {"is_cumulative": True}, {"cumulated": {"P1": D(9500)}}, "500"),
        (full_off("10000", "500"), {"is_cumulative": True}, {"cumulated": {"P1": D(10000)}}, "0"),
        # What earlier orders reached and what they were given are two things.
        (
            full_off("10000", "500"),
            {"is_cumulative": True},
            {"cumulated": {"P1": D(10000)}, "given": {"P1": D(0)}},
            "500",
        ),
        (
            full_off("10000", "500"),
            {"is_cumulative": True},
            {"cumulated": {"P1": D(8000)}, "given": {"P1": D(500)}},
            "0",
        ),
        (
            full_off("1000", "50", is_each=True),
            {"is_cumulative": True},
            {"cumulated": {"P1": D(9500)}, "given": {"P1": D(7)}},
            "250",
        ),
        (full_off("3000", "3000"), {}, {}, "0"),
    ],
)
def test_l5_thresholds_once_and_each_with_quota_budget_period_and_first_order(
    effect: Any, facts: Any, circumstances: Any, discount: str
) -> None:
    rules = shop(order_promotions=[order_promotion(1, effect, **facts)])
    priced = price(cart(line(1, "C", 20), line(2, "C", 10)), rules, Circumstances(**circumstances))
    assert priced.totals.discount == D(discount)
    assert priced.totals.payable == 3000 - D(discount)


def test_units_of_other_articles_do_not_count_for_an_order_promotion_of_some() -> None:
    socket = Products(product_lines=frozenset({"socket"}))
    rules = shop(order_promotions=[order_promotion(1, full_off("1000", "100"), products=socket)])
    one, two = price(cart(line(1, "A", 20), line(2, "C", 10)), rules).lines
    assert (one.allocated, two.allocated) == (D(0), D(100))


def test_the_unit_of_a_wholesale_coil_is_exact() -> None:
    coil = sku("W", base_unit="卷", units=(Unit("米", 1, 100, places=1),))
    rules = shop(skus=[coil], standard_prices=[standard("W", "333.33")])
    (found,) = price(cart(line(1, "W", "250.5", "米")), rules).lines
    assert (found.unit_price, found.amount, found.base_quantity) == (D("3.3333"), D("834.99"), D("2.505"))
