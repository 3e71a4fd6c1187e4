"""Catalogue and prices at the door: what a dealer sees, what headquarters change, and what each is refused."""

from datetime import timedelta
from typing import Any

import pytest

from channel.catalogue.articles import index_articles
from tests.miniapp_api.conftest import House, json_of, refusal_of
from tests.shop import make_shop, make_stock, publish

FULL = {
    "code": "FULL500",
    "name": "满500减50",
    "effect": {"is": "OrderOff", "tiers": [{"at": "500", "off": "50"}]},
}


@pytest.fixture
def shop(house: House) -> House:
    with house.database.transaction() as session:
        make_shop(session, house.cast)
        index_articles(session)
        make_stock(session, "Q9", 300)
        publish(session, {"order_promotions": [FULL]})
    house.now += timedelta(days=1)
    return house


def codes(answer: Any) -> list[str]:
    return [item["code"] for item in json_of(answer)["items"]]


def test_a_dealer_leafs_searches_and_looks_and_nothing_of_it_is_a_rivals(shop: House) -> None:
    mine, rival = shop.caller(shop.cast.owner), shop.caller(shop.cast.rival)
    first = json_of(mine.get("/catalogue?limit=3"))
    assert [item["code"] for item in first["items"]] == ["K101W", "Q9", "BV25"]
    assert codes(mine.get(f"/catalogue?limit=3&cursor={first['next_cursor']}")) == ["SET1"]
    refusal_of(rival.get(f"/catalogue?limit=3&cursor={first['next_cursor']}"), 422, "invalid_fields")
    assert codes(rival.get("/catalogue")) == ["K101W", "Q9", "SET1"]
    assert codes(mine.get("/catalogue?q=dxian&category=wires")) == []
    assert codes(mine.get("/catalogue?q=dianxian")) == ["BV25"]
    assert codes(rival.get("/catalogue?q=dianxian")) == []
    found = json_of(mine.get("/catalogue?q=开关&limit=1"))
    assert codes(mine.get(f"/catalogue?q=开关&limit=1&cursor={found['next_cursor']}")) == ["K101W"]
    bulb = json_of(mine.get("/catalogue/Q9"))
    assert (bulb["stock"], bulb["stock_text"], bulb["price"]["unit_price"]) == ("plenty", "有", "9.9000")
    assert not {"300", "on_hand", "available"} & {str(value) for value in (*bulb, *bulb.values())}
    refusal_of(rival.get("/catalogue/BV25"), 404, "not_found")
    assert codes(shop.caller(shop.cast.manager).get("/catalogue?dealer=D0002")) == ["K101W", "Q9", "SET1"]
    refusal_of(shop.caller(shop.cast.outsider).get("/catalogue?dealer=D0002"), 404, "not_found")
    categories = json_of(mine.get("/categories"))["items"]
    assert {"code": "wires", "name": "电线", "parent": "electric", "return_days": 7} in categories


def test_a_quote_says_what_a_cart_costs_why_and_all_that_stands_against_it_by_line(shop: House) -> None:
    mine, rival = shop.caller(shop.cast.owner), shop.caller(shop.cast.rival)
    cart = {"lines": [{"sku": "BV25", "quantity": "5"}, {"sku": "K101W", "quantity": "2", "unit": "盒"}]}
    priced = json_of(mine.post("/prices/quote", cart))
    assert priced["can_be_ordered"]
    assert (priced["totals"]["goods"], priced["totals"]["payable"]) == ("680.00", "630.00")
    assert [line["payable"] for line in priced["lines"]] == ["533.65", "96.35"]
    assert [step["name"] for step in priced["steps"] if step["layer"] == 5] == ["满500减50"]
    assert all(step["text"] for step in priced["steps"])
    wrong = [
        {"sku": "BV25", "quantity": "1"},
        {"sku": "NONE", "quantity": "1"},
        {"sku": "Q9", "quantity": "0"},
        {"sku": "Q9", "quantity": "1.5"},
        {"sku": "Q9", "quantity": "1", "unit": "吨"},
        {"sku": "K101W", "quantity": "1"},
    ]
    told = json_of(rival.post("/prices/quote", {"lines": wrong}))
    assert not told["can_be_ordered"]
    assert [(one["line"], one["code"]) for one in told["problems"]] == [
        (1, "not_sellable"),
        (2, "sku_unknown"),
        (3, "quantity_not_positive"),
        (4, "quantity_fractional"),
        (5, "unit_unknown"),
    ]
    assert [line["number"] for line in told["lines"]] == [6]
    assert json_of(mine.post("/prices/quote", {"lines": []}))["problems"][0]["code"] == "cart_empty"
    for quantity in ("-1", "1e3", "NaN", "", "99999999999", 1, None):
        refusal_of(mine.post("/prices/quote", {"lines": [{"sku": "Q9", "quantity": quantity}]}), 422, "invalid_fields")
    refusal_of(mine.post("/prices/quote", {**cart, "registration": "BB261123-ZZZZZ"}), 404, "not_found")


def test_headquarters_try_pin_and_apply_a_change_and_look_back(shop: House) -> None:
    hq = shop.caller(shop.cast.hq)
    cart = {"name": "杭州电线", "dealer": "D0001", "lines": [{"sku": "BV25", "quantity": "5"}]}
    pinned = json_of(hq.post("/prices/pinned-carts", cart))
    assert (pinned["total"], pinned["lines"]) == ("526.00", [{"sku": "BV25", "quantity": "5", "unit": ""}])
    draft = {"endings": [{"kind": "order_promotion", "code": "FULL500"}]}
    trial = json_of(hq.post("/prices/changes/try", {"draft": draft}))
    assert trial["broken"] == [{"name": "杭州电线", "expected": "526.00", "found": "576.00"}]
    assert (trial["counts"], trial["orders"]) == ({"endings": 1}, 0)
    body = {"note": "取消满减", "seen": trial["seen"], "draft": draft}
    refusal = refusal_of(hq.post("/prices/changes", body), 409, "pinned_cart_broken")
    assert refusal["message"] == "价格用例“杭州电线”应为 526.00 元，变更后为 576.00 元；共 1 个不符，请检查规则。"
    assert hq.call("DELETE", f"/prices/pinned-carts/{pinned['id']}").status_code == 204
    assert json_of(hq.get("/prices/pinned-carts"))["items"] == []
    applied = json_of(hq.post("/prices/changes", body, key="once"))
    assert (applied["number"], applied["applied_by"]) == (trial["seen"] + 1, "总部值班")
    assert json_of(hq.post("/prices/changes", body, key="once")) == applied
    refusal_of(hq.post("/prices/changes", body), 409, "prices_changed")
    wrong = {"note": "x", "draft": {"standard_prices": [{"sku": "NONE", "price": "1"}, {"sku": "Q9", "price": 0}]}}
    refusal = refusal_of(hq.post("/prices/changes", wrong), 422, "wrong_prices")
    assert refusal["fields"] == {"standard_prices[1].price": "要大于 0。"}
    refusal_of(hq.post("/prices/changes", {"note": "x", "draft": {}}), 409, "prices_same")
    assert [one["note"] for one in json_of(hq.get("/prices/changes?limit=1"))["items"]] == ["取消满减"]
    assert [one["code"] for one in json_of(hq.get("/prices/rules?kind=sellable_range"))["items"]] == ["cables", "all"]
    versions = json_of(hq.get("/prices/rules?code=FULL500"))["items"]
    assert [one["replaced_at"] is None for one in versions] == [True, False]
    assert versions[0]["fields"]["effect"]["tiers"][0]["off"] == "50"
    refusal_of(hq.get("/prices/lists/none"), 404, "not_found")
    prices = {
        "price_lists": [{"code": "a", "name": "A级"}],
        "price_entries": [{"price_list": "a", "sku": "Q9", "percent_of": "92"}],
    }
    assert hq.post("/prices/changes", {"note": "A级价目", "draft": prices}).status_code == 201
    (entry,) = json_of(hq.get("/prices/lists/a"))["items"]
    assert (entry["sku"], entry["price"], entry["percent_of"]) == ("Q9", None, "92.0000")
    shop.now += timedelta(days=1)
    assert json_of(shop.caller(shop.cast.rival).get("/catalogue/Q9"))["price"]["unit_price"] == "9.1080"


def test_a_page_of_the_catalogue_costs_the_same_statements_however_long_it_is(shop: House) -> None:
    counts = []
    mine = shop.caller(shop.cast.owner)
    for limit in (1, 4):
        with shop.statements() as statements:
            assert mine.get(f"/catalogue?limit={limit}").status_code == 200
        counts.append(len(statements))
    assert counts[0] == counts[1] <= 30
