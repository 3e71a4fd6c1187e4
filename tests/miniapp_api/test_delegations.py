"""Steps, stand-ins, signers and leavers through the API (domain.md B4)."""

from datetime import timedelta
from typing import Any

import pytest

from models import Delegation, Member
from tests.channel.approvals.stage import HQ, MANAGER, configure, step
from tests.factories import NOW
from tests.miniapp_api.conftest import House, json_of, refusal_of
from tests.miniapp_api.test_opportunities import register

ABSENCE = {"to": "SunWei", "begins": "2026-11-24T00:00:00+08:00", "until": "2026-11-28T00:00:00+08:00"}
DURING, AFTER = NOW + timedelta(days=1), NOW + timedelta(days=5)


def with_steps(house: House, *steps: Any) -> str:
    """The id of a new registration's request that goes through these steps."""
    with house.database.transaction() as session:
        configure(session, *steps)
    register(house.caller(house.cast.buyer))
    return str(json_of(house.caller(house.cast.hq).get("/approvals?scope=all"))["items"][0]["id"])


def waiting(house: House, who: Any) -> list[str]:
    return [item["id"] for item in json_of(house.caller(who).get("/approvals?state=pending"))["items"]]


def test_r_apr_5_a_stand_in_is_shown_in_whose_place_he_decides(house: House) -> None:
    approval = with_steps(house, step(MANAGER))
    manager, stand_in = house.caller(house.cast.manager), house.caller(house.cast.outsider)
    given = json_of(manager.post("/delegations", ABSENCE))
    assert (given["away"]["name"], given["to"]["name"], given["is_active"]) == ("李娜", "孙伟", False)
    assert (given["begins"], given["until"]) == ("2026-11-23T16:00:00Z", "2026-11-27T16:00:00Z")
    assert waiting(house, house.cast.outsider) == []
    refusal_of(stand_in.get(f"/approvals/{approval}"), 404, "not_found")
    house.now = DURING
    assert waiting(house, house.cast.outsider) == [approval]
    assert json_of(stand_in.get("/delegations"))["items"] == [given | {"is_active": True}]
    body = json_of(stand_in.post(f"/approvals/{approval}/decide", {"decision": "approved", "seen": "1-1"}))
    (task, other) = body["progress"][0]["tasks"]
    assert (task["member"], task["state_text"]) == ("李娜", "无需处理")
    assert (other["member"], other["for_whom"], other["via_text"], other["state"]) == (
        "孙伟",
        "李娜",
        "代为审批",
        "approved",
    )


def test_r_apr_5_a_delegation_is_ended_by_who_gave_it_and_by_headquarters(house: House) -> None:
    manager = house.caller(house.cast.manager)
    given = json_of(manager.post("/delegations", ABSENCE))["id"]
    refusal_of(house.caller(house.cast.outsider).post(f"/delegations/{given}/cancel", {}), 404, "not_found")
    refusal_of(house.caller(house.cast.buyer).post(f"/delegations/{given}/cancel", {}), 403, "not_allowed")
    assert not json_of(house.caller(house.cast.hq).post(f"/delegations/{given}/cancel", {}))["is_active"]
    refusal_of(manager.post(f"/delegations/{given}/cancel", {}), 409, "delegation_over")
    assert json_of(manager.get("/delegations"))["items"] == []


BAD: list[tuple[dict[str, Any], int, str, set[str]]] = [
    ({"to": "lina"}, 422, "invalid_fields", {"to"}),
    ({"to": "nobody", "until": "2026-11-20T00:00:00Z"}, 422, "invalid_fields", {"to", "until"}),
    ({"until": "2028-01-01T00:00:00Z"}, 422, "invalid_fields", {"until"}),
    ({"subjects": ["weather"]}, 422, "invalid_fields", {"subjects"}),
    ({"begins": "2026-11-24T00:00:00"}, 422, "invalid_fields", {"begins"}),
    ({"away": "wangfang"}, 403, "not_allowed", set()),
]


@pytest.mark.parametrize(("changed", "status", "code", "fields"), BAD)
def test_r_apr_5_what_makes_no_sense_is_refused_and_nothing_is_saved(
    house: House, changed: dict[str, Any], status: int, code: str, fields: set[str]
) -> None:
    manager = house.caller(house.cast.manager)
    assert set(refusal_of(manager.post("/delegations", ABSENCE | changed), status, code)["fields"]) == fields
    assert json_of(manager.get("/delegations"))["items"] == []


def test_r_apr_5_a_circle_is_refused_with_a_sentence(house: House) -> None:
    json_of(house.caller(house.cast.manager).post("/delegations", ABSENCE))
    back = house.caller(house.cast.outsider).post("/delegations", ABSENCE | {"to": "lina"})
    assert refusal_of(back, 422, "delegation_circle")["message"].startswith("李娜 同一时间又委托回来了")
    assert house.count(Delegation) == 1


def test_r_apr_6_headquarters_let_somebody_go_and_what_waits_moves_at_once(house: House) -> None:
    approval = with_steps(house, step(MANAGER))
    manager = house.caller(house.cast.manager)
    body = {"successor": "sunwei"}
    refusal_of(house.caller(house.cast.director).post("/members/lina/deactivate", body), 403, "not_allowed")
    json_of(house.caller(house.cast.hq).post("/members/LiNa/deactivate", body))
    assert waiting(house, house.cast.outsider) == [approval]
    refusal_of(manager.get("/approvals"), 401, "session_expired")
    refusal_of(house.caller(house.cast.hq).post("/members/lina/deactivate", body), 409, "already_left")


def test_r_apr_9_a_consent_is_taken_back_through_the_api_while_nobody_has_acted(house: House) -> None:
    approval = with_steps(house, step(MANAGER), step(HQ))
    manager = house.caller(house.cast.manager)
    given = json_of(manager.post(f"/approvals/{approval}/decide", {"decision": "approved", "seen": "1-1"}))
    assert (given["step"], given["steps"], given["can_retrieve"], given["can_decide"]) == (2, 2, True, False)
    back = json_of(manager.post(f"/approvals/{approval}/retrieve", {}))
    assert (back["step"], back["can_retrieve"], back["can_decide"]) == (1, False, True)
    refusal_of(manager.post(f"/approvals/{approval}/retrieve", {}), 409, "not_retrievable")


def test_r_apr_2_a_signer_is_asked_and_his_steps_are_shown(house: House) -> None:
    approval = with_steps(house, step(MANAGER))
    manager = house.caller(house.cast.manager)
    names = [one["userid"] for one in json_of(manager.get("/colleagues?q=孙"))["items"]]
    assert names == ["sunwei"]
    body = json_of(manager.post(f"/approvals/{approval}/signers", {"userid": "sunwei", "when": "before"}))
    tasks = [(task["member"], task["state"], task["via_text"]) for task in body["progress"][0]["tasks"]]
    assert tasks == [("李娜", "waiting", ""), ("孙伟", "open", "加签")]
    decided = manager.post(f"/approvals/{approval}/decide", {"decision": "approved", "seen": "1-1"})
    refusal_of(decided, 409, "not_your_turn")


def test_nobody_is_his_own_colleague_and_headquarters_find_everybody(house: House) -> None:
    def found(who: Member, query: str = "") -> list[str]:
        return [one["userid"] for one in json_of(house.caller(who).get(f"/colleagues{query}"))["items"]]

    assert found(house.cast.manager) == ["sunwei", "wangfang", "zongbu"]
    assert found(house.cast.hq) == ["lina", "sunwei", "wangfang"]
    assert found(house.cast.hq, "?scope=all") == ["lina", "sunwei", "wangfang", "zhouq"]
    refusal_of(house.caller(house.cast.director).get("/colleagues?scope=all"), 403, "not_allowed")


def test_r_apr_6_headquarters_see_what_would_move_before_somebody_leaves(house: House) -> None:
    with_steps(house, step(MANAGER))
    hq, manager = house.caller(house.cast.hq), house.caller(house.cast.manager)
    away = {"to": "sunwei", "begins": "2026-11-25T00:00:00Z", "until": "2026-11-28T00:00:00Z"}
    assert manager.post("/delegations", away).status_code == 201
    holds = json_of(hq.get("/members/LiNa/leaving"))
    assert (holds["member"]["name"], holds["leader"]["name"]) == ("李娜", "王芳")
    assert [holds[name] for name in ("dealers", "people", "requests", "delegations")] == [2, 0, 1, 1]
    director = json_of(hq.get("/members/wangfang/leaving"))
    assert (director["leader"], director["people"]) == (None, 1)
    for who in (house.cast.director, house.cast.manager, house.cast.rep, house.cast.buyer):
        refusal_of(house.caller(who).get("/members/lina/leaving"), 403, "not_allowed")
    refusal_of(hq.get("/members/nobody/leaving"), 404, "not_found")
    hq.post("/members/lina/deactivate", {"successor": "sunwei"})
    refusal_of(hq.get("/members/lina/leaving"), 409, "already_left")
    taken = json_of(hq.get("/members/sunwei/leaving"))
    assert [taken[name] for name in ("dealers", "people", "requests", "delegations")] == [2, 0, 1, 0]


def test_c8_a_dealer_sees_how_long_it_takes_and_asks_for_the_leader_when_it_is_late(house: House) -> None:
    with_steps(house, step(MANAGER))
    buyer, rival = house.caller(house.cast.buyer), house.caller(house.cast.rival)
    number = json_of(buyer.get("/opportunities"))["items"][0]["number"]
    first = json_of(buyer.get(f"/opportunities/{number}/approval"))
    assert (first["state"], first["can_escalate"], first["message"]) == (
        "pending",
        False,
        "正在审批，有结果会马上通知您。",
    )
    refusal_of(buyer.post(f"/opportunities/{number}/approval/escalate", {}), 409, "too_early_to_escalate")
    house.now = NOW + timedelta(days=2)
    for act in (rival.get(f"/opportunities/{number}/approval"),):
        refusal_of(act, 404, "not_found")
    refusal_of(rival.post(f"/opportunities/{number}/approval/escalate", {}), 404, "not_found")
    late = json_of(buyer.get(f"/opportunities/{number}/approval"))
    assert (late["waited_hours"], late["can_escalate"]) == (18.0, True)
    asked = json_of(buyer.post(f"/opportunities/{number}/approval/escalate", {}))
    assert (asked["is_escalated"], asked["message"]) == (True, "已请上级一起处理，请稍候。")
    assert len(waiting(house, house.cast.director)) == 1


def test_a_turnaround_is_for_the_dealer_himself_and_for_those_who_look_after_him(house: House) -> None:
    with_steps(house, step(MANAGER))
    house.now = NOW + timedelta(hours=3)
    house.decide("approved")
    expected = {"median_hours": 3.0, "decided": 1, "pending": 0, "message": "近 90 天审批一般 3 个工作小时。"}
    assert json_of(house.caller(house.cast.buyer).get("/approvals/turnaround")) == expected
    assert json_of(house.caller(house.cast.manager).get("/approvals/turnaround?dealer=D0001")) == expected
    assert json_of(house.caller(house.cast.rival).get("/approvals/turnaround"))["decided"] == 0
    refusal_of(house.caller(house.cast.outsider).get("/approvals/turnaround?dealer=D0001"), 404, "not_found")
    refusal_of(house.caller(house.cast.manager).get("/approvals/turnaround"), 404, "not_found")


def test_headquarters_see_every_request_and_others_only_theirs(house: House) -> None:
    approval = with_steps(house, step(MANAGER))
    refusal_of(house.caller(house.cast.director).get("/approvals?scope=all"), 403, "not_allowed")
    refusal_of(house.caller(house.cast.director).get(f"/approvals/{approval}"), 404, "not_found")
    seen = json_of(house.caller(house.cast.hq).get(f"/approvals/{approval}"))
    assert (seen["can_decide"], seen["state"]) == (False, "pending")
    assert waiting(house, house.cast.hq) == []
