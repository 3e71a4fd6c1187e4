"""What promotions do to each other (R-PRC-1, R-PRC-2), what is left of limited ones, rewards and gifts (B6)."""

from dataclasses import replace
from typing import Any

import pytest

from channel.pricing import (
    AmountOff,
    Audience,
    BuyGet,
    Circumstances,
    Combo,
    ComboPart,
    FixedPrice,
    GiftItem,
    OrderGift,
    OrderPercent,
    PercentOff,
    Products,
    Promotion,
    Steps,
    Tier,
    WithGift,
    price,
)
from tests.channel.pricing.shop import (
    AFTER,
    NOW,
    D,
    cart,
    full_off,
    left,
    line,
    order_promotion,
    promotion,
    shop,
    steps,
)

SOCKETS = Products(product_lines=frozenset({"socket"}))
NOTHING = Circumstances()
ONLY_A, ONLY_B, ONLY_C = (Products(frozenset({code})) for code in "ABC")


def unit_price(quantity: Any, *promotions: Promotion, circumstances: Circumstances = NOTHING) -> Any:
    """What one C at 100 costs when so many are ordered."""
    (found,) = price(cart(line(1, "C", quantity)), shop(promotions=promotions), circumstances).lines
    return found.unit_price


@pytest.mark.parametrize(
    ("effect", "unit"),
    [
        (PercentOff(D("12.5")), "87.5"),
        (AmountOff(D("0.01")), "99.99"),
        (FixedPrice(D("66.6666")), "66.6666"),
        (FixedPrice(D(120)), "100"),
        (PercentOff(D(100)), "100"),
        (AmountOff(D(100)), "100"),
        (Steps((Tier(D(20), percent_off=D(10)), Tier(D(10), percent_off=D(5))), "all_units"), "90"),
        # 9 at 100, 10 at 95, 1 at 90.
        (Steps((Tier(D(20), percent_off=D(10)), Tier(D(10), percent_off=D(5))), "incremental"), "97"),
        (Steps((Tier(D(10), price=D(80)),), "incremental"), "89"),
        (Steps((Tier(D(10), off=D(7)),), "all_units"), "93"),
        (Steps((Tier(D(21), off=D(7)),), "all_units"), "100"),
    ],
)
def test_l4_every_kind_of_price_and_nothing_becomes_dearer_or_free(effect: Any, unit: str) -> None:
    assert unit_price(20, promotion(1, effect)) == D(unit)


def test_l4_an_amount_or_price_for_a_base_unit_is_twelve_times_that_for_a_box() -> None:
    (found,) = price(cart(line(1, "C", 1, "箱")), shop(promotions=[promotion(1, AmountOff(D("1.5")))])).lines
    assert found.unit_price == D(1182)


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"valid_from": AFTER}, "not_yet"),
        ({"valid_until": NOW}, "over"),
        ({"audience": Audience(levels=frozenset({"B"}))}, "other_dealers"),
        ({"is_coupon": True}, "coupon_not_chosen"),
        ({"min_quantity": D(21)}, "below_min_quantity"),
        ({"quota": D(0)}, "quota_used_up"),
        ({"budget": D(0)}, "budget_used_up"),
    ],
)
def test_r_prc_6_what_does_not_hold_says_why(facts: Any, reason: str) -> None:
    priced = price(cart(line(1, "C", 20)), shop(promotions=[promotion(1, PercentOff(D(5)), **facts)]))
    assert priced.totals.payable == 2000
    (step,) = steps(priced.trace, "P1")
    assert (step.outcome, step.reason) == ("rejected", reason)


def test_r_prc_1_in_a_group_the_largest_saving_holds_and_r_prc_6_says_what_it_beat() -> None:
    # The running amount is 24 × 109.44 = 2626.56, of which 5 % are 131.33.
    tiers = Steps((Tier(D(20), percent_off=D(5)),), "all_units")
    rules = shop(
        promotions=[
            promotion(1, tiers, group="base", priority=1),
            replace(promotion(12, PercentOff(D(5)), group="G", priority=9), code="P12"),
            promotion(13, AmountOff(D("3.3333")), group="G", priority=2),
        ]
    )
    priced = price(cart(line(1, "A", 24)), rules)
    assert priced.lines[0].amount == D("2495.23")
    (lost,) = steps(priced.trace, "P13")
    assert (lost.outcome, lost.reason) == ("lost", "lost_in_group")
    assert lost.facts == {"group": "G", "winner": "P12", "saving": "80.00", "winner_saving": "131.33"}


@pytest.mark.parametrize(
    ("one", "other", "winner"),
    [
        # Equal savings: the smaller priority number, blank last (R-PRC-2), then the smaller id.
        ({"priority": 2}, {"priority": 1}, "P2"),
        ({"priority": None}, {"priority": 99}, "P2"),
        ({"priority": None}, {"priority": None}, "P1"),
        ({"priority": 0}, {"priority": None}, "P1"),
        ({"priority": 5}, {"priority": 5}, "P1"),
    ],
)
def test_r_prc_2_ties_go_by_priority_with_blank_last_and_then_by_id(one: Any, other: Any, winner: str) -> None:
    rules = shop(promotions=[promotion(2, AmountOff(D(10)), **other), promotion(1, PercentOff(D(10)), **one)])
    priced = price(cart(line(1, "C", 1)), rules)
    assert [step.rule for step in priced.trace if step.layer == 4 and step.outcome == "applied"] == [winner]


@pytest.mark.parametrize(
    ("first", "second", "unit"),
    [
        # 10 % and then 10 off, or the other way round.
        (1, 2, "80"),
        (2, 1, "81"),
        (None, 1, "81"),
        (1, None, "80"),
    ],
)
def test_r_prc_1_groups_follow_each_other_by_priority_each_on_the_running_price(
    first: Any, second: Any, unit: str
) -> None:
    percent = promotion(1, PercentOff(D(10)), group="a", priority=first)
    amount = promotion(2, AmountOff(D(10)), group="b", priority=second)
    assert unit_price(1, percent, amount) == unit_price(1, amount, percent) == D(unit)


def test_r_prc_1_two_percentages_never_use_the_undiscounted_base() -> None:
    """The order that came to zero elsewhere: 70 % off something that was 40 % off already."""
    promotions = promotion(1, PercentOff(D(40)), group="a"), promotion(2, PercentOff(D(70)), group="b")
    assert unit_price(1, *promotions) == D(18)


@pytest.mark.parametrize(
    ("cap", "unit"),
    [
        (D(80), "20"),
        # 40 % and 70 % of the list price together would make it free, which nothing becomes.
        (D(100), "60"),
        # Without a cap the percentage itself is the cap.
        (None, "30"),
    ],
)
def test_r_prc_1_of_the_list_price_only_when_that_is_said_and_within_the_cap(cap: Any, unit: str) -> None:
    listed = promotion(2, PercentOff(D(70)), group="b", base="list", cap_percent=cap)
    assert unit_price(1, promotion(1, PercentOff(D(40)), group="a"), listed) == D(unit)


def test_r_prc_1_stop_ends_the_chain() -> None:
    stop = promotion(1, PercentOff(D(5)), group="a", priority=1, stop=True)
    better = promotion(2, PercentOff(D(10)), group="b", priority=2)
    assert unit_price(1, stop, better) == D(95)
    rules = shop(promotions=[stop, better])
    (step,) = steps(price(cart(line(1, "C", 1)), rules).trace, "P2")
    assert (step.reason, step.facts) == ("stopped", {"winner": "P1"})


@pytest.mark.parametrize(
    ("one", "other", "unit"),
    [
        (None, None, "81"),
        (frozenset({"b"}), None, "81"),
        (frozenset({"c"}), None, "90"),
        (None, frozenset(), "90"),
        (frozenset({"b"}), frozenset({"a"}), "81"),
    ],
)
def test_r_prc_1_promotions_go_together_when_both_say_so(one: Any, other: Any, unit: str) -> None:
    promotions = (
        promotion(1, PercentOff(D(10)), group="a", priority=1, stackable_with=one),
        promotion(2, PercentOff(D(10)), group="b", priority=2, stackable_with=other),
    )
    assert unit_price(1, *promotions) == D(unit)


def test_r_prc_1_the_best_of_a_group_counts_with_all_that_follows_it() -> None:
    """6 % that end the chain save less than 5 % after which 10 % follow."""
    alone = promotion(1, PercentOff(D(6)), group="a", priority=1, stop=True)
    open_ended = promotion(2, PercentOff(D(5)), group="a", priority=1)
    later = promotion(3, PercentOff(D(10)), group="b", priority=2)
    rules = shop(promotions=[alone, open_ended, later])
    priced = price(cart(line(1, "C", 1)), rules)
    assert priced.lines[0].unit_price == D("85.5")
    assert steps(priced.trace, "P1")[0].reason == "lost_by_what_follows"


def test_r_prc_7_what_a_quantity_opens_is_left_out_where_it_would_make_the_unit_dearer() -> None:
    gated = promotion(1, PercentOff(D(6)), group="a", priority=1, stop=True, min_quantity=D(10))
    later = promotion(2, PercentOff(D(10)), group="b", priority=2)
    assert unit_price(9, gated, later) == unit_price(10, gated, later) == D(90)
    rules = shop(promotions=[gated, later])
    (step,) = steps(price(cart(line(1, "C", 10)), rules).trace, "P1")
    assert step.reason == "dearer_with_it"


def test_r_prc_2_a_fixed_price_replaces_all_that_came_before() -> None:
    """Both a percentage and a quota that ended are gone; what was cheaper already stays so."""
    percent = promotion(1, PercentOff(D(30)), group="a", priority=1, quota=D(4))
    fixed = promotion(2, FixedPrice(D(80)), group="b", priority=2)
    # 4 at 70 and 6 at 80.
    assert unit_price(10, percent, fixed) == D(76)


# Quota and budget


@pytest.mark.parametrize(("remaining", "unit"), [("0", "100"), ("3", "97"), ("10", "90"), ("11", "90")])
def test_a_quota_goes_as_far_as_it_lasts(remaining: str, unit: str) -> None:
    limited = promotion(1, PercentOff(D(10)), quota=D(1000))
    assert unit_price(10, limited, circumstances=left(P1=remaining)) == D(unit)


def test_a_budget_goes_as_far_as_it_lasts_in_whole_units() -> None:
    rules = shop(promotions=[promotion(1, PercentOff(D(10)), budget=D(75))])
    priced = price(cart(line(1, "C", 5), line(2, "C", 5)), rules)
    assert sum(each.amount for each in priced.lines) == 930
    assert [(each.rule, each.quantity, each.amount) for each in priced.uses] == [("P1", D(7), D(70))]


def test_the_last_units_of_a_quota_go_to_the_same_articles_whatever_the_order_of_the_lines() -> None:
    rules = shop(promotions=[promotion(1, PercentOff(D(10)), products=SOCKETS, quota=D(7))])
    one = price(cart(line(1, "B", 5), line(2, "C", 5)), rules)
    other = price(cart(line(1, "C", 5), line(2, "B", 5)), rules)
    assert {each.sku: each.amount for each in one.lines} == {each.sku: each.amount for each in other.lines}


# Buy x get y


@pytest.mark.parametrize(
    ("quantity", "rewards"), [("10", "0"), ("11", "1"), ("21", "1"), ("22", "2"), ("33", "3"), ("120", "10")]
)
def test_buy_ten_get_one_of_the_same_sets_the_ten_aside_first(quantity: str, rewards: str) -> None:
    (found,) = price(cart(line(1, "C", quantity)), shop(promotions=[promotion(1, BuyGet(D(10), D(1)))])).lines
    assert found.reward_quantity == D(rewards)
    assert (found.unit_price, found.amount) == (D(100), 100 * (D(quantity) - D(rewards)))


@pytest.mark.parametrize(
    ("effect", "lines", "amounts"),
    [
        # The cheaper article is the reward.
        (BuyGet(D(2), D(1)), (("B", 1), ("C", 2)), ("0.00", "200.00")),
        # 3 bottles of 6 are rewards at half price.
        (BuyGet(D(1), D(1), D(50)), (("C", 6),), ("450.00",)),
        (BuyGet(D(1), D(1), most=2), (("C", 6),), ("400.00",)),
        # Who buys sockets has switches: 4 B allow 2 A.
        (BuyGet(D(2), D(1), rewards=ONLY_A), (("B", 4), ("A", 3)), ("199.60", "115.20")),
        # A may qualify and be a reward: the 2 B qualify, so that an A is left to be the reward.
        (BuyGet(D(2), D(1), rewards=ONLY_A), (("B", 2), ("A", 1)), ("99.80", "0.00")),
    ],
)
def test_buy_x_get_y_repeats_and_takes_the_cheapest(effect: BuyGet, lines: Any, amounts: tuple[str, ...]) -> None:
    products = SOCKETS if effect.rewards else Products()
    rules = shop(promotions=[promotion(1, effect, products=products)])
    priced = price(cart(*(line(place, *each) for place, each in enumerate(lines, 1))), rules)
    assert [each.amount for each in priced.lines] == [D(each) for each in amounts]
    assert priced.can_be_ordered


def test_units_that_may_qualify_or_be_rewards_go_where_they_save_most() -> None:
    """Everything qualifies, only A is a reward: of 4 B and 2 A, buy 2 get 1, both A are free because B qualify."""
    rules = shop(promotions=[promotion(1, BuyGet(D(2), D(1), rewards=ONLY_A))])
    one, two = price(cart(line(1, "B", 4), line(2, "A", 2)), rules).lines
    assert (one.amount, two.amount, two.reward_quantity) == (D("199.60"), 0, 2)


def test_times_of_a_buy_x_get_y_are_limited_by_its_quota() -> None:
    rules = shop(promotions=[promotion(1, BuyGet(D(1), D(1)), quota=D(2))])
    priced = price(cart(line(1, "C", 10)), rules)
    assert priced.lines[0].amount == 800
    assert [(each.quantity, each.amount) for each in priced.uses] == [(2, 200)]


# Gifts


@pytest.mark.parametrize(
    ("effect", "quantity", "gifts"),
    [
        (WithGift(D(10), (GiftItem("B", D(2)),)), "9", []),
        (WithGift(D(10), (GiftItem("B", D(2)),)), "25", [("B", 4, "199.60")]),
        (WithGift(D(10), (GiftItem("B", D(2)),), is_each=False), "25", [("B", 2, "99.80")]),
        (WithGift(D(1), (GiftItem("B"),), most=3), "25", [("B", 3, "149.70")]),
        (WithGift(D(10), (GiftItem("A", unit="箱"), GiftItem("B"))), "10", [("A", 1, "1382.40"), ("B", 1, "49.90")]),
        (WithGift(D(10), (GiftItem("nothing"),)), "25", []),
    ],
)
def test_r_prc_5_gifts_come_on_top_with_their_market_value(effect: WithGift, quantity: str, gifts: Any) -> None:
    priced = price(cart(line(1, "C", quantity)), shop(promotions=[promotion(1, effect)]))
    assert [(each.sku, each.quantity, each.market_value) for each in priced.gifts] == [
        (code, count, D(value)) for code, count, value in gifts
    ]
    assert priced.totals.payable == 100 * D(quantity)
    assert priced.totals.gifts_value == sum(D(value) for *_, value in gifts)


def test_a_gift_that_is_worth_more_wins_its_group_and_is_counted_over_all_its_lines() -> None:
    gift = promotion(1, WithGift(D(10), (GiftItem("B"),)), products=SOCKETS, counting="products", group="a")
    percent = promotion(2, PercentOff(D(1)), products=SOCKETS, group="a")
    priced = price(cart(line(1, "C", 5), line(2, "B", 6)), shop(promotions=[gift, percent]))
    assert [(each.sku, each.quantity, each.promotion) for each in priced.gifts] == [("B", 1, "P1")]
    assert {step.outcome for step in steps(priced.trace, "P2")} == {"lost"}


def test_what_counts_is_the_line_the_sku_or_all_products() -> None:
    tiers = Steps((Tier(D(10), percent_off=D(10)),), "all_units")
    lines = (line(1, "C", 6), line(2, "C", 4), line(3, "B", 6))
    found = {}
    for counting in ("line", "sku", "products"):
        rules = shop(promotions=[promotion(1, tiers, products=SOCKETS, counting=counting)])
        found[counting] = [each.unit_price for each in price(cart(*lines), rules).lines]
    assert found == {
        "line": [100, 100, D("49.9")],
        "sku": [90, 90, D("49.9")],
        "products": [90, 90, D("44.91")],
    }


# The order as a whole


def discount(*promotions: Any, lines: Any = (("C", 20),), circumstances: Circumstances = NOTHING, **facts: Any) -> Any:
    """What order promotions take off."""
    wanted = cart(*(line(place, *each) for place, each in enumerate(lines, 1)), **facts)
    return price(wanted, shop(order_promotions=promotions), circumstances).totals.discount


@pytest.mark.parametrize(
    ("effects", "off"),
    [
        ([(full_off("1000", "50"), "a"), (full_off("2000", "120"), "a")], "120"),
        ([(full_off("1000", "50"), "a"), (full_off("2000", "120"), "b")], "50"),
        ([(full_off("1000", "50"), "a"), (full_off("1950", "120"), "b")], "170"),
        ([(OrderPercent((Tier(D(1000), percent_off=D(5)), Tier(D(2000), percent_off=D(10)))), "a")], "200"),
        # 5 % of 2,000 and then 10 % of 1,900.
        (
            [
                (OrderPercent((Tier(D(1), percent_off=D(5)),)), "a"),
                (OrderPercent((Tier(D(1), percent_off=D(10)),)), "b"),
            ],
            "290",
        ),
    ],
)
def test_r_prc_1_order_promotions_compete_in_groups_and_go_on_from_what_is_left(effects: Any, off: str) -> None:
    promotions = [
        order_promotion(id, effect, group=group, priority=id) for id, (effect, group) in enumerate(effects, 1)
    ]
    assert discount(*promotions) == discount(*reversed(promotions)) == D(off)


@pytest.mark.parametrize(
    ("combo", "lines", "off"),
    [
        (Combo((ComboPart(ONLY_A, D(2)), ComboPart(ONLY_B, D(1))), off=D(30)), (("A", 5), ("B", 3)), "60"),
        (Combo((ComboPart(ONLY_A, D(2)), ComboPart(ONLY_B, D(1))), off=D(30), most=1), (("A", 5), ("B", 3)), "30"),
        (Combo((ComboPart(ONLY_A, D(2)), ComboPart(ONLY_B, D(1))), off=D(30)), (("A", 5),), "0"),
        # A set costs 115.20 + 49.90 = 165.10.
        (Combo((ComboPart(ONLY_A, D(1)), ComboPart(ONLY_B, D(1))), price=D(150)), (("A", 2), ("B", 2)), "30.20"),
        (Combo((ComboPart(ONLY_A, D(1)), ComboPart(ONLY_B, D(1))), price=D(170)), (("A", 2), ("B", 2)), "0"),
        (Combo((ComboPart(ONLY_A, D(1)), ComboPart(ONLY_B, D(1))), percent_off=D(10)), (("A", 1), ("B", 5)), "16.51"),
        # Three of anything, one of which must be B: B is not used up by the part that takes everything.
        (Combo((ComboPart(Products(), D(2)), ComboPart(ONLY_B, D(1))), off=D(9)), (("A", 2), ("B", 1)), "9"),
    ],
)
def test_l5_combos_count_complete_sets(combo: Combo, lines: Any, off: str) -> None:
    assert discount(order_promotion(1, combo), lines=lines) == D(off)


def test_l5_a_combo_is_shared_by_what_is_in_the_sets() -> None:
    combo = Combo((ComboPart(ONLY_A, D(1)), ComboPart(ONLY_B, D(1))), off=D(20))
    rules = shop(order_promotions=[order_promotion(1, combo)])
    one, two, three = price(cart(line(1, "A", 10), line(2, "B", 1), line(3, "C", 1)), rules).lines
    # 115.20 and 49.90 of the set: 20 × 115.20 / 165.10 = 13.955….
    assert (one.allocated, two.allocated, three.allocated) == (D("13.96"), D("6.04"), 0)


def test_l5_gifts_of_the_order_once_and_each() -> None:
    once = order_promotion(1, OrderGift(D(500), (GiftItem("B"),)))
    each = order_promotion(2, OrderGift(D(500), (GiftItem("B"),), is_each=True, most=3), group="other")
    priced = price(cart(line(1, "C", 20)), shop(order_promotions=[once, each]))
    assert [(gift.promotion, gift.quantity) for gift in priced.gifts] == [("P1", 1), ("P2", 3)]
    assert priced.totals.payable == 2000


@pytest.mark.parametrize(
    ("facts", "off"), [({}, "100"), ({"counts_promoted": False}, "0"), ({"counts_special": False}, "100")]
)
def test_l5_lines_with_a_line_promotion_count_unless_that_is_said_otherwise(facts: Any, off: str) -> None:
    rules = shop(
        promotions=[promotion(1, PercentOff(D(10)), products=ONLY_C)],
        order_promotions=[order_promotion(2, full_off("1000", "100"), **facts)],
    )
    priced = price(cart(line(1, "C", 20), line(2, "A", 1)), rules)
    assert priced.totals.discount == D(off)


def test_an_order_promotion_leaves_every_line_a_cent() -> None:
    rules = shop(
        standard_prices=[replace(shop().standard_prices[1], id=9, price=D("0.01"), valid_from=NOW)],
        order_promotions=[order_promotion(1, full_off("100", "99.99"))],
    )
    one, two = price(cart(line(1, "B", 1), line(2, "C", 1)), rules).lines
    assert (one.payable, two.payable) == (D("0.01"), D("0.01"))


# Coupons


def test_a_coupon_holds_when_it_is_named_and_says_when_it_gave_nothing() -> None:
    coupon = order_promotion(1, full_off("1000", "50"), is_coupon=True)
    assert discount(coupon) == 0
    assert discount(coupon, wanted=frozenset({"P1"})) == 50
    priced = price(cart(line(1, "B", 1), wanted=frozenset({"P1"})), shop(order_promotions=[coupon]))
    assert [(each.code, each.facts) for each in priced.flags] == [
        ("coupon_not_used", {"coupon": "P1", "reason": "below_threshold"})
    ]


@pytest.mark.parametrize(
    ("one", "other", "problems"),
    [
        ({"group": "a"}, {"group": "a"}, ["coupons_exclude_each_other"]),
        ({"group": "a"}, {"group": "b"}, []),
        ({"group": "a"}, {"group": "b", "stackable_with": frozenset()}, ["coupons_exclude_each_other"]),
    ],
)
def test_coupons_that_exclude_each_other_are_a_hard_stop_in_both_layers(
    one: Any, other: Any, problems: list[str]
) -> None:
    wanted = cart(line(1, "C", 20), wanted=frozenset({"P1", "P2"}))
    on_lines = [promotion(id, PercentOff(D(5)), is_coupon=True, **facts) for id, facts in ((1, one), (2, other))]
    on_order = [
        order_promotion(id, full_off("100", "5"), is_coupon=True, **facts) for id, facts in ((1, one), (2, other))
    ]
    for rules in (shop(promotions=on_lines), shop(order_promotions=on_order)):
        assert [each.code for each in price(wanted, rules).problems] == problems
