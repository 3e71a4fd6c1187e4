"""Configured products (选配) and coupons at the door: seen with choices, put into the cart and ordered with them."""

from datetime import timedelta
from typing import Any

import pytest

from tests.channel.orders.stage import DAY, fill_shop
from tests.factories import NOW
from tests.miniapp_api.conftest import House, json_of, refusal_of
from tests.shop import publish

SWITCH = {"group": "面板", "sku": "K101W", "quantity": "2"}
BULB = {"group": "面板", "sku": "Q9"}
OWN = {"ship_to": "杭州市西湖区文三路 90 号", "ship_contact": "陈建安", "ship_phone": "13800000001"}


@pytest.fixture
def shop(house: House) -> House:
    """`SET1` is a roll of cable for 90.00 and one or two panels, bulbs for 3.00 more; many bulbs are cheaper."""
    with house.database.transaction() as session:
        fill_shop(session, house.cast)
        panels = [{"sku": "K101W"}, {"sku": "Q9", "surcharge": "3"}]
        groups = [{"name": "面板", "minimum": 1, "maximum": 2, "options": panels}]
        parts = [{"sku": "BV25", "quantity": "1"}]
        tiers = [{"at": "10", "percent_off": "10"}]
        publish(
            session,
            {
                "bundles": [{"sku": "SET1", "name": "套装", "price": "90", "components": parts, "groups": groups}],
                "licence_tiers": [{"sku": "Q9", "name": "阶梯", "tiers": tiers, "mode": "all_units"}],
                "order_promotions": [
                    {
                        "code": "MINUS5",
                        "name": "减五元券",
                        "is_coupon": True,
                        "effect": {"is": "OrderOff", "tiers": [{"at": "50", "off": "5"}]},
                    }
                ],
            },
            now=NOW - DAY,
        )
    house.now += timedelta(minutes=5)
    return house


def wanted(*choices: dict[str, Any], quantity: str = "1") -> dict[str, Any]:
    return {"lines": [{"sku": "SET1", "quantity": quantity, "choices": list(choices)}], **OWN}


def test_an_article_says_what_is_in_it_what_is_to_be_chosen_and_what_many_cost(shop: House) -> None:
    found = json_of(shop.caller(shop.cast.buyer).get("/catalogue/SET1"))
    assert (found["has_choices"], found["price"]) == (True, None)
    assert found["parts"] == [
        {"sku": "BV25", "name": "BV电线 2.5平方 红", "unit": "卷", "quantity": "1", "surcharge": "0"}
    ]
    (group,) = found["groups"]
    assert (group["name"], group["minimum"], group["maximum"]) == ("面板", 1, 2)
    assert [(one["sku"], one["name"], one["surcharge"]) for one in group["options"]] == [
        ("K101W", "一开单控开关 白", "0"),
        ("Q9", "LED球泡 9W", "3"),
    ]
    bulb = json_of(shop.caller(shop.cast.buyer).get("/catalogue/Q9"))
    assert (bulb["has_choices"], bulb["parts"], bulb["groups"]) == (False, [], [])
    assert [(one["at"], one["percent_off"], one["counts"]) for one in bulb["tiers"]] == [("10", "10", "all")]
    with shop.database.transaction() as session:
        session.merge(shop.cast.buyer).role = "warehouse"
    blind = json_of(shop.caller(shop.cast.buyer).get("/catalogue/SET1"))
    assert [one["surcharge"] for one in blind["groups"][0]["options"]] == [None, None]
    assert json_of(shop.caller(shop.cast.buyer).get("/catalogue/Q9"))["tiers"] == []


def test_it_is_ordered_with_its_choices_which_drafts_lists_and_the_order_keep(shop: House) -> None:
    buyer = shop.caller(shop.cast.buyer)
    cart = json_of(buyer.call("PUT", "/cart", wanted(SWITCH, quantity="2")))
    assert (cart["total"], cart["lines"][0]["choices"]) == ("180.00", [SWITCH])
    assert json_of(buyer.get("/cart"))["lines"][0]["choices"] == [SWITCH]
    other = json_of(buyer.call("PUT", "/cart", wanted(BULB)))
    assert (cart["lines"][0]["chosen"], other["lines"][0]["chosen"]) == ("面板：一开单控开关 白 ×2", "面板：LED球泡 9W")
    assert (other["total"], other["lines"][0]["choices"]) == ("93.00", [{**BULB, "quantity": "1"}])
    template = json_of(buyer.post("/order-templates", {"name": "套装", "lines": wanted(SWITCH)["lines"]}))
    assert template["lines"][0]["choices"] == [SWITCH]
    again = json_of(buyer.get(f"/order-templates/{template['id']}"))
    assert [(one["price"], one["choices"]) for one in again["same"]] == [("90.0000", [SWITCH])]
    seen = {"total": other["total"], "amounts": [line["amount"] for line in other["lines"]]}
    done = json_of(buyer.post(f"/orders/{cart['number']}/submit", {"expected": seen}))
    order = json_of(buyer.get(f"/orders/{done['number']}"))
    assert [line["sku"] for line in order["lines"]] == ["BV25", "Q9"]
    assert order["wanted"] == [{"sku": "SET1", "name": "SET1", "quantity": "1", "unit": None, "choices": seen_of(BULB)}]
    same = json_of(buyer.get(f"/orders/{done['number']}/reorder"))["same"]
    assert [(one["before"], one["choices"]) for one in same] == [("93.0000", seen_of(BULB))]


def seen_of(choice: dict[str, str]) -> list[dict[str, str]]:
    return [{**choice, "quantity": "1"}]


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        ((), "SET1 的“面板”至少选 1 件，已选 0 件。"),
        (({**SWITCH, "quantity": "3"},), "SET1 的“面板”最多选 2 件，已选 3 件。"),
        (({**SWITCH, "sku": "BV25"},), "SET1 的“面板”里没有 BV25，请重新选择。"),
        ((SWITCH, {**SWITCH, "group": "底盒"}), "SET1 的“底盒”里没有 K101W，请重新选择。"),
        ((BULB, {**SWITCH, "quantity": "0.5"}), "SET1 的“面板”选择数量要是整数，请重新选择。"),
    ],
)
def test_what_is_chosen_wrongly_is_said_of_the_line(shop: House, choices: Any, words: str) -> None:
    buyer = shop.caller(shop.cast.buyer)
    cart = json_of(buyer.call("PUT", "/cart", wanted(*choices)))
    assert (cart["total"], cart["lines"][0]["problem"]) == (None, words)
    refused = refusal_of(buyer.post("/orders", wanted(*choices)), 422, "invalid_fields")
    assert refused["fields"] == {"lines[0]": words}


def test_a_manager_reads_names_in_a_draft_and_the_dealer_no_name_that_is_not_his(shop: House) -> None:
    rival = shop.caller(shop.cast.rival)
    lines = [{"sku": "Q9", "quantity": "1"}, {"sku": "BV25", "quantity": "2"}]
    number = json_of(rival.post("/orders/drafts", {"lines": lines}))["number"]
    of_his = json_of(rival.get(f"/orders/{number}"))
    assert [one["name"] for one in of_his["wanted"]] == ["Q9", "BV25"]
    assert "电线" not in str(of_his) + str(json_of(rival.get(f"/orders/{number}/draft")))
    manager = shop.caller(shop.cast.manager)
    refusal_of(manager.get(f"/orders/{number}"), 404, "not_found")
    number = json_of(manager.post("/dealers/D0001/orders", {"lines": lines}))["number"]
    seen = json_of(manager.get(f"/orders/{number}"))
    assert [one["name"] for one in seen["wanted"]] == ["LED球泡 9W", "BV电线 2.5平方 红"]
    assert seen["goods"] == "LED球泡 9W、BV电线 2.5平方 红"


def test_coupons_are_told_with_what_they_do_for_the_cart(shop: House) -> None:
    buyer = shop.caller(shop.cast.buyer)
    asked = {"lines": wanted(SWITCH)["lines"]}
    (found,) = json_of(buyer.post("/prices/coupons", asked))["items"]
    assert (found["code"], found["standing"], found["saving"], found["valid_until"]) == (
        "MINUS5",
        "usable",
        "5.00",
        None,
    )
    cart = json_of(buyer.call("PUT", "/cart", {**wanted(SWITCH), "coupons": ["MINUS5"]}))
    assert (cart["total"], cart["coupons"]) == ("85.00", ["MINUS5"])
    (used,) = json_of(buyer.post("/prices/coupons", {**asked, "coupons": ["MINUS5"]}))["items"]
    assert (used["standing"], used["saving"]) == ("used", "5.00")
    unknown = json_of(buyer.call("PUT", "/cart", {**wanted(SWITCH), "coupons": ["NONE"]}))
    assert (unknown["total"], unknown["problems"]) == (None, ["没有优惠码“NONE”，请检查后重新填写。"])
    refusal_of(buyer.post("/prices/coupons", {"lines": [], "coupons": ["x" * 33]}), 422, "invalid_fields")
    assert json_of(buyer.post("/prices/coupons", {"lines": []}))["items"][0]["why"] == "加入商品后，就知道能不能用。"
