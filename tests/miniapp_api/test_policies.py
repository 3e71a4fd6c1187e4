"""Policies by API: a manager writes and publishes, a dealer reads and answers, headquarters see the reach."""

from datetime import date
from typing import Any

from sqlalchemy import update

from models import Policy, PolicyReceiver, PolicyVersion
from tests.channel.policies.desk import make_rules
from tests.factories import make_contact
from tests.miniapp_api.conftest import Caller, House, json_of, refusal_of
from tests.miniapp_api.test_exports import rows_of

DRAFT: dict[str, Any] = {
    "title": "十二月发货安排",
    "text": "# 说明\n\n- 元旦不发货\n- 请提前下单",
    "effective_from": "2026-11-23",
    "effective_until": "2026-12-31",
    "audience": {"dealers": ["D0001"]},
    "answer": "acknowledge",
}
NEW = {**DRAFT, "kind": "notice"}


def published(caller: Caller, **changes: Any) -> dict[str, Any]:
    row = json_of(caller.post("/policy-desk", {**NEW, **changes}))
    found: dict[str, Any] = json_of(caller.post(f"/policy-desk/{row['number']}/publish", {"revision": row["revision"]}))
    return found


def test_a_policy_from_the_draft_to_the_report(house: House) -> None:
    manager, owner, rival = (house.caller(who) for who in (house.cast.manager, house.cast.owner, house.cast.rival))
    draft = json_of(manager.post("/policy-desk", {**NEW, "text": "满3000减200"}))
    address = f"/policy-desk/{draft['number']}"
    tried = json_of(manager.get(f"{address}/try"))
    assert (tried["dealers"], tried["people"], tried["regions"]) == (
        1,
        2,
        [{"name": "华东", "dealers": 1, "people": 2}],
    )
    sentence = "正文写了“满3000减200”，但关联的规则里没有，请关联对应的规则，或修改正文。"
    assert tried["problems"] == {"figures[0]": sentence}
    wrong = refusal_of(manager.post(f"{address}/publish", {"revision": 1}), 422, "wrong_policy")
    assert (wrong["fields"], wrong["message"]) == (
        tried["problems"],
        "政策还不能发布，有 1 处需要修改，请看标出的位置。",
    )
    changed = json_of(manager.call("PUT", address, {**DRAFT, "revision": 1}, key="k-put"))
    assert (changed["revision"], changed["text"]) == (2, DRAFT["text"])
    refusal_of(manager.call("PUT", address, {**DRAFT, "revision": 1}, key="k-put-2"), 409, "changed_since")
    first = manager.post(f"{address}/publish", {"revision": 2}, key="k-publish")
    assert json_of(first)["state"] == "published"
    assert manager.post(f"{address}/publish", {"revision": 2}, key="k-publish").data == first.data

    (row,) = json_of(owner.get("/policies"))["items"]
    assert (row["number"], row["is_pinned"], row["opened_at"]) == (draft["number"], True, None)
    path = f"/policies/{draft['number']}"
    assert json_of(owner.get(path))["text"] == DRAFT["text"]
    refusal_of(owner.post(f"{path}/acknowledge", {"version": 1}), 409, "read_first")
    assert json_of(owner.post(f"{path}/progress", {"version": 1, "share": 85}))["read_to_end_at"] is not None
    assert json_of(owner.post(f"{path}/acknowledge", {"version": 1}))["is_pinned"] is False
    listed = json_of(owner.get("/policies"))
    assert (listed["unread"], listed["items"][0]["dealer_answered_at"] is not None) == (0, True)
    for refused in (rival.get(path), rival.post(f"{path}/progress", {"version": 1, "share": 100})):
        refusal_of(refused, 404, "not_found")
    assert json_of(rival.get("/policies"))["items"] == []

    reach = json_of(manager.get(f"{address}/reach"))
    counts = {"dealers": 1, "reached": 1, "reach": 100, "read": 1, "answered": 1}
    counts |= {"people": 2, "delivered": 0, "opened": 1, "finished": 1}
    assert (reach["total"], reach["managers"]) == (counts, [{"name": "李娜", **counts}])
    (dealer,) = json_of(manager.get(f"{address}/dealers"))["items"]
    assert (dealer["code"], dealer["opened"]) == ("D0001", 1)
    assert json_of(manager.get(f"{address}/dealers?which=unopened"))["items"] == []
    people = json_of(manager.get(f"{address}/dealers/D0001"))
    assert [one["share"] for one in people["items"]] == [85, 0]
    refusal_of(manager.get(f"{address}/dealers/D0002"), 404, "not_found")
    refusal_of(house.caller(house.cast.outsider).get(f"{address}/reach"), 404, "not_found")
    rows = rows_of(manager.get(f"/exports/policies/{draft['number']}"))
    assert [(row["联系人"], row["经销商编码"]) for row in rows] == [("陈建安", "D0001"), ("小赵", "D0001")]
    recalled = json_of(manager.post(f"{address}/recall", {"reason": "日期写错了"}))
    assert (recalled["state"], recalled["reason"]) == ("recalled", "日期写错了")
    assert json_of(owner.get("/policies"))["items"] == []
    (past,) = json_of(owner.get("/policies?scope=past"))["items"]
    assert past["state"] == "recalled"


def test_a_signature_keeps_the_name_and_the_hash_of_what_was_signed(house: House) -> None:
    hq, owner = house.caller(house.cast.hq), house.caller(house.cast.owner)
    policy = published(hq, kind="annual", answer="sign", blocks_orders=True)
    path = f"/policies/{policy['number']}"
    owner.post(f"{path}/progress", {"version": 1, "share": 100})
    wrong = refusal_of(owner.post(f"{path}/sign", {"version": 1, "name": "老陈"}), 422, "invalid_fields")
    assert wrong["fields"] == {"name": "请签您本人登记的姓名：陈建安。"}
    buyer = house.caller(house.cast.buyer)
    buyer.post(f"{path}/progress", {"version": 1, "share": 100})
    refusal_of(buyer.post(f"{path}/sign", {"version": 1, "name": "小赵"}), 403, "owner_signs")
    signed = json_of(owner.post(f"{path}/sign", {"version": 1, "name": "陈建安"}))
    assert (signed["signed_name"], signed["digest"]) == ("陈建安", policy["digest"])


def test_what_waits_for_an_answer_comes_first_then_the_unread(house: House) -> None:
    hq, owner = house.caller(house.cast.hq), house.caller(house.cast.owner)
    old = published(hq, title="已读通知", answer="none")["number"]
    asks = published(hq, title="请确认的")["number"]
    new = published(hq, title="未读通知", answer="none")["number"]
    owner.post(f"/policies/{old}/progress", {"version": 1, "share": 0})
    listed = json_of(owner.get("/policies"))
    assert [one["number"] for one in listed["items"]] == [asks, new, old]
    assert listed["unread"] == 2


def test_versions_and_pages_of_the_desk(house: House) -> None:
    hq, manager = house.caller(house.cast.hq), house.caller(house.cast.manager)
    numbers = [published(hq, title=f"通知{n}")["number"] for n in range(3)]
    page = json_of(hq.get("/policy-desk?limit=2"))
    rest = json_of(hq.get(f"/policy-desk?limit=2&cursor={page['next_cursor']}"))
    assert [one["number"] for one in page["items"] + rest["items"]] == numbers[::-1]
    revised = json_of(hq.post(f"/policy-desk/{numbers[0]}/revise", {**DRAFT, "title": "通知改"}))
    assert (revised["version"], revised["state"]) == (2, "draft")
    refusal_of(hq.post(f"/policy-desk/{numbers[0]}/revise", DRAFT), 409, "draft_exists")
    # The manager sees what went to his dealer and not what headquarters are writing.
    assert json_of(manager.get(f"/policy-desk/{numbers[0]}"))["version"] == 1
    assert [one["state"] for one in json_of(manager.get("/policy-desk?state=draft"))["items"]] == []
    assert json_of(hq.get(f"/policy-desk/{numbers[0]}?version=1"))["title"] == "通知0"
    assert hq.call("DELETE", f"/policy-desk/{numbers[0]}").status_code == 204
    refusal_of(hq.get(f"/policy-desk/{numbers[0]}/try"), 409, "no_draft")


#: Change of the draft → the field that is wrong.
WRONG: list[tuple[dict[str, Any], str]] = [
    ({"title": ""}, "title"),
    ({"title": "通" * 65}, "title"),
    ({"title": 7}, "title"),
    ({"text": "\ud83d坏了的字"}, "text"),
    ({"text": "字" * 20_001}, "text"),
    ({"text": None}, "text"),
    ({"effective_from": "2026-02-30"}, "effective_from"),
    ({"effective_until": "2026-11-22"}, "effective_until"),
    ({"kind": "gossip"}, "kind"),
    ({"answer": "nod"}, "answer"),
    ({"answer": "none", "blocks_orders": True}, "blocks_orders"),
    ({"audience": {"regions": ["华中"]}}, "audience.regions[0]"),
    ({"audience": {"planets": ["地球"]}}, "audience"),
    ({"audience": ["华东"]}, "audience"),
    ({"rules": [{"kind": "magic", "code": "X"}]}, "rules[0].kind"),
    ({"remind_after_hours": 1000}, "remind_after_hours"),
    ({"attachments": ["0" * 32]}, "attachments"),
    ({"colour": "red"}, "colour"),
]


def test_bad_input_is_a_sentence_and_writes_nothing(house: House) -> None:
    manager = house.caller(house.cast.manager)
    for change, field in WRONG:
        body = refusal_of(manager.post("/policy-desk", {**NEW, **change}), 422, "invalid_fields")
        assert body["fields"].keys() == {field}, (change, body["fields"])
        assert all(body["fields"].values())
    assert house.count(Policy) == 0
    number = published(manager)["number"]
    owner = house.caller(house.cast.owner)
    for body in ({"version": 1, "share": 101}, {"version": 1, "share": -1}, {"version": 0, "share": 1}, {"share": 1}):
        refusal_of(owner.post(f"/policies/{number}/progress", body), 422, "invalid_fields")
    for path in ("/policies?scope=future", "/policies?cursor=xx&scope=past", "/policy-desk?state=gone"):
        refusal_of((owner if path.startswith("/policies") else manager).get(path), 422, "invalid_fields")


FAR = "政策日期请在五年以内，长期有效请不填截止日期。"


def test_days_that_no_calendar_has_are_refused_at_the_door_and_break_no_draft_that_has_them(house: House) -> None:
    hq = house.caller(house.cast.hq)
    with house.database.transaction() as session:
        make_rules(session)
    new = {**NEW, "text": "满3000减200", "rules": [{"kind": "price_rule", "code": "M3000"}]}
    draft = json_of(hq.post("/policy-desk", new))
    address = f"/policy-desk/{draft['number']}"
    for field, day in (
        ("effective_from", "0001-01-01"),
        ("effective_from", "9999-12-31"),
        ("effective_until", "9999-12-31"),
    ):
        change = {**new, "effective_until": None, field: day}
        for answer in (
            hq.post("/policy-desk", change),
            hq.call(
                "PUT",
                address,
                {**{k: v for k, v in change.items() if k != "kind"}, "revision": 1},
                key=f"k-{field}-{day}",
            ),
        ):
            assert refusal_of(answer, 422, "invalid_fields")["fields"] == {field: FAR}

    # Saved before days were checked.
    days = {"effective_from": date(1, 1, 1), "effective_until": date.max}
    with house.database.transaction() as session:
        session.execute(update(PolicyVersion).values(**days))
    said = {"effective_from": "生效日期不能早于今天，请重新选择。", "effective_until": FAR}
    assert json_of(hq.get(f"{address}/try"))["problems"] == said
    assert json_of(hq.get(f"{address}/try-prices"))["orders"] == 0
    assert refusal_of(hq.post(f"{address}/publish", {"revision": 1}), 422, "wrong_policy")["fields"] == said


def test_the_warehouse_sees_notices_and_no_prices(house: House) -> None:
    with house.database.transaction() as session:
        keeper = make_contact(session, house.cast.dealer, "小孙", "warehouse", "+8613800000050")
    hq = house.caller(house.cast.hq)
    prices, notice = published(hq, kind="price"), published(hq)
    caller = house.caller(keeper)
    assert [one["number"] for one in json_of(caller.get("/policies"))["items"]] == [notice["number"]]
    refusal_of(caller.get(f"/policies/{prices['number']}"), 404, "not_found")
    assert house.count(PolicyReceiver) == 5


def test_lists_and_reach_cost_the_same_queries_whatever_there_is(house: House) -> None:
    hq, owner = house.caller(house.cast.hq), house.caller(house.cast.owner)
    costs = []
    for _ in range(3):
        number = published(hq, audience={})["number"]
        with house.statements() as statements:
            assert owner.get("/policies").status_code == 200
            assert hq.get("/policy-desk").status_code == 200
            assert hq.get(f"/policy-desk/{number}/reach").status_code == 200
        costs.append(len([one for one in statements if one.startswith("SELECT")]))
    assert len(set(costs)) == 1
