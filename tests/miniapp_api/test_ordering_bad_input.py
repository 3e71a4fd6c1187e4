"""Bad input at the doors of ordering: a sentence that says the place of the fault, nothing saved, nothing held."""

import re
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal as D
from typing import Any

import pytest

from channel.errors import SENTENCES
from models import Database, Sku
from tests.channel.orders.stage import DAY, check, fill_shop, held
from tests.channel.workbooks.test_opening import BAD
from tests.factories import NOW
from tests.miniapp_api.conftest import Caller, House, json_of, refusal_of
from tests.miniapp_api.ledger import differing, remembered
from tests.miniapp_api.test_order_workbooks import send
from tests.shop import make_sku, publish

#: What a person reads: Chinese, with what he is to do; the code of an article or a unit may be Latin.
READABLE = re.compile(r"[\u4e00-\u9fff].*[。！]$")


@pytest.fixture
def shop(house: House) -> House:
    """With boxes of twelve from 24 on, an article that is not sold any more, and coupons that exclude each other."""
    with house.database.transaction() as session:
        fill_shop(session, house.cast)
        packed = make_sku(session, "BOX12", "整箱品", "switch", "switches")
        packed.pack_quantity, packed.min_quantity, packed.max_quantity = D(12), D(24), D(120)
        make_sku(session, "OLD1", "旧款", "switch", "switches").is_active = False
        make_sku(session, "GOLD1", "金条", "switch", "switches")
        prices = {"BOX12": "3.00", "OLD1": "3.00", "GOLD1": "99999999"}
        standard = [{"sku": code, "price": price} for code, price in prices.items()]
        publish(session, {"standard_prices": standard}, now=NOW - DAY)
        off = {"is": "PercentOff", "percent": "5"}
        coupons = [
            {"code": code, "name": code, "is_coupon": True, "group": group, "effect": off, "stackable_with": ["c"]}
            for code, group in (("QUAN-A", "a"), ("QUAN-B", "b"))
        ]
        publish(session, {"promotions": coupons}, now=NOW - DAY)
    return house


def line(sku: str, quantity: Any, **more: Any) -> dict[str, Any]:
    return {"sku": sku, "quantity": quantity, **more}


#: What is wrong → (lines, what else is said, place of the fault, a part of its sentence).
WRONG: dict[str, tuple[list[Any], dict[str, Any], str, str]] = {
    "an unknown article": ([line("Q9", "1"), line("NOPE", "1")], {}, "lines[1]", "没有商品“NOPE”"),
    "half a character": ([line("\ud83d", "1")], {}, "lines[0].sku", "无法识别的字符"),
    "an article that is not sold any more": ([line("OLD1", "24")], {}, "lines[0]", "停止销售"),
    "nothing of it": ([line("Q9", "1"), line("Q9", "0")], {}, "lines[1].quantity", "大于 0"),
    "less than nothing": ([line("Q9", "-3")], {}, "lines[0].quantity", "大于 0"),
    "a part of a piece": ([line("Q9", "0.5")], {}, "lines[0]", "最多 0 位小数"),
    "a hair of a coil": ([line("BV25", "0.00001")], {}, "lines[0].quantity", "数量不正确"),
    "an enormous quantity": ([line("Q9", "99999999")], {}, "lines[0].quantity", "数量过大"),
    "a quantity without end": ([line("Q9", "9" * 20)], {}, "lines[0].quantity", "数量不正确"),
    "a quantity that no ledger takes": ([line("GOLD1", "9999999")], {}, "lines[0]", "金额超过"),
    "no number": ([line("Q9", "NaN")], {}, "lines[0].quantity", "数量不正确"),
    "infinity": ([line("Q9", "Infinity")], {}, "lines[0].quantity", "数量不正确"),
    "another's digits": ([line("Q9", "１２")], {}, "lines[0].quantity", "数量不正确"),
    "a number that is no text": ([line("Q9", "1"), line("Q9", 5)], {}, "lines[1].quantity", "不正确"),
    "a line without an article": ([line("Q9", "1"), {"quantity": "5"}], {}, "lines[1].sku", "请填写"),
    "a line that is none": ([line("Q9", "1"), "Q9"], {}, "lines[1]", "不正确"),
    "a field that nobody knows": ([line("Q9", "1", colour="red")], {}, "lines[0].colour", "无法识别"),
    "an unknown unit": ([line("Q9", "1", unit="吨")], {}, "lines[0]", "没有单位“吨”，可选：个"),
    "not a whole box": ([line("BOX12", "30")], {}, "lines[0]", "请改为 24 或 36"),
    "less than the least": ([line("BOX12", "12")], {}, "lines[0]", "至少订 24"),
    "more than the most": ([line("BOX12", "132")], {}, "lines[0]", "最多订 120"),
    "nothing at all": ([], {}, "lines", "至少添加一个商品"),
    "more lines than an order has": ([line("Q9", "1")] * 501, {}, "lines", "最多填写 500 项"),
    "a coupon that is none": ([line("Q9", "1")], {"coupons": ["NONE"]}, "coupons", "没有优惠码“NONE”"),
    "coupons that exclude each other": (
        [line("Q9", "1")],
        {"coupons": ["QUAN-A", "QUAN-B"]},
        "coupons",
        "优惠码“QUAN-A”和“QUAN-B”不能同时使用，请只保留一个",
    ),
    "a choice where there is none": (
        [line("Q9", "1", choices=[{"group": "颜色", "sku": "K101W"}])],
        {},
        "lines[0]",
        "里没有 K101W",
    ),
    "a registration that is none of his": ([line("Q9", "1")], {"registration": "BB1"}, "registration", "没有找到"),
    "a phone that rings nowhere": ([line("Q9", "1")], {"ship_phone": "12"}, "ship_phone", "电话号码不正确"),
}
#: Doors that take lines: by which way, where, and whether they price them before they keep them.
DOORS = {
    "order at once": ("POST", "/orders"),
    "by a manager": ("POST", "/dealers/D0001/orders"),
}


@pytest.mark.parametrize("door", DOORS)
def test_what_cannot_be_ordered_is_said_with_its_place_and_leaves_nothing(shop: House, door: str) -> None:
    # One shop for all of them: each leaves it as it was, which is what is tried.
    by_manager = door == "by a manager"
    caller = shop.caller(shop.cast.manager if by_manager else shop.cast.buyer)
    before = remembered(shop)
    for n, (what, (lines, more, place, words)) in enumerate(WRONG.items()):
        body = {"lines": lines, **({} if by_manager else {"expected": {"total": "1.00"}}), **more}
        answer = caller.call(*DOORS[door], body, key=f"wrong-{n}")
        refused = refusal_of(answer, 422, "invalid_fields")
        assert words in refused["fields"].get(place, ""), (what, refused["fields"])
        assert all(READABLE.search(sentence) for sentence in refused["fields"].values()), (what, refused["fields"])
        assert differing(before, remembered(shop)) == [], what


def test_what_only_another_dealer_may_order_is_refused_and_leaves_nothing(shop: House) -> None:
    rival = shop.caller(shop.cast.rival)
    before = remembered(shop)
    refused = refusal_of(rival.post("/orders", {"lines": [line("Q9", "1"), line("BV25", "1")]}), 422, "invalid_fields")
    assert list(refused["fields"]) == ["lines[1]"]
    assert differing(before, remembered(shop)) == []


def test_a_cart_priced_under_rules_that_changed_is_told_line_by_line_and_leaves_nothing(shop: House) -> None:
    buyer = shop.caller(shop.cast.buyer)
    lines, seen = [line("K101W", "10"), line("Q9", "20")], {"total": "250.00", "amounts": ["52.00", "198.00"]}
    number = json_of(buyer.call("PUT", "/cart", {"lines": lines}))["number"]
    with shop.database.transaction() as session:
        publish(session, {"standard_prices": [{"sku": "Q9", "price": "10.90"}]}, now=NOW)
    before = remembered(shop)
    for path, body in (("/orders", {"lines": lines}), (f"/orders/{number}/submit", {})):
        refused = refusal_of(buyer.post(path, {**body, "expected": seen}), 409, "price_changed")
        assert refused["message"] == SENTENCES["price_changed"].format(before="250.00", after="270.00")
        assert refused["fields"] == {"lines[1]": "Q9 由 198.00 元变为 218.00 元。"}
        assert refused["facts"]["amounts"] == "52.00,218.00"
    assert differing(before, remembered(shop)) == []


def test_r_ord_7_of_a_hundred_who_want_a_quotas_last_unit_one_has_it_and_the_others_hear(database: Database) -> None:
    house = House(database)
    with database.transaction() as session:
        fill_shop(session, house.cast)
        promotion = {"code": "LAST", "name": "最后一件", "products": {"skus": ["Q9"]}, "quota": "1"}
        publish(session, {"promotions": [{**promotion, "effect": {"is": "FixedPrice", "price": "1.00"}}]}, now=NOW)
    callers = [house.caller(house.cast.buyer), house.caller(house.cast.rival)]

    def buy(number: int) -> tuple[int, str]:
        caller: Caller = callers[number % 2]
        body = {"lines": [line("Q9", "1")], "expected": {"total": "1.00"}}
        answer = caller.post("/orders", body, key=f"last-{number}")
        while answer.status_code == 503:
            answer = caller.post("/orders", body, key=f"last-{number}")
        assert READABLE.search(answer.json["message"]) if answer.status_code != 201 else True  # type: ignore[index]
        return answer.status_code, "" if answer.status_code == 201 else answer.json["code"]  # type: ignore[index]

    # SQLite has one writer at a time: twenty show the same there, and no thread has to wait too long.
    many = 20 if database.is_sqlite else 100
    with ThreadPoolExecutor(10 if database.is_sqlite else 20) as pool:
        outcomes = Counter(pool.map(buy, range(many)))
    assert outcomes[201, ""] == 1, outcomes
    assert {code for status, code in outcomes if status == 409} <= {"quota_used_up", "price_changed"}
    assert sum(outcomes.values()) == many == 1 + sum(count for (status, _), count in outcomes.items() if status == 409)
    with database.reading() as session:
        assert held(session)["stock"] == held(session)["credit"] == 1
        check(session)


@pytest.mark.parametrize("what", BAD)
@pytest.mark.parametrize("database", ["sqlite"], indirect=True)  # no statement is different: nothing is written
def test_r_ord_5_a_workbook_that_means_harm_costs_little_is_refused_in_words_and_leaves_nothing(
    shop: House, what: str
) -> None:
    data, code = BAD[what]
    buyer = shop.caller(shop.cast.buyer)
    before, started = remembered(shop), time.process_time()
    answer = send(shop, buyer, data)
    spent = time.process_time() - started
    refused = refusal_of(answer, 422, "file_refused")
    assert READABLE.search(refused["message"]), code
    assert spent < 3, spent
    assert differing(before, remembered(shop)) == []


def test_an_article_that_ends_after_it_was_put_into_the_cart_is_told_at_its_line(shop: House) -> None:
    buyer = shop.caller(shop.cast.buyer)
    cart = json_of(buyer.call("PUT", "/cart", {"lines": [line("K101W", "10"), line("Q9", "20")]}))
    with shop.database.transaction() as session:
        session.query(Sku).filter(Sku.code == "K101W").update({"is_active": False})
    before = remembered(shop)
    body = {"expected": {"total": cart["total"]}}
    refused = refusal_of(buyer.post(f"/orders/{cart['number']}/submit", body), 422, "invalid_fields")
    assert list(refused["fields"]) == ["lines[0]"]
    assert differing(before, remembered(shop)) == []
