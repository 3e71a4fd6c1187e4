"""Webhooks through the API: keys are shown once, every wrong value at once, headquarters alone."""

from tests.miniapp_api.conftest import House, json_of, refusal_of

NEW = {"name": "金蝶 ERP", "url": "https://erp.example/hooks", "kinds": ["order.approved"]}
PERIOD = {"since": "2026-11-01T00:00:00Z", "until": "2026-12-01T00:00:00Z"}


def test_headquarters_add_change_and_replay_an_endpoint(house: House) -> None:
    hq = house.caller(house.cast.hq)
    added = hq.post("/webhooks", NEW, key="one")
    endpoint = json_of(added)
    assert (added.status_code, endpoint["secret"][:6], endpoint["kinds"]) == (201, "whsec_", ["order.approved"])
    assert json_of(hq.post("/webhooks", NEW, key="one")) == endpoint
    listed = json_of(hq.get("/webhooks"))
    assert [row["id"] for row in listed["items"]] == [endpoint["id"]]
    assert "secret" not in listed["items"][0]
    assert listed["events"]["order.approved"] == "订单已批准，可发货"
    with house.database.reading() as session:
        stored = session.connection().exec_driver_sql("SELECT answer FROM idempotent_request").scalars().all()
    assert stored
    assert endpoint["secret"] not in str(stored)
    path = f"/webhooks/{endpoint['id']}"
    assert json_of(hq.post(path, {"kinds": [], "is_active": False}))["note"] == "由总部停用"
    assert json_of(hq.post(f"{path}/secret", {}))["secret"] != endpoint["secret"]
    page = json_of(hq.get(f"{path}/deliveries"))
    assert [(row["kind"], row["state"], row["round"]) for row in page["items"]] == [("ping", "queued", 1)]
    assert json_of(hq.post(f"{path}/replay", PERIOD)) == {"events": 0}


def test_wrong_values_are_named_together_and_change_nothing(house: House) -> None:
    hq = house.caller(house.cast.hq)
    problem = refusal_of(hq.post("/webhooks", {"name": "", "url": "ftp://x"}), 422, "invalid_fields")
    assert sorted(problem["fields"]) == ["name", "url"]
    assert json_of(hq.get("/webhooks"))["items"] == []
    endpoint = json_of(hq.post("/webhooks", NEW))["id"]
    backwards = {"since": PERIOD["until"], "until": PERIOD["since"]}
    refusal_of(hq.post(f"/webhooks/{endpoint}/replay", backwards), 422, "invalid_fields")
    refusal_of(hq.post("/webhooks/wh_nobody/replay", PERIOD), 404, "not_found")
