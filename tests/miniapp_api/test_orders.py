"""Orders at the door: a cart becomes an order that is shipped, received and sent back, each by whoever may."""

from datetime import timedelta
from typing import Any

import pytest

from tests.channel.orders.stage import fill_shop, give_rebate
from tests.factories import NOW, configure, make_contact
from tests.miniapp_api.conftest import Caller, House, json_of, refusal_of
from tests.shop import publish

LINES = [{"sku": "K101W", "quantity": "1", "unit": "盒"}, {"sku": "Q9", "quantity": "20"}]
SHIP_TO = {"ship_to": "杭州市西湖区文三路 90 号", "ship_contact": "陈建安", "ship_phone": "13800000001"}
EXPECTED = {"total": "250.00", "amounts": ["52.00", "198.00"]}


@pytest.fixture
def shop(house: House) -> House:
    with house.database.transaction() as session:
        fill_shop(session, house.cast)
    return house


def placed(caller: Caller, **more: Any) -> str:
    number: str = json_of(caller.post("/orders", {"lines": LINES, "expected": EXPECTED, **SHIP_TO, **more}))["number"]
    return number


@pytest.mark.parametrize(("percent", "asks"), [("19", False), ("20", True)])
def test_r_prc_3_an_order_below_the_floor_waits_for_a_special_approval(shop: House, percent: str, asks: bool) -> None:
    # Not clipped: 9.90 less 20 % is 7.92 and stays it, below the least price of 8.00.
    offer: dict[str, Any] = {"code": "OFF", "name": "折扣", "products": {"skus": ["Q9"]}}
    offer |= {"effect": {"is": "PercentOff", "percent": percent}}
    with shop.database.transaction() as session:
        configure(session, {"orders": {"ask_from_amount": None, "ask_from_discount": None}})
        floor = {"standard_prices": [{"sku": "Q9", "price": "9.90", "min_price": "8.00"}], "promotions": [offer]}
        publish(session, floor, now=NOW - timedelta(days=1))
    buyer, rival, manager = (shop.caller(who) for who in (shop.cast.buyer, shop.cast.rival, shop.cast.manager))
    one = [{"sku": "Q9", "quantity": "10"}]
    seen = json_of(buyer.call("PUT", "/cart", {"lines": one, **SHIP_TO}))
    expected = {"total": seen["total"], "amounts": [line["amount"] for line in seen["lines"]]}
    order = json_of(buyer.post("/orders", {"lines": one, "expected": expected, **SHIP_TO}))
    assert (order["state"], order["flags"]) == ("submitted" if asks else "approved", [])
    number = order["number"]
    assert rival.get(f"/orders/{number}").status_code == 404
    assert json_of(manager.get(f"/orders/{number}"))["flags"] == (["有商品低于底价"] if asks else [])
    if asks:
        shop.decide("approved")
        order = json_of(buyer.get(f"/orders/{number}"))
        assert (order["state"], order["due"]) == ("approved", "79.20")


@pytest.mark.parametrize(("percent", "asked"), [("29", []), ("30", ["manager"]), ("45", ["director"])])
def test_r_apr_1_a_deep_discount_asks_whom_the_rule_for_it_names(shop: House, percent: str, asked: list[str]) -> None:
    offer: dict[str, Any] = {"code": "OFF", "name": "折扣", "effect": {"is": "PercentOff", "percent": percent}}
    deep = {
        "code": "deep",
        "name": "深折扣",
        "priority": 10,
        "conditions": {"subjects": ["order"], "discount_from": 40},
        "steps": [{"name": "总监", "mode": "any", "approvers": [{"by": "role", "role": "director"}]}],
    }
    rest = {
        "code": "rest",
        "name": "其余",
        "priority": 1000,
        "steps": [{"name": "经理", "mode": "any", "approvers": [{"by": "field", "field": "dealer_manager"}]}],
    }
    with shop.database.transaction() as session:
        configure(session, {"orders": {"ask_from_amount": None, "ask_from_discount": 30}})
        configure(session, {"approvals": {"rules": [deep, rest]}})
        publish(session, {"promotions": [offer]}, now=NOW - timedelta(days=1))
    buyer = shop.caller(shop.cast.buyer)
    one = [{"sku": "Q9", "quantity": "10"}]
    seen = json_of(buyer.call("PUT", "/cart", {"lines": one, **SHIP_TO}))
    expected = {"total": seen["total"], "amounts": [line["amount"] for line in seen["lines"]]}
    order = json_of(buyer.post("/orders", {"lines": one, "expected": expected, **SHIP_TO}))
    assert order["state"] == ("submitted" if asked else "approved")
    for name in ("manager", "director"):
        waiting = json_of(shop.caller(getattr(shop.cast, name)).get("/approvals?state=pending"))["items"]
        assert len(waiting) == int(name in asked)


def test_a_cart_becomes_an_order_that_is_shipped_received_and_sent_back(shop: House) -> None:
    buyer, manager = shop.caller(shop.cast.buyer), shop.caller(shop.cast.manager)
    empty = json_of(buyer.get("/cart"))
    assert (empty["number"], empty["version"], empty["lines"], empty["total"], empty["problems"]) == (
        None,
        0,
        [],
        None,
        [],
    )
    cart = json_of(buyer.call("PUT", "/cart", {"lines": [*LINES, {"sku": "SET1", "quantity": "0.5"}]}))
    assert (cart["total"], [bool(line["problem"]) for line in cart["lines"]]) == (None, [False, False, True])
    cart = json_of(buyer.call("PUT", "/cart", {"lines": LINES, **SHIP_TO}))
    assert (cart["total"], [line["amount"] for line in cart["lines"]]) == ("250.00", ["52.00", "198.00"])
    number = cart["number"]
    assert json_of(buyer.get("/orders"))["items"] == []
    # R-ORD-2: what he did not see is answered with the price and nothing else.
    seen = {"total": "249.00", "amounts": ["52.00", "197.00"]}
    changed = refusal_of(buyer.post(f"/orders/{number}/submit", {"expected": seen}), 409, "price_changed")
    assert changed["facts"] == {"before": "249.00", "total": "250.00", "amounts": "52.00,198.00", "gifts": ""}
    assert list(changed["fields"]) == ["lines[1]"]
    refusal_of(buyer.post(f"/orders/{number}/submit", {}), 409, "price_changed")
    vanished = {**EXPECTED, "gifts": [{"sku": "Q9", "quantity": "1"}]}
    refused = refusal_of(buyer.post(f"/orders/{number}/submit", {"expected": vanished}), 409, "price_changed")
    assert (refused["message"], refused["fields"]) == (
        "赠品有变化，应付仍是 250.00 元，请核对后再次确认提交。",
        {"gifts[0]": "赠品 Q9 由 1 变为 0。"},
    )
    order = json_of(buyer.post(f"/orders/{number}/submit", {"expected": EXPECTED}))
    assert (order["state"], order["due"], order["can"]) == ("approved", "250.00", ["amend", "cancel"])
    explained = json_of(buyer.get(f"/orders/{number}/lines/2/explanation"))
    assert explained["amount"] == "198.00"
    assert explained["steps"]
    parcel = {"warehouse": "WH02", "lines": [{"sku": "K101W", "quantity": "10"}], "number": "SF-1", "carrier": "顺丰"}
    shipment = json_of(manager.post(f"/orders/{number}/shipments", parcel))
    assert (shipment["warehouse"], shipment["lines"][0]["in_units"]) == ("中心仓", "1")
    steps = {"steps": [{"at": "2026-11-23T03:00:00Z", "words": "已揽收"}]}
    assert json_of(manager.post(f"/orders/{number}/shipments/SF-1/trace", steps))["trace"][0]["words"] == "已揽收"
    rest = {"warehouse": "WH02", "lines": [{"sku": "Q9", "quantity": "20"}], "number": "SF-2"}
    json_of(manager.post(f"/orders/{number}/shipments", rest))
    for parcel_number in ("SF-1", "SF-2"):
        order = json_of(buyer.post(f"/orders/{number}/shipments/{parcel_number}/receive", {}))
    assert order["state"] == "received"
    wanted = {"kind": "return", "lines": [{"position": 2, "quantity": "2"}], "reason": "quality", "words": "不亮"}
    back = json_of(buyer.post(f"/orders/{number}/returns", wanted))
    assert (back["state"], back["lines"][0]["quantity"]) == ("requested", "2")
    shop.decide("approved")
    credited = json_of(manager.post(f"/returns/{back['number']}/receive-back", {"warehouse": "WH01"}))
    assert (credited["state"], credited["credit"]) == ("credited", "19.80")
    detail = json_of(buyer.get(f"/orders/{number}"))
    assert [line["returned"] for line in detail["lines"]] == ["0", "2"]
    assert len(detail["shipments"]) == 2
    assert detail["timeline"][-1]["text"].startswith("售后有结果")
    again = json_of(buyer.get(f"/orders/{number}/reorder"))
    assert [len(again[name]) for name in ("same", "changed", "unavailable")] == [2, 0, 0]


def test_a_cart_says_what_things_are_called_where_they_go_and_what_rebate_may_pay(shop: House) -> None:
    with shop.database.transaction() as session:
        give_rebate(session, shop.cast, "500.00")
    buyer = shop.caller(shop.cast.buyer)
    cart = json_of(buyer.call("PUT", "/cart", {"lines": LINES, **SHIP_TO, "remark": "先发开关"}))
    assert [(line["name"], line["base_unit"], line["step"]) for line in cart["lines"]] == [
        ("一开单控开关 白", "个", "1"),
        ("LED球泡 9W", "个", "1"),
    ]
    assert (cart["ship_to"], cart["ship_contact"], cart["remark"]) == (SHIP_TO["ship_to"], "陈建安", "先发开关")
    assert (cart["listed"], cart["total"], cart["rebate_usable"]) == ("250.00", "250.00", "75.00")
    wrong = json_of(buyer.call("PUT", "/cart", {"lines": [{"sku": "NOPE", "quantity": "1"}]}))
    assert (wrong["lines"][0]["name"], wrong["total"], wrong["rebate_usable"]) == ("NOPE", None, None)
    # Neither the cart of others, nor what others may order is called.
    rival = shop.caller(shop.cast.rival)
    assert json_of(rival.get("/cart"))["lines"] == []
    theirs = json_of(rival.call("PUT", "/cart", {"lines": [{"sku": "BV25", "quantity": "1"}]}))["lines"]
    assert [(line["name"], line["base_unit"], bool(line["problem"])) for line in theirs] == [("BV25", "", True)]


def test_a_member_sees_the_price_of_a_dealer_whom_he_looks_after_and_of_no_other(shop: House) -> None:
    body = {"lines": [{"sku": "Q9", "quantity": "20"}], "dealer": "D0001"}
    quote = json_of(shop.caller(shop.cast.manager).post("/prices/quote", body))
    assert quote["totals"]["payable"] == "198.00"
    refusal_of(shop.caller(shop.cast.outsider).post("/prices/quote", body), 404, "not_found")
    for contact in (shop.cast.buyer, shop.cast.rival):
        refusal_of(shop.caller(contact).post("/prices/quote", body), 403, "not_allowed")


def test_what_can_be_done_follows_the_state_and_the_duty_of_whoever_looks(shop: House) -> None:
    buyer, manager = shop.caller(shop.cast.buyer), shop.caller(shop.cast.manager)
    number = placed(buyer)
    with shop.database.transaction() as session:
        keeper = make_contact(session, shop.cast.dealer, "老仓", "warehouse", "+8613800000012")
    everybody = (buyer, shop.caller(keeper), manager)

    def can() -> list[list[str]]:
        return [json_of(one.get(f"/orders/{number}"))["can"] for one in everybody]

    assert can() == [["amend", "cancel"], [], ["ship", "cancel"]]
    part = {"warehouse": "WH02", "lines": [{"sku": "Q9", "quantity": "20"}]}
    json_of(manager.post(f"/orders/{number}/shipments", part))
    assert can() == [["receive", "return"], ["receive"], ["ship", "trace", "close_short"]]


def test_the_warehouses_are_for_those_who_send_goods(shop: House) -> None:
    items = json_of(shop.caller(shop.cast.manager).get("/warehouses"))["items"]
    assert [(one["code"], one["name"]) for one in items][:2] == [("WH01", items[0]["name"]), ("WH02", "中心仓")]
    refusal_of(shop.caller(shop.cast.buyer).get("/warehouses"), 403, "not_allowed")


def test_r_ord_3_the_same_key_makes_one_order(shop: House) -> None:
    buyer = shop.caller(shop.cast.buyer)
    body = {"lines": LINES, "expected": EXPECTED}
    answers = [json_of(buyer.post("/orders", body, key="tap")) for _ in range(2)]
    assert answers[0] == answers[1]
    assert len(json_of(buyer.get("/orders"))["items"]) == 1


def test_another_dealers_order_is_not_found_and_not_listed(shop: House) -> None:
    number = placed(shop.caller(shop.cast.buyer))
    rival, outsider = shop.caller(shop.cast.rival), shop.caller(shop.cast.outsider)
    for stranger in (rival, outsider):
        for path in (f"/orders/{number}", f"/orders/{number}/lines/1/explanation"):
            refusal_of(stranger.get(path), 404, "not_found")
        assert json_of(stranger.get(f"/orders?q={number}"))["items"] == []
        refusal_of(stranger.post(f"/orders/{number}/cancel", {"reason": "不要了"}), 404, "not_found")
    refusal_of(rival.post(f"/orders/{number}/submit", {}), 404, "not_found")
    refusal_of(outsider.post(f"/orders/{number}/shipments", {"warehouse": "WH01"}), 404, "not_found")
    seen = json_of(shop.caller(shop.cast.manager).get(f"/orders/{number}"))
    assert (seen["dealer"]["code"], seen["ship_phone"]) == ("D0001", "+8613800000001")


def test_the_warehouse_sees_goods_and_no_price(shop: House) -> None:
    buyer = shop.caller(shop.cast.buyer)
    number = placed(buyer)
    with shop.database.transaction() as session:
        keeper = make_contact(session, shop.cast.dealer, "老仓", "warehouse", "+8613800000012")
    seen = shop.caller(keeper).get(f"/orders/{number}")
    assert (json_of(seen)["total"], json_of(seen)["lines"][0]["unit_price"]) == (None, None)
    assert "250.00" not in seen.text
    assert "198.00" not in seen.text
    refusal_of(shop.caller(keeper).get(f"/orders/{number}/lines/1/explanation"), 404, "not_found")
    refusal_of(shop.caller(keeper).get("/cart"), 403, "not_allowed")
    refusal_of(shop.caller(keeper).post("/orders", {"lines": LINES}), 403, "not_allowed")


def test_every_wrong_line_is_said_at_once_and_nothing_is_ordered(shop: House) -> None:
    buyer = shop.caller(shop.cast.buyer)
    quantities = ("0", "-1", "1e3", "0.5", "99999999999", "１")
    lines = [{"sku": "Q9", "quantity": quantity} for quantity in quantities] + [{"sku": "NOPE", "quantity": "1"}]
    refused = refusal_of(buyer.post("/orders", {"lines": lines}), 422, "invalid_fields")
    assert len(refused["fields"]) == 5
    assert all(refused["fields"].values())
    refused = refusal_of(buyer.post("/orders", {"lines": [lines[3], lines[-1]]}), 422, "invalid_fields")
    assert list(refused["fields"]) == ["lines[0]", "lines[1]"]
    for body in ({}, {"lines": "Q9"}, {"lines": [1]}, {"lines": LINES, "colour": "red"}, {"lines": LINES * 400}):
        assert buyer.post("/orders", body).status_code == 422, body
    sold_out = {"lines": [{"sku": "Q9", "quantity": "201"}], "expected": {"total": "1989.90"}}
    assert list(refusal_of(buyer.post("/orders", sold_out), 409, "sold_out")["fields"]) == ["lines[0].quantity"]
    assert json_of(buyer.get("/orders"))["items"] == []


def test_what_a_manager_fills_in_the_dealer_confirms_at_the_price_he_sees(shop: House) -> None:
    manager, owner = shop.caller(shop.cast.manager), shop.caller(shop.cast.owner)
    number = json_of(manager.post("/dealers/D0001/orders", {"lines": LINES, **SHIP_TO}))["number"]
    with shop.database.transaction() as session:
        publish(session, {"standard_prices": [{"sku": "Q9", "price": "10.00"}]}, now=NOW)
    draft = json_of(owner.get(f"/orders/{number}/draft"))
    assert draft["total"] == "252.00"
    expected = {"total": draft["total"], "amounts": [line["amount"] for line in draft["lines"]]}
    order = json_of(owner.post(f"/orders/{number}/submit", {"expected": expected}))
    assert (order["state"], order["proposed_by"], order["submitted_by"]) == ("approved", "李娜", "陈建安")
    refused = manager.post("/dealers/D0001/orders", {"lines": [{"sku": "NOPE", "quantity": "1"}]})
    refusal_of(refused, 422, "invalid_fields")


def test_lists_are_kept_and_ordered_again(shop: House) -> None:
    buyer, rival = shop.caller(shop.cast.buyer), shop.caller(shop.cast.rival)
    kept = json_of(buyer.post("/order-templates", {"name": "常备", "lines": LINES}))
    path = f"/order-templates/{kept['id']}"
    refusal_of(rival.get(path), 404, "not_found")
    assert [line["amount"] for line in json_of(buyer.get(path))["same"]] == ["52.00", "198.00"]
    json_of(buyer.call("PUT", path, {"name": "每月", "lines": LINES[:1]}))
    (only,) = json_of(buyer.get("/order-templates"))["items"]
    assert (only["name"], len(only["lines"])) == ("每月", 1)
    assert buyer.post(f"{path}/delete", {}).status_code == 204
    assert buyer.call("PUT", "/favourites/Q9", {}).status_code == 204
    assert [item["sku"] for item in json_of(buyer.get("/favourites"))["items"]] == ["Q9"]
    assert buyer.post("/favourites/Q9/drop", {}).status_code == 204
    assert json_of(buyer.get("/favourites"))["items"] == []


def test_a_page_of_orders_costs_as_many_queries_as_one_order(shop: House) -> None:
    buyer = shop.caller(shop.cast.buyer)
    placed(buyer)
    with shop.statements() as one:
        buyer.get("/orders")
    for _ in range(3):
        placed(buyer)
    with shop.statements() as many:
        assert len(json_of(buyer.get("/orders"))["items"]) == 4
    assert len(one) == len(many)
