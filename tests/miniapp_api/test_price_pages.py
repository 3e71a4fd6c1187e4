"""What headquarters' price pages read: rules in words, their versions, trials with pinned carts, lines explained."""

from datetime import timedelta

import pytest

from tests.channel.orders.stage import fill_shop
from tests.miniapp_api.conftest import House, json_of, refusal_of
from tests.miniapp_api.test_orders import placed
from tests.shop import publish

OFF = {
    "code": "Q9OFF",
    "name": "球泡9折",
    "products": {"skus": ["Q9"]},
    "audience": {"dealers": ["D0001"], "groups": ["key"]},
    "effect": {"is": "PercentOff", "percent": "10"},
}


@pytest.fixture
def shop(house: House) -> House:
    with house.database.transaction() as session:
        fill_shop(session, house.cast)
        publish(session, {"promotions": [OFF]})
    house.now += timedelta(days=1)
    return house


def test_a_rule_is_read_in_words_with_every_version_and_who_brought_it(shop: House) -> None:
    hq = shop.caller(shop.cast.hq)
    (rule,) = json_of(hq.get("/prices/rules?kind=promotion"))["items"]
    assert (rule["kind_text"], rule["state"], rule["state_text"]) == ("商品促销", "now", "生效中")
    assert rule["summary"] == "减 10%（9 折）"
    later = {**OFF, "effect": {"is": "PercentOff", "percent": "15"}, "valid_from": "2026-12-01T00:00:00+08:00"}
    body = {"note": "十二月加码", "draft": {"promotions": [later]}}
    assert hq.post("/prices/changes", body).status_code == 201
    told = {(one["state"], one["summary"]) for one in json_of(hq.get("/prices/rules?kind=promotion"))["items"]}
    assert told == {("later", "减 15%（8.5 折）"), ("now", "减 10%（9 折）")}
    detail = json_of(hq.get(f"/prices/rules/{rule['id']}"))
    words = {row["label"]: row["text"] for row in detail["words"]}
    assert (words["适用经销商"], words["适用商品"]) == ("杭州建安电气有限公司，且 分组 重点客户", "LED球泡 9W")
    assert (detail["state"], len(detail["versions"])) == ("replaced", 3)
    assert {(one["note"], one["by"]) for one in detail["versions"]} == {("测试", None), ("十二月加码", "总部值班")}
    assert [one["code"] for one in json_of(hq.get("/prices/rules?kind=promotion&state=later"))["items"]] == ["Q9OFF"]
    assert json_of(hq.get("/prices/rules?kind=promotion&state=over"))["items"] == []
    each = {**OFF, "code": "EACH", "quota": "100", "quota_each": "5"}
    assert hq.post("/prices/changes", {"note": "限量", "draft": {"promotions": [each]}}).status_code == 201
    (limited,) = json_of(hq.get("/prices/rules?code=EACH"))["items"]
    # What a draft of it would say: who changes it by form must not lose what one dealer may take.
    assert (limited["fields"]["quota"], limited["fields"]["quota_each"]) == ("100", "5.0000")
    refusal_of(hq.get("/prices/rules?state=gone"), 422, "invalid_fields")
    refusal_of(hq.get("/prices/rules/999999"), 404, "not_found")
    for who in (shop.cast.buyer, shop.cast.rival, shop.cast.manager):
        refusal_of(shop.caller(who).get(f"/prices/rules/{rule['id']}"), 403, "not_allowed")
        refusal_of(shop.caller(who).get("/prices/standard"), 403, "not_allowed")


def test_standard_prices_are_found_by_name_and_page_by_page(shop: House) -> None:
    hq = shop.caller(shop.cast.hq)
    (bulb,) = json_of(hq.get("/prices/standard?q=球泡"))["items"]
    assert (bulb["sku"], bulb["name"], bulb["price"], bulb["min_price"]) == ("Q9", "LED球泡 9W", "9.9000", None)
    first = json_of(hq.get("/prices/standard?limit=3"))
    rest = json_of(hq.get(f"/prices/standard?limit=3&cursor={first['next_cursor']}"))
    assert len(first["items"] + rest["items"]) == 4
    refusal_of(hq.get(f"/prices/standard?q=x&cursor={first['next_cursor']}"), 422, "invalid_fields")


def test_a_trial_tells_what_each_pinned_cart_would_cost_and_which_orders_change(shop: House) -> None:
    hq = shop.caller(shop.cast.hq)
    number = placed(shop.caller(shop.cast.buyer), expected={"total": "230.20", "amounts": ["52.00", "178.20"]})
    for name, sku in (("球泡十个", "Q9"), ("开关十个", "K101W")):
        cart = {"name": name, "dealer": "D0001", "lines": [{"sku": sku, "quantity": "10"}]}
        json_of(hq.post("/prices/pinned-carts", cart))
    shop.now += timedelta(hours=1)
    trial = json_of(hq.post("/prices/changes/try", {"draft": {"standard_prices": [{"sku": "Q9", "price": "8"}]}}))
    assert trial["pinned"] == [{"name": "球泡十个", "expected": "89.10", "found": "72.00", "is_broken": True}]
    assert trial["broken"] == [{"name": "球泡十个", "expected": "89.10", "found": "72.00"}]
    assert (trial["orders"], trial["changed"]) == (1, 1)
    assert trial["examples"] == [{"number": number, "before": "230.20", "after": "196.00"}]
    kept = json_of(hq.post("/prices/changes/try", {"draft": {"standard_prices": [{"sku": "K101W", "price": "5.20"}]}}))
    assert kept["pinned"] == [{"name": "开关十个", "expected": "52.00", "found": "52.00", "is_broken": False}]
    assert kept["broken"] == []


def test_a_line_is_explained_as_ordered_and_at_another_moment_and_the_future_is_ours(shop: House) -> None:
    buyer, hq = shop.caller(shop.cast.buyer), shop.caller(shop.cast.hq)
    number = placed(buyer, expected={"total": "230.20", "amounts": ["52.00", "178.20"]})
    path = f"/orders/{number}/lines/2/explanation"
    told = json_of(buyer.get(path))
    assert (told["ordered"], told["amount"], told["problems"]) == ("178.20", "178.20", [])
    later = {**OFF, "effect": {"is": "PercentOff", "percent": "20"}, "valid_from": "2026-12-01T00:00:00+08:00"}
    assert hq.post("/prices/changes", {"note": "加码", "draft": {"promotions": [later]}}).status_code == 201
    shop.now += timedelta(hours=1)
    ahead = json_of(hq.get(f"{path}?at=2026-12-02T00:00:00%2B08:00"))
    assert (ahead["ordered"], ahead["amount"], ahead["at"]) == ("178.20", "158.40", "2026-12-01T16:00:00Z")
    assert json_of(buyer.get(f"{path}?at=2026-11-24T02:00:00Z"))["amount"] == "178.20"
    refusal_of(buyer.get(f"{path}?at=2026-12-02T00:00:00Z"), 422, "invalid_fields")
    early = json_of(hq.get(f"{path}?at=2026-01-01T00:00:00Z"))
    assert early["amount"] is None
    assert early["problems"]
    refusal_of(hq.get(f"{path}?at=yesterday"), 422, "invalid_fields")
    for stranger in (shop.cast.rival, shop.cast.outsider):
        refusal_of(shop.caller(stranger).get(f"{path}?at=2026-11-24T02:00:00Z"), 404, "not_found")
