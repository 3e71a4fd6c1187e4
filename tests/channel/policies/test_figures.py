"""Figures in the text of a policy: what they claim, and whether the rules behind it make them (A6 row 78)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.policies.figures import SHAPES, Made, claims_of, mismatches, plain_number
from channel.policies.made import made_by_agreement, made_by_change, made_by_price, made_by_rule
from channel.pricing.prices import Bundle, Tier
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
from channel.rebates.terms import terms_of
from tests.channel.rebates.agreed import terms
from tests.factories import NOW

D = Decimal

#: Text → what it claims: shapes with their numbers, in the order of the text.
CLAIMS: list[tuple[str, list[tuple[str, str]]]] = [
    ("满3000减200", [("off_from", "3000 200")]),
    ("满三千元立减二百", [("off_from", "3000 200")]),
    ("每满10,000减500", [("off_from", "10000 500")]),
    ("满２万减８００", [("off_from", "20000 800")]),
    ("九五折", [("percent_off", "5")]),
    ("9.5折", [("percent_off", "5")]),
    ("95折", [("percent_off", "5")]),
    ("九点五折", [("percent_off", "5")]),
    ("打八折，对折清仓", [("percent_off", "20"), ("percent_off", "50")]),
    ("优惠5%", [("percent_off", "5")]),
    ("降价百分之五", [("percent_off", "5")]),
    ("返利3%", [("rebate", "3")]),
    ("年返利比例为2％", [("rebate", "2")]),
    ("返点3个点", [("rebate", "3")]),
    ("返利百分之三", [("rebate", "3")]),
    ("享受1.5%的返利", [("rebate", "1.5")]),
    ("满50万返3%", [("rebate_from", "500000 3")]),
    ("完成50万元以上返利1.5%", [("rebate_from", "500000 1.5")]),
    ("买10送1", [("buy_get", "10 1")]),
    ("买十箱赠一箱", [("buy_get", "10 1")]),
    ("单价 12.50 元", [("price", "12.5")]),
    ("供货价：￥12.5", [("price", "12.5")]),
    ("价格由15元调整为12.5元", [("price", "12.5")]),
    ("立减50元", [("amount_off", "50")]),
    ("每箱减3元", [("amount_off", "3")]),
    ("全场八八折，满2万减800，买十送一", [("percent_off", "12"), ("off_from", "20000 800"), ("buy_get", "10 1")]),
    ("九五折就是9.5折", [("percent_off", "5")]),
    ("上调5%", [("percent_up", "5")]),
    ("开关价格上涨百分之八", [("percent_up", "8")]),
    ("涨价3个点，涨幅：2.5%", [("percent_up", "3"), ("percent_up", "2.5")]),
    ("每箱涨2元，提价￥0.5", [("amount_up", "2"), ("amount_up", "0.5")]),
    ("价格由10元上调至10.50元", [("price", "10.5")]),
    ("单价涨到12元", [("price", "12")]),
    ("下调5%，下调0.3元", [("percent_off", "5"), ("amount_off", "0.3")]),
    ("十二月起涨价", [("up", "")]),
    ("下月价格下调", [("down", "")]),
    # What is mentioned and claims nothing.
    ("本月不涨价，也不会降价", []),
    ("原材料涨价，成本上涨", []),
    ("上调约5%", []),
    ("2026年12月1日起，3箱起订，3天内付款", []),
    ("此前享受的折扣折算为积分", []),
    ("不打折，100折，0折", []),
    ("联系电话 0571-88886666", []),
    ("由15元起", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "claimed"), CLAIMS)
def test_a6_78_a_figure_is_read_however_it_is_written(text: str, claimed: list[tuple[str, str]]) -> None:
    found = [(one.shape, " ".join(plain_number(number) for number in one.numbers)) for one in claims_of(text)]
    assert found == claimed


MADE = [
    Made("off_from", (D(3000), D(300)), "价格规则 M3000（满减）"),
    Made("off_from", (D(10000), D(1000)), "价格规则 M1W（大额满减）"),
    Made("percent_off", (D(5),), "价格规则 Z95（九五折）"),
]


def test_a6_78_a_figure_that_a_rule_contradicts_names_both() -> None:
    (found,) = mismatches(claims_of("满3000减200，九五折"), MADE)
    assert found.sentence == "正文写了“满3000减200”，但价格规则 M3000（满减）是“满3000减300”，请改成一致再发布。"


#: Price before, price after, and which of these claims hold.
CHANGES = [
    ("10.00", "10.50", ["上调5%", "涨0.5元", "涨价"], ["上调4%", "下调5%", "降价"]),
    ("9.90", "10.40", ["上调5%"], ["上调6%"]),
    ("10.00", "9.50", ["下调5%", "降价0.5元", "降价"], ["上调5%", "涨价"]),
    ("200.00", "205.00", ["上调2.5%"], ["上调2%", "上调3%"]),
    ("10.00", "10.00", ["涨价", "降价"], ["上调5%", "下调5%"]),
]


@pytest.mark.parametrize(("before", "after", "true", "false"), CHANGES)
def test_a6_78_a_rise_is_compared_with_the_price_that_it_follows(
    before: str, after: str, true: list[str], false: list[str]
) -> None:
    made = made_by_change(D(before), D(after), "Q9 的标准价")
    for text, holds in [*((one, True) for one in true), *((one, False) for one in false)]:
        assert (not list(mismatches(claims_of(text), made))) is holds, text


def test_a6_78_a_direction_that_the_rules_turn_round_names_both() -> None:
    (found,) = mismatches(claims_of("十二月涨价"), made_by_change(D("10"), D("9"), "Q9 的标准价"))
    assert found.sentence == "正文写了“涨价”，但Q9 的标准价是“降价”，请改成一致再发布。"
    # A notice without prices may say why: nothing contradicts it.
    assert list(mismatches(claims_of("十二月涨价"), [])) == []


def test_a6_78_a_figure_that_no_rule_makes_says_what_to_do() -> None:
    (found,) = mismatches(claims_of("返利3%"), MADE)
    assert found.sentence == "正文写了“返利3%”，但关联的规则里没有，请关联对应的规则，或修改正文。"


@given(st.integers(1, 99_999), st.integers(1, 9_999), st.integers(1, 99), st.integers(1, 999))
def test_a6_78_what_a_rule_makes_is_what_its_own_words_claim(start: int, off: int, percent: int, price: int) -> None:
    numbers = {
        "off_from": (D(start), D(off)),
        "rebate_from": (D(start), D(percent)),
        "rebate": (D(percent),),
        "percent_off": (D(percent),),
        "amount_off": (D(off),),
        "buy_get": (D(start), D(percent)),
        "price": (D(price) / 100,),
        "percent_up": (D(percent),),
        "amount_up": (D(off),),
        "up": (),
        "down": (),
    }
    assert numbers.keys() == SHAPES.keys()
    for shape, said in numbers.items():
        made = Made(shape, said, "规则")
        (claim,) = claims_of(made.words)
        assert (claim.shape, claim.numbers) == (shape, said)
        assert not list(mismatches([claim], [made]))


@given(st.text(alphabet="满减折返买送单价元%百分之点0123456789.,，一二三十百千万半 ¥立", max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    for claim in claims_of(text):
        assert claim.words
        assert all(number >= 0 for number in claim.numbers)


TIERS = (Tier(D(1000), off=D(50)), Tier(D(3000), off=D(200)))
STEPS = Steps((Tier(D(1), price=D(9)), Tier(D(10), percent_off=D(7)), Tier(D(20), off=D(2))), "all_units")
GIFTS = (GiftItem("Q9", D(2)), GiftItem("K101W"))
#: Effect → the figures it makes.
EFFECTS = [
    (PercentOff(D(5)), ["优惠5%"]),
    (AmountOff(D("0.5")), ["立减0.5元"]),
    (FixedPrice(D("4.80")), ["单价4.8元"]),
    (STEPS, ["单价9元", "优惠7%", "立减2元"]),
    (BuyGet(D(10), D(1)), ["买10送1"]),
    (BuyGet(D(10), D(1), D(50)), []),
    (WithGift(D(20), GIFTS), ["买20送3"]),
    (OrderOff(TIERS), ["满1000减50", "满3000减200"]),
    (OrderPercent((Tier(D(3000), percent_off=D(3)),)), ["优惠3%"]),
    (OrderGift(D(3000), GIFTS), []),
    (Combo((), off=D(8)), ["立减8元"]),
    (Combo((), price=D(88)), ["单价88元"]),
]


@pytest.mark.parametrize(("effect", "words"), EFFECTS)
def test_every_effect_of_a_rule_makes_its_figures(effect: object, words: list[str]) -> None:
    kind = OrderPromotion if isinstance(effect, OrderOff | OrderPercent | OrderGift | Combo) else Promotion
    value = kind(1, "P1", "规则", effect, NOW)  # type: ignore[arg-type]
    assert [one.words for one in made_by_rule(value, "规则 P1")] == words


def test_prices_bundles_and_agreements_make_theirs() -> None:
    assert [one.words for one in made_by_rule(Bundle(1, "SET1", NOW, price=D("99.00")), "套装")] == ["单价99元"]
    assert [one.words for one in made_by_price(None, D(92), "价格表")] == ["优惠8%"]
    assert [one.words for one in made_by_price(D("5.20"), None, "标准价")] == ["单价5.2元"]
    volume = made_by_agreement(terms_of(terms()), "返利协议")
    assert "满500000返利1.5%" in [one.words for one in volume]
    growth = terms_of(terms(method="retroactive", growth={"baseline": "given", "pays_on": "total"}))
    assert {one.shape for one in made_by_agreement(growth, "返利协议")} == {"rebate"}
