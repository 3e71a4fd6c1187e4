"""What the pages of policies ask for besides: who is counted, who may answer, whom to call, the picture, the home."""

from datetime import timedelta
from typing import Any
from xml.etree import ElementTree

from sqlalchemy import select

from models import AuditEntry, DealerGroup, DealerGroupMember
from tests.channel.orders.stage import fill_shop
from tests.factories import NOW, make_contact
from tests.miniapp_api.conftest import House, json_of, refusal_of
from tests.miniapp_api.test_exports import rows_of
from tests.miniapp_api.test_policies import published
from tests.shop import publish as publish_prices

WHY = "球泡九五折 要满 50 才生效。"
EMPTY: dict[str, Any] = {"kind": "notice", "audience": {}}


def test_an_audience_is_counted_while_it_is_chosen_and_an_empty_one_says_what_there_is(house: House) -> None:
    with house.database.transaction() as session:
        session.add_all([DealerGroup(code="key", name="重点客户"), DealerGroup(code="new", name="新客户")])
        session.flush()
        group_id = session.scalar(select(DealerGroup.id).where(DealerGroup.code == "key"))
        session.add(DealerGroupMember(dealer_id=house.cast.dealer.id, group_id=group_id))
    manager = house.caller(house.cast.manager)
    asked = json_of(manager.post("/policy-desk/audience", EMPTY))
    assert [(one["code"], one["dealers"]) for one in asked["groups"]] == [("key", 1), ("new", 0)]
    assert asked["dealers"] == sum(one["dealers"] for one in asked["regions"]) == 2
    one = json_of(manager.post("/policy-desk/audience", {"kind": "notice", "audience": {"groups": ["key"]}}))
    assert (one["dealers"], one["people"], one["problems"]) == (1, 2, {})
    wrong = json_of(manager.post("/policy-desk/audience", {"kind": "notice", "audience": {"dealers": ["D9"]}}))
    assert (wrong["dealers"], wrong["problems"]) == (0, {"audience.dealers[0]": "没有找到这家经销商，请检查编码。"})
    # Everybody counts his own dealers alone.
    assert json_of(house.caller(house.cast.outsider).post("/policy-desk/audience", EMPTY))["dealers"] == 0


def test_who_may_not_sign_is_told_so_before_he_has_read(house: House) -> None:
    number = published(house.caller(house.cast.hq), kind="annual", answer="sign")["number"]
    owner, buyer = house.caller(house.cast.owner), house.caller(house.cast.buyer)
    assert json_of(owner.get(f"/policies/{number}"))["may_answer"] is True
    assert json_of(buyer.get(f"/policies/{number}"))["may_answer"] is False
    assert json_of(owner.get(f"/policies/{number}"))["rules"] == []


def test_the_home_names_what_waits_for_an_answer_until_it_is_given(house: House) -> None:
    hq, owner = house.caller(house.cast.hq), house.caller(house.cast.owner)
    published(hq, title="只看不答", answer="none")
    asked = published(hq, title="请确认的")["number"]
    signed = published(hq, title="先签再订", answer="sign", blocks_orders=True)["number"]
    with house.database.transaction() as session:
        keeper = make_contact(session, house.cast.dealer, "小孙", "warehouse", "+8613800000050")
    first = {"number": signed, "title": "先签再订", "answer": "sign", "blocks_orders": True, "count": 2}
    assert json_of(owner.get("/me"))["policy"] == first
    # The rival was not asked, and members answer nothing.
    for other in (house.cast.rival, house.cast.manager):
        assert json_of(house.caller(other).get("/me"))["policy"] is None
    owner.post(f"/policies/{signed}/progress", {"version": 1, "share": 100})
    owner.post(f"/policies/{signed}/sign", {"version": 1, "name": "陈建安"})
    assert json_of(owner.get("/me"))["policy"]["number"] == asked
    buyer = house.caller(house.cast.buyer)
    buyer.post(f"/policies/{asked}/progress", {"version": 1, "share": 100})
    buyer.post(f"/policies/{asked}/acknowledge", {"version": 1})
    # One answer is the dealer's, also for those who have not read.
    assert [json_of(house.caller(who).get("/me"))["policy"] for who in (house.cast.owner, keeper)] == [None, None]


def test_the_phone_of_a_reader_is_shown_to_who_looks_after_him_and_written_down(house: House) -> None:
    manager = house.caller(house.cast.manager)
    number = published(manager)["number"]
    address = f"/policy-desk/{number}/dealers/D0001"
    people = json_of(manager.get(address))["items"]
    owner = people[0]
    assert "phone" not in owner
    assert json_of(manager.post(f"{address}/call", {"contact": owner["id"]})) == {"phone": "+8613800000001"}
    with house.database.transaction() as session:
        rows = session.scalars(select(AuditEntry).where(AuditEntry.action == "phone_shown")).all()
    assert [(row.object_id, row.facts) for row in rows] == [(owner["id"], {"policy": number})]
    rival = str(house.cast.rival.id)
    refusal_of(manager.post(f"{address}/call", {"contact": rival}), 404, "not_found")
    refusal_of(house.caller(house.cast.outsider).post(f"{address}/call", {"contact": owner["id"]}), 404, "not_found")
    refusal_of(manager.post(f"{address}/call", {"contact": "12 OR 1"}), 422, "invalid_fields")


def test_only_who_may_change_a_policy_is_offered_to(house: House) -> None:
    hq, manager = house.caller(house.cast.hq), house.caller(house.cast.manager)
    theirs, his = published(hq)["number"], published(manager)["number"]
    assert json_of(manager.get(f"/policy-desk/{theirs}"))["is_changeable"] is False
    refusal_of(manager.post(f"/policy-desk/{theirs}/recall", {"reason": "不是我的政策"}), 404, "not_found")
    for number in (theirs, his):
        assert json_of(hq.get(f"/policy-desk/{number}"))["is_changeable"] is True


def test_the_reach_is_drawn_with_its_figures_and_the_dealers_to_call(house: House) -> None:
    manager, owner = house.caller(house.cast.manager), house.caller(house.cast.owner)
    number = published(manager, title='<十二月> & "发货"', audience={})["number"]
    owner.post(f"/policies/{number}/progress", {"version": 1, "share": 90})
    answer = manager.get(f"/exports/policies/{number}/picture")
    assert (answer.status_code, answer.content_type) == (200, "image/svg+xml")
    drawn = ElementTree.fromstring(answer.data)
    texts = [one.text for one in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert {'<十二月> & "发货"', "50%", "2 家经销商，1 家已打开", "还没有人打开的经销商（1 家）"} <= set(texts)
    assert house.cast.rival_dealer.name in texts
    assert house.cast.dealer.name not in texts
    refusal_of(house.caller(house.cast.outsider).get(f"/exports/policies/{number}/picture"), 404, "not_found")
    with house.database.transaction() as session:
        (row,) = session.scalars(select(AuditEntry).where(AuditEntry.action == "exported")).all()
    assert (row.object_kind, row.facts["number"]) == ("policy_reach_picture", number)


def test_c11_the_desk_lists_readers_orders_at_the_old_price_and_takes_them_away(house: House) -> None:
    with house.database.transaction() as session:
        fill_shop(session, house.cast)
        rule = {"code": "Z95", "name": "球泡九五折", "min_quantity": "50", "products": {"skus": ["Q9"]}}
        publish_prices(session, {"promotions": [{**rule, "effect": {"is": "PercentOff", "percent": "5"}}]})
    manager, rival = house.caller(house.cast.manager), house.caller(house.cast.rival)
    house.now = NOW + timedelta(hours=1)
    rules = [{"kind": "price_rule", "code": "Z95"}]
    number = published(manager, kind="promotion", audience={}, answer="none", rules=rules)["number"]
    address = f"/policy-desk/{number}/old-prices"
    nothing = json_of(manager.get(address))
    assert (nothing["has_prices"], nothing["looked_at"], nothing["items"]) == (True, 0, [])
    rival.post(f"/policies/{number}/progress", {"version": 1, "share": 90})
    house.now += timedelta(hours=1)
    ordered = {"lines": [{"sku": "Q9", "quantity": "20"}], "expected": {"total": "198.00"}}
    row = json_of(rival.post("/orders", ordered))
    house.now += timedelta(days=8)
    found = json_of(manager.get(address))
    assert (found["count"], found["looked_at"], found["is_final"]) == (1, 1, True)
    (one,) = found["items"]
    assert (one["number"], one["dealer"], one["lines"][0]["why"]) == (row["number"], "D0002", WHY)
    (line,) = rows_of(manager.get(f"/exports/policies/{number}/old-prices"))
    assert (line["订单号"], line["原因"]) == (row["number"], WHY)
    for path in (address, f"/exports/policies/{number}/old-prices"):
        refusal_of(house.caller(house.cast.outsider).get(path), 404, "not_found")
        refusal_of(rival.get(path), 403, "not_allowed")
