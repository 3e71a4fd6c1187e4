"""Stages, records and forecasts through the API (R-STG-1 … R-STG-6, C17, B12)."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from channel.opportunities.ending import win_registration
from models import Dealer, Opportunity, Registration
from tests.factories import NOW, configure
from tests.miniapp_api.conftest import FULL, Caller, House, json_of, refusal_of
from tests.miniapp_api.test_opportunities import register

KNOWN: dict[str, Any] = {
    "pain": "老开关经常跳闸",
    "value": "一年少修两百次",
    "budget_amount": "150000.00",
    "budget_status": "planned",
    "contacts": [{"name": "钱经理", "role": "decider", "stance": "supportive", "phone": "139 0000 1234"}],
    "competitors": ["甲公司"],
}


def qualify(caller: Caller, number: str, body: Any, key: str | None = "k") -> Any:
    return caller.call("POST", f"/opportunities/{number}/qualification", body, key=key)


@pytest.fixture
def buyer(house: House) -> Caller:
    return house.caller(house.cast.buyer)


@pytest.fixture
def number(house: House, buyer: Caller) -> str:
    number: str = register(buyer, **FULL)["number"]
    house.decide("approved")
    return number


def test_an_opportunity_in_its_pipeline_shows_gates_probability_and_the_next_field(
    house: House, buyer: Caller, number: str
) -> None:
    with house.database.transaction() as session:
        row = session.scalars(select(Opportunity)).one()
        row.stage_since, row.expected_on = NOW - timedelta(days=45), date(2026, 11, 22)
    body = json_of(buyer.get(f"/opportunities/{number}/pipeline"))
    assert body["pipeline"] == {"code": "project", "name": "工程项目流程", "version": 1, "is_outdated": False}
    assert [stage["position"] for stage in body["stages"]] == ["current", "ahead", "ahead", "ahead", "ahead"]
    # The expected day was yesterday: it is asked for again and scores nothing.
    assert [row["text"] for row in body["stages"][0]["missing"]] == [
        "请填写预计成交日期。",
        "需求还差 1 级：客户要解决什么问题？",
    ]
    assert body["stages"][4]["missing"] == []
    # 10 % × 0.5^(15/30) × 0.6 = 4.24 %
    assert body["win"] == {
        "percent": "4.2",
        "computed": "4.2",
        "base": 10,
        "age_factor": "0.707",
        "bantc_factor": "0.600",
        "score": 0,
        "own": None,
    }
    assert body["risk"] == "57480.24"
    assert body["next_field"]["question"] == "客户预计什么时候采购？"
    assert [row["kind_text"] for row in body["history"]] == ["建立商机"]


def test_before_approval_there_is_no_pipeline_and_for_the_rival_there_never_is(house: House, buyer: Caller) -> None:
    number = register(buyer, **FULL)["number"]
    refusal_of(buyer.get(f"/opportunities/{number}/pipeline"), 409, "no_opportunity_yet")
    rival = house.caller(house.cast.rival)
    refusal_of(rival.get(f"/opportunities/{number}/pipeline"), 404, "not_found")
    house.decide("approved")
    for answer in (
        rival.get(f"/opportunities/{number}/pipeline"),
        rival.post(f"/opportunities/{number}/stage", {"to": "qualify"}),
        rival.post(f"/opportunities/{number}/stage/withdraw", {}),
        qualify(rival, number, {"pain": "别家的"}),
        rival.get(f"/opportunities/{number}/follow-ups"),
        rival.post(f"/opportunities/{number}/follow-ups", {"kind": "phone", "text": "想看看别家的商机进展"}),
    ):
        refusal_of(answer, 404, "not_found")
    refusal_of(rival.post(f"/opportunities/{number}/win-probability", {"percent": None}), 403, "not_allowed")
    assert json_of(buyer.get(f"/opportunities/{number}/follow-ups"))["items"] == []


def test_qualifying_opens_the_gate_and_the_move_goes_through(house: House, buyer: Caller, number: str) -> None:
    refusal = refusal_of(buyer.post(f"/opportunities/{number}/stage", {"to": "qualify"}), 409, "gate_not_met")
    assert refusal["fields"] == {"pain": "推进前请补充这一项。"}
    assert refusal["facts"] == {"stage": "需求确认", "missing": "客户需求"}
    body = json_of(qualify(buyer, number, KNOWN))
    assert [row["score"] for row in body["scores"]] == [2, 3, 2, 1, 1]
    assert body["qualification"]["contacts"][0]["phone"] == "+8613900001234"
    body = json_of(buyer.post(f"/opportunities/{number}/stage", {"to": "propose"}))
    assert (body["stage"], body["history"][-1]["kind"], body["history"][-1]["by"]) == ("propose", "skip", "小赵")
    again = json_of(house.caller(house.cast.manager).get(f"/opportunities/{number}/pipeline"))
    assert again["qualification"]["contacts"][0]["phone"] == "+8613900001234"
    assert (
        json_of(house.caller(house.cast.hq).get(f"/opportunities/{number}/pipeline"))["qualification"]["contacts"][0][
            "phone"
        ]
        == "139****1234"
    )


def test_a_repeated_move_moves_once(buyer: Caller, number: str) -> None:
    qualify(buyer, number, KNOWN)
    path, body = f"/opportunities/{number}/stage", {"to": "qualify"}
    first, second = buyer.post(path, body, key="same"), buyer.post(path, body, key="same")
    assert second.headers["Idempotency-Replayed"] == "true"
    assert json_of(first) == json_of(second)
    assert len(json_of(buyer.get(f"/opportunities/{number}/pipeline"))["history"]) == 2


def test_going_back_needs_words(buyer: Caller, number: str) -> None:
    qualify(buyer, number, KNOWN)
    path = f"/opportunities/{number}/stage"
    buyer.post(path, {"to": "qualify"})
    refusal = refusal_of(buyer.post(path, {"to": "discover"}), 422, "move_reason_needed")
    assert set(refusal["fields"]) == {"reason"}
    body = json_of(buyer.post(path, {"to": "discover", "reason": "客户换了项目负责人"}))
    assert body["history"][-1]["reason"] == "客户换了项目负责人"


def test_every_wrong_field_is_said_at_once_whether_unreadable_or_against_the_rules(buyer: Caller, number: str) -> None:
    wrong = {
        "amount": 5,
        "budget_amount": "0",
        "expected_on": "2020-01-01",
        "position": "moon",
        "need_confirmed": "yes",
        "contacts": [{"name": "钱", "role": "decider"}],
        "competitors": "甲",
        "shoe_size": 43,
        "pain": "x" * 501,
    }
    refusal = refusal_of(qualify(buyer, number, wrong), 422, "invalid_fields")
    assert set(refusal["fields"]) == set(wrong) - {"contacts"} | {"contacts[0].stance"}
    body = json_of(buyer.get(f"/opportunities/{number}/pipeline"))
    assert body["qualification"]["version"] == 0


def test_an_older_version_of_the_record_is_not_written_over_a_newer_one(buyer: Caller, number: str) -> None:
    qualify(buyer, number, {"pain": "跳闸", "version": 0}, key="a")
    refusal_of(qualify(buyer, number, {"pain": "别的", "version": 0}, key="b"), 409, "changed_since")
    assert json_of(qualify(buyer, number, {"pain": None, "version": 1}, key="c"))["qualification"]["pain"] is None


def test_a_manager_sets_his_own_percentage_and_both_are_reported(house: House, buyer: Caller, number: str) -> None:
    manager, path = house.caller(house.cast.manager), f"/opportunities/{number}/win-probability"
    body = json_of(manager.post(path, {"percent": 80, "reason": "客户口头答应，下周签"}))
    own = {"percent": 80, "reason": "客户口头答应，下周签", "by": "李娜", "at": "2026-11-23T02:00:00Z"}
    assert (body["win"]["percent"], body["win"]["own"]) == ("80.0", own)
    assert body["win"]["computed"] != "80.0"
    refusal_of(manager.post(path, {"percent": 80}), 422, "win_reason_needed")
    for percent in (101, -1, 1.5, "80", True):
        refusal_of(manager.post(path, {"percent": percent, "reason": "客户口头答应"}), 422, "invalid_fields")
    refusal_of(buyer.post(path, {"percent": 80, "reason": "客户口头答应"}), 403, "not_allowed")
    refusal_of(house.caller(house.cast.outsider).post(path, {"percent": None}), 404, "not_found")
    assert json_of(manager.post(path, {"percent": None}))["win"]["own"] is None


def test_a_stage_move_that_needs_approval_waits_and_is_shown_to_its_approver(house: House, buyer: Caller) -> None:
    with house.database.transaction() as session:
        stages = [
            {
                "code": "discover",
                "name": "发现",
                "win": 10,
                "max_days": 30,
                "needs_approval": True,
                "gate": {"need": 1},
            },
            {"code": "close", "name": "签约", "win": 90, "max_days": 30},
        ]
        everything = [{"code": "project", "name": "项目", "stages": stages}]
        types = [{"code": "project", "name": "项目", "pipeline": "project", "windows": [{"days": 90}]}]
        configure(session, {"pipelines": {"all": everything}, "registrations": {"types": types}})
    number = register(buyer, **FULL)["number"]
    house.decide("approved")
    qualify(buyer, number, KNOWN)
    body = json_of(buyer.post(f"/opportunities/{number}/stage", {"to": "close"}))
    assert (body["stage"], body["pending_move"]["to_name"], body["pending_move"]["state"]) == (
        "discover",
        "签约",
        "pending",
    )
    manager = house.caller(house.cast.manager)
    (item,) = json_of(manager.get("/approvals?state=pending"))["items"]
    assert item["registration"]["number"] == number
    house.decide("approved")
    body = json_of(buyer.get(f"/opportunities/{number}/pipeline"))
    assert (body["stage"], body["pending_move"], body["next_field"] is None) == ("close", None, False)
    refusal_of(buyer.post(f"/opportunities/{number}/stage/withdraw", {}), 409, "no_move_pending")


def test_pipelines_are_listed_with_their_types_and_version(buyer: Caller, number: str) -> None:
    items = json_of(buyer.get("/pipelines"))["items"]
    assert [(item["code"], item["version"], len(item["stages"])) for item in items] == [
        ("project", 1, 5),
        ("key_account", 1, 6),
        ("purchase", 1, 3),
        ("renewal", 1, 2),
        ("referral", 1, 1),
    ]
    assert items[0]["types"] == ["project", "tender"]


def test_headquarters_migrate_after_a_dry_run(house: House, buyer: Caller, number: str) -> None:
    with house.database.transaction() as session:
        stages = [
            {"code": "start", "name": "开始", "win": 10, "max_days": 30},
            {"code": "close", "name": "签约", "win": 90, "max_days": 30},
        ]
        types = [{"code": "project", "name": "项目", "pipeline": "project", "windows": [{"days": 90}]}]
        changed = {"all": [{"code": "project", "name": "项目", "stages": stages}]}
        configure(session, {"pipelines": changed, "registrations": {"types": types}})
    hq, path = house.caller(house.cast.hq), "/pipelines/project/migrate"
    tried = json_of(hq.post(path, {}))
    group = {"version": 1, "stage": "discover", "stage_name": "发现商机", "to_stage": None, "count": 1}
    assert (tried["dry_run"], tried["count"], tried["groups"]) == (True, 0, [group])
    refusal = refusal_of(hq.post(path, {"dry_run": False}), 422, "unmapped_stages")
    assert refusal["fields"].keys() == {"mapping.discover"}
    refusal_of(hq.post(path, {"mapping": {"discover": "moon"}}), 422, "invalid_fields")
    refusal_of(hq.post(path, {"mapping": {"Dis cover": 3}}), 422, "invalid_fields")
    refusal_of(hq.post("/pipelines/moon/migrate", {}), 404, "not_found")
    refusal_of(house.caller(house.cast.manager).post(path, {}), 403, "not_allowed")
    refusal_of(buyer.post(path, {}), 403, "not_allowed")
    assert json_of(hq.post(path, {"mapping": {"discover": "start"}, "dry_run": False}))["count"] == 1
    body = json_of(buyer.get(f"/opportunities/{number}/pipeline"))
    assert (body["stage"], body["pipeline"]["version"], body["history"][-1]["kind"]) == ("start", 2, "migrated")


def test_b12_the_forecast_weighs_what_is_expected_in_the_period_for_ones_own_dealers(
    house: House, buyer: Caller, number: str
) -> None:
    manager = house.caller(house.cast.manager)
    other = register(house.caller(house.cast.rival), customer="苏州金鸡湖酒店有限公司", amount="1000.00")["number"]
    house.decide("approved")
    manager.post(f"/opportunities/{number}/win-probability", {"percent": 50, "reason": "客户口头答应，下周签"})
    body = json_of(manager.get("/forecast?period=2026-12&target=120000"))
    # 120 000.50 × 50 %; computed 10 % × (0.6 + 0.4/15) = 6.3 %.
    assert (body["open"], body["open_computed"], body["forecast"]) == ("60000.25", "7560.03", "60000.25")
    assert (body["attainment"], body["gap"], body["target"]) == ("50.0", "59999.75", "120000.00")
    assert (body["expected"], body["won"], body["without_day"], body["without_amount"]) == (1, 0, 1, 0)
    assert (body["label"], body["first"], body["last"]) == ("预测含已成交金额", "2026-12-01", "2026-12-31")
    without = json_of(manager.get("/forecast?period=2026-12&actual=excluded"))
    assert (without["label"], without["includes_actual"], without["attainment"]) == ("预测不含已成交金额", False, None)
    assert json_of(manager.get("/forecast?period=2026-11"))["expected"] == 0
    assert json_of(manager.get("/forecast?period=2026-Q4&dealer=D0002"))["expected"] == 0
    assert json_of(house.caller(house.cast.outsider).get("/forecast?period=2026"))["expected"] == 0
    refusal_of(buyer.get("/forecast?period=2026-12"), 403, "not_allowed")
    refusal_of(house.caller(house.cast.rep).get("/forecast?period=2026-12"), 403, "not_allowed")
    for wrong in ("", "?period=2026-13", "?period=soon", "?period=2026-12&target=-1", "?period=2026-12&actual=maybe"):
        refusal_of(manager.get(f"/forecast{wrong}"), 422, "invalid_fields")
    assert other != number


def test_b12_what_was_won_in_the_period_is_in_the_forecast_or_beside_it(house: House, number: str) -> None:
    with house.database.transaction() as session:
        win_registration(session, house.cast.actor(house.cast.buyer), number, "HT-2026-118", now=house.now)
    manager = house.caller(house.cast.manager)
    body = json_of(manager.get("/forecast?period=2026-11"))
    assert (body["won"], body["actual"], body["open"], body["forecast"]) == (1, "120000.50", "0.00", "120000.50")
    body = json_of(manager.get("/forecast?period=2026-11&actual=excluded"))
    assert (body["actual"], body["forecast"]) == ("120000.50", "0.00")
    assert json_of(manager.get("/forecast?period=2026-12"))["actual"] == "0.00"


def test_b12_what_stands_still_for_most_money_is_named_first(house: House, buyer: Caller, number: str) -> None:
    house.now = NOW + timedelta(days=36)
    body = json_of(house.caller(house.cast.manager).get("/forecast?period=2026-12"))
    (risk,) = body["risks"]
    assert (risk["number"], risk["days"], risk["stage_name"]) == (number, 36, "发现商机")
    # 120 000.50 × 6/30 × (1 − 5.5 %)
    assert (risk["percent"], risk["risk"]) == ("5.5", "22680.09")


def test_a_forecast_costs_the_same_queries_whatever_it_adds_up(house: House, buyer: Caller) -> None:
    manager, prices = house.caller(house.cast.manager), []
    for name in ("海天酒店", "金鼎医院", "长虹商场"):
        register(buyer, **{**FULL, "customer": name, "credit_code": None})
        house.decide("approved")
        with house.statements() as statements:
            assert manager.get("/forecast?period=2026-12").status_code == 200
        prices.append(len([statement for statement in statements if statement.startswith("SELECT")]))
    assert len(set(prices)) == 1


def test_a_dealer_handed_over_takes_its_forecast_along(house: House, number: str) -> None:
    with house.database.transaction() as session:
        session.get_one(Dealer, house.cast.dealer.id).manager_id = house.cast.outsider.id
    assert json_of(house.caller(house.cast.manager).get("/forecast?period=2026-12"))["expected"] == 0
    assert json_of(house.caller(house.cast.outsider).get("/forecast?period=2026-12"))["expected"] == 1


def test_the_end_of_protection_takes_it_out_of_the_forecast(house: House, buyer: Caller, number: str) -> None:
    with house.database.transaction() as session:
        session.scalars(select(Registration)).one().state = "released"
    assert json_of(house.caller(house.cast.manager).get("/forecast?period=2026-12"))["expected"] == 0
    body = json_of(buyer.get(f"/opportunities/{number}/pipeline"))
    assert (body["is_open"], body["next_field"]) == (False, None)
    refusal_of(qualify(buyer, number, {"pain": "跳闸"}), 409, "opportunity_closed")
    assert house.count(Opportunity) == 1
