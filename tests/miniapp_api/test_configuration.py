"""The configuration through the API: for headquarters alone, with every wrong value at once and a dry run."""

from copy import deepcopy
from typing import Any

import pytest

from channel.configuration import built_in, configuration_of
from channel.configuration.whole import body_of
from models import ConfigurationVersion
from tests.miniapp_api.conftest import House, json_of, refusal_of

LONGER = body_of(built_in())
LONGER["registrations"]["types"][0]["windows"][0]["days"] = 120
PATH = "registrations.types[project].windows[0].days"


def applied(house: House, body: Any = LONGER, *, seen: int = 0, status: int = 201) -> Any:
    caller = house.caller(house.cast.hq)
    answer = caller.post("/configuration", {"seen": seen, "note": "延长", "configuration": body})
    assert answer.status_code == status, answer.json
    return json_of(answer)


def test_headquarters_try_apply_look_back_and_restore(house: House) -> None:
    hq = house.caller(house.cast.hq)
    first = json_of(hq.get("/configuration"))
    assert (first["number"], first["applied_at"], configuration_of(first["configuration"])) == (0, None, built_in())
    trial = json_of(hq.post("/configuration/try", {"configuration": LONGER}))
    assert (trial["seen"], [each["path"] for each in trial["differences"]]) == (0, [PATH])
    assert trial["differences"][0]["text"].endswith("保护天数：90 → 120")
    assert house.count(ConfigurationVersion) == 0
    done = applied(house)
    assert (done["number"], done["applied_by"], done["note"]) == (1, "总部值班", "延长")
    assert [each["path"] for each in done["differences"]] == [PATH]
    assert json_of(hq.get("/configuration"))["configuration"] == LONGER
    answer = hq.post("/configuration/versions/0/restore", {"seen": 1, "note": "改回"})
    assert (answer.status_code, json_of(answer)["number"]) == (201, 2)
    assert [row["number"] for row in json_of(hq.get("/configuration/versions"))["items"]] == [2, 1]
    page = json_of(hq.get("/configuration/versions?limit=1"))
    rest = json_of(hq.get(f"/configuration/versions?limit=1&cursor={page['next_cursor']}"))
    assert [row["number"] for row in page["items"] + rest["items"]] == [2, 1]
    assert rest["next_cursor"] is None
    assert json_of(hq.get("/configuration/versions/1"))["configuration"] == LONGER
    refusal_of(hq.get("/configuration/versions/3"), 404, "not_found")


def test_two_who_changed_the_same_version_are_told_apart(house: House) -> None:
    applied(house)
    problem = refusal_of(
        house.caller(house.cast.hq).post(
            "/configuration", {"seen": 0, "note": "晚了", "configuration": body_of(built_in())}
        ),
        409,
        "configuration_changed",
    )
    assert problem["facts"] == {"number": "1", "by": "总部值班"}
    assert applied(house, seen=1, status=409)["code"] == "configuration_same"


def test_everything_wrong_is_said_at_once_by_path_and_nothing_is_saved(house: House) -> None:
    body = deepcopy(LONGER)
    body["registrations"]["types"][0]["windows"][1]["amount_from"] = "600000"
    body["approvals"]["rules"][0]["conditions"]["regions"] = ["华东"]
    body["pipelines"]["all"][0]["stages"][0]["win"] = 101
    body["registrations"]["heartbeat"]["release_days"] = 1
    hq = house.caller(house.cast.hq)
    for path, more in (("/configuration", {"seen": 0, "note": "x"}), ("/configuration/try", {})):
        problem = refusal_of(hq.post(path, {**more, "configuration": body}), 422, "wrong_configuration")
        assert problem["fields"] == {
            "registrations.types[0].windows[1]": "500000 元至 600000 元之间没有设置，请补上这一档。",
            "registrations.heartbeat.release_days": "释放天数要大于提醒天数。",
            "pipelines.all[0].stages[0].win": "不能大于 100。",
            "approvals.rules": "最后一条审批规则必须不设条件，保证每个申请都有人审批。",
        }
    assert house.count(ConfigurationVersion) == 0


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"registrations": "\ud800"},
        {"registrations": {"types": [1] * 5000}},
        {"matching": {"same_from": 1e400, "possible_from": -1}},
        {"approvals": {"rules": [{"conditions": {"regions": ["\x00"]}}]}},
        {"x" * 5000: 1},
    ],
)
def test_nonsense_is_refused_with_sentences(house: House, body: Any) -> None:
    answer = house.caller(house.cast.hq).post("/configuration/try", {"configuration": body})
    assert answer.status_code in (400, 422)
    assert json_of(answer)["message"]


def test_an_intent_that_is_sent_twice_is_applied_once(house: House) -> None:
    hq, body = house.caller(house.cast.hq), {"seen": 0, "note": "延长", "configuration": LONGER}
    answers = [hq.post("/configuration", body, key="the-same") for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert house.count(ConfigurationVersion) == 1
