"""Authorisations through the API: the manager's list and acts, the dealer's own, and what excludes what (A-7)."""

from tests.miniapp_api.conftest import House, json_of, refusal_of

PATH = "/dealers/D0001/authorisations"
SWITCH = {"region": "华东", "product_line": "switch", "valid_from": "2026-12-01", "last_day": "2027-11-30"}


def test_a_manager_authorises_and_ends_and_the_dealer_sees_his_own(house: House) -> None:
    manager, buyer = house.caller(house.cast.manager), house.caller(house.cast.buyer)
    answer = manager.post(PATH, {**SWITCH, "is_exclusive": True})
    added = json_of(answer)
    assert answer.status_code == 201
    expected = {"product_line_text": "开关插座", "last_day": "2027-11-30", "is_exclusive": True, "state": "coming"}
    assert expected.items() <= added.items()
    everything = json_of(manager.post(PATH, {"region": "*", "product_line": "*"}))
    assert (everything["region_text"], everything["product_line_text"]) == ("全部区域", "全部产品线")
    assert (everything["valid_from"], everything["last_day"], everything["state"]) == ("2026-11-23", None, "valid")
    own = json_of(buyer.get("/company/authorisations"))
    assert own == json_of(manager.get(PATH)) == {"items": [everything, added], "next_cursor": None}
    assert json_of(house.caller(house.cast.rival).get("/company/authorisations"))["items"] == []
    ended = json_of(manager.post(f"{PATH}/{added['id']}/end", {}))
    assert (ended["state"], ended["state_text"]) == ("over", "已结束")
    refusal_of(manager.post(f"{PATH}/{added['id']}/end", {}), 409, "authorisation_over")
    assert [each["id"] for each in json_of(manager.get(f"{PATH}?state=over"))["items"]] == [added["id"]]
    page = json_of(manager.get(f"{PATH}?limit=1"))
    refusal_of(manager.get(f"{PATH}?state=over&cursor={page['next_cursor'] or 'x'}"), 422, "invalid_fields")


def test_a_7_what_excludes_another_is_refused_with_what_to_do(house: House) -> None:
    manager = house.caller(house.cast.manager)
    manager.post("/dealers/D0002/authorisations", {**SWITCH, "is_exclusive": True})
    refusal = refusal_of(manager.post(PATH, SWITCH), 409, "authorised_alone")
    assert "宁波远航" in refusal["message"]
    wrong = {"region": "火星", "product_line": "rockets", "valid_from": "soon", "colour": "red"}
    fields = refusal_of(manager.post(PATH, wrong), 422, "invalid_fields")["fields"]
    assert {"valid_from", "colour"} <= fields.keys()
    number = json_of(manager.get("/dealers/D0002/authorisations"))["items"][0]["id"]
    refusal_of(manager.post(f"{PATH}/{number}/end", {}), 404, "not_found")
    for who, status in ((house.cast.outsider, 404), (house.cast.buyer, 403), (house.cast.rival, 403)):
        assert house.caller(who).post(PATH, SWITCH).status_code == status
