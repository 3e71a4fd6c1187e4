"""Adjudication through the API: the judge's queue side by side, the dealer's redacted copy, evidence that verifies."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from channel.errors import field_sentence
from cli import main
from models import AdjudicationCase, Database
from tests.factories import Cast
from tests.miniapp_api.conftest import DRAFT, House, json_of, refusal_of
from tests.seeds import Seeds

HELD = {**DRAFT, "customer": "上海浦江大饭店有限公司", "contact_name": "周经理", "contact_phone": "13900001111"}
SIMILAR = {**DRAFT, "customer": "上海浦江饭店有限公司", "name": "大堂照明", "contact_phone": "13900002222"}


class Dispute:
    """The dealer's registration, the rival's similar one, and the case between them."""

    def __init__(self, house: House, held: str, similar: str) -> None:
        self.house, self.held, self.similar = house, held, similar
        self.buyer, self.rival = house.caller(house.cast.buyer), house.caller(house.cast.rival)
        self.manager = house.caller(house.cast.manager)
        (self.case,) = json_of(self.manager.get("/conflicts?state=open"))["items"]

    def decide(self, body: dict[str, Any]) -> Any:
        return self.manager.post(f"/conflicts/{self.case['number']}/decide", body)


def disputed(database: Database) -> tuple[Cast, dict[str, str], str, str]:
    house = House(database)
    held = json_of(house.caller(house.cast.buyer).post("/opportunities", HELD))["number"]
    house.decide("approved")
    similar = json_of(house.caller(house.cast.rival).post("/opportunities", SIMILAR))["number"]
    house.caller(house.cast.manager)
    return house.cast, house.tokens, held, similar


@pytest.fixture
def dispute(database: Database, seed: Seeds) -> Dispute:
    cast, tokens, held, similar = seed(disputed)
    return Dispute(House(database, cast, tokens), held, similar)


def test_a_judge_sees_both_sides_with_evidence_and_decides_once(dispute: Dispute) -> None:
    case, manager = dispute.case, dispute.manager
    assert [(side["role"], side["number"], side["dealer"]["code"]) for side in case["parties"]] == [
        ("holder", dispute.held, "D0001"),
        ("challenger", dispute.similar, "D0002"),
    ]
    assert case["comparison"]["verdict"] == "possible"
    assert case["suggestion"] == {"outcome": "uphold", "award_to": None, "reason_code": "earlier"}
    submission = case["parties"][0]["evidence"][0]
    assert (submission["kind"], submission["facts"]["contact_phone"]) == ("submission", "139****1111")
    assert submission["code"] == case["parties"][0]["code"]
    reasons = json_of(manager.get("/conflict-reasons"))
    assert {"uphold", "award", "split", "both", "reject_both"} == {each["code"] for each in reasons["outcomes"]}
    assert "earlier" in {each["code"] for each in reasons["reasons"]}
    one, other = (side["id"] for side in case["parties"])
    body: dict[str, Any] = {"outcome": "split", "reason_code": "shared_effort"}
    for first, second in ((70, 40), (100, 0), (33, 66), (-10, 110), (70.5, 29.5), ("70", "30"), (True, 99)):
        body["shares"] = [{"party": one, "percent": first}, {"party": other, "percent": second}]
        problem = refusal_of(dispute.decide(body), 422, "invalid_fields")
        assert {field.partition(".")[0].partition("[")[0] for field in problem["fields"]} == {"shares"}, problem
    body["shares"] = [{"party": one, "percent": 70}, {"party": other, "percent": 40}]
    assert refusal_of(dispute.decide(body), 422, "invalid_fields")["fields"] == {"shares": field_sentence("bad_shares")}
    body["shares"] = [{"party": one, "percent": 70}, {"party": other, "percent": 30}]
    decided = json_of(dispute.decide(body))
    assert (decided["state"], [side["share"] for side in decided["parties"]]) == ("decided", [70, 30])
    problem = refusal_of(dispute.decide({"outcome": "uphold", "reason_code": "earlier"}), 409, "case_decided")
    assert problem["message"] == "李娜 已于 11月23日 10:00 判定：按比例分享。"
    assert json_of(manager.get("/conflicts?state=open"))["items"] == []
    (over,) = json_of(manager.get("/conflicts?state=over"))["items"]
    assert over == json_of(manager.get(f"/conflicts/{case['number']}")) == decided


def test_a_dealer_reads_his_own_result_and_nothing_of_the_other(dispute: Dispute) -> None:
    party = dispute.case["parties"][0]["id"]
    body = {"party": party, "kind": "customer_choice", "text": "客户出具盖章的选择函", "on_day": "2026-11-20"}
    added = json_of(dispute.manager.post(f"/conflicts/{dispute.case['number']}/evidence", body))
    assert "customer_choice" in [piece["kind"] for piece in added["parties"][0]["evidence"]]
    statement = {"kind": "statement", "text": "我们已三次拜访客户设备部"}
    assert dispute.rival.post(f"/opportunities/{dispute.similar}/evidence", statement).status_code == 201
    dispute.decide({"outcome": "uphold", "reason_code": "customer_choice"})
    (mine,) = json_of(dispute.rival.get(f"/opportunities/{dispute.similar}/adjudications"))["items"]
    assert (mine["result"], mine["may_appeal"], mine["words"]) == ("lost", True, "客户已书面确认合作方。")
    texts = [
        dispute.rival.get(f"/opportunities/{dispute.similar}{path}").text
        for path in ("", "/adjudications", "/evidence")
    ] + [dispute.rival.get("/inbox").text]
    for secret in (HELD["customer"], "周经理", "13900001111", "杭州建安", dispute.held, "选择函"):
        assert not any(secret in text for text in texts), secret
    for caller, number in ((dispute.buyer, dispute.similar), (dispute.rival, dispute.held)):
        for path in ("/adjudications", "/evidence"):
            refusal_of(caller.get(f"/opportunities/{number}{path}"), 404, "not_found")
        refusal_of(caller.post(f"/opportunities/{number}/evidence/verify", {}), 404, "not_found")
        refusal_of(caller.post(f"/opportunities/{number}/appeal", {"words": "这是我们的客户"}), 404, "not_found")


def test_evidence_is_verified_by_the_door_and_by_the_command(dispute: Dispute, tmp_path: Path) -> None:
    codes = {side["number"]: side["code"] for side in dispute.case["parties"]}
    dispute.decide({"outcome": "uphold", "reason_code": "earlier"})
    path = f"/opportunities/{dispute.similar}/evidence"
    mine = {"code": json_of(dispute.rival.get(f"/opportunities/{dispute.similar}"))["evidence_code"]}
    assert mine == {"code": codes[dispute.similar]}
    assert json_of(dispute.rival.post(f"{path}/verify", mine)) == {"is_sound": True, "flaws": []}
    wrong = json_of(dispute.rival.post(f"{path}/verify", {"code": codes[dispute.held]}))
    assert (wrong["is_sound"], [flaw["code"] for flaw in wrong["flaws"]]) == (False, ["code_not_found"])
    file = tmp_path / "bundle.json"
    bundle = json_of(dispute.rival.get(path))
    file.write_text(json.dumps(bundle), encoding="utf-8")
    run = CliRunner().invoke
    result = run(main, ["verify-evidence", str(file), "--code", codes[dispute.similar]])
    assert (result.exit_code, result.output[:2]) == (0, "ok")
    bundle["pieces"][0]["facts"]["customer"] = "别的客户"
    file.write_text(json.dumps(bundle), encoding="utf-8")
    result = run(main, ["verify-evidence", str(file)])
    assert (result.exit_code, "facts_changed" in result.output) == (1, True)
    for nonsense in ("[]", "{", '{"pieces": 3}'):
        file.write_text(nonsense, encoding="utf-8")
        assert run(main, ["verify-evidence", str(file)]).exit_code == 1


def test_a_dealer_appeals_once_and_somebody_else_judges(dispute: Dispute) -> None:
    dispute.decide({"outcome": "uphold", "reason_code": "earlier"})
    path = f"/opportunities/{dispute.similar}/appeal"
    assert refusal_of(dispute.rival.post(path, {"words": "不"}), 422, "invalid_fields")["fields"].keys() == {"words"}
    items = json_of(dispute.rival.post(path, {"words": "客户已书面确认由我司推进"}))["items"]
    assert [(each["kind"], each["state"]) for each in items] == [("appeal", "open"), ("possible_conflict", "decided")]
    refusal_of(dispute.rival.post(path, {"words": "再申诉一次可以吗"}), 409, "appealed_before")
    (case,) = json_of(dispute.manager.get("/conflicts?state=open"))["items"]
    assert (case["may_decide"], case["appeal_of"]) == (False, dispute.case["number"])
    body = {"outcome": "uphold", "reason_code": "earlier"}
    refusal_of(dispute.manager.post(f"/conflicts/{case['number']}/decide", body), 409, "judged_before")
    director = dispute.house.caller(dispute.house.cast.director)
    assert json_of(director.post(f"/conflicts/{case['number']}/decide", body))["decided_by"] == "王芳"


def test_a_dismissed_case_lets_both_go_on(dispute: Dispute) -> None:
    number = dispute.case["number"]
    dismissed = json_of(dispute.manager.post(f"/conflicts/{number}/dismiss", {}))
    assert (dismissed["state"], [side["result"] for side in dismissed["parties"]]) == ("dismissed", ["apart"] * 2)
    assert json_of(dispute.rival.get(f"/opportunities/{dispute.similar}"))["state"] == "pending_approval"
    assert json_of(dispute.buyer.get(f"/opportunities/{dispute.held}/adjudications"))["items"] == []


def test_a_manager_opens_a_case_by_hand(house: House) -> None:
    buyer, rival, manager = (house.caller(who) for who in (house.cast.buyer, house.cast.rival, house.cast.manager))
    held = json_of(buyer.post("/opportunities", HELD))["number"]
    refused = json_of(rival.post("/opportunities", HELD))["facts"]["number"]
    body = {"registrations": [held, refused], "words": "双方都反映在跟进"}
    opened = manager.post("/conflicts", body)
    assert (opened.status_code, json_of(opened)["kind"]) == (201, "manual")
    assert house.count(AdjudicationCase) == 1
    for who, numbers, status in (
        (manager, [held], 422),
        (manager, [held, held], 422),
        (manager, [held, "BB261123-ZZZZZ"], 404),
        (house.caller(house.cast.outsider), [held, refused], 404),
        (buyer, [held, refused], 403),
    ):
        assert who.post("/conflicts", {**body, "registrations": numbers}).status_code == status
