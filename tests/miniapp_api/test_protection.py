"""The whole life of a registration through the API: drafts, clock, acts, waiting, engagements, pool (domain.md B2)."""

from datetime import timedelta
from typing import Any

import pytest

from channel.opportunities.sweep import expire_protections
from models import Contact, Member, Registration
from tests.channel.lifecycle import decided
from tests.factories import NOW
from tests.miniapp_api.conftest import DRAFT, Caller, House, json_of, refusal_of

DAY = timedelta(days=1)
REASON = "客户已进入样板间测试，合同审批还需要时间"


def protected(house: House, **fields: Any) -> str:
    """The buyer's registration, approved."""
    number: str = json_of(house.caller(house.cast.buyer).post("/opportunities", {**DRAFT, **fields}))["number"]
    house.decide("approved")
    return number


def detail(caller: Caller, number: str) -> Any:
    return json_of(caller.get(f"/opportunities/{number}"))


def follow_up(caller: Caller, number: str) -> None:
    text = {"kind": "visit", "text": "与工程部确认了改造范围和数量"}
    assert caller.post(f"/opportunities/{number}/follow-ups", text).status_code == 201


def test_a_draft_is_kept_changed_and_submitted_and_belongs_to_the_dealer_alone(house: House) -> None:
    buyer = house.caller(house.cast.buyer)
    draft = json_of(buyer.post("/opportunities/drafts", {"name": "开关改造"}))
    assert (draft["state"], draft["customer"], draft["submitted_at"], draft["availability"]) == (
        "draft",
        "",
        None,
        None,
    )
    number = draft["number"]
    for who in (house.cast.rival, house.cast.manager, house.cast.hq):
        refusal_of(house.caller(who).get(f"/opportunities/{number}"), 404, "not_found")
    fields = refusal_of(buyer.post(f"/opportunities/{number}/submit", {}), 422, "invalid_fields")["fields"]
    assert list(fields) == ["customer"]
    changed = buyer.call("PUT", f"/opportunities/{number}/draft", {**DRAFT, "amount": "1000"}, key="k1")
    assert json_of(changed)["amount"] == "1000.00"
    submitted = json_of(buyer.post(f"/opportunities/{number}/submit", {}))
    assert (submitted["state"], submitted["round"]) == ("pending_approval", 1)
    refusal_of(buyer.post(f"/opportunities/{number}/submit", {}), 409, "already_decided")


def test_a_wrong_draft_is_refused_with_every_field_and_nothing_is_kept(house: House) -> None:
    wrong = {
        "customer": "上海有限公司",
        "credit_code": "1",
        "amount": "-1",
        "tender_on": "2026-13-01",
        "region": "火星",
    }
    answer = house.caller(house.cast.buyer).post("/opportunities/drafts", wrong)
    fields = refusal_of(answer, 422, "invalid_fields")["fields"]
    assert set(fields) == {"customer", "credit_code", "amount", "tender_on", "region"}
    assert all(sentence.endswith("。") for sentence in fields.values())
    assert house.count(Registration) == 0


def test_c2_the_clock_says_until_when_why_and_what_keeps_it_alive(house: House) -> None:
    buyer, number = house.caller(house.cast.buyer), protected(house)
    clock = detail(buyer, number)["clock"]
    assert (clock["until"], clock["days_left"], clock["silent_days"]) == ("2027-02-21T15:59:59Z", 90, 0)
    assert clock["follow_up_due"] == "2026-12-30T15:59:59Z"
    assert (clock["can_extend"], clock["extension_hint"]) == (False, "请先补一条近 30 天内的跟进记录，再申请延期。")
    house.now = NOW + 10 * DAY
    follow_up(buyer, number)
    clock = detail(buyer, number)["clock"]
    assert (clock["follow_up_due"], clock["can_extend"], clock["extension_hint"]) == (
        "2027-01-09T15:59:59Z",
        True,
        None,
    )


def test_r_reg_5_an_extension_is_asked_for_decided_and_shown(house: House) -> None:
    buyer, number = house.caller(house.cast.buyer), protected(house)
    follow_up(buyer, number)
    refusal_of(
        house.caller(house.cast.rival).post(f"/opportunities/{number}/extend", {"reason": REASON}), 404, "not_found"
    )
    asked = json_of(buyer.post(f"/opportunities/{number}/extend", {"reason": REASON}))
    assert (asked["state"], asked["days"], asked["old_until"]) == ("pending", 30, "2027-02-21T15:59:59Z")
    clock = detail(buyer, number)["clock"]
    assert (clock["is_paused"], clock["extension_hint"]) == (True, "延期申请正在审批中，请等待结果。")
    (approval,) = json_of(house.caller(house.cast.manager).get("/approvals?state=pending"))["items"]
    assert approval["registration"]["number"] == number
    house.decide("approved")
    shown = detail(buyer, number)
    assert shown["protected_until"] == "2027-03-23T15:59:59Z"
    assert [one["event"] for one in shown["clock"]["moved"]] == ["approved", "extended"]


#: What a dealer does → body, the state after it, and what is shown of it.
ENDS = [
    ("win", {"reference": "HT-2026-1"}, "won", {"reference": "HT-2026-1", "reject_reason": None}),
    (
        "lose",
        {"reason": "price", "competitor": "同城某品牌"},
        "lost",
        {"competitor": "同城某品牌", "reject_reason": {"code": "price", "text": "价格"}},
    ),
    ("cancel", {"reason": "项目取消了"}, "cancelled", {"reject_reason": {"code": "cancelled", "text": "项目取消了"}}),
]


@pytest.mark.parametrize(("act", "body", "state", "shown"), ENDS)
def test_a_dealer_ends_his_registration_and_a_repetition_gets_the_same_answer(
    house: House, act: str, body: dict[str, str], state: str, shown: dict[str, Any]
) -> None:
    buyer, number = house.caller(house.cast.buyer), protected(house)
    first = json_of(buyer.post(f"/opportunities/{number}/{act}", body, key="end"))
    assert first["state"] == state
    assert {name: first[name] for name in shown} == shown
    assert json_of(buyer.post(f"/opportunities/{number}/{act}", body, key="end")) == first
    assert refusal_of(buyer.post(f"/opportunities/{number}/{act}", body), 409, "already_decided")["facts"]


def test_a_manager_revokes_and_the_dealer_reads_the_reason_and_until_when_he_may_appeal(house: House) -> None:
    number = protected(house)
    body = {"reason_code": "no_activity", "evidence": "11 月 20 日现场核实记录"}
    manager, buyer = house.caller(house.cast.manager), house.caller(house.cast.buyer)
    missing = refusal_of(
        manager.post(f"/opportunities/{number}/revoke", {**body, "evidence": ""}), 422, "invalid_fields"
    )
    assert list(missing["fields"]) == ["evidence"]
    assert json_of(manager.post(f"/opportunities/{number}/revoke", body))["state"] == "revoked"
    answer = buyer.get(f"/opportunities/{number}")
    shown = json_of(answer)
    assert (shown["reject_reason"]["text"], shown["appeal_until"]) == ("核实没有实际推进", "2026-11-30T15:59:59Z")
    assert body["evidence"] not in answer.text


def test_a_transfer_is_asked_for_and_approved_and_neither_dealer_learns_of_the_other(house: House) -> None:
    number = protected(house)
    body = {"dealer": house.cast.rival_dealer.code, "reason": "项目所在地由对方覆盖"}
    asked = json_of(house.caller(house.cast.manager).post(f"/opportunities/{number}/transfer", body))
    assert asked["state"] == "protected"
    with house.database.transaction() as session:
        decided(session, house.cast, "approved", at=house.now, who=house.cast.director)
    mine = house.caller(house.cast.buyer).get(f"/opportunities/{number}")
    assert json_of(mine)["state"] == "transferred"
    (theirs,) = json_of(house.caller(house.cast.rival).get("/opportunities"))["items"]
    assert (theirs["state"], theirs["protected_until"]) == ("protected", "2027-02-21T15:59:59Z")
    other = house.caller(house.cast.rival).get(f"/opportunities/{theirs['number']}")
    assert house.cast.rival_dealer.name not in mine.text
    for secret in (house.cast.dealer.name, house.cast.buyer.name, number):
        assert secret not in other.text


def test_c5_who_is_refused_waits_is_offered_and_registers(house: House) -> None:
    number, rival = protected(house), house.caller(house.cast.rival)
    refused = refusal_of(rival.post("/opportunities", DRAFT), 409, "opportunity_taken")
    assert "排队" in refused["message"]
    place = json_of(rival.post(refused["facts"]["wait"], {}))
    assert (place["state"], place["position"]) == ("waiting", 1)
    assert detail(rival, place["number"])["clock"]["waiting"] == place
    house.caller(house.cast.buyer).post(f"/opportunities/{number}/cancel", {"reason": "项目取消了"})
    (offered,) = json_of(rival.get("/waiting"))["items"]
    assert (offered["state"], offered["offer_until"]) == ("offered", "2026-11-25T02:00:00Z")
    assert json_of(rival.post("/opportunities", DRAFT))["state"] == "pending_approval"
    assert json_of(rival.get("/waiting"))["items"] == []


def test_r_reg_7_and_8_the_dealer_sees_when_and_how_many_before_he_submits(house: House) -> None:
    number = protected(house)
    buyer = house.caller(house.cast.buyer)
    assert json_of(buyer.get("/opportunities/capacity")) == {"limit": 50, "live": 1, "left": 49}
    buyer.post(f"/opportunities/{number}/cancel", {"reason": "项目取消了"})
    asked = json_of(buyer.post("/opportunities/availability", {"customer": DRAFT["customer"]}))
    assert (asked["status"], asked["retry_on"], asked["slots_left"]) == ("free", "2026-12-23", 50)
    assert "2026-12-23" in asked["message"]
    refusal_of(buyer.post("/opportunities", DRAFT), 409, "cooling_down")


def test_r_reg_12_members_record_what_they_did_and_see_it_beside_the_registration(house: House) -> None:
    rep, manager = house.caller(house.cast.rep), house.caller(house.cast.manager)
    body = {"customer": DRAFT["customer"], "on_day": "2026-11-20", "kind": "visit", "summary": "了解改造需求"}
    assert json_of(rep.post("/engagements", body))["by"] == house.cast.rep.name
    house.now = NOW + DAY
    number = json_of(house.caller(house.cast.buyer).post("/opportunities", DRAFT))["number"]
    direct = detail(manager, number)["direct"]
    assert (direct["default"], direct["engagements"][0]["kind_text"]) == ("direct", "拜访")
    (approval,) = json_of(manager.get("/approvals?state=pending"))["items"]
    assert approval["registration"]["direct"] == direct
    mine = house.caller(house.cast.buyer).get(f"/opportunities/{number}")
    assert json_of(mine)["direct"] is None
    assert body["summary"] not in mine.text
    (item,) = json_of(manager.get(f"/engagements?customer={DRAFT['customer']}"))["items"]
    assert item["summary"] == body["summary"]
    fields = refusal_of(rep.post("/engagements", {**body, "on_day": "2026-11-30"}), 422, "invalid_fields")["fields"]
    assert list(fields) == ["on_day"]


def test_r_reg_12_records_of_our_own_people_stay_in_their_region_until_they_are_evidence_elsewhere(
    house: House,
) -> None:
    cast, body = house.cast, {"customer": DRAFT["customer"], "on_day": "2026-11-20", "kind": "visit"}
    for who in (cast.rep, cast.outsider):
        done = house.caller(who).post("/engagements", {**body, "summary": f"{who.name}了解改造需求"})
        assert done.status_code == 201

    def seen_by(who: Contact | Member) -> set[str]:
        items = json_of(house.caller(who).get("/engagements"))["items"]
        named = json_of(house.caller(who).get(f"/engagements?customer={DRAFT['customer']}"))["items"]
        assert named == items
        return {item["by"] for item in items}

    east, west = cast.rep.name, cast.outsider.name
    assert [seen_by(who) for who in (cast.rep, cast.manager, cast.director)] == [{east}] * 3
    assert (seen_by(cast.outsider), seen_by(cast.hq)) == ({west}, {east, west})
    refusal_of(house.caller(cast.buyer).get("/engagements"), 403, "not_allowed")
    # A dealer of the east registers that customer: now the west's work is evidence for his manager, and for no rep.
    assert house.caller(cast.buyer).post("/opportunities", DRAFT).status_code == 201
    assert (seen_by(cast.manager), seen_by(cast.rep), seen_by(cast.outsider)) == ({east, west}, {east}, {west})


def test_the_pool_shows_members_what_was_released(house: House) -> None:
    number = protected(house)
    with house.database.transaction() as session:
        assert expire_protections(session, NOW + 91 * DAY) == 1
    (item,) = json_of(house.caller(house.cast.manager).get("/pool"))["items"]
    assert (item["number"], item["state"]) == (number, "released")
    assert json_of(house.caller(house.cast.outsider).get("/pool"))["items"] == []
    refusal_of(house.caller(house.cast.buyer).get("/pool"), 403, "not_allowed")


def test_the_choices_are_those_of_the_configuration(house: House) -> None:
    choices = json_of(house.caller(house.cast.buyer).get("/opportunity-choices"))
    types = {one["code"]: one for one in choices["types"]}
    assert types["tender"]["needs_project"]
    assert [window["days"] for window in types["project"]["windows"]] == [90, 120, 180]
    assert choices["default_type"] == "project"
    assert choices["regions"] == ["华东", "西南"]
