"""Categories and dealer groups at the door: headquarters sort articles and dealers, and prices follow or hold it up."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from channel.pricing.coding import to_json
from channel.pricing.quoting import Wanted, quote_for, replay
from models import AuditEntry, Dealer
from tests.miniapp_api.conftest import Caller, House, json_of, refusal_of
from tests.shop import lines, make_shop, publish

OFF_WIRES = {
    "code": "W5",
    "name": "电线95折",
    "products": {"categories": ["wires"]},
    "effect": {"is": "PercentOff", "percent": "5"},
}


@pytest.fixture
def shop(house: House) -> House:
    with house.database.transaction() as session:
        make_shop(session, house.cast)
        publish(session, {"promotions": [OFF_WIRES]})
    house.now += timedelta(days=1)
    return house


def price_of(caller: Caller, sku: str) -> str:
    priced = json_of(caller.post("/prices/quote", {"lines": [{"sku": sku, "quantity": "1"}]}))
    price: str = priced["lines"][0]["unit_price"]
    return price


def listed(caller: Caller) -> dict[str, Any]:
    return {item["code"]: item for item in json_of(caller.get("/categories/all"))["items"]}


def test_headquarters_add_rename_move_and_turn_off_a_category(shop: House) -> None:
    hq, buyer = shop.caller(shop.cast.hq), shop.caller(shop.cast.buyer)
    made = json_of(hq.post("/categories", {"code": "flex", "name": " 软线 ", "parent": "electric", "return_days": 30}))
    assert made == {"code": "flex", "name": "软线", "parent": "electric", "return_days": 30}
    refusal_of(hq.post("/categories", {"code": "flex", "name": "又一个"}), 409, "code_taken")
    moved = {"name": "软电线", "parent": "wires", "position": 3, "return_days": 0}
    assert json_of(hq.call("PUT", "/categories/flex", moved, key="move"))["parent"] == "wires"
    assert (listed(hq)["flex"]["articles"], listed(hq)["wires"]["articles"]) == (0, 1)
    json_of(hq.call("PUT", "/categories/flex", {**moved, "is_active": False}, key="off"))
    assert "flex" not in {item["code"] for item in json_of(buyer.get("/categories"))["items"]}
    assert listed(hq)["flex"]["is_active"] is False
    used = refusal_of(
        hq.call("PUT", "/categories/wires", {"name": "电线", "is_active": False}, key="used"), 409, "category_in_use"
    )
    assert used["message"] == "这个分类下还有 1 个商品、0 个下级分类，请先移走再停用。"
    electric = refusal_of(
        hq.call("PUT", "/categories/electric", {"name": "电", "is_active": False}, key="e"), 409, "category_in_use"
    )
    assert electric["facts"]["parts"] == "2"
    refusal_of(hq.post("/categories/flex/articles", {"skus": ["BV25"]}), 409, "category_off")
    refusal_of(hq.call("PUT", "/categories/none", {"name": "没有"}, key="none"), 404, "not_found")
    with shop.database.reading() as session:
        actions = session.scalars(
            select(AuditEntry.action).where(AuditEntry.object_kind == "category").order_by(AuditEntry.id)
        ).all()
    assert actions == ["category_added", "category_changed", "category_changed"]


def test_what_cannot_be_a_category_is_told_field_by_field(shop: House) -> None:
    hq = shop.caller(shop.cast.hq)
    wrong = {"code": "有空 格", "name": "", "parent": "none", "position": -1, "return_days": 400}
    assert list(refusal_of(hq.post("/categories", wrong), 422, "invalid_fields")["fields"]) == [
        "code",
        "name",
        "position",
        "return_days",
        "parent",
    ]
    for parent in ("electric", "wires"):
        circle = hq.call("PUT", "/categories/electric", {"name": "电工", "parent": parent}, key=f"circle-{parent}")
        assert refusal_of(circle, 422, "invalid_fields")["fields"] == {
            "parent": "不能放到自己或自己的下级分类下面，请换一个。"
        }
    above = "wires"
    for depth in range(3, 7):
        json_of(hq.post("/categories", {"code": f"deep{depth}", "name": f"第{depth}层", "parent": above}))
        above = f"deep{depth}"
    deep = refusal_of(
        hq.post("/categories", {"code": "deep7", "name": "第7层", "parent": above}), 422, "invalid_fields"
    )
    assert deep["fields"] == {"parent": "分类最多 6 层，请换一个上级分类。"}
    down = hq.call("PUT", "/categories/electric", {"name": "电工", "parent": "bulbs"}, key="down")
    assert list(refusal_of(down, 422, "invalid_fields")["fields"]) == ["parent"]
    told = refusal_of(hq.post("/categories/wires/articles", {"skus": ["BV25", "ZZ"]}), 422, "invalid_fields")
    assert list(told["fields"]) == ["skus[1]"]
    refusal_of(hq.post("/categories/wires/articles", {"skus": []}), 422, "invalid_fields")


def test_articles_that_are_put_elsewhere_have_the_prices_of_there_and_old_prices_stay(shop: House) -> None:
    hq, buyer = shop.caller(shop.cast.hq), shop.caller(shop.cast.buyer)
    assert (price_of(buyer, "BV25"), price_of(buyer, "Q9")) == ("109.4400", "9.9000")
    with shop.database.transaction() as session:
        dealer = session.get_one(Dealer, shop.cast.dealer.id)
        before = quote_for(session, dealer, Wanted(lines(("BV25", 1), ("Q9", 1))), now=shop.now)
        kept = {"cart": before.cart, "circumstances": before.circumstances}
    assert json_of(hq.post("/categories/bulbs/articles", {"skus": ["BV25", "Q9"]})) == {"moved": 1}
    assert price_of(buyer, "BV25") == "115.2000"
    # R-PRC: what was ordered before is replayed to the same cent, category of then included.
    with shop.database.reading() as session:
        again = replay(session, {name: to_json(one) for name, one in kept.items()}, before.rules_at)
    assert again == before.result
    # A part of a category is the category: moving it moves the prices of what is in it.
    json_of(hq.call("PUT", "/categories/bulbs", {"name": "球泡", "parent": "wires"}, key="below"))
    assert (price_of(buyer, "BV25"), price_of(buyer, "Q9")) == ("109.4400", "9.4050")
    assert [one["counts"] for one in json_of(hq.get("/prices/changes?limit=2"))["items"]] == [
        {"articles": 2},
        {"articles": 1},
    ]


def test_a_pinned_cart_holds_a_move_up_and_nothing_is_moved(shop: House) -> None:
    hq, buyer = shop.caller(shop.cast.hq), shop.caller(shop.cast.buyer)
    cart = {"name": "杭州电线", "dealer": "D0001", "lines": [{"sku": "BV25", "quantity": "1"}]}
    json_of(hq.post("/prices/pinned-carts", cart))
    refused = refusal_of(hq.post("/categories/bulbs/articles", {"skus": ["BV25"]}), 409, "pinned_cart_broken")
    assert "“杭州电线”应为 109.44 元，变更后为 115.20 元" in refused["message"]
    assert (price_of(buyer, "BV25"), listed(hq)["wires"]["articles"]) == ("109.4400", 1)
    assert json_of(hq.post("/categories/wires/articles", {"skus": ["Q9"]})) == {"moved": 1}


def test_dealers_in_a_group_have_its_prices_until_they_leave(shop: House) -> None:
    hq, rival = shop.caller(shop.cast.hq), shop.caller(shop.cast.rival)
    with shop.database.transaction() as session:
        lists = {"price_lists": [{"code": "k", "name": "重点", "audience": {"groups": ["key"], "levels": ["A", "B"]}}]}
        publish(session, {**lists, "price_entries": [{"price_list": "k", "sku": "Q9", "price": "9"}]}, now=shop.now)
    assert price_of(rival, "Q9") == "9.9000"
    assert json_of(hq.post("/dealer-groups/key/dealers", {"add": ["D0002", "D0002", "D0001"]}))["dealers"] == 2
    assert price_of(rival, "Q9") == "9.0000"
    first = json_of(hq.get("/dealer-groups/key/dealers?limit=1"))
    rest = json_of(hq.get(f"/dealer-groups/key/dealers?limit=1&cursor={first['next_cursor']}"))
    assert [one["items"][0]["code"] for one in (first, rest)] == ["D0001", "D0002"]
    assert json_of(hq.post("/dealer-groups/key/dealers", {"remove": ["D0002"]})) == {
        "code": "key",
        "name": "重点客户",
        "dealers": 1,
    }
    assert price_of(rival, "Q9") == "9.9000"


def test_groups_are_added_renamed_and_thrown_away_when_no_price_is_for_them(shop: House) -> None:
    hq = shop.caller(shop.cast.hq)
    assert json_of(hq.post("/dealer-groups", {"code": "new", "name": "新客户"}))["dealers"] == 0
    refusal_of(hq.post("/dealer-groups", {"code": "new", "name": "又一个"}), 409, "code_taken")
    assert json_of(hq.call("PUT", "/dealer-groups/new", {"name": "新签客户"}, key="name"))["name"] == "新签客户"
    wrong = refusal_of(hq.post("/dealer-groups", {"code": "有 空", "name": ""}), 422, "invalid_fields")
    assert list(wrong["fields"]) == ["code", "name"]
    wrong = hq.post("/dealer-groups/new/dealers", {"add": ["D0001", "D9"], "remove": ["D8"]})
    assert list(refusal_of(wrong, 422, "invalid_fields")["fields"]) == ["add[1]", "remove[0]"]
    assert {item["code"]: item["dealers"] for item in json_of(hq.get("/dealer-groups"))["items"]} == {
        "key": 1,
        "new": 0,
    }
    with shop.database.transaction() as session:
        # Found by the dealer alone, and for the group as well.
        audience = {"groups": ["new"], "dealers": ["D0001"]}
        publish(session, {"price_lists": [{"code": "n", "name": "新", "audience": audience}]}, now=shop.now)
    used = refusal_of(hq.call("DELETE", "/dealer-groups/new", key="d1"), 409, "group_in_use")
    assert used["message"].startswith("还有 1 条价格规则")
    with shop.database.transaction() as session:
        publish(session, {"endings": [{"kind": "price_list", "code": "n"}]}, now=shop.now)
    shop.now += timedelta(minutes=1)
    assert hq.call("DELETE", "/dealer-groups/new", key="d2").status_code == 204
    refusal_of(hq.get("/dealer-groups/new/dealers"), 404, "not_found")
    for who in (shop.cast.buyer, shop.cast.rival, shop.cast.manager, shop.cast.director, shop.cast.rep):
        refusal_of(shop.caller(who).post("/dealer-groups/key/dealers", {"add": ["D0002"]}), 403, "not_allowed")
        refusal_of(shop.caller(who).post("/categories/wires/articles", {"skus": ["Q9"]}), 403, "not_allowed")
